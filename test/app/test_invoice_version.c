/* What was agreed when is billed as it was then. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/expense.h"
#include "app/recurring.h"

#include "test/app/invoice_made.h"

/* Two hours on Friday at 48.00, two on Sunday; from Saturday on an hour is 60.00. */
static ClientId dearer_since_saturday(Context *cx)
{
	ClientId client = made_client(cx);
	Agreement terms = new_agreement(cx, client);
	terms.rate_kind = RATE_HOURLY;
	terms.rate = 4800;
	terms.expenses_rebilled = true;
	agreed_as(cx, &terms);
	(void)worked(cx, client, 72);
	(void)worked(cx, client, 20);
	terms = new_agreement(cx, client);
	terms.expenses_rebilled = true;
	terms.from = day(2026, 11, 21);
	terms.rate = 6000;
	agreed_as(cx, &terms);
	return client;
}

STORE_TEST(what_was_worked_before_a_new_price_is_billed_at_the_old_one)
{
	InvoiceDesk desk;
	InvoiceView view;
	InvoiceId id;
	ClientId client = dearer_since_saturday(cx);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.items[0].worth.minor, 2 * 4800);
	EQUAL_TEXT(day_iso(arena, desk.unbilled.items[0].last), "2026-11-20");
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &id),
		"Until %1 other terms were agreed: bill up to that day first.");
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 20), &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, 2 * 4800);
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 23), &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(day_iso(arena, view.receivable.from), "2026-11-21");
	EQUAL_INT(view.document.totals.net.minor, 2 * 6000);
}

STORE_TEST(an_expense_under_new_terms_does_not_join_the_bill_of_the_terms_before)
{
	InvoiceDesk desk;
	ExpenseRow row;
	ExpenseId spent;
	ClientId client = dearer_since_saturday(cx);
	WORKS(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.day = day(2026, 11, 22);
	row.expense.what = TEXT("Train");
	row.expense.net.minor = 900;
	row.expense.client = client;
	WORKS(save_expense(cx, &row.expense, &spent));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.items[0].worth.minor, 2 * 4800);
	EQUAL_INT(desk.unbilled.items[0].spent, 0);
}

STORE_TEST(what_was_agreed_before_and_what_is_agreed_now_come_on_two_drafts)
{
	Context clock;
	size_t made;
	InvoiceDesk desk;
	ClientId client = dearer_since_saturday(cx);
	Recurring monthly = {.client = client, .rhythm = RECURRING_MONTHLY, .on_day = 1};
	WORKS(save_recurring(cx, &monthly));
	context_open(&clock, cx->arena, cx->db, cx->house);
	clock.now = zone_instant(cx->zone, wall(day(2026, 12, 1), 1, 0));
	WORKS(recurring_catch_up(&clock, &made));
	EQUAL_INT(made, 2);
	WORKS(recurring_catch_up(&clock, &made));
	EQUAL_INT(made, 0);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.rows.items[0].receivable.net.minor, 2 * 6000);
	EQUAL_INT(desk.rows.items[1].receivable.net.minor, 2 * 4800);
}

/* The same terms from another day on, as the form prepares them. */
static Agreement changed_from(Context *cx, ClientId client, Day from)
{
	Agreement terms = new_agreement(cx, client);
	terms.from = from;
	return terms;
}

STORE_TEST(a_flat_price_is_not_asked_again_when_an_amendment_changes_the_notice)
{
	InvoiceDesk desk;
	InvoiceId id;
	ClientId client = made_client(cx);
	Agreement terms = new_agreement(cx, client);
	terms.rate_kind = RATE_FLAT;
	terms.rate = 120000;
	agreed_as(cx, &terms);
	(void)drafted(cx, client);
	terms = changed_from(cx, client, day(2026, 11, 20));
	CHECK(terms.amends);
	terms.notice_days = 60;
	agreed_as(cx, &terms);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 0);
	terms = changed_from(cx, client, day(2026, 11, 21));
	terms.rate = 150000;
	agreed_as(cx, &terms);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.items[0].worth.minor, 30000);
	terms = changed_from(cx, client, day(2026, 11, 22));
	terms.amends = false;
	agreed_as(cx, &terms);
	WORKS(draft_invoice(cx, client, day(2026, 11, 22), day(2026, 11, 30), &id));
	InvoiceView view;
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, 150000);
}

STORE_TEST(a_month_that_is_paid_is_not_asked_again_under_a_new_fee)
{
	InvoiceDesk desk;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	InvoiceId id;
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 15), &id));
	Agreement terms = changed_from(cx, client, day(2026, 11, 16));
	terms.retainer.fee = 8000;
	agreed_as(cx, &terms);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 0);
}

STORE_TEST(a_deposit_is_not_asked_again_when_an_amendment_follows)
{
	InvoiceDesk desk;
	InvoiceId id;
	ClientId client = made_client(cx);
	Agreement terms = new_agreement(cx, client);
	terms.rate_kind = RATE_FLAT;
	terms.rate = 120000;
	terms.deposit = 3000;
	AgreementId first = agreed_as(cx, &terms);
	WORKS(draft_deposit(cx, first, (Money){0}, &id));
	terms = changed_from(cx, client, day(2026, 11, 20));
	AgreementId second = agreed_as(cx, &terms);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.count, 0);
	REFUSES(draft_deposit(cx, second, (Money){0}, &id), "This deposit was asked for already.");
}
