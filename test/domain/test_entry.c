/* Time that was worked: what is refused, in which day it falls, where it went. */
#include "domain/report.h"

#include "test/test.h"

static Instant at(const char *iso)
{
	Instant instant;
	CHECK(instant_parse(span_of(text_of(iso)), &instant));
	return instant;
}

static Interval span(const char *start, const char *end)
{
	return (Interval){at(start), at(end)};
}

/* "2026-11-23 90 2026-11-24 30": each part's day and minutes */
static void note(void *user, Day day, Interval part)
{
	Buffer *out = user;
	int64_t minutes = (part.end.seconds - part.start.seconds) / 60;
	buffer_format(out, "%s%s %d", out->length ? " " : "", day_iso(out->arena, day).chars,
		(int)minutes);
}

static Text days_of(Arena *arena, const char *home, Stays stays, Interval worked)
{
	Buffer out = buffer_new(arena);
	time_by_day(test_zone(arena, home), stays, worked, note, &out);
	return buffer_done(&out);
}

TEST(time_is_cut_at_the_midnights_of_the_place)
{
	Interval night = span("2026-11-23T22:30+01:00", "2026-11-24T00:45+01:00");
	EQUAL_TEXT(
		days_of(arena, "Europe/Paris", (Stays){0}, night), "2026-11-23 90 2026-11-24 45");
	EQUAL_TEXT(days_of(arena, "Asia/Singapore", (Stays){0}, night), "2026-11-24 135");
	EQUAL_TEXT(days_of(arena, "Europe/Paris", (Stays){0},
			   span("2026-11-23T10:00Z", "2026-11-23T10:00Z")),
		"");
}

TEST(the_days_when_the_clocks_change_have_23_and_25_hours)
{
	EQUAL_TEXT(days_of(arena, "Europe/Paris", (Stays){0},
			   span("2026-03-28T23:00Z", "2026-03-29T22:00Z")),
		"2026-03-29 1380");
	EQUAL_TEXT(days_of(arena, "Europe/Paris", (Stays){0},
			   span("2026-10-24T22:00Z", "2026-10-25T23:00Z")),
		"2026-10-25 1500");
}

TEST(on_a_trip_the_days_are_those_of_where_the_va_is)
{
	Stays stays = {0};
	*LIST_ADD(arena, stays) = (Stay){
		.from = wall(day(2026, 12, 10), 12, 0), .zone = test_zone(arena, "Asia/Singapore")};
	/* 10:00 to 18:00 Paris time; from noon on it is 19:00 where the VA is, then midnight. */
	EQUAL_TEXT(days_of(arena, "Europe/Paris", stays,
			   span("2026-12-10T09:00Z", "2026-12-10T17:00Z")),
		"2026-12-10 120 2026-12-10 300 2026-12-11 60");
}

TEST(an_entry_begins_in_the_past_ends_after_and_lasts_two_days_at_most)
{
	Instant now = at("2026-11-23T12:00Z");
	Entry entry = {.start = at("2026-11-23T09:00Z"), .end = at("2026-11-23T08:59Z")};
	REFUSES(entry_check(arena, &entry, now), "It cannot end (%1) before it begins (%2).");
	entry.end = (Instant){0};
	WORKS(entry_check(arena, &entry, now));
	entry.start = at("2026-11-23T12:01Z");
	REFUSES(entry_check(arena, &entry, now), "Work cannot begin in the future: %1.");
	entry = (Entry){.start = at("2026-11-20T09:00Z"), .end = at("2026-11-22T09:00Z")};
	WORKS(entry_check(arena, &entry, now));
	entry.end.seconds++;
	REFUSES(entry_check(arena, &entry, now), "One entry holds at most 48 hours.");
	entry = (Entry){0};
	REFUSES(entry_check(arena, &entry, now), "Say when the work began.");
}

