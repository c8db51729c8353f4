/* What could be billed, before it is. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/expense.h"

#include "test/app/invoice_made.h"

static UnbilledRow only_row(Context *cx)
{
	InvoiceDesk desk;
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 1);
	return desk.unbilled.items[0];
}

STORE_TEST(unbilled_time_says_what_its_draft_would_come_to)
{
	InvoiceView view;
	InvoiceId id;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	(void)worked(cx, client, 60);
	UnbilledRow row = only_row(cx);
	EQUAL_INT(row.worth.minor, 2 * 9600);
	EQUAL_INT(row.sum.entries, 2);
	EQUAL_TEXT(day_iso(arena, row.first), "2026-11-20");
	CHECK(row.agreed && !row.moment);
	WORKS(draft_invoice(cx, client, row.first, day(2026, 11, 23), &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, row.worth.minor);
}

STORE_TEST(a_flat_price_and_its_deposit_wait_though_nobody_recorded_time)
{
	InvoiceDesk desk;
	InvoiceId id;
	ClientId client = made_client(cx);
	Agreement flat = new_agreement(cx, client);
	flat.rate_kind = RATE_FLAT;
	flat.rate = 120000;
	flat.deposit = 3000;
	AgreementId agreement = agreed_as(cx, &flat);
	UnbilledRow row = only_row(cx);
	EQUAL_INT(row.worth.minor, 120000);
	EQUAL_INT(row.kinds, 1 << BILL_FLAT);
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.count, 1);
	EQUAL_INT(desk.deposits.items[0].amount.minor, 36000);
	WORKS(draft_deposit(cx, agreement, (Money){0}, &id));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.deposits.count, 0);
	EQUAL_INT(only_row(cx).worth.minor, 120000);
	WORKS(draft_invoice(cx, client, row.first, day(2026, 11, 23), &id));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.unbilled.count, 0);
}

STORE_TEST(a_client_has_a_page_of_their_own_work_and_invoices)
{
	InvoiceDesk desk;
	ClientId client = made_client(cx), other = made_client(cx);
	WORKS(open_invoices(cx, &desk));
	CHECK(!desk.agreed);
	EQUAL_INT(desk.clients, 2);
	agreed(cx, client, RATE_HOURLY);
	agreed(cx, other, RATE_RETAINER);
	(void)worked(cx, client, 72);
	InvoiceId fee = drafted(cx, other);
	(void)worked(cx, other, 60);
	WORKS(open_client_invoices(cx, client, &desk));
	CHECK(desk.agreed);
	EQUAL_INT(desk.rows.count, 0);
	EQUAL_INT(desk.unbilled.count, 1);
	EQUAL_INT(desk.unbilled.items[0].client.id.value, client.value);
	EQUAL_INT(desk.client.id.value, client.value);
	WORKS(open_client_invoices(cx, other, &desk));
	EQUAL_INT(desk.rows.count, 1);
	EQUAL_INT(desk.rows.items[0].receivable.id.value, fee.value);
	const Error *nobody = open_client_invoices(cx, (ClientId){1}, &desk);
	CHECK(nobody && nobody->kind == ERROR_MISSING);
}

STORE_TEST(a_retainers_fee_waits_until_its_month_is_billed)
{
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	UnbilledRow row = only_row(cx);
	EQUAL_INT(row.worth.minor, 5000);
	EQUAL_INT(row.kinds, 1 << BILL_FEE);
	EQUAL_TEXT(day_iso(arena, row.first), "2026-11-01");
}

STORE_TEST(time_without_an_agreement_is_shown_and_has_no_worth)
{
	ClientId client = made_client(cx);
	(void)worked(cx, client, 72);
	UnbilledRow row = only_row(cx);
	CHECK(!row.agreed && row.worth.minor == 0 && row.sum.entries == 1);
}

STORE_TEST(what_a_draft_would_hold_adds_up_to_what_is_unbilled)
{
	InvoiceView view;
	InvoiceId id;
	UnbilledBill bill;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	EntryId entry = worked(cx, client, 72);
	(void)worked(cx, client, 40);
	UnbilledRow row = only_row(cx);
	WORKS(open_unbilled_bill(cx, client, row.first, day(2026, 11, 23), &bill));
	Money sum = MONEY(0, "EUR");
	EACH (const UnbilledLine, line, bill.lines) {
		sum = money_add(sum, line->amount);
	}
	EQUAL_INT(sum.minor, row.worth.minor);
	EQUAL_INT(bill.total.minor, row.worth.minor);
	EQUAL_INT(bill.work.items[0].pieces.items[0].entry.value, entry.value);
	EQUAL_INT(bill.work.items[0].time.seconds, 4 * 3600);
	WORKS(open_unbilled_bill(cx, client, day(2026, 11, 21), day(2026, 11, 23), &bill));
	EQUAL_INT(bill.total.minor, 9600);
	WORKS(draft_invoice(cx, client, row.first, day(2026, 11, 23), &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.document.lines.items[0].name, bill.lines.items[0].name.chars);
	REFUSES(open_unbilled_bill(cx, made_client(cx), (Day){0}, (Day){0}, &bill),
		"Nothing is agreed with %1 for %2.");
}

STORE_TEST(what_is_owed_is_counted_from_its_invoices)
{
	InvoiceDesk desk;
	InvoiceAsk ask = {.count = COUNT_OPEN};
	ClientId client = made_client(cx), other = made_client(cx);
	seller_known(cx);
	for (int i = 0; i < 2; i++) {
		ClientId whose = i ? other : client;
		agreed(cx, whose, RATE_HOURLY);
		(void)worked(cx, whose, 72);
		WORKS(issue_invoice(cx, drafted(cx, whose)));
	}
	(void)worked(cx, client, 60);
	(void)drafted(cx, client); /* a draft is owed by nobody */
	WORKS(open_invoices(cx, &desk));
	InvoicesCounted open = invoices_counted(arena, &desk, &ask);
	EQUAL_INT(open.rows.count, 2);
	EQUAL_INT(open.sum.items[0].minor, desk.open.items[0].minor);
	ask.client = client;
	open = invoices_counted(arena, &desk, &ask);
	EQUAL_INT(open.sum.items[0].minor, 9600);
	EQUAL_TEXT(open.client_name, "Maison Lune");
	ask.currency = TEXT("CHF");
	EQUAL_INT(invoices_counted(arena, &desk, &ask).rows.count, 0);
	ask = (InvoiceAsk){COUNT_EARNED, {0}, TEXT("EUR"), day(2026, 11, 1), day(2026, 11, 30)};
	EQUAL_INT(invoices_counted(arena, &desk, &ask).sum.items[0].minor, 2 * 9600);
	ask.last = day(2026, 11, 29); /* the work on them ends with November */
	EQUAL_INT(invoices_counted(arena, &desk, &ask).rows.count, 0);
	ask = (InvoiceAsk){.count = COUNT_OVERDUE};
	EQUAL_INT(invoices_counted(arena, &desk, &ask).rows.count, 0);
}

