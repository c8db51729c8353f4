/* Invoices that are drafted by themselves. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/recurring.h"

#include "test/app/invoice_made.h"

static InvoiceDesk desk_of(Context *cx)
{
	InvoiceDesk desk;
	WORKS(open_invoices(cx, &desk));
	return desk;
}

/* The clock of the worker, which belongs to nobody. */
static size_t caught_up(Context *cx, Instant now)
{
	Context clock;
	size_t made;
	context_open(&clock, cx->arena, cx->db, cx->house);
	clock.now = now;
	WORKS(recurring_catch_up(&clock, &made));
	return made;
}

static Instant in_paris(Context *cx, Day day, int hour)
{
	return zone_instant(cx->zone, wall(day, hour, 0));
}

STORE_TEST(on_its_day_what_is_unbilled_becomes_a_draft_once)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	Recurring monthly = {.client = client, .rhythm = RECURRING_MONTHLY, .on_day = 1};
	WORKS(save_recurring(cx, &monthly));
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 11, 30), 23)), 0);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 1), 1)), 1);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 1), 2)), 0);
	InvoiceDesk desk = desk_of(cx);
	EQUAL_INT(desk.to_look_at, 1);
	WORKS(open_invoice(cx, desk.rows.items[0].receivable.id, &view));
	EQUAL_INT(view.document.totals.net.minor, 9600);
	EQUAL_TEXT(day_iso(arena, view.receivable.from), "2026-11-20");
	EQUAL_TEXT(day_iso(arena, view.receivable.to), "2026-11-30");
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2027, 1, 1), 1)), 0); /* nothing to bill */
}

STORE_TEST(the_day_is_that_of_the_clients_clock)
{
	Client client;
	ClientId same, id = made_client(cx);
	WORKS(open_client_form(cx, id, &client));
	client.zone = TEXT("Pacific/Auckland"); /* twelve hours ahead of Paris in winter */
	WORKS(save_client(cx, &client, &same));
	agreed(cx, id, RATE_HOURLY);
	(void)worked(cx, id, 72);
	Recurring monthly = {.client = id, .rhythm = RECURRING_MONTHLY, .on_day = 1};
	WORKS(save_recurring(cx, &monthly));
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 11, 30), 11)), 0);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 11, 30), 13)), 1);
}

/* By the hour, billed on the first of the month, which begins at midnight there. */
static ClientId lives_in(Context *cx, const char *zone)
{
	Client client;
	ClientId same, id = made_client(cx);
	WORKS(open_client_form(cx, id, &client));
	client.zone = text_of(zone);
	WORKS(save_client(cx, &client, &same));
	agreed(cx, id, RATE_HOURLY);
	Recurring monthly = {.client = id, .rhythm = RECURRING_MONTHLY, .on_day = 1};
	WORKS(save_recurring(cx, &monthly));
	return id;
}

/* Two hours from then on, written down when they are over. */
static void worked_from(Context *cx, ClientId client, Instant start)
{
	EntryId id;
	Context then = *cx;
	then.now = instant_plus(start, 7200);
	Entry entry = {.client = client, .start = start, .end = then.now, .billable = true};
	WORKS(save_entry(&then, &entry, &id));
}

/* What was drafted for a client, before VAT; one at most. */
static int64_t drafted_for(Context *cx, ClientId client)
{
	int64_t net = 0, drafts = 0;
	InvoiceDesk desk = desk_of(cx);
	EACH (InvoiceRow, row, desk.rows) {
		bool theirs = row->receivable.client.value == client.value;
		net += theirs ? row->receivable.net.minor : 0;
		drafts += theirs;
	}
	CHECK(drafts <= 1);
	return net;
}

