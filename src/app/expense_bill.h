/* Expenses on their way onto a client's bill: for the files that draft, change and issue invoices.
 * Those that return an error: inside WRITE. */
#ifndef APP_EXPENSE_BILL_H
#define APP_EXPENSE_BILL_H

#include "app/expense.h"
#include "domain/invoice.h"

/* What an expense comes to on the next bill, before VAT; below zero: it comes back. */
typedef struct {
	Expense expense;
	Text name; /* of its line, in the client's language */
	Money price;
} ExpenseToBill;
LIST_OF(ExpenseToBill, ExpensesToBill);
/* Those of these days that the agreement bills on to its client, in its currency, of all that stand
 * on no invoice yet. vat_deducted: see expense_vat_deducted(). */
ExpensesToBill expenses_to_bill(Arena *arena, const Agreement *agreement, Day first, Day last,
	const Expenses *unbilled, bool vat_deducted);

/* A line for each expense to bill of those days; ret_taken[i] is on the i-th of these lines. */
MUST_USE const Error *draft_expenses(Context *cx, const Agreement *agreement, Day first, Day last,
	Invoice *document, Expenses *ret_taken);
/* They stand on the invoice now, from that line on (1 …). */
MUST_USE const Error *bill_expenses(
	Context *cx, InvoiceId invoice, const Expenses *taken, size_t line);
/* Lines of a draft move: line i + 1 becomes now[i]; 0: it is gone, and its expense is free again.
 */
MUST_USE const Error *move_expenses(
	Context *cx, InvoiceId invoice, const int32_t *now, size_t count);

#endif
