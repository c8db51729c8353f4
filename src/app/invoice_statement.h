/* The activity statement: the time behind an invoice, entry by entry, as the client may check it.
 * On the client's clock and in the language of the invoice; its sums are the invoice's hours. */
#ifndef APP_INVOICE_STATEMENT_H
#define APP_INVOICE_STATEMENT_H

#include "app/invoice.h"
#include "base/bytes.h"

/* REFUSED when no time stands on the invoice. */
MUST_USE const Error *invoice_statement_pdf(Context *cx, const InvoiceView *view, Bytes *ret_pdf);
MUST_USE const Error *invoice_statement_csv(Context *cx, const InvoiceView *view, Text *ret_csv);

#endif
