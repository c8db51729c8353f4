#include "store/expense.h"

#include "sql/expense.h"
#include "store/read.h"

const Error *store_expense_save(
	Db *db, Arena *arena, PracticeId practice, const Expense *expense, int64_t changed)
{
	const SqlExpenseSave save = {
		.practice = practice.value,
		.id = expense->id.value,
		.day = expense->day.days,
		.supplier = expense->supplier,
		.number = expense->number,
		.what = expense->what,
		.category = text_of(expense_category_key(expense->category)),
		.currency = text_of(expense->net.currency.code),
		.net = expense->net.minor,
		.tax = expense->tax.minor,
		.home = expense->home.minor,
		.client = expense->client.value,
		.paid = expense->paid.days,
		.receipt = expense->receipt,
		.receipt_name = expense->receipt_name,
		.created = expense->created.seconds,
		.changed = changed,
	};
	return sql_expense_save(db, arena, &save, NULL);
}

static Expense expense_of(Rows *rows)
{
	Currency currency = read_currency(rows, "currency");
	Expense expense = {
		.id = {rows_int(rows, "id")},
		.day = read_day(rows, "day"),
		.supplier = rows_text(rows, "supplier"),
		.number = rows_text(rows, "number"),
		.what = rows_text(rows, "what"),
		.category = EXPENSE_OTHER,
		.net = {rows_int(rows, "net"), currency},
		.tax = {rows_int(rows, "tax"), currency},
		.home = {rows_int(rows, "home"), {""}},
		.client = {rows_int(rows, "client")},
		.paid = read_day(rows, "paid"),
		.receipt = rows_text(rows, "receipt"),
		.receipt_name = rows_text(rows, "receipt_name"),
		.invoice = {rows_int(rows, "invoice")},
		.line = read_int32(rows, "line"),
		.created = read_instant(rows, "created"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
	expense_category_from_key(rows_text(rows, "category"), &expense.category);
	return expense;
}

static const Error *read_all(Arena *arena, Rows *rows, Expenses *ret_expenses)
{
	Expenses all = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = expense_of(rows);
	}
	TRY(rows_end(rows));
	*ret_expenses = all;
	return OK;
}

const Error *store_expense_load(
	Db *db, Arena *arena, PracticeId practice, ExpenseId id, Expense *ret_expense)
{
	Rows *rows;
	Expenses found;
	TRY(sql_expense_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such expense.");
	}
	*ret_expense = found.items[0];
	return OK;
}

const Error *store_expense_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Expenses *ret_expenses)
{
	Rows *rows;
	TRY(sql_expense_list(db, arena, practice.value, first.days, last.days, &rows));
	return read_all(arena, rows, ret_expenses);
}

const Error *store_expense_paid_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Expenses *ret_expenses)
{
	Rows *rows;
	TRY(sql_expense_paid_list(db, arena, practice.value, first.days, last.days, &rows));
	return read_all(arena, rows, ret_expenses);
}

const Error *store_expense_unbilled(
	Db *db, Arena *arena, PracticeId practice, Expenses *ret_expenses)
{
	Rows *rows;
	TRY(sql_expense_unbilled(db, arena, practice.value, &rows));
	return read_all(arena, rows, ret_expenses);
}

const Error *store_expense_of_invoice(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Expenses *ret_expenses)
{
	Rows *rows;
	TRY(sql_expense_invoice_list(db, arena, practice.value, invoice.value, &rows));
	return read_all(arena, rows, ret_expenses);
}

const Error *store_expense_twin(
	Db *db, Arena *arena, PracticeId practice, const Expense *expense, ExpenseId *ret_twin)
{
	Rows *rows;
	TRY(sql_expense_twin(db, arena, practice.value, expense->supplier, expense->number,
		expense->id.value, &rows));
	ExpenseId twin = {rows_next(rows) ? rows_int(rows, "id") : 0};
	TRY(rows_end(rows));
	*ret_twin = twin;
	return OK;
}

const Error *store_expense_bill(Db *db, Arena *arena, PracticeId practice, ExpenseId id,
	InvoiceId invoice, int32_t line, int64_t changed)
{
	return sql_expense_bill(
		db, arena, practice.value, id.value, invoice.value, line, changed, NULL);
}

const Error *store_expense_free(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, int64_t changed)
{
	return sql_expense_free(db, arena, practice.value, invoice.value, changed, NULL);
}
