/* A week of time as its page shows it, and where the time went: November 2026, in Paris. It is
 * Monday the 23rd, 08:30. */
#include "app/report.h"
#include "app/timesheet.h"

#include "store/client.h"
#include "store/entry.h"
#include "store/stay.h"
#include "store/task.h"

#include "test/store/store_test.h"

static const ClientId lune = {1LL << 41}, alpenhof = {(1LL << 41) + 1};
static const TaskId letter = {(1LL << 41) + 2};

static Instant at(const Context *cx, int day_of_month, int hour, int minute)
{
	return zone_instant(cx->zone, wall(day(2026, 11, day_of_month), hour, minute));
}

static int64_t save_entry_of(
	Context *cx, ClientId client, TaskId task, Instant start, Instant end, bool billable)
{
	static int64_t number = 1LL << 42;
	const Entry entry = {.id = {++number},
		.member = cx->member.id,
		.client = client,
		.task = task,
		.start = start,
		.end = end,
		.category = task.value ? TEXT("Écriture") : TEXT(""),
		.billable = billable};
	WORKS(store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, 1));
	return number;
}

/* 2 h for Lune on Monday the 16th, of which half an hour overlaps with Alpenhof's hour; an hour and
 * a half over the midnight to Wednesday, for nobody; ten minutes before the week. */
static void save_week(Context *cx)
{
	const Client moon = {.id = lune,
		.name = TEXT("Maison Lune"),
		.thread = 2,
		.reserved = {600},
		.reserved_per = PER_MONTH};
	const Client inn = {.id = alpenhof, .name = TEXT("Alpenhof"), .deleted = cx->now};
	const Task task = {.id = letter, .client = lune, .title = TEXT("Lettre"), .estimate = {90}};
	cx->language = language_named(TEXT("fr"));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &moon, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &inn, 1));
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 1));
	save_entry_of(cx, lune, letter, at(cx, 16, 9, 0), at(cx, 16, 11, 0), true);
	save_entry_of(cx, alpenhof, (TaskId){0}, at(cx, 16, 10, 30), at(cx, 16, 11, 30), true);
	save_entry_of(cx, (ClientId){0}, (TaskId){0}, at(cx, 17, 23, 30), at(cx, 18, 1, 0), false);
	save_entry_of(cx, lune, letter, at(cx, 15, 9, 0), at(cx, 15, 9, 10), false);
}

STORE_TEST(a_week_shows_its_sums_and_its_pieces_by_day)
{
	OpenTimesheet sheet;
	save_week(cx);
	WORKS(open_timesheet(cx, day(2026, 11, 19), (ClientId){0}, &sheet));
	EQUAL_TEXT(day_iso(arena, sheet.monday), "2026-11-16");
	EQUAL_INT(sheet.all.seconds, 270 * 60);
	EQUAL_INT(sheet.billable.seconds, 180 * 60);
	EQUAL_INT(sheet.rows.count, 3);
	EQUAL_TEXT(sheet.rows.items[0].client_name, "Alpenhof"); /* in the bin, and named */
	EQUAL_TEXT(sheet.rows.items[1].task_title, "Lettre");
	EQUAL_TEXT(sheet.rows.items[2].client_name, "");
	EQUAL_INT(sheet.days[1].all.seconds, 1800);
	EQUAL_INT(sheet.days[2].all.seconds, 3600);
	EQUAL_INT(sheet.days[1].lines.count, 1);
	CHECK(sheet.days[1].lines.items[0].after && !sheet.days[1].lines.items[0].before);
	CHECK(sheet.days[2].lines.items[0].before && !sheet.days[2].lines.items[0].after);
	EQUAL_INT(sheet.overlapping, 2);
	CHECK(sheet.days[0].lines.items[0].overlaps && sheet.days[0].lines.items[1].overlaps);
	EQUAL_INT(sheet.unsaid, 1);
	EQUAL_INT(sheet.clients.count, 1);
	const Entry told = {.id = {1LL << 43},
		.member = cx->member.id,
		.start = at(cx, 20, 9, 0),
		.end = at(cx, 20, 10, 0),
		.category = TEXT("Administration")};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &told, 1));
	WORKS(open_timesheet(cx, day(2026, 11, 19), (ClientId){0}, &sheet));
	EQUAL_INT(sheet.unsaid, 1);
}

