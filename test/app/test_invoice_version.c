/* What was agreed when is billed as it was then. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/recurring.h"

#include "test/app/invoice_made.h"

/* Two hours on Friday at 48.00, two on Sunday; from Saturday on an hour is 60.00. */
static ClientId dearer_since_saturday(Context *cx)
{
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	(void)worked(cx, client, 20);
	Agreement dearer = new_agreement(cx, client);
	dearer.from = day(2026, 11, 21);
	dearer.rate = 6000;
	agreed_as(cx, &dearer);
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
