#include "app/penalty.h"

#include "app/invoice_work.h"
#include "store/party.h"
#include "store/penalty.h"

const Error *open_penalty_rates(Context *cx, PenaltyPage *ret_page)
{
	PenaltyPage page = {.today = invoice_today(cx)};
	BilledParty seller;
	PracticeId practice = cx->practice.id;
	TRY(store_penalty_rate_list(cx->db, cx->arena, practice, &page.own));
	TRY(store_party_load(cx->db, cx->arena, practice, (ClientId){0}, &seller));
	Party at = seller.party;
	at.address.country =
		text_empty(at.address.country) ? cx->practice.country : at.address.country;
	page.known = penalty_rates_known(cx->arena, &at, &page.until);
	*ret_page = page;
	return OK;
}

static const Error *saving(Context *cx, const PenaltyRate *rate)
{
	PenaltyRates own;
	PracticeId practice = cx->practice.id;
	TRY(store_penalty_rate_list(cx->db, cx->arena, practice, &own));
	TRY(penalty_rate_check(cx->arena, &own, rate));
	TRY(store_penalty_rate_save(cx->db, cx->arena, practice, rate, cx->change));
	return audit(cx, "edit", "penalty_rate", practice.value, 0, day_iso(cx->arena, rate->from));
}

const Error *save_penalty_rate(Context *cx, const PenaltyRate *rate)
{
	return WRITE(cx, saving(cx, rate));
}

static const Error *removing(Context *cx, Day from)
{
	PracticeId practice = cx->practice.id;
	TRY(store_penalty_rate_delete(cx->db, cx->arena, practice, from));
	return audit(cx, "delete", "penalty_rate", practice.value, 0, day_iso(cx->arena, from));
}

const Error *remove_penalty_rate(Context *cx, Day from)
{
	return WRITE(cx, removing(cx, from));
}