STORE_TEST(over_their_midnights_each_client_gets_one_draft_of_what_is_unbilled_then)
{
	ClientId auckland = lives_in(cx, "Pacific/Auckland");
	ClientId honolulu = lives_in(cx, "Pacific/Honolulu");
	const Instant noon = in_paris(cx, day(2026, 11, 30), 12); /* midnight in Auckland */
	const Instant next = in_paris(cx, day(2026, 12, 1), 11);  /* midnight in Honolulu */
	const Instant end = in_paris(cx, day(2026, 12, 2), 12);
	worked_from(cx, auckland, in_paris(cx, day(2026, 11, 20), 9));
	worked_from(cx, honolulu, in_paris(cx, day(2026, 11, 20), 9));
	Instant now = in_paris(cx, day(2026, 11, 30), 0);
	for (; now.seconds < end.seconds; now = instant_plus(now, 1800)) {
		size_t made = caught_up(cx, now);
		bool comes = now.seconds == noon.seconds || now.seconds == next.seconds;
		EQUAL_INT(made, comes);
		if (now.seconds == noon.seconds) {
			EQUAL_INT(drafted_for(cx, auckland), 9600);
			EQUAL_INT(drafted_for(cx, honolulu), 0);
			worked_from(cx, auckland, instant_plus(noon, 3600));
			worked_from(cx, honolulu, instant_plus(noon, 3600));
		}
	}
	EQUAL_INT(drafted_for(cx, auckland), 9600); /* the rest waits for the next first */
	EQUAL_INT(drafted_for(cx, honolulu), 2 * 9600);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 31), 11)), 0);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 31), 12)), 1);
}

STORE_TEST(days_that_were_missed_are_made_up_for_by_one_draft)
{
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	Recurring weekly = {.client = client, .rhythm = RECURRING_WEEKLY, .on_day = TUESDAY};
	WORKS(save_recurring(cx, &weekly));
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 17), 9)), 1);
	InvoiceDesk desk = desk_of(cx);
	EQUAL_TEXT(day_iso(arena, desk.rows.items[0].receivable.to), "2026-12-14");
	EQUAL_INT(desk.rows.count, 1);
}

STORE_TEST(a_retainers_new_month_is_billed_on_its_first_day)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	Recurring monthly = {.client = client, .rhythm = RECURRING_MONTHLY, .on_day = 1};
	WORKS(save_recurring(cx, &monthly));
	(void)drafted(cx, client); /* November's fee is asked for */
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 1), 1)), 1);
	InvoiceDesk desk = desk_of(cx);
	WORKS(open_invoice(cx, desk.rows.items[0].receivable.id, &view));
	EQUAL_INT(view.document.lines.count, 1);
	EQUAL_INT(view.document.totals.net.minor, 5000);
	EQUAL_TEXT(day_iso(arena, view.receivable.from), "2026-12-01");
}

STORE_TEST(issued_at_once_only_where_that_was_wished_and_nothing_is_missing)
{
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	Recurring weekly = {
		.client = client, .rhythm = RECURRING_WEEKLY, .on_day = TUESDAY, .automatic = true};
	WORKS(save_recurring(cx, &weekly));
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 11, 24), 9)), 1);
	InvoiceDesk desk = desk_of(cx);
	CHECK(desk.rows.items[0].state == RECEIVABLE_DRAFT); /* nobody has said who sells */
	seller_known(cx);
	WORKS(delete_invoice(cx, desk.rows.items[0].receivable.id));
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 1), 9)), 1);
	desk = desk_of(cx);
	EQUAL_TEXT(desk.rows.items[0].receivable.number, "2026-001");
}

STORE_TEST(a_rhythm_that_ends_drafts_nothing)
{
	Recurring kept;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	Recurring weekly = {.client = client, .rhythm = RECURRING_WEEKLY, .on_day = TUESDAY};
	WORKS(save_recurring(cx, &weekly));
	WORKS(open_recurring(cx, client, &kept));
	EQUAL_TEXT(day_iso(arena, kept.next), "2026-11-24");
	WORKS(end_recurring(cx, client));
	WORKS(open_recurring(cx, client, &kept));
	CHECK(!day_set(kept.next) && kept.rhythm == RECURRING_MONTHLY && kept.on_day == 1);
	EQUAL_INT(caught_up(cx, in_paris(cx, day(2026, 12, 1), 9)), 0);
}
