/* What was said of issued invoices, and which were handed over. */
#ifndef STORE_INVOICE_STATUS_H
#define STORE_INVOICE_STATUS_H

#include "db/db.h"
#include "domain/invoice_status.h"

LIST_OF(InvoiceId, InvoiceIds);

/* *ret_new is false for one that is there already: same invoice, day, code and who. */
MUST_USE const Error *store_invoice_status_add(Db *db, Arena *arena, PracticeId practice,
	const InvoiceStatus *status, int64_t changed, bool *ret_new);
/* As they came. */
MUST_USE const Error *store_invoice_status_list(Db *db, Arena *arena, PracticeId practice,
	InvoiceId invoice, InvoiceStatuses *ret_statuses);
MUST_USE const Error *store_invoice_handed(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Instant when);
/* As they were issued. */
MUST_USE const Error *store_invoice_to_hand(
	Db *db, Arena *arena, PracticeId practice, InvoiceIds *ret_ids);

#endif
