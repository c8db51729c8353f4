/* Wall clocks and instants, on both sides of every kind of change. */
#include "base/zone.h"

#include "test/test.h"

static void says(Arena *arena, const Zone *zone, const char *wall_text, const char *instant)
{
	Wall wall;
	CHECK(wall_parse(span_of(text_of(wall_text)), &wall, NULL, NULL));
	EQUAL_TEXT(instant_iso(arena, zone_instant(zone, wall)), instant);
}

TEST(a_wall_time_that_comes_twice_is_its_first_instant)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	says(arena, paris, "2026-10-25T02:30", "2026-10-25T00:30:00Z");
	says(arena, paris, "2026-10-25T03:00", "2026-10-25T02:00:00Z");
}

TEST(a_wall_time_that_never_comes_is_the_moment_of_the_change)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	says(arena, paris, "2026-03-29T02:30", "2026-03-29T01:00:00Z");
	says(arena, paris, "2026-03-29T03:00", "2026-03-29T01:00:00Z");
}

TEST(a_calendar_reads_a_time_in_the_gap_with_the_offset_before_it)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	Instant at = zone_instant_ical(paris, wall(day(2026, 3, 29), 2, 30));
	EQUAL_TEXT(instant_iso(arena, at), "2026-03-29T01:30:00Z");
}

TEST(zones_hold_far_beyond_the_table_of_the_file)
{
	says(arena, test_zone(arena, "Europe/Paris"), "2090-07-01T12:00", "2090-07-01T10:00:00Z");
	says(arena, test_zone(arena, "Australia/Sydney"), "2090-01-01T12:00",
		"2090-01-01T01:00:00Z");
	says(arena, test_zone(arena, "Asia/Singapore"), "2090-01-01T12:00", "2090-01-01T04:00:00Z");
	says(arena, test_zone(arena, "America/New_York"), "2026-11-23T10:00",
		"2026-11-23T15:00:00Z");
}

TEST(every_hour_of_ten_years_comes_back_from_its_wall_time)
{
	const char *names[] = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe",
		"Asia/Kolkata", "Africa/Casablanca", "America/St_Johns", "Pacific/Apia",
		"Europe/Dublin", "Asia/Tehran"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const Zone *zone = test_zone(arena, names[i]);
		for (int64_t t = 1735689600; t < 1735689600 + 10LL * 366 * 86400; t += 3600) {
			Wall wall = zone_wall(zone, (Instant){t});
			Instant back = zone_instant(zone, wall);
			/* the same instant, or the first of two with this wall time */
			CHECK(back.seconds <= t && t - back.seconds <= 3 * 3600);
			CHECK(wall_order(zone_wall(zone, back), wall) == 0);
			CHECK(back.seconds == t ||
				zone_offset(zone, back) > zone_offset(zone, (Instant){t}));
		}
	}
}

TEST(the_next_change_of_the_clocks_is_found_to_the_second)
{
	Instant change;
	Instant from =
		zone_instant(test_zone(arena, "Europe/Paris"), wall(day(2026, 11, 23), 0, 0));
	CHECK(zone_next_change(test_zone(arena, "Europe/Paris"), from,
		instant_plus(from, 365 * 86400LL), &change));
	EQUAL_TEXT(instant_iso(arena, change), "2027-03-28T01:00:00Z");
	CHECK(!zone_next_change(test_zone(arena, "Asia/Singapore"), from,
		instant_plus(from, 365 * 86400LL), &change));
}

TEST(broken_zone_files_are_refused)
{
	Text bytes = test_file(arena, "/usr/share/zoneinfo/Europe/Paris");
	CHECK(!zone_parse(arena, TEXT("x"), (Span){"TZif", 4}));
	for (size_t length = 0; length < bytes.length; length += 7) {
		CHECK(!zone_parse(arena, TEXT("x"), (Span){bytes.chars, length}));
	}
}