STORE_TEST(a_week_of_one_client_still_knows_what_overlaps)
{
	OpenTimesheet sheet;
	save_week(cx);
	WORKS(open_timesheet(cx, day(2026, 11, 16), lune, &sheet));
	EQUAL_INT(sheet.all.seconds, 120 * 60);
	EQUAL_INT(sheet.days[0].lines.count, 1);
	CHECK(sheet.days[0].lines.items[0].overlaps);
	WORKS(open_timesheet(cx, (Day){0}, lune, &sheet));
	EQUAL_TEXT(day_iso(arena, sheet.monday), "2026-11-23");
	EQUAL_INT(sheet.rows.count, 0);
}

STORE_TEST(a_timer_that_runs_is_in_its_week)
{
	OpenTimesheet sheet;
	save_entry_of(cx, (ClientId){0}, (TaskId){0}, cx->now, (Instant){0}, false);
	WORKS(open_timesheet(cx, (Day){0}, (ClientId){0}, &sheet));
	EQUAL_INT(sheet.days[0].lines.count, 1);
	CHECK(sheet.days[0].lines.items[0].runs);
	cx->now.seconds += 900;
	WORKS(open_timesheet(cx, (Day){0}, (ClientId){0}, &sheet));
	EQUAL_INT(sheet.days[0].all.seconds, 900);
}

static TimeReport report(Context *cx, ReportBy by, int first, int last)
{
	TimeReport report;
	const ReportAsk ask = {by, day(2026, 11, first), day(2026, 11, last), {0}};
	WORKS(open_report(cx, &ask, &report));
	return report;
}

STORE_TEST(a_report_says_where_the_time_went)
{
	save_week(cx);
	TimeReport by_client = report(cx, BY_CLIENT, 1, 30);
	EQUAL_INT(by_client.rows.count, 3);
	EQUAL_TEXT(by_client.rows.items[0].name, "Maison Lune");
	EQUAL_INT(by_client.rows.items[0].sums.all.seconds, 130 * 60);
	EQUAL_INT(by_client.rows.items[0].sums.billable.seconds, 120 * 60);
	EQUAL_INT(by_client.rows.items[0].reserved.minutes, 600);
	EQUAL_INT(by_client.all.seconds, 280 * 60);
	EQUAL_INT(by_client.most.seconds, 130 * 60);
	TimeReport by_task = report(cx, BY_TASK, 16, 16);
	EQUAL_INT(by_task.rows.count, 2);
	EQUAL_TEXT(by_task.rows.items[0].name, "Lettre");
	EQUAL_TEXT(by_task.rows.items[0].client_name, "Maison Lune");
	EQUAL_INT(by_task.rows.items[0].estimate.minutes, 90);
	TimeReport by_category = report(cx, BY_CATEGORY, 1, 30);
	EQUAL_TEXT(by_category.rows.items[1].name, "Écriture");
	TimeReport by_day = report(cx, BY_DAY, 17, 18);
	EQUAL_INT(by_day.rows.count, 2);
	EQUAL_INT(by_day.rows.items[0].sums.all.seconds, 1800);
	TimeReport by_month = report(cx, BY_MONTH, 1, 30);
	EQUAL_INT(by_month.rows.count, 1);
	EQUAL_INT(by_month.all.seconds, by_client.all.seconds);
}

