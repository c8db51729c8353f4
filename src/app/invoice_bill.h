/* What could be billed to a client for some days, before anything is written down. */
#ifndef APP_INVOICE_BILL_H
#define APP_INVOICE_BILL_H

#include "app/invoice.h"

typedef struct {
	Context *cx;
	Client client;
	Day first, last; /* on the agreement's clock */
	const Agreements *versions;
	const Agreement *agreement; /* of them: in force on the last day */
	const Zone *zone;           /* that clock */
	BilledParty buyer;
	Receivables others; /* the client's documents, drafts too */
	Bill bill;          /* without what was charged before */
} ClientBill;

/* REFUSED when nothing is agreed with them for the last day. all: every document of the practice.
 */
MUST_USE const Error *client_bill(Context *cx, ClientId client, Day first, Day last,
	const Receivables *all, ClientBill *ret_bill);
/* Everything that is unbilled up to that day: first is the day it begins. Months without work count
 * from the one before; time, from UNBILLED_DAYS before. What lies under an earlier version comes
 * first and by itself, as agreed then: last is the last day of that version. */
MUST_USE const Error *client_bill_open(
	Context *cx, ClientId client, Day last, const Receivables *all, ClientBill *ret_bill);
/* REFUSED when the days reach back under another version and something of it is unbilled; else the
 * first of them that counts. */
MUST_USE const Error *client_bill_begins(
	Context *cx, ClientId client, Day first, Day last, const Receivables *all, Day *ret_first);
/* What a client's documents have charged. */
Charges charges_of(Arena *arena, const Receivables *others);
/* It counts among the hours kept each month: what was billed hour by hour does not. */
bool bill_uses_hours(const Agreements *versions, const UsedTime *time);
/* What a document adds to what was charged of its month, before VAT. */
Money bill_charge_of(const Receivable *other);
/* The clock an agreement counts by. */
const Zone *agreement_zone(const Context *cx, const Agreement *agreement);
/* What the deposit of an agreement comes to; nothing where nobody can say of how much. */
MUST_USE const Error *deposit_due(Context *cx, const Agreement *agreement, Money *ret_amount);
Receivables receivables_of(Arena *arena, const Receivables *all, ClientId client);
/* As it stands on the invoice, in the client's language: "Newsletter, evening work +25 %". */
Text bill_line_name(Arena *arena, const Agreement *agreement, const BillLine *line);
/* What could be billed to whom, and the deposits to ask for; all: every document. */
MUST_USE const Error *open_unbilled(
	Context *cx, const Clients *clients, const Receivables *all, InvoiceDesk *desk);

#endif
