/* On which days updates fall. */
#include "domain/cadence.h"

#include "test/test.h"

/* The next so many days it falls on, from that one on. */
static const char *falls(Arena *arena, Cadence cadence, Day first, Day from, int count)
{
	Buffer out = buffer_new(arena);
	for (Day on = from; count > 0 && on.days < from.days + 800; on = day_plus(on, 1)) {
		if (cadence_falls(&cadence, first, on)) {
			buffer_format(
				&out, "%s%s", out.length ? " " : "", day_iso(arena, on).chars + 5);
			count--;
		}
	}
	return buffer_done(&out).chars;
}

TEST(a_weekly_update_falls_on_its_day)
{
	Cadence friday = {.rhythm = CADENCE_WEEKLY, .weekday = FRIDAY};
	EQUAL_TEXT(text_of(falls(arena, friday, day(2026, 11, 1), day(2026, 11, 23), 3)),
		"11-27 12-04 12-11");
	EQUAL_TEXT(text_of(falls(arena, friday, day(2026, 11, 27), day(2026, 11, 20), 2)),
		"11-27 12-04"); /* on its first day, and not before */
}

TEST(two_weeks_are_counted_from_the_first_such_day)
{
	Cadence friday = {.rhythm = CADENCE_TWO_WEEKS, .weekday = FRIDAY};
	EQUAL_TEXT(text_of(falls(arena, friday, day(2026, 11, 23), day(2026, 11, 23), 3)),
		"11-27 12-11 12-25");
	EQUAL_TEXT(text_of(falls(arena, friday, day(2026, 11, 28), day(2026, 11, 23), 2)),
		"12-04 12-18");
}

TEST(a_month_without_the_day_has_its_update_on_the_last)
{
	Cadence last = {.rhythm = CADENCE_MONTHLY, .month_day = 31};
	Cadence thirtieth = {.rhythm = CADENCE_MONTHLY, .month_day = 30};
	EQUAL_TEXT(text_of(falls(arena, last, day(2026, 1, 1), day(2026, 11, 15), 4)),
		"11-30 12-31 01-31 02-28");
	EQUAL_TEXT(text_of(falls(arena, thirtieth, day(2026, 1, 1), day(2027, 12, 31), 2)),
		"01-30 02-29");
}

TEST(every_so_many_days_is_counted_from_the_first)
{
	Cadence ten = {.rhythm = CADENCE_DAYS, .days = 10};
	EQUAL_TEXT(text_of(falls(arena, ten, day(2026, 11, 1), day(2026, 11, 1), 3)),
		"11-11 11-21 12-01");
	EQUAL_TEXT(text_of(falls(arena, (Cadence){.rhythm = CADENCE_DAYS}, day(2026, 11, 1),
			   day(2026, 11, 1), 3)),
		"");
}

TEST(what_cannot_be_a_cadence_is_refused_beside_its_field)
{
	WORKS(cadence_check(arena, &(Cadence){.rhythm = CADENCE_NONE}));
	REFUSES(cadence_check(arena, &(Cadence){.rhythm = CADENCE_WEEKLY, .weekday = 7}),
		"Choose a day of the week.");
	REFUSES(cadence_check(arena, &(Cadence){.rhythm = CADENCE_MONTHLY, .month_day = 32}),
		"A day from 1 to 31; 31 is the last of the month.");
	REFUSES(cadence_check(arena, &(Cadence){.rhythm = CADENCE_DAYS}),
		"This must be from 1 to 366.");
	REFUSES(cadence_check(arena, &(Cadence){.rhythm = CADENCE_WORKDAYS, .minute = 1440}),
		"This is not a time of the day.");
}
