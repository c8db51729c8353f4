/* Rules and the days they give: RFC 5545 §3.8.5.3's own examples first. */
#include "domain/recurrence.h"

#include "test/test.h"

static const Zone *lookup(void *user, Text name)
{
	return test_zone(user, name.chars);
}

static Recurrence rule_of(Arena *arena, const char *text)
{
	Recurrence rule;
	WORKS(recurrence_parse(arena, text_of(text), &rule));
	return rule;
}

/* The days of a series of New York, space between, "*" when cut. */
static Text days_of(Arena *arena, const char *rule_text, Wall start, const char *from,
	const char *to, size_t limit)
{
	Recurrence rule = rule_of(arena, rule_text);
	Instant first, last;
	CHECK(instant_parse(span_of(text_of(from)), &first));
	CHECK(instant_parse(span_of(text_of(to)), &last));
	bool cut;
	const Zone *zone = test_zone(arena, "America/New_York");
	Walls walls =
		recurrence_between(arena, &rule, start, (Walls){0}, zone, first, last, limit, &cut);
	Buffer out = buffer_new(arena);
	EACH (Wall, at, walls) {
		Date date = day_date(at->day);
		buffer_format(
			&out, "%s%d-%d-%d", out.length ? " " : "", date.year, date.month, date.day);
		EQUAL_INT(at->second, start.second);
	}
	return buffer_done(&out);
}

typedef struct {
	const char *rule;
	int year, month, day;
	const char *first; /* the first eight */
} Example;

