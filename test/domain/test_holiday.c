/* Public holidays against the calendars that were published. */
#include "domain/holiday.h"

#include "test/test.h"

/* "01-01 04-06 …", a substitute with a star. */
static Text year_of(Arena *arena, const char *country, const char *region, int year)
{
	Holidays holidays = holidays_between(
		arena, text_of(country), text_of(region), day(year, 1, 1), day(year, 12, 31));
	Buffer out = buffer_new(arena);
	EACH (Holiday, holiday, holidays) {
		Date date = day_date(holiday->day);
		buffer_format(&out, "%s%02d-%02d%s", out.length ? " " : "", date.month, date.day,
			holiday->observed ? "*" : "");
	}
	return buffer_done(&out);
}

TEST(easter_is_where_the_tables_put_it)
{
	EQUAL_TEXT(day_iso(arena, easter(2025)), "2025-04-20");
	EQUAL_TEXT(day_iso(arena, easter(2026)), "2026-04-05");
	EQUAL_TEXT(day_iso(arena, easter(2027)), "2027-03-28");
	EQUAL_TEXT(day_iso(arena, easter(1954)), "1954-04-18"); /* the exceptions of the rule */
	EQUAL_TEXT(day_iso(arena, easter(1981)), "1981-04-19");
	EQUAL_TEXT(day_iso(arena, easter(2038)), "2038-04-25");
}

