/* Who bills, whom, where money goes, and how invoices are numbered. */
#ifndef APP_INVOICE_SETTINGS_H
#define APP_INVOICE_SETTINGS_H

#include "app/context.h"
#include "domain/billed.h"
#include "domain/numbering.h"

typedef struct {
	BilledParty seller;
	KeptAccounts accounts;
	Numbering numbering;
	/* Of a seller that was kept: what any invoice still wants, as seller_check names it. */
	const Error *missing;
} InvoiceSettings;
MUST_USE const Error *open_invoice_settings(Context *cx, InvoiceSettings *ret_settings);
MUST_USE const Error *save_seller(Context *cx, const BilledParty *seller);
/* As it stands on the client's invoices; one nobody wrote down begins with what the file knows. */
MUST_USE const Error *open_buyer(Context *cx, ClientId client, BilledParty *ret_buyer);
MUST_USE const Error *save_buyer(Context *cx, const BilledParty *buyer);
MUST_USE const Error *add_account(Context *cx, const KeptAccount *account);
MUST_USE const Error *remove_account(Context *cx, AccountId id);
/* The pattern at any time; the next number only before the first issue. */
MUST_USE const Error *save_numbering(Context *cx, const Numbering *numbering);

#endif