TEST(entries_that_only_touch_do_not_overlap)
{
	Instant now = at("2026-11-23T12:00Z");
	Entry first = {.start = at("2026-11-23T09:00Z"), .end = at("2026-11-23T10:00Z")};
	Entry second = {.start = at("2026-11-23T10:00Z")};
	CHECK(!entries_overlap(&first, &second, now) && !entries_overlap(&second, &first, now));
	second.start.seconds--;
	CHECK(entries_overlap(&first, &second, now));
	EQUAL_INT(entry_length(&second, now).seconds, 7201);
}

TEST(a_timer_is_asked_about_after_the_days_end_or_eight_hours)
{
	Instant start = at("2026-11-23T16:00Z"), evening = at("2026-11-23T17:00Z");
	CHECK(!timer_forgotten(start, evening, evening));
	CHECK(timer_forgotten(start, instant_plus(evening, 1), evening));
	CHECK(!timer_forgotten(instant_plus(evening, 60), instant_plus(evening, 7200), evening));
	CHECK(!timer_forgotten(start, instant_plus(start, 8 * 3600), (Instant){0}));
	CHECK(timer_forgotten(start, instant_plus(start, 8 * 3600 + 1), (Instant){0}));
}

static Entries a_week(Arena *arena)
{
	Entries entries = {0};
	*LIST_ADD(arena, entries) = (Entry){.client = {1},
		.task = {10},
		.category = TEXT("Writing"),
		.billable = true,
		.start = at("2026-11-23T08:00Z"),
		.end = at("2026-11-23T09:30Z")};
	*LIST_ADD(arena, entries) = (Entry){.client = {2},
		.category = TEXT("Meeting"),
		.start = at("2026-11-30T22:30Z"),
		.end = at("2026-11-30T23:30Z")};
	*LIST_ADD(arena, entries) = (Entry){.client = {1},
		.task = {11},
		.category = TEXT("Writing"),
		.start = at("2026-11-24T08:00Z")};
	return entries;
}

TEST(a_report_sums_by_client_with_what_can_be_billed)
{
	Clock clock = {.home = test_zone(arena, "Europe/Paris"), .now = at("2026-11-24T08:15Z")};
	Report report = report_of(
		arena, a_week(arena), &clock, day(2026, 11, 1), day(2026, 12, 31), BY_CLIENT);
	EQUAL_INT(report.rows.count, 2);
	EQUAL_INT(report.rows.items[0].client.value, 1);
	EQUAL_INT(report.rows.items[0].all.seconds, 105 * 60);
	EQUAL_INT(report.rows.items[0].billable.seconds, 90 * 60);
	EQUAL_INT(report.all.seconds, 165 * 60);
	report = report_of(
		arena, a_week(arena), &clock, day(2026, 11, 23), day(2026, 11, 23), BY_CATEGORY);
	EQUAL_INT(report.rows.count, 1);
	EQUAL_TEXT(report.rows.items[0].category, "Writing");
	report = report_of(
		arena, a_week(arena), &clock, day(2026, 11, 1), day(2026, 12, 31), BY_TASK);
	EQUAL_INT(report.rows.count, 3);
	EQUAL_INT(report.rows.items[0].task.value, 10);
	EQUAL_INT(report.rows.items[1].client.value, 2); /* an hour, before a quarter of one */
}

TEST(an_hour_over_the_last_midnight_of_a_month_counts_in_both_months)
{
	Clock clock = {.home = test_zone(arena, "Europe/Paris"), .now = at("2026-11-24T08:15Z")};
	Report report = report_of(
		arena, a_week(arena), &clock, day(2026, 11, 1), day(2026, 12, 31), BY_MONTH);
	EQUAL_INT(report.rows.count, 2);
	EQUAL_TEXT(day_iso(arena, report.rows.items[1].day), "2026-12-01");
	EQUAL_INT(report.rows.items[1].all.seconds, 30 * 60);
	report = report_of(
		arena, a_week(arena), &clock, day(2026, 11, 30), day(2026, 12, 31), BY_DAY);
	EQUAL_INT(report.rows.count, 2);
	EQUAL_INT(report.all.seconds, 3600);
}

