#include "app/recurring.h"

#include "app/agreement.h"
#include "app/client.h"
#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/practice.h"
#include "store/recurring.h"

static Day today_there(Context *cx, const Client *client)
{
	const Zone *zone = text_empty(client->zone) ? NULL : zone_named(cx, client->zone);
	return zone_day(zone ? zone : cx->zone, cx->now);
}

/* --- what is set --- */

const Error *open_recurring(Context *cx, ClientId id, Recurring *ret_recurring)
{
	AgreementFile file;
	Recurring recurring;
	TRY(store_recurring_load(cx->db, cx->arena, cx->practice.id, id, &recurring));
	if (!day_set(recurring.next)) {
		TRY(open_agreements(cx, id, &file));
		recurring = recurring_usual(file.terms.agreement);
		recurring.client = id;
	}
	*ret_recurring = recurring;
	return OK;
}

static const Error *saving(Context *cx, const Recurring *typed)
{
	Client client;
	Recurring recurring = *typed;
	TRY(open_client_form(cx, typed->client, &client));
	recurring.next = recurring_after(&recurring, today_there(cx, &client));
	TRY(store_recurring_save(cx->db, cx->arena, cx->practice.id, &recurring, cx->change));
	return audit(cx, "edit", "recurring", client.id.value, client.id.value, client.name);
}

const Error *save_recurring(Context *cx, const Recurring *recurring)
{
	TRY(recurring_check(cx->arena, recurring));
	return WRITE(cx, saving(cx, recurring));
}

static const Error *ending(Context *cx, ClientId id)
{
	Client client;
	TRY(open_client_form(cx, id, &client));
	TRY(store_recurring_delete(cx->db, cx->arena, cx->practice.id, id));
	return audit(cx, "delete", "recurring", id.value, id.value, client.name);
}

const Error *end_recurring(Context *cx, ClientId client)
{
	return WRITE(cx, ending(cx, client));
}

/* --- on its day --- */

/* Everything up to the day before; a retainer's month that begins on the day is billed with it.
 * More: it was what lies under an earlier version, the rest is still to come. */
static const Error *drafting(
	Context *cx, const Recurring *recurring, Day on, InvoiceId id, bool *ret_more)
{
	Receivables all;
	ClientBill bill;
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, recurring->client, &all));
	TRY(client_bill_open(cx, recurring->client, on, &all, &bill));
	if (bill.agreement->rate_kind == RATE_FLAT) { /* billed when the work is called done */
		return refuse(cx->arena, "", "There is nothing to bill to %1 from %2 to %3.",
			arg(bill.client.name), arg(bill.first), arg(on));
	}
	if (bill.agreement->rate_kind == RATE_HOURLY && bill.last.days == on.days) {
		TRY(client_bill_open(cx, recurring->client, day_plus(on, -1), &all, &bill));
	}
	TRY(invoice_drafting(cx, recurring->client, bill.first, bill.last, id, true));
	*ret_more = bill.last.days < on.days - 1;
	return OK;
}

/* Drafts and moves on to the next day at once, so that nothing is drafted twice. id 0 comes back
 * when there was nothing to bill: a refusal comes before anything is written. */
static const Error *coming(
	Context *cx, ClientId id, InvoiceId draft, InvoiceId *ret_draft, bool *ret_more)
{
	Client client;
	Recurring recurring;
	TRY(store_recurring_load(cx->db, cx->arena, cx->practice.id, id, &recurring));
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &client));
	Day today = today_there(cx, &client);
	*ret_draft = (InvoiceId){0};
	*ret_more = false;
	if (!day_set(recurring.next) || recurring.next.days > today.days) {
		return OK;
	}
	Day on = recurring_until(&recurring, today);
	const Error *error = drafting(cx, &recurring, on, draft, ret_more);
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	*ret_draft = error ? (InvoiceId){0} : draft;
	recurring.next = *ret_more ? on : recurring_after(&recurring, today);
	return store_recurring_save(cx->db, cx->arena, cx->practice.id, &recurring, cx->change);
}

static const Error *come_due(Context *cx, const Recurring *recurring, size_t *made)
{
	for (bool more = true; more;) {
		InvoiceId draft = {0};
		TRY(WRITE(
			cx, coming(cx, recurring->client, (InvoiceId){new_id(cx)}, &draft, &more)));
		if (draft.value == 0) {
			return OK;
		}
		++*made;
		const Error *error = recurring->automatic ? issue_invoice(cx, draft) : OK;
		if (error && error->kind != ERROR_REFUSED) { /* what is refused waits */
			return error;
		}
	}
	return OK;
}

const Error *recurring_catch_up(Context *cx, size_t *ret_made)
{
	Practices practices;
	size_t made = 0;
	/* a day more than here: clocks of the world are a day apart */
	Day until = day_plus(zone_day(cx->zone, cx->now), 1);
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (const Practice, practice, practices) {
		Recurrings due;
		Context theirs = *cx;
		const Zone *zone = zone_named(cx, practice->zone);
		theirs.practice = *practice;
		theirs.zone = zone ? zone : cx->zone;
		TRY(store_recurring_due(cx->db, cx->arena, practice->id, until, &due));
		EACH (const Recurring, recurring, due) {
			TRY(come_due(&theirs, recurring, &made));
		}
	}
	*ret_made = made;
	return OK;
}
