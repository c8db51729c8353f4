/* Dates on the wall calendar. */
#include "base/day.h"

#include "test/test.h"

TEST(every_day_of_four_centuries_comes_back_from_its_date)
{
	for (Day at = day(1900, 1, 1); at.days < day(2300, 1, 1).days; at.days++) {
		Date date = day_date(at);
		CHECK(date_exists(date.year, date.month, date.day));
		EQUAL_INT(day(date.year, date.month, date.day).days, at.days);
	}
}

TEST(weeks_are_numbered_by_their_thursday)
{
	int year;
	EQUAL_INT(day_week(day(2026, 11, 23), &year), 48);
	EQUAL_INT(day_week(day(2027, 1, 3), &year), 53);
	EQUAL_INT(year, 2026);
	EQUAL_INT(day_weekday(day(2026, 11, 23)), MONDAY);
}

TEST(a_month_later_is_never_past_the_months_end)
{
	EQUAL_TEXT(day_iso(arena, day_plus_months(day(2026, 1, 31), 1)), "2026-02-28");
	EQUAL_TEXT(day_iso(arena, day_plus_months(day(2026, 1, 31), -2)), "2025-11-30");
	EQUAL_TEXT(day_iso(arena, day_plus_months(day(2027, 12, 15), 2)), "2028-02-15");
}

TEST(dates_and_times_that_do_not_exist_are_not_read)
{
	Day day;
	Wall wall;
	Instant instant;
	int32_t second;
	const char *days[] = {
		"2026-02-29", "2026-13-01", "26-01-01", "2026-01-01 ", "", "2026-1-1"};
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
		CHECK(!day_parse(span_of(text_of(days[i])), &day));
	}
	CHECK(clock_parse(span_of(TEXT("24:00")), &second) && second == 86400);
	CHECK(!clock_parse(span_of(TEXT("24:01")), &second));
	CHECK(!wall_parse(span_of(TEXT("2026-11-23T08:30+01:00")), &wall, NULL, NULL));
	CHECK(instant_parse(span_of(TEXT("2026-11-23T08:30+01:00")), &instant));
	EQUAL_TEXT(instant_iso(arena, instant), "2026-11-23T07:30:00Z");
	CHECK(!instant_parse(span_of(TEXT("2026-11-23T08:30")), &instant));
}