TEST(the_examples_of_the_rfc_give_the_days_of_the_rfc)
{
	static const Example examples[] = {
		{"FREQ=DAILY;COUNT=10", 1997, 9, 2,
			"1997-9-2 1997-9-3 1997-9-4 1997-9-5 1997-9-6 1997-9-7 1997-9-8 1997-9-9"},
		{"FREQ=DAILY;INTERVAL=2", 1997, 9, 2,
			"1997-9-2 1997-9-4 1997-9-6 1997-9-8 1997-9-10 1997-9-12 1997-9-14 "
			"1997-9-16"},
		{"FREQ=DAILY;INTERVAL=10;COUNT=5", 1997, 9, 2,
			"1997-9-2 1997-9-12 1997-9-22 1997-10-2 1997-10-12"},
		{"FREQ=WEEKLY;COUNT=10", 1997, 9, 2,
			"1997-9-2 1997-9-9 1997-9-16 1997-9-23 1997-9-30 1997-10-7 1997-10-14 "
			"1997-10-21"},
		{"FREQ=WEEKLY;INTERVAL=2;WKST=SU", 1997, 9, 2,
			"1997-9-2 1997-9-16 1997-9-30 1997-10-14 1997-10-28 1997-11-11 1997-11-25 "
			"1997-12-9"},
		{"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", 1997, 9, 2,
			"1997-9-2 1997-9-4 1997-9-9 1997-9-11 1997-9-16 1997-9-18 1997-9-23 "
			"1997-9-25"},
		{"FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", 1997, 9, 1,
			"1997-9-1 1997-9-3 1997-9-5 1997-9-15 1997-9-17 1997-9-19 1997-9-29 "
			"1997-10-1"},
		{"FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", 1997, 9, 2,
			"1997-9-2 1997-9-4 1997-9-16 1997-9-18 1997-9-30 1997-10-2 1997-10-14 "
			"1997-10-16"},
		{"FREQ=MONTHLY;COUNT=10;BYDAY=1FR", 1997, 9, 5,
			"1997-9-5 1997-10-3 1997-11-7 1997-12-5 1998-1-2 1998-2-6 1998-3-6 "
			"1998-4-3"},
		{"FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", 1997, 9, 7,
			"1997-9-7 1997-9-28 1997-11-2 1997-11-30 1998-1-4 1998-1-25 1998-3-1 "
			"1998-3-29"},
		{"FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", 1997, 9, 22,
			"1997-9-22 1997-10-20 1997-11-17 1997-12-22 1998-1-19 1998-2-16"},
		{"FREQ=MONTHLY;BYMONTHDAY=-3", 1997, 9, 28,
			"1997-9-28 1997-10-29 1997-11-28 1997-12-29 1998-1-29 1998-2-26 1998-3-29 "
			"1998-4-28"},
		{"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", 1997, 9, 2,
			"1997-9-2 1997-9-15 1997-10-2 1997-10-15 1997-11-2 1997-11-15 1997-12-2 "
			"1997-12-15"},
		{"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", 1997, 9, 30,
			"1997-9-30 1997-10-1 1997-10-31 1997-11-1 1997-11-30 1997-12-1 1997-12-31 "
			"1998-1-1"},
		{"FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", 1997, 9, 2,
			"1997-9-2 1997-9-9 1997-9-16 1997-9-23 1997-9-30 1997-11-4 1997-11-11 "
			"1997-11-18"},
		{"FREQ=YEARLY;INTERVAL=3;COUNT=3", 1997, 1, 1, "1997-1-1 2000-1-1 2003-1-1"},
		{"FREQ=YEARLY;BYDAY=20MO", 1997, 5, 19,
			"1997-5-19 1998-5-18 1999-5-17 2000-5-15 2001-5-14 2002-5-20 2003-5-19 "
			"2004-5-17"},
		{"FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", 1997, 9, 13,
			"1997-9-13 1997-10-11 1997-11-8 1997-12-13 1998-1-10 1998-2-7 1998-3-7 "
			"1998-4-11"},
		{"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", 1997, 8, 5,
			"1997-8-5 1997-8-10 1997-8-19 1997-8-24"},
		{"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 1997, 8, 5,
			"1997-8-5 1997-8-17 1997-8-19 1997-8-31"},
		{"FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", 2007, 1, 15,
			"2007-1-15 2007-1-30 2007-2-15 2007-3-15 2007-3-30"},
		/* what the day of the start says where a month or a year has no such day */
		{"FREQ=MONTHLY", 2026, 1, 31,
			"2026-1-31 2026-3-31 2026-5-31 2026-7-31 2026-8-31 2026-10-31 2026-12-31 "
			"2027-1-31"},
		{"FREQ=YEARLY", 2024, 2, 29,
			"2024-2-29 2028-2-29 2032-2-29 2036-2-29 2040-2-29 2044-2-29 2048-2-29 "
			"2052-2-29"},
		{"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", 2026, 11, 23,
			"2026-11-23 2026-11-29 2026-12-13 2026-12-27 2027-1-10 2027-1-24 2027-2-7 "
			"2027-2-21"},
		{"FREQ=DAILY;BYMONTHDAY=-1", 2026, 1, 31,
			"2026-1-31 2026-2-28 2026-3-31 2026-4-30 2026-5-31 2026-6-30 2026-7-31 "
			"2026-8-31"},
		{"FREQ=WEEKLY;BYDAY=MO;UNTIL=20261207", 2026, 11, 23,
			"2026-11-23 2026-11-30 2026-12-7"},
	};
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		const Example *example = &examples[i];
		Wall start = wall(day(example->year, example->month, example->day), 9, 0);
		EQUAL_TEXT(days_of(arena, example->rule, start, "1990-01-01T00:00:00Z",
				   "2100-01-01T00:00:00Z", 8),
			example->first);
	}
}

TEST(a_window_far_from_the_start_shows_what_counting_from_the_start_would)
{
	Wall start = wall(day(1997, 9, 2), 9, 0);
	const char *from = "2026-11-01T00:00:00Z", *to = "2026-12-01T00:00:00Z";
	EQUAL_TEXT(days_of(arena, "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU", start, from, to, 99),
		"2026-11-1 2026-11-17 2026-11-22");
	EQUAL_TEXT(days_of(arena, "FREQ=MONTHLY;BYDAY=-1FR", start, from, to, 99), "2026-11-27");
	EQUAL_TEXT(days_of(arena, "FREQ=DAILY;COUNT=3", start, from, to, 99), "");
	EQUAL_TEXT(days_of(arena, "FREQ=DAILY;INTERVAL=11", start, from, to, 99),
		"2026-11-8 2026-11-19 2026-11-30");
}

