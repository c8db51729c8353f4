/* Shared by the files that draft, change and issue invoices. */
#ifndef APP_INVOICE_WORK_H
#define APP_INVOICE_WORK_H

#include "app/invoice.h"

/* A kept draft; CONFLICT for one that is issued. */
MUST_USE const Error *invoice_draft_load(Context *cx, InvoiceId id, Receivable *ret_receivable);
/* Computes the document, takes its sums over, keeps it. */
MUST_USE const Error *invoice_keep(
	Context *cx, Receivable *receivable, const Invoice *document, const char *act);
/* Where the practice is at home, trips or not: the day an invoice is of. */
Day invoice_today(const Context *cx);
MUST_USE const Error *invoice_line_limit(Context *cx, size_t count);

#endif
