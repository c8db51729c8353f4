/* Expenses, and the invoices they stand on. */
#ifndef STORE_EXPENSE_H
#define STORE_EXPENSE_H

#include "db/db.h"
#include "domain/expense.h"

/* All but the invoice it stands on, which store_expense_bill says. */
MUST_USE const Error *store_expense_save(
	Db *db, Arena *arena, PracticeId practice, const Expense *expense, int64_t changed);
/* From the bin too; MISSING when there is none. */
MUST_USE const Error *store_expense_load(
	Db *db, Arena *arena, PracticeId practice, ExpenseId id, Expense *ret_expense);
/* Of those days, both included, the newest first. */
MUST_USE const Error *store_expense_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Expenses *ret_expenses);
/* Of those paid on these days, by that day. */
MUST_USE const Error *store_expense_paid_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Expenses *ret_expenses);
/* What is for a client and stands on no invoice, by client and day. */
MUST_USE const Error *store_expense_unbilled(
	Db *db, Arena *arena, PracticeId practice, Expenses *ret_expenses);
MUST_USE const Error *store_expense_of_invoice(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Expenses *ret_expenses);
/* Another one with that number of that supplier; id 0: none. */
MUST_USE const Error *store_expense_twin(
	Db *db, Arena *arena, PracticeId practice, const Expense *expense, ExpenseId *ret_twin);
/* It stands on that line; invoice 0: on none any more. */
MUST_USE const Error *store_expense_bill(Db *db, Arena *arena, PracticeId practice, ExpenseId id,
	InvoiceId invoice, int32_t line, int64_t changed);
/* All that stand on an invoice are free again. */
MUST_USE const Error *store_expense_free(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, int64_t changed);

#endif