TEST(until_is_part_of_the_series_in_utc_and_on_the_wall)
{
	Wall start = wall(day(2026, 11, 2), 9, 0); /* 14:00 UTC */
	const char *from = "2026-01-01T00:00:00Z", *to = "2027-01-01T00:00:00Z";
	EQUAL_TEXT(days_of(arena, "FREQ=DAILY;UNTIL=20261104T140000Z", start, from, to, 99),
		"2026-11-2 2026-11-3 2026-11-4");
	EQUAL_TEXT(days_of(arena, "FREQ=DAILY;UNTIL=20261104T135959Z", start, from, to, 99),
		"2026-11-2 2026-11-3");
	EQUAL_TEXT(days_of(arena, "FREQ=DAILY;UNTIL=20261104T090000", start, from, to, 99),
		"2026-11-2 2026-11-3 2026-11-4");
}

TEST(a_rule_with_a_million_instances_takes_few_steps)
{
	Wall start = wall(day(1997, 9, 2), 9, 0);
	Recurrence rule = rule_of(arena, "FREQ=DAILY;COUNT=1000000");
	bool cut;
	const Zone *zone = test_zone(arena, "Europe/Paris");
	Instant from = zone_instant(zone, start), to = {INT64_MAX / 4};
	Walls walls = recurrence_between(
		arena, &rule, start, (Walls){0}, zone, from, to, OCCURRENCE_LIMIT, &cut);
	EQUAL_INT(walls.count, OCCURRENCE_LIMIT);
	CHECK(cut);
}

TEST(a_rule_that_never_occurs_ends)
{
	EQUAL_TEXT(days_of(arena, "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30",
			   wall(day(2026, 2, 1), 9, 0), "2026-01-01T00:00:00Z",
			   "9000-01-01T00:00:00Z", 99),
		"2026-2-1"); /* its start */
}

TEST(a_part_that_is_not_understood_is_told_apart)
{
	Recurrence rule;
	REFUSES(recurrence_parse(arena, TEXT("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1"), &rule),
		"Rules with BYSETPOS=-1 are not understood: the event is kept once.");
	REFUSES(recurrence_parse(arena, TEXT("FREQ=HOURLY"), &rule),
		"Rules with FREQ=HOURLY are not understood: the event is kept once.");
	REFUSES(recurrence_parse(arena, TEXT("FREQ=DAILY;INTERVAL=0"), &rule),
		"“INTERVAL=0” in a rule cannot be read.");
	REFUSES(recurrence_parse(arena, TEXT("COUNT=3"), &rule), "The rule “COUNT=3” has no FREQ.");
	REFUSES(recurrence_parse(arena, TEXT("FREQ=DAILY;COUNT=1;UNTIL=20270101"), &rule),
		"The rule “%1” has both COUNT and UNTIL.");
	REFUSES(recurrence_parse(arena, TEXT("FREQ=DAILY;BYDAY=8MO,"), &rule),
		"“%1” in a rule cannot be read.");
	WORKS(recurrence_parse(arena, TEXT("FREQ=DAILY;"), &rule));
}

static Event paris(const char *uid, Wall start, int hours)
{
	return (Event){.uid = text_of(uid),
		.start = start,
		.end = wall_plus(start, hours * 3600),
		.zone = TEXT("Europe/Paris")};
}

static Text happening(Arena *arena, Events events, const char *from, const char *to)
{
	Instant first, last;
	CHECK(instant_parse(span_of(text_of(from)), &first));
	CHECK(instant_parse(span_of(text_of(to)), &last));
	Occurrences found = events_between(
		arena, events, test_zone(arena, "Asia/Singapore"), lookup, arena, first, last);
	Buffer out = buffer_new(arena);
	EACH (Occurrence, occurrence, found) {
		buffer_format(&out, "%s %s/%s\n", text_chars(occurrence->event->uid),
			instant_iso(arena, occurrence->when.start).chars,
			instant_iso(arena, occurrence->when.end).chars);
	}
	return buffer_done(&out);
}

