/* Expenses, on both engines. */
#include "store/expense.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

static Expense spent(int64_t id, int64_t client, Day on)
{
	return (Expense){.id = {BIG(id)},
		.day = on,
		.supplier = TEXT("Canva"),
		.number = TEXT("INV-é-1"),
		.what = TEXT("Pro"),
		.category = EXPENSE_SOFTWARE,
		.net = MONEY(5000000000, "CHF"),
		.tax = MONEY(81000, "CHF"),
		.home = MONEY(5400000000, ""),
		.client = {client ? BIG(client) : 0},
		.paid = day(2026, 11, 21),
		.receipt = TEXT("abcdef"),
		.receipt_name = TEXT("reçu.pdf"),
		.created = {1790000001}};
}

STORE_TEST(an_expense_comes_back_as_it_was_saved)
{
	Expense expense = spent(1, 90, day(2026, 11, 20)), got;
	Expenses all;
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &expense, 5));
	WORKS(store_expense_load(cx->db, arena, cx->practice.id, expense.id, &got));
	EQUAL_TEXT(got.supplier, "Canva");
	EQUAL_TEXT(got.number, "INV-é-1");
	EQUAL_TEXT(got.what, "Pro");
	CHECK(got.category == EXPENSE_SOFTWARE && got.client.value == BIG(90));
	CHECK(money_equal(got.net, expense.net) && money_equal(got.tax, expense.tax));
	EQUAL_INT(got.home.minor, 5400000000);
	EQUAL_INT(got.day.days, expense.day.days);
	EQUAL_INT(got.paid.days, expense.paid.days);
	EQUAL_TEXT(got.receipt, "abcdef");
	EQUAL_TEXT(got.receipt_name, "reçu.pdf");
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.changed, 5);
	REFUSES(store_expense_load(cx->db, arena, (PracticeId){8}, expense.id, &got),
		"There is no such expense.");
	WORKS(store_expense_list(
		cx->db, arena, cx->practice.id, day(2026, 11, 21), day(2026, 12, 31), &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_expense_list(
		cx->db, arena, cx->practice.id, day(2026, 11, 20), day(2026, 11, 20), &all));
	EQUAL_INT(all.count, 1);
	WORKS(store_expense_paid_list(
		cx->db, arena, cx->practice.id, day(2026, 11, 20), day(2026, 11, 20), &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_expense_paid_list(
		cx->db, arena, cx->practice.id, day(2026, 11, 21), day(2026, 11, 21), &all));
	EQUAL_INT(all.count, 1);
}

STORE_TEST(an_expense_on_an_invoice_is_billed_until_it_is_free_again)
{
	Expense own = spent(1, 0, day(2026, 11, 20)), for_client = spent(2, 90, day(2026, 11, 21));
	Expenses all;
	InvoiceId invoice = {BIG(70)};
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &own, 5));
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &for_client, 5));
	WORKS(store_expense_unbilled(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	CHECK(all.items[0].id.value == for_client.id.value);
	WORKS(store_expense_bill(cx->db, arena, cx->practice.id, for_client.id, invoice, 3, 6));
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &for_client, 7));
	WORKS(store_expense_unbilled(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_expense_of_invoice(cx->db, arena, cx->practice.id, invoice, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].line, 3);
	WORKS(store_expense_free(cx->db, arena, cx->practice.id, invoice, 8));
	WORKS(store_expense_unbilled(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].changed, 8);
}

STORE_TEST(the_same_number_of_the_same_supplier_is_found)
{
	Expense expense = spent(1, 0, day(2026, 11, 20)), again = spent(2, 0, day(2026, 11, 22));
	ExpenseId twin;
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &expense, 5));
	WORKS(store_expense_twin(cx->db, arena, cx->practice.id, &again, &twin));
	EQUAL_INT(twin.value, BIG(1));
	WORKS(store_expense_twin(cx->db, arena, cx->practice.id, &expense, &twin));
	EQUAL_INT(twin.value, 0);
	again.supplier = TEXT("Zoom");
	WORKS(store_expense_twin(cx->db, arena, cx->practice.id, &again, &twin));
	EQUAL_INT(twin.value, 0);
}
