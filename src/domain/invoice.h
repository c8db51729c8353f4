/* An issued document: invoice, credit note, corrected invoice, deposit invoice. One model, from
 * which the page, Factur-X, UBL and XRechnung are written; BT and BG are the terms of EN 16931-1.
 *
 * Amounts of a credit note are positive, as on paper: the kind says which way they go. */
#ifndef DOMAIN_INVOICE_H
#define DOMAIN_INVOICE_H

#include "domain/invoice_line.h"
#include "domain/party.h"
#include "domain/regime.h"

typedef enum {
	INVOICE_PLAIN = 380,
	INVOICE_CREDIT = 381,
	INVOICE_CORRECTED = 384,
	INVOICE_DEPOSIT = 386,
} InvoiceKind; /* BT-3, UNTDID 1001 */

typedef enum { NATURE_SERVICES, NATURE_GOODS, NATURE_BOTH } InvoiceNature; /* letter of BT-23 */

typedef struct {
	Text subject, text; /* BT-21 (UNTDID 4451: PMT PMD AAB AAI …), BT-22 */
} InvoiceNote;
LIST_OF(InvoiceNote, InvoiceNotes);

typedef struct {
	Text number; /* BT-25 */
	Day day;     /* BT-26 */
} Preceding;
LIST_OF(Preceding, Precedings);

/* Where money may go. One with an IBAN is a transfer, others are printed as they are. */
typedef struct {
	Text holder, iban, bic;
	Text label, detail; /* "Wise", "routing 026073150, account 8310…"; a link */
} PaymentAccount;
LIST_OF(PaymentAccount, PaymentAccounts);

typedef struct { /* BG-23, one for each category and rate, computed */
	Text category;
	Rate rate;
	Money basis, tax;
	Text reason, vatex; /* BT-120, BT-121 */
} TaxGroup;
LIST_OF(TaxGroup, TaxGroups);

typedef struct { /* BG-22, computed */
	Money lines, allowances, charges, net, tax, gross, due;
	Money tax_home; /* BT-111: the VAT in home_currency */
} InvoiceTotals;

typedef struct Invoice {
	InvoiceKind kind;
	Text number;
	Day issued, due, delivered; /* BT-2, BT-9, BT-72 */
	Day from, to;               /* BG-14 */
	Currency currency;
	Text language; /* of the page and the legal texts: "fr" */
	const Regime *regime;
	InvoiceNature nature;
	bool paid;          /* already: BT-23 S2; due is the day it was */
	bool after_deposit; /* the final one: BT-23 S4 */
	bool tax_on_debits; /* VAT falls due with the invoice, not with the payment: BT-8 */
	Party seller, buyer;
	Address delivery; /* BG-15, where it differs from the buyer's */
	Text delivery_name;
	Text purchase_order, buyer_reference, contract, project; /* BT-13, BT-10, BT-12, BT-11 */
	InvoiceLines lines;
	Adjustments adjustments; /* on the whole, as written … */
	Adjustments applied;     /* … and computed: one for each category and rate */
	InvoiceNotes notes;
	Precedings preceding;
	PaymentAccounts accounts;
	Text payment_reference, terms; /* BT-83, BT-20 */
	Money prepaid, rounding;       /* BT-113, BT-114 */
	Currency home_currency;        /* BT-6, where the books are kept in another one */
	Price home_rate;               /* what one unit of currency is worth there */
	TaxGroups taxes;
	InvoiceTotals totals;
} Invoice;

/* "invoice", "credit", "corrected", "deposit"; "" of what is none of them */
const char *invoice_kind_key(InvoiceKind kind);
bool invoice_kind_from_key(Text key, InvoiceKind *ret_kind);
Text invoice_process(Arena *arena, const Invoice *invoice); /* BT-23: "S1" */

/* When the work was done, or else the document was issued: the rates of VAT are those of that day
 * (Directive 2006/112/EC, articles 63, 65 and 93; a deposit's are those of its own day). */
Day invoice_done(const Invoice *invoice);
/* Puts in what the regime asks for and nobody wrote: categories, the law's notes, BT-6, the RF
 * reference, French e-invoicing's audience (note BAR). Then computes lines, VAT and totals. */
void invoice_fill(Arena *arena, Invoice *invoice);
void invoice_total(Arena *arena, Invoice *invoice);
/* Every problem of an invoice that was filled, each with its field as JSON names it:
 * "lines[2].price". OK: it may be issued. */
MUST_USE const Error *invoice_check(Arena *arena, const Invoice *invoice);
/* What every invoice of this seller would want of them; NULL as regime: nobody has said it yet. */
MUST_USE const Error *seller_check(Arena *arena, const Party *seller, const Regime *regime);

#define INVOICE_MINOR_LIMIT                                                                      \
	INT64_C(10000000000000)                     /* 10^13 minor units, on either side of zero \
						     */
#define INVOICE_QUANTITY_LIMIT INT64_C(10000000000) /* a million, in ten thousandths */
enum { INVOICE_LINES_LIMIT = 10000, INVOICE_ADJUSTMENTS_LIMIT = 50, INVOICE_NOTES_LIMIT = 50 };
enum { INVOICE_ACCOUNTS_LIMIT = 10, INVOICE_PRECEDING_LIMIT = 100, INVOICE_NUMBER_LIMIT = 35 };
enum { INVOICE_NAME_LIMIT = 500, INVOICE_TEXT_LIMIT = 5000, RATE_LIMIT = 10000 };
enum { INVOICE_TAXES_LIMIT = 50 };

#endif