TEST(france_has_eleven_days_and_alsace_two_more)
{
	EQUAL_TEXT(year_of(arena, "FR", "", 2026),
		"01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
	EQUAL_TEXT(year_of(arena, "FR", "ARA", 2027),
		"01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25");
	EQUAL_TEXT(year_of(arena, "FR", "6AE", 2026),
		"01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26");
}

TEST(belgium_and_luxembourg_keep_their_own_days)
{
	EQUAL_TEXT(year_of(arena, "BE", "", 2026),
		"01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25");
	EQUAL_TEXT(year_of(arena, "LU", "", 2026),
		"01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26");
}

TEST(each_land_and_each_canton_has_its_own)
{
	EQUAL_TEXT(year_of(arena, "DE", "BE", 2025),
		"01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26");
	EQUAL_TEXT(year_of(arena, "DE", "BY", 2026),
		"01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26");
	EQUAL_TEXT(year_of(arena, "DE", "SN", 2027),
		"01-01 03-26 03-29 05-01 05-06 05-17 10-03 10-31 11-17 12-25 12-26");
	EQUAL_TEXT(year_of(arena, "CH", "ZH", 2026),
		"01-01 01-02 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26");
	EQUAL_TEXT(year_of(arena, "CH", "GE", 2026),
		"01-01 04-03 04-06 05-14 05-25 08-01 09-10 12-25 12-31");
	EQUAL_TEXT(year_of(arena, "CH", "VD", 2027),
		"01-01 01-02 03-26 03-29 05-06 05-17 08-01 09-20 12-25");
	EQUAL_TEXT(year_of(arena, "CH", "", 2026), "01-01 05-14 08-01 12-25");
}

TEST(the_pilgrimage_of_naefels_gives_way_to_holy_week)
{
	for (int year = 2023; year <= holidays_until(TEXT("CH")); year++) {
		Day first = day(year, 4, 1);
		while (day_weekday(first) != THURSDAY) {
			first = day_plus(first, 1);
		}
		bool holy_week = first.days == easter(year).days - 3;
		Day wanted = day_plus(first, holy_week ? 7 : 0);
		Holidays holidays = holidays_between(arena, TEXT("CH"), TEXT("GL"), wanted, wanted);
		CHECK(holidays.count == 1);
		EQUAL_TEXT(text_of(holidays.items[0].name), "Näfelser Fahrt");
	}
}

TEST(in_britain_a_weekend_gives_the_next_weekday_that_is_free)
{
	EQUAL_TEXT(year_of(arena, "GB", "ENG", 2027),
		"01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27* 12-28*");
	EQUAL_TEXT(year_of(arena, "GB", "SCT", 2026),
		"01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28*");
	EQUAL_TEXT(year_of(arena, "GB", "NIR", 2026),
		"01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13* 08-31 12-25 12-26 12-28*");
	EQUAL_TEXT(year_of(arena, "GB", "WLS", 2022),
		"01-01 01-03* 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27*");
	EQUAL_TEXT(year_of(arena, "GB", "SCT", 2023),
		"01-01 01-02 01-03* 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26");
}

TEST(in_the_states_saturday_gives_friday_even_into_the_year_before)
{
	EQUAL_TEXT(year_of(arena, "US", "", 2026),
		"01-01 01-19 02-16 05-25 06-19 07-03* 07-04 09-07 10-12 11-11 11-26 12-25");
	EQUAL_TEXT(year_of(arena, "US", "NY", 2027),
		"01-01 01-18 02-15 05-31 06-18* 06-19 07-04 07-05* 09-06 10-11 11-11 11-25 12-24* "
		"12-25 12-31*");
}

TEST(canada_has_a_federal_list_and_one_for_each_province)
{
	EQUAL_TEXT(year_of(arena, "CA", "", 2026),
		"01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26 12-28*");
	EQUAL_TEXT(year_of(arena, "CA", "QC", 2026),
		"01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25");
	EQUAL_TEXT(year_of(arena, "CA", "ON", 2025),
		"01-01 02-17 04-18 05-19 07-01 09-01 10-13 12-25 12-26");
}

TEST(the_states_of_australia_differ_on_anzac_day_and_the_king)
{
	EQUAL_TEXT(year_of(arena, "AU", "NSW", 2026),
		"01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27* 06-08 10-05 12-25 12-26 12-28*");
	EQUAL_TEXT(year_of(arena, "AU", "QLD", 2027),
		"01-01 01-26 03-26 03-27 03-28 03-29 04-25 04-26* 05-03 10-04 12-25 12-26 12-27* "
		"12-28*");
	EQUAL_TEXT(year_of(arena, "AU", "WA", 2026),
		"01-01 01-26 03-02 04-03 04-05 04-06 04-25 04-27* 06-01 09-28 12-25 12-26 12-28*");
	EQUAL_TEXT(year_of(arena, "AU", "VIC", 2025),
		"01-01 01-26 01-27* 03-10 04-18 04-19 04-20 04-21 04-25 06-09 09-26 11-04 12-25 "
		"12-26");
}

TEST(singapore_follows_the_moon_and_gives_the_monday_after_a_sunday)
{
	EQUAL_TEXT(year_of(arena, "SG", "", 2025),
		"01-01 01-29 01-30 03-31 04-18 05-01 05-03 05-12 06-07 08-09 10-20 12-25");
	EQUAL_TEXT(year_of(arena, "SG", "", 2026),
		"01-01 02-17 02-18 03-21 04-03 05-01 05-27 05-31 06-01* 08-09 08-10* 11-08 11-09* "
		"12-25");
	EQUAL_INT(holidays_until(TEXT("SG")), 2027);
}

TEST(what_is_not_proclaimed_yet_is_provisional)
{
	Holidays all =
		holidays_between(arena, TEXT("SG"), TEXT(""), day(2026, 12, 1), day(2027, 5, 18));
	EQUAL_INT(all.count, 10);
	CHECK(!all.items[0].provisional); /* Christmas */
	CHECK(all.items[2].provisional);  /* Chinese New Year 2027 */
	all = holidays_between(arena, TEXT("AU"), TEXT("VIC"), day(2027, 9, 1), day(2027, 9, 30));
	EQUAL_INT(all.count, 1);
	CHECK(all.items[0].provisional);
}

TEST(an_unknown_country_has_no_holidays_and_a_span_has_its_ends)
{
	CHECK(!holidays_known(TEXT("XX")) && holidays_known(TEXT("LU")));
	EQUAL_INT(holidays_between(arena, TEXT("XX"), TEXT(""), day(2026, 1, 1), day(2027, 1, 1))
			  .count,
		0);
	Holidays one =
		holidays_between(arena, TEXT("FR"), TEXT(""), day(2026, 12, 25), day(2027, 1, 1));
	EQUAL_INT(one.count, 2);
	EQUAL_TEXT(text_of(one.items[0].name), "Noël");
	EQUAL_INT(
		holidays_between(arena, TEXT("FR"), TEXT(""), day(1, 1, 1), day(9999, 1, 1)).count,
		11 * 61);
}

TEST(every_region_that_a_form_offers_has_days_of_its_own)
{
	size_t count;
	const HolidayRegion *regions = holiday_regions(&count);
	for (size_t i = 0; i < count; i++) {
		Text common = year_of(arena, regions[i].country, "", 2026);
		Text own = year_of(arena, regions[i].country, regions[i].region, 2026);
		CHECK(!text_equal(common, own));
	}
}
