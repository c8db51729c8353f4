/* A price that was lowered after the dearer one was billed. It is Monday, 23 November 2026, 08:30
 * in Paris. */
#include "test/app/invoice_made.h"

static LoweredRows lowered(Context *cx)
{
	InvoiceDesk desk;
	WORKS(open_invoices(cx, &desk));
	return desk.lowered;
}

static InvoiceId issued(Context *cx, ClientId client, Day first, Day last)
{
	InvoiceId id;
	WORKS(draft_invoice(cx, client, first, last, &id));
	WORKS(issue_invoice(cx, id));
	return id;
}

static Agreement flat_price(Context *cx, ClientId client, Day from, int64_t price)
{
	Agreement terms = new_agreement(cx, client);
	terms.rate_kind = RATE_FLAT;
	terms.rate = price;
	terms.from = from;
	return terms;
}

STORE_TEST(a_flat_price_lowered_after_it_was_billed_offers_a_credit_note_of_the_difference)
{
	InvoiceView view;
	InvoiceId credit;
	ClientId client = made_client(cx);
	Agreement terms = flat_price(cx, client, day(2026, 11, 1), 120000);
	seller_known(cx);
	agreed_as(cx, &terms);
	InvoiceId billed = issued(cx, client, day(2026, 11, 1), day(2026, 11, 15));
	EQUAL_INT(lowered(cx).count, 0);
	terms = flat_price(cx, client, day(2026, 11, 20), 90000);
	agreed_as(cx, &terms);
	LoweredRows rows = lowered(cx);
	EQUAL_INT(rows.count, 1);
	EQUAL_INT(rows.items[0].receivable.id.value, billed.value);
	EQUAL_INT(rows.items[0].over.minor, 30000);
	WORKS(credit_lowered(cx, billed, &credit));
	EQUAL_INT(lowered(cx).count, 0);
	WORKS(issue_invoice(cx, credit));
	WORKS(open_invoice(cx, credit, &view));
	EQUAL_INT(view.document.kind, INVOICE_CREDIT);
	EQUAL_INT(view.document.totals.net.minor, 30000);
	EQUAL_INT(view.document.lines.count, 1);
	EQUAL_TEXT(view.document.lines.items[0].about,
		"Prix baissé à partir du vendredi 20 novembre 2026\u00a0: la différence.");
	WORKS(open_invoice(cx, billed, &view));
	EQUAL_INT(view.open.minor, 90000);
	EQUAL_INT(lowered(cx).count, 0);
	REFUSES(credit_lowered(cx, billed, &credit),
		"Nothing of this invoice is to go back: as it was billed, so it is agreed.");
}

STORE_TEST(a_price_raised_and_then_lowered_goes_back_from_the_newest_invoice_first)
{
	ClientId client = made_client(cx);
	Agreement terms = flat_price(cx, client, day(2026, 11, 1), 100000);
	seller_known(cx);
	agreed_as(cx, &terms);
	InvoiceId first = issued(cx, client, day(2026, 11, 1), day(2026, 11, 9));
	terms = flat_price(cx, client, day(2026, 11, 10), 120000);
	agreed_as(cx, &terms);
	InvoiceId second = issued(cx, client, day(2026, 11, 10), day(2026, 11, 15));
	terms = flat_price(cx, client, day(2026, 11, 20), 90000);
	agreed_as(cx, &terms);
	LoweredRows rows = lowered(cx);
	EQUAL_INT(rows.count, 2);
	EQUAL_INT(rows.items[0].receivable.id.value, second.value);
	EQUAL_INT(rows.items[0].over.minor, 20000);
	EQUAL_INT(rows.items[1].receivable.id.value, first.value);
	EQUAL_INT(rows.items[1].over.minor, 10000);
}

STORE_TEST(a_fee_lowered_for_a_month_that_was_billed_goes_back_and_one_of_later_months_does_not)
{
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_RETAINER);
	(void)issued(cx, client, day(2026, 11, 1), day(2026, 11, 15));
	Agreement terms = new_agreement(cx, client);
	terms.from = day(2026, 11, 16);
	terms.retainer.fee = 4000;
	agreed_as(cx, &terms);
	EQUAL_INT(lowered(cx).count, 0);
	terms = new_agreement(cx, client);
	terms.from = day(2026, 11, 1);
	terms.retainer.fee = 3500;
	agreed_as(cx, &terms);
	LoweredRows rows = lowered(cx);
	EQUAL_INT(rows.count, 1);
	EQUAL_INT(rows.items[0].over.minor, 1500);
}

STORE_TEST(hours_billed_dearer_than_they_are_agreed_since_go_back_hour_by_hour)
{
	InvoiceView view;
	InvoiceId credit;
	UnbilledBill bill;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72); /* on Friday the 20th */
	(void)worked(cx, client, 20); /* on Sunday */
	InvoiceId billed = issued(cx, client, day(2026, 11, 1), day(2026, 11, 22));
	Agreement terms = new_agreement(cx, client);
	terms.from = day(2026, 11, 21);
	terms.rate = 4000;
	agreed_as(cx, &terms);
	LoweredRows rows = lowered(cx);
	EQUAL_INT(rows.count, 1);
	EQUAL_INT(rows.items[0].over.minor, 2 * 800);
	WORKS(open_unbilled_bill(cx, client, (Day){0}, (Day){0}, &bill));
	EQUAL_INT(bill.lowered.count, 1);
	WORKS(credit_lowered(cx, billed, &credit));
	WORKS(open_invoice(cx, credit, &view));
	EQUAL_INT(view.document.lines.items[0].quantity.ten_thousandths, 20000);
	EQUAL_INT(view.document.totals.net.minor, 2 * 800);
}

STORE_TEST(of_a_minimum_that_was_lowered_only_what_it_added_goes_back)
{
	ClientId client = made_client(cx);
	Agreement terms = new_agreement(cx, client);
	seller_known(cx);
	terms.rate_kind = RATE_HOURLY;
	terms.rate = 4800;
	terms.minimum = 15000;
	terms.from = day(2026, 10, 1);
	agreed_as(cx, &terms);
	(void)worked(cx, client, 24 * 30); /* in October: 96.00, and 54.00 to the minimum */
	(void)issued(cx, client, day(2026, 10, 1), day(2026, 10, 31));
	terms.amends = true;
	terms.minimum = 12000;
	terms.id.value = 0;
	terms.version = 0;
	agreed_as(cx, &terms);
	LoweredRows rows = lowered(cx);
	EQUAL_INT(rows.count, 1);
	EQUAL_INT(rows.items[0].over.minor, 3000);
	terms.minimum = 5000;
	agreed_as(cx, &terms);
	EQUAL_INT(lowered(cx).items[0].over.minor, 5400);
}
