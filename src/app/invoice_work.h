/* Shared by the files that draft, change and issue invoices. */
#ifndef APP_INVOICE_WORK_H
#define APP_INVOICE_WORK_H

#include "app/invoice.h"

/* A kept draft; CONFLICT for one that is issued, or changed since somebody saw it as `changed` (0:
 * nobody did). */
MUST_USE const Error *invoice_draft_load(
	Context *cx, InvoiceId id, int64_t changed, Receivable *ret_receivable);
/* Inside WRITE: change_invoice. */
MUST_USE const Error *invoice_change(Context *cx, const InvoiceDraft *draft);
/* Computes the document, takes its sums over, keeps it. */
MUST_USE const Error *invoice_keep(
	Context *cx, Receivable *receivable, const Invoice *document, const char *act);
/* The same of one that is filled; what is written of it stands in the receivable already. */
MUST_USE const Error *invoice_save(
	Context *cx, Receivable *receivable, const Invoice *filled, const char *act);
/* The same without a line of the audit, for who writes many by one act. */
MUST_USE const Error *invoice_write(Context *cx, Receivable *receivable, const Invoice *filled);
/* Inside WRITE: a filled document that was numbered and issued elsewhere: sent, frozen, in nobody's
 * series. */
MUST_USE const Error *invoice_write_elsewhere(Context *cx, ClientId client, InvoiceId id,
	const Invoice *filled, Receivable *ret_receivable);
/* Where the practice is at home, trips or not: the day an invoice is of. */
Day invoice_today(const Context *cx);
/* A draft as if it were issued today: the days to pay stay as many. */
void invoice_date(const Context *cx, Invoice *draft);
MUST_USE const Error *invoice_line_limit(Context *cx, size_t count);

/* Inside WRITE: a draft of what is unbilled, as draft_invoice says. */
MUST_USE const Error *invoice_drafting(
	Context *cx, ClientId client, Day first, Day last, InvoiceId invoice, bool recurring);
/* A document without lines: both parties, the terms, the accounts that fit. */
MUST_USE const Error *invoice_begin(Context *cx, const Agreement *agreement,
	const BilledParty *buyer, const Client *client, Invoice *ret_document);
/* A draft follows what is kept of both parties, the regime and the accounts until it is issued. */
MUST_USE const Error *invoice_follow(Context *cx, const Receivable *receivable, Invoice *document);
/* Every reason why a filled document may not be issued yet; OK: it may. */
MUST_USE const Error *invoice_ready(
	Context *cx, const Invoice *document, const Error **ret_problems);
/* What the client reads. */
const Language *agreement_language(const Agreement *agreement);

/* A draft that is about an issued document, and names it. */
MUST_USE const Error *invoice_begin_about(Context *cx, const Receivable *about, InvoiceKind kind,
	InvoiceId id, Receivable *ret_receivable, Invoice *ret_document);
/* Takes off a plain invoice what is left of the client's deposits, and names them. */
MUST_USE const Error *invoice_take_off(
	Context *cx, const Receivable *receivable, Invoice *document);
/* CONFLICT when a deposit that the draft takes off is there no more. */
MUST_USE const Error *invoice_take_off_holds(
	Context *cx, const Receivable *receivable, const Invoice *document);
/* What a credit note gives back of the deposits its invoice took off. */
MUST_USE const Error *invoice_give_back(
	Context *cx, const Receivable *receivable, Invoice *document);
/* CONFLICT when the invoice a draft is about was taken back or replaced meanwhile; REFUSED for a
 * credit note over more than is left of it. */
MUST_USE const Error *invoice_still_corrects(Context *cx, const Receivable *receivable);
/* Of a document and the digest of the one issued before it. */
Text invoice_digest(Arena *arena, Text before, Text document);

#endif