STORE_TEST(a_report_agrees_with_the_domain_entry_by_entry)
{
	Clock clock;
	Entries all;
	save_week(cx);
	const Stay trip = {.id = 1,
		.from = wall(day(2026, 11, 17), 23, 45),
		.zone_name = TEXT("America/New_York"),
		.place = TEXT("New York")};
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &trip, 2));
	WORKS(own_clock(cx, &clock));
	WORKS(store_entry_list(
		cx->db, arena, cx->practice.id, at(cx, 1, 0, 0), at(cx, 30, 0, 0), &all));
	for (int by = 0; by < REPORTS; by++) {
		TimeReport got = report(cx, (ReportBy)by, 16, 17);
		Report want = report_of(
			arena, all, &clock, day(2026, 11, 16), day(2026, 11, 17), (ReportBy)by);
		EQUAL_INT(got.rows.count, want.rows.count);
		EQUAL_INT(got.all.seconds, want.all.seconds);
		EQUAL_INT(got.billable.seconds, want.billable.seconds);
		for (size_t i = 0; i < want.rows.count; i++) {
			EQUAL_INT(
				got.rows.items[i].sums.all.seconds, want.rows.items[i].all.seconds);
			EQUAL_INT(got.rows.items[i].sums.client.value,
				want.rows.items[i].client.value);
		}
	}
	EQUAL_INT(report(cx, BY_DAY, 17, 17).all.seconds, 90 * 60); /* all of it in New York */
}

STORE_TEST(a_report_comes_as_a_table_that_no_spreadsheet_runs)
{
	save_week(cx);
	Client evil = {.id = alpenhof, .name = TEXT("=1+1")};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &evil, 2));
	TimeReport by_client = report(cx, BY_CLIENT, 16, 16);
	Text csv = report_csv(cx, &by_client);
	CHECK(text_contains(csv, "Maison Lune,2.00,2.00,0.33\r\n"));
	CHECK(text_contains(csv, "'=1+1,1.00,1.00,0.00\r\n"));
}

STORE_TEST(days_the_wrong_way_round_are_refused)
{
	TimeReport got;
	ReportAsk ask = {BY_CLIENT, day(2026, 11, 2), day(2026, 11, 1), {0}};
	REFUSES(open_report(cx, &ask, &got), "The last day (%1) comes before the first (%2).");
	ask.first = day(1980, 1, 1);
	REFUSES(open_report(cx, &ask, &got), "A report covers at most %1 days.");
}

static EntriesCounted entries(Context *cx, const EntriesAsk *ask)
{
	EntriesCounted counted;
	WORKS(open_report_entries(cx, ask, &counted));
	return counted;
}

STORE_TEST(every_row_of_a_report_is_made_of_entries)
{
	save_week(cx);
	TimeReport by_client = report(cx, BY_CLIENT, 1, 30);
	EACH (const TimeReportRow, row, by_client.rows) {
		EntriesAsk ask = {.first = day(2026, 11, 1),
			.last = day(2026, 11, 30),
			.of_client = true,
			.client = row->sums.client};
		EQUAL_INT(entries(cx, &ask).all.seconds, row->sums.all.seconds);
		ask.billable = true;
		EQUAL_INT(entries(cx, &ask).all.seconds, row->sums.billable.seconds);
	}
	EntriesAsk all = {.first = day(2026, 11, 1), .last = day(2026, 11, 30)};
	EQUAL_INT(entries(cx, &all).entries.count, 4);
	EQUAL_INT(entries(cx, &all).all.seconds, by_client.all.seconds);
	EQUAL_INT(entries(cx, &all).billable.seconds, by_client.billable.seconds);
	EntriesAsk written = all;
	written.of_category = true;
	written.category = TEXT("Écriture");
	EQUAL_INT(entries(cx, &written).all.seconds, 130 * 60);
	EQUAL_TEXT(entries(cx, &written).entries.items[0].task_title, "Lettre");
	EntriesAsk no_task = all;
	no_task.of_task = true;
	EQUAL_INT(entries(cx, &no_task).all.seconds, 150 * 60);
	/* of the one over midnight only what lies in the day */
	EntriesAsk one_day = {.first = day(2026, 11, 17), .last = day(2026, 11, 17)};
	EQUAL_INT(entries(cx, &one_day).all.seconds, 30 * 60);
	EntriesAsk wrong = {.first = day(2026, 11, 2), .last = day(2026, 11, 1)};
	EntriesCounted none;
	REFUSES(open_report_entries(cx, &wrong, &none),
		"The last day (%1) comes before the first (%2).");
}