TEST(a_series_keeps_its_wall_time_over_a_change_of_the_clocks)
{
	Events events = {0};
	Event *event = LIST_ADD(arena, events);
	*event = paris("w", wall(day(2026, 10, 18), 9, 0), 1);
	event->rrule = TEXT("FREQ=WEEKLY;COUNT=3");
	EQUAL_TEXT(happening(arena, events, "2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"),
		"w 2026-10-18T07:00:00Z/2026-10-18T08:00:00Z\n"
		"w 2026-10-25T08:00:00Z/2026-10-25T09:00:00Z\n"
		"w 2026-11-01T08:00:00Z/2026-11-01T09:00:00Z\n");
}

TEST(a_series_at_a_time_that_does_not_exist_keeps_its_length)
{
	Events events = {0};
	Event *event = LIST_ADD(arena, events);
	*event = paris("n", wall(day(2026, 3, 28), 2, 30), 1);
	event->rrule = TEXT("FREQ=DAILY;COUNT=2");
	EQUAL_TEXT(happening(arena, events, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"),
		"n 2026-03-28T01:30:00Z/2026-03-28T02:30:00Z\n"
		"n 2026-03-29T01:30:00Z/2026-03-29T02:30:00Z\n");
}

TEST(moved_cancelled_and_left_out_occurrences_are_not_where_the_rule_put_them)
{
	Events events = {0};
	*LIST_ADD(arena, events) = paris("s", wall(day(2026, 11, 2), 9, 0), 1);
	events.items[0].rrule = TEXT("FREQ=DAILY;COUNT=5");
	events.items[0].exdates = TEXT("2026-11-05T09:00");
	*LIST_ADD(arena, events) = paris("s", wall(day(2026, 11, 3), 14, 0), 2);
	events.items[1].recurrence = wall(day(2026, 11, 3), 9, 0);
	*LIST_ADD(arena, events) = paris("s", wall(day(2026, 11, 4), 9, 0), 1);
	events.items[2].recurrence = wall(day(2026, 11, 4), 9, 0);
	events.items[2].status = EVENT_CANCELLED;
	EQUAL_TEXT(happening(arena, events, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"),
		"s 2026-11-02T08:00:00Z/2026-11-02T09:00:00Z\n"
		"s 2026-11-03T13:00:00Z/2026-11-03T15:00:00Z\n"
		"s 2026-11-06T08:00:00Z/2026-11-06T09:00:00Z\n");
}

TEST(all_day_and_floating_events_are_read_where_the_va_is)
{
	Events events = {0};
	*LIST_ADD(arena, events) = (Event){.uid = TEXT("d"),
		.all_day = true,
		.start = {day(2026, 11, 23), 0},
		.end = {day(2026, 11, 25), 0}};
	*LIST_ADD(arena, events) = (Event){.uid = TEXT("f"),
		.start = wall(day(2026, 11, 23), 9, 0),
		.end = wall(day(2026, 11, 23), 10, 0)};
	EQUAL_TEXT(happening(arena, events, "2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z"),
		"d 2026-11-22T16:00:00Z/2026-11-24T16:00:00Z\n");
	EQUAL_TEXT(happening(arena, events, "2026-11-23T01:30:00Z", "2026-11-23T01:31:00Z"),
		"d 2026-11-22T16:00:00Z/2026-11-24T16:00:00Z\n"
		"f 2026-11-23T01:00:00Z/2026-11-23T02:00:00Z\n");
}

TEST(an_event_that_began_before_the_window_still_counts)
{
	Events events = {0};
	*LIST_ADD(arena, events) = paris("l", wall(day(2026, 11, 20), 9, 0), 100);
	events.items[0].rrule = TEXT("FREQ=MONTHLY");
	EQUAL_TEXT(happening(arena, events, "2026-12-22T00:00:00Z", "2026-12-22T01:00:00Z"),
		"l 2026-12-20T08:00:00Z/2026-12-24T12:00:00Z\n");
}
