#include "app/deal.h"

#include "app/invoice_settings.h"
#include "app/paper.h"
#include "domain/regime.h"
#include "store/paper.h"
#include "store/party.h"

static const Error *load_seller(Context *cx, BilledParty *ret_seller)
{
	return store_party_load(cx->db, cx->arena, cx->practice.id, (ClientId){0}, ret_seller);
}

const Error *deal_parties(Context *cx, const Client *client, Deal *ret_deal)
{
	BilledParty seller, buyer;
	InvoiceLook look;
	Deal deal = {0};
	TRY(paper_look(cx, client->language, &look));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &deal.words));
	deal.colour = look.colour;
	deal.logo = look.logo;
	TRY(load_seller(cx, &seller));
	TRY(open_buyer(cx, client->id, &buyer));
	deal.seller = seller.party;
	deal.buyer = buyer.party;
	if (text_empty(deal.seller.name)) {
		deal.seller.name = cx->practice.name;
	}
	if (text_empty(deal.buyer.name)) {
		deal.buyer.name = client->name;
	}
	*ret_deal = deal;
	return OK;
}

const Error *deal_vat(Context *cx, const Deal *deal, Text language, Day day, Text *ret_sentence)
{
	BilledParty seller;
	TRY(load_seller(cx, &seller));
	const Regime *home = regime_named(text_empty(seller.regime) ? TEXT("none") : seller.regime);
	const Regime *regime = regime_towards(home, deal->seller.address.country,
		deal->buyer.address.country, !deal->buyer.consumer);
	*ret_sentence = regime_text(text_of(regime->id), SAYS_EXEMPTION, language, day);
	return OK;
}