TEST(a_timesheet_has_a_row_a_task_and_seven_days)
{
	Clock clock = {.home = test_zone(arena, "Europe/Paris"), .now = at("2026-11-24T08:15Z")};
	Timesheet sheet = timesheet_of(arena, a_week(arena), &clock, day(2026, 11, 23));
	EQUAL_INT(sheet.rows.count, 2);
	EQUAL_INT(sheet.days[0].seconds, 90 * 60);
	EQUAL_INT(sheet.rows.items[1].days[1].seconds, 15 * 60);
	EQUAL_INT(sheet.billable.seconds, 90 * 60);
	ReportBy by;
	CHECK(report_from_key(TEXT("month"), &by) && by == BY_MONTH);
}

static Text ends(Arena *arena, const char *start, const char *clock)
{
	int32_t second;
	CHECK(clock_parse(span_of(text_of(clock)), &second));
	return instant_iso(arena, entry_end(test_zone(arena, "Europe/Paris"), at(start), second));
}

TEST(an_end_before_the_start_is_meant_on_the_next_day)
{
	EQUAL_TEXT(ends(arena, "2026-11-23T22:30+01:00", "23:15"), "2026-11-23T22:15:00Z");
	EQUAL_TEXT(ends(arena, "2026-11-23T22:30+01:00", "00:15"), "2026-11-23T23:15:00Z");
	EQUAL_TEXT(ends(arena, "2026-11-23T22:30+01:00", "22:30"), "2026-11-24T21:30:00Z");
	EQUAL_TEXT(ends(arena, "2026-11-23T22:30+01:00", "24:00"), "2026-11-23T23:00:00Z");
}

TEST(an_end_in_the_hour_that_comes_twice_is_after_the_start)
{
	/* 02:50 summer time; 02:10 comes back 20 minutes later. */
	EQUAL_TEXT(ends(arena, "2026-10-25T00:50Z", "02:10"), "2026-10-25T01:10:00Z");
	EQUAL_TEXT(ends(arena, "2026-10-25T00:05Z", "02:10"), "2026-10-25T00:10:00Z");
	EQUAL_TEXT(ends(arena, "2026-03-29T00:50Z", "03:10"), "2026-03-29T01:10:00Z");
}

TEST(the_time_of_some_days_is_what_time_by_day_puts_there)
{
	Clock clock = {.home = test_zone(arena, "Europe/Paris")};
	Intervals found = time_of_days(arena, &clock, day(2026, 3, 1), day(2026, 3, 31));
	EQUAL_INT(found.count, 1);
	EQUAL_TEXT(instant_iso(arena, found.items[0].start), "2026-02-28T23:00:00Z");
	EQUAL_TEXT(instant_iso(arena, found.items[0].end), "2026-03-31T22:00:00Z");
	*LIST_ADD(arena, clock.stays) = (Stay){.from = wall(day(2026, 3, 20), 0, 30),
		.zone = test_zone(arena, "America/New_York")};
	/* Half an hour of the 20th, then the evening of the 19th once more. */
	found = time_of_days(arena, &clock, day(2026, 3, 20), day(2026, 3, 20));
	EQUAL_INT(found.count, 2);
	EQUAL_INT(found.items[0].end.seconds - found.items[0].start.seconds, 1800);
	EQUAL_INT(found.items[1].end.seconds - found.items[1].start.seconds, 86400);
}

TEST(reserved_hours_count_by_the_days_of_their_week_or_month)
{
	Minutes ten = {600};
	EQUAL_INT(reserved_between(ten, PER_MONTH, day(2026, 11, 1), day(2026, 12, 31)).minutes,
		1200);
	EQUAL_INT(
		reserved_between(ten, PER_MONTH, day(2026, 11, 1), day(2026, 11, 15)).minutes, 300);
	EQUAL_INT(
		reserved_between(ten, PER_WEEK, day(2026, 11, 2), day(2026, 11, 15)).minutes, 1200);
	EQUAL_INT(reserved_between(ten, PER_NONE, day(2026, 11, 2), day(2026, 11, 15)).minutes, 0);
}