STORE_TEST(the_fee_of_a_package_is_there_to_be_billed_though_nobody_recorded_time)
{
	ClientId client = made_client(cx);
	Agreement package = new_agreement(cx, client);
	package.rate_kind = RATE_PACKAGE;
	package.retainer.fee = 45000;
	agreed_as(cx, &package);
	UnbilledRow row = only_row(cx);
	EQUAL_INT(row.worth.minor, 45000);
	EQUAL_TEXT(day_iso(arena, row.first), "2026-11-01");
}

STORE_TEST(what_was_spent_while_unbilled_work_was_done_is_worth_what_its_draft_bills)
{
	InvoiceId id;
	InvoiceView view;
	ExpenseId spent;
	ExpenseRow row;
	ClientId client = made_client(cx);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate = 4800;
	agreement.from = day(2026, 11, 23); /* the work is older */
	agreement.expenses_rebilled = true;
	(void)agreed_as(cx, &agreement);
	(void)worked(cx, client, 72);
	WORKS(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.client = client;
	row.expense.what = TEXT("Cards");
	row.expense.day = day(2026, 11, 21);
	row.expense.net.minor = 8400;
	WORKS(save_expense(cx, &row.expense, &spent));
	UnbilledRow unbilled = only_row(cx);
	EQUAL_INT(unbilled.worth.minor, 9600 + 8400);
	WORKS(draft_invoice(cx, client, unbilled.first, day(2026, 11, 23), &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, unbilled.worth.minor);
	EQUAL_INT(invoice_expense_of(&view, 1).value, spent.value);
	EQUAL_INT(invoice_expense_of(&view, 0).value, 0);
}

STORE_TEST(an_invoice_waits_until_its_seller_has_said_how_they_stand_with_vat)
{
	InvoiceSettings settings;
	InvoiceDesk desk;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	seller_known(cx);
	WORKS(open_invoice_settings(cx, &settings));
	CHECK(!settings.missing);
	settings.seller.regime = TEXT("");
	WORKS(save_seller(cx, &settings.seller));
	InvoiceId id = drafted(cx, client);
	REFUSES(issue_invoice(cx, id), "Say how you stand with VAT.");
	WORKS(open_invoice_settings(cx, &settings));
	EQUAL_TEXT(text_of(settings.missing->field), "seller.regime");
	WORKS(open_invoices(cx, &desk));
	CHECK(!desk.seller_known);
}
