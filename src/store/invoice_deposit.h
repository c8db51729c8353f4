/* What invoices take off for deposits that were invoiced before. */
#ifndef STORE_INVOICE_DEPOSIT_H
#define STORE_INVOICE_DEPOSIT_H

#include "db/db.h"
#include "domain/invoice_deposit.h"

MUST_USE const Error *store_invoice_deposit_save(
	Db *db, Arena *arena, PracticeId practice, const TakenOff *taken);
MUST_USE const Error *store_invoice_deposit_clear(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice);
/* By all invoices of a client, by deposit. */
MUST_USE const Error *store_invoice_deposit_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, TakenOffs *ret_taken);

#endif
