/* The pages of invoices, and of who writes and receives them. */
#ifndef WEB_PAGES_INVOICE_H
#define WEB_PAGES_INVOICE_H

#include "app/invoice.h"
#include "domain/invoice_status.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_invoices);
PAGE(get_client_invoices);
PAGE(get_invoice);
PAGE(get_unbilled);
PAGE(post_invoice_draft);
PAGE(post_invoice);
PAGE(post_invoice_issue);
PAGE(post_invoice_credit);
PAGE(post_invoice_lowered);
PAGE(post_invoice_correct);
PAGE(post_invoice_deposit);
PAGE(post_invoice_delete);
PAGE(get_invoice_file);
PAGE(get_invoice_preview);
PAGE(get_invoice_statement);
PAGE(post_invoice_status);

PAGE(get_invoice_settings);
PAGE(post_seller);
PAGE(post_account);
PAGE(post_account_remove);
PAGE(post_numbering);
PAGE(get_buyer);
PAGE(post_buyer);

/* How an act on an invoice ends: with its page and what was said, or with the form's problems. */
MUST_USE const Error *invoice_acted(Context *cx, const Request *request, Response *response,
	InvoiceId id, Form *form, const char *said);

/* One document, with a form of its page as it was sent. */
MUST_USE const Error *show_invoice(
	Context *cx, const Request *request, Response *response, InvoiceId id, Form *form);
/* How a client stands on an invoice, with a form of its page as it was sent. */
MUST_USE const Error *show_recurring(
	Context *cx, const Request *request, Response *response, ClientId client, const Form *form);

/* --- for templates ------------------------------------------------------------------------ */

Text money_text(Html *html, Money money);
/* "2 340,00 € and 120.00 CHF"; a sum is never made over currencies. */
Text money_list_text(Html *html, MoneyList sums);
/* "18,5", "48,00": as the reader writes numbers; what a form shows and reads back. */
Text quantity_text(Html *html, Quantity quantity);
Text price_text(Html *html, Price price, Currency currency);
Text rate_percent_text(Html *html, Rate rate);
/* "Invoice 2026-007", "Draft of a credit note" */
Message invoice_title(Html *html, const InvoiceView *view);
/* Issued with a number that is none of our series; retold: and not known so well that a file could
 * be made of it. */
bool invoice_elsewhere(const InvoiceView *view);
bool invoice_retold(const InvoiceView *view);
const char *invoice_draft_name(InvoiceKind kind); /* a msgid: what stands where a number will */
const char *invoice_state_class(ReceivableState state); /* of its tag */
/* "line-3-name" */
const char *line_field(Html *html, size_t line, const char *part);
/* "adjustment-0-value", and "10 %" or "50.00" in it */
const char *adjustment_field(Html *html, size_t at, const char *part);
Text adjustment_text(Html *html, const Adjustment *adjustment, Currency currency);
void adjustment_kinds(Html *html, const char *field, bool charge, const Form *form);
/* "18.5" of a line, leading to the entries it is made of where there are any. */
void quantity_link(Html *html, const InvoiceView *view, size_t line);
void amount_link(Html *html, const InvoiceView *view, size_t line);
Message related_text(Html *html, const RelatedDocument *related);
void status_options(Html *html, const Form *form);
/* The same list, of what makes up a number; and where the verdict's number is taken apart. */
Url desk_url(Html *html, const InvoiceDesk *desk, InvoiceCount count);
Url verdict_url(Html *html, const InvoiceDesk *desk);
/* "Open invoices", "Maison Lune, 1 September – 30 November" */
Text counted_title(Html *html, const InvoicesCounted *counted);
/* Where its part of the number is shown on the invoice. */
Url counted_url(Html *html, const InvoicesCounted *counted, const CountedRow *row);
bool taxed_by(const TaxGroup *group, Text category, Rate rate);
/* The amount of a line to be, leading to the time or the expense it is made of. */
void unbilled_amount(Html *html, const UnbilledBill *bill, size_t line);
/* "Fee, December 2026: 20,00 € less since 1 December" */
Message lowered_text(Html *html, const NamedLowered *line);
/* What belongs into the tax number there: a msgid. */
const char *tax_id_hint(Text country);
/* Fields of a party as one form has them. */
void party_fields(Html *html, const BilledParty *billed, const Form *form);
/* What the page of invoices says first. */
Message invoices_verdict(Html *html, const InvoiceDesk *desk);
/* "18 h since 1 November · Fee of the month" */
Text unbilled_text(Html *html, const UnbilledRow *row);
/* "2 h of evening work" beside an entry. */
Text piece_text(Html *html, const BilledPiece *piece);
/* The form as that row of work sent it; an empty one for the other rows. */
const Form *deposit_row_form(Html *html, const Form *form, const DepositRow *row);
const Form *invoice_row_form(Html *html, const Form *form, const UnbilledRow *row, size_t at);
/* The regimes one can bill under at home. */
void regime_options(Html *html, Text chosen);
void invoice_problems(Html *html, const Error *problems);
/* What a draft lacks: each sentence leads to the field it is about; the first one's. */
void invoice_missing(Html *html, const InvoiceView *view);
Url first_missing(Html *html, const InvoiceView *view);
/* A line is called work and no more. */
bool invoice_vague(const InvoiceView *view);
/* Rows of the files that can be made of it, or of those that lack something. */
void invoice_files(Html *html, const InvoiceView *view, bool lacking);
bool invoice_file_lacks(const InvoiceView *view);
/* Puts what is missing of the seller, or of the buyer, beside the fields of their form. */
void mark_missing(Form *form, bool seller, const Error *problems);
/* ?invoice=7: the draft on whose account a form is filled in, and to which it leads back. */
InvoiceId asked_invoice(const Request *request);
enum { INVOICE_NEW_LINES = 2 }; /* empty rows at the end of a draft's form */
enum { ADJUSTMENT_ROWS = 8 };   /* discounts and surcharges on the whole that the form shows */
extern const int invoice_new_lines[BILL_GROUPS]; /* 0, 1, 2 …: what a template walks over */
extern const int adjustment_rows[ADJUSTMENT_ROWS];

#endif
