/* What could be billed, before it is. It is Monday, 23 November 2026, 08:30 in Paris. */
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
	WORKS(draft_deposit(cx, agreement, &id));
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
