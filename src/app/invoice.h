/* What a user does with invoices: draft one from work that is not billed yet, put it right, issue
 * it with the next number, send it, take it back. What was paid is written down in app/payment.h.
 *
 *   invoice_desk      all of them, and what lies unbilled
 *   invoice_view      one of them
 *   invoice_count     those that make up a number
 *   invoice_unbilled  the next draft, before it is one
 *   invoice_lowered   what was billed dearer than it is agreed now
 *   invoice_settings  who bills, and how */
#ifndef APP_INVOICE_H
#define APP_INVOICE_H

#include "app/invoice_count.h"
#include "app/invoice_settings.h"
#include "app/invoice_unbilled.h"

/* The bill of a client's unbilled work between two days, as a draft. REFUSED when nothing is agreed
 * with them, or there is nothing to bill. */
MUST_USE const Error *draft_invoice(
	Context *cx, ClientId client, Day first, Day last, InvoiceId *ret_id);

/* What the form of a draft may change. Lines are those of the document, in order; one with an empty
 * name goes, and its work is free again; further ones are new. */
typedef struct {
	InvoiceId id;
	InvoiceLines lines;
	Adjustments adjustments; /* on the whole; one with an empty reason goes */
	Day due;
	Text terms, purchase_order;
	Price home_rate; /* what one unit of the currency is worth at home */
	int64_t changed;
} InvoiceDraft;
MUST_USE const Error *change_invoice(Context *cx, const InvoiceDraft *draft);
MUST_USE const Error *delete_invoice(Context *cx, InvoiceId id); /* a draft only */

/* Takes the next number; from then on nothing changes. REFUSED with every mention that is missing,
 * each with its field. */
MUST_USE const Error *issue_invoice(Context *cx, InvoiceId id);
/* The same as a page showed it: CONFLICT when it was changed since. typed: what its form says is
 * kept first, both or neither; NULL: nothing was typed. */
MUST_USE const Error *issue_shown(
	Context *cx, InvoiceId id, int64_t changed, const InvoiceDraft *typed);
/* A draft that takes back an issued one whole, or after changes a part of it. frees: once all of it
 * is taken back, the work on it can be billed again. */
MUST_USE const Error *credit_invoice(Context *cx, InvoiceId id, bool frees, InvoiceId *ret_id);
/* A draft that replaces an issued one, with its work; its payments go over when it is issued. */
MUST_USE const Error *correct_invoice(Context *cx, InvoiceId id, InvoiceId *ret_id);
/* The draft of the deposit an agreement asks for, once in its engagement. typed: another amount
 * before VAT; nothing: as agreed. REFUSED beside "amount". */
MUST_USE const Error *draft_deposit(
	Context *cx, AgreementId agreement, Money typed, InvoiceId *ret_id);
/* One that was issued elsewhere, with its number, which the series then goes around. */
MUST_USE const Error *import_invoice(
	Context *cx, ClientId client, const Invoice *document, InvoiceId *ret_id);

/* Inside WRITE: REFUSED, beside that field, when the entry stands on an invoice. */
MUST_USE const Error *invoice_lock(Context *cx, EntryId entry, const char *field);

enum { INVOICE_DRAFT_LINES = 200, UNBILLED_DAYS = 366 };

#endif
