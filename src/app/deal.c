#include "app/deal.h"

#include "app/invoice_settings.h"
#include "app/paper.h"
#include "domain/regime.h"
#include "store/paper.h"
#include "store/party.h"

const Error *deal_parties(Context *cx, const Client *client, Deal *ret_deal)
{
	BilledParty seller, buyer;
	InvoiceLook look;
	Deal deal = {0};
	TRY(paper_look(cx, client->language, &look));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &deal.words));
	deal.colour = look.colour;
	deal.logo = look.logo;
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
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
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	const Regime *regime = billed_regime(&seller, &deal->buyer);
	*ret_sentence = regime_text(text_of(regime->id), SAYS_EXEMPTION, language, day);
	return OK;
}
