/* Who stands on a proposal or a letter of engagement. */
#ifndef APP_DEAL_H
#define APP_DEAL_H

#include "app/context.h"
#include "domain/client.h"
#include "paper/deal.h"

/* As on invoices; what nobody wrote down yet is the practice's and the client's own name. */
MUST_USE const Error *deal_parties(Context *cx, const Client *client, Deal *ret_deal);
/* Why no VAT is added towards this client, in that language; "" where it is, or nobody said. */
MUST_USE const Error *deal_vat(
	Context *cx, const Deal *deal, Text language, Day day, Text *ret_sentence);

#endif
