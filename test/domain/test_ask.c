/* The date that is said to a client for the planner's exact one. */
#include "domain/ask.h"

#include "test/test.h"

static Text offered(Arena *arena, const char *zone_name, Instant from, Instant to, Instant exact)
{
	Interval there = {from, to};
	Intervals reachable = {&there, instant_set(to) ? 1 : 0, 1};
	return wall_iso(arena, ask_offer(test_zone(arena, zone_name), reachable, exact));
}

static Instant at(const char *iso)
{
	Instant instant = {0};
	CHECK(instant_parse(span_of(text_of(iso)), &instant));
	return instant;
}

TEST(an_offer_is_the_next_half_hour_of_the_client)
{
	Instant none = {0};
	EQUAL_TEXT(offered(arena, "Asia/Kolkata", none, none, at("2026-11-24T10:05:00Z")),
		"2026-11-24T16:00");
	EQUAL_TEXT(offered(arena, "Europe/Paris", none, none, at("2026-11-24T10:00:00Z")),
		"2026-11-24T11:00");
	EQUAL_TEXT(offered(arena, "Europe/Paris", none, none, at("2026-11-24T22:40:00Z")),
		"2026-11-25T00:00");
}

TEST(an_offer_lies_in_the_hours_the_client_can_be_reached)
{
	Instant from = at("2026-11-24T14:15:00Z"), to = at("2026-11-24T22:00:00Z");
	EQUAL_TEXT(offered(arena, "America/New_York", from, to, at("2026-11-24T09:00:00Z")),
		"2026-11-24T09:30");
	EQUAL_TEXT(offered(arena, "America/New_York", from, to, at("2026-11-24T21:35:00Z")),
		"2026-11-24T17:00");
}

TEST(an_offer_is_never_before_the_exact_date_when_the_clocks_go_back)
{
	/* 02:40 there for the second time: 02:30 and 03:00 of the first time are gone */
	Instant none = {0}, exact = at("2026-10-25T01:40:00Z");
	const Zone *paris = test_zone(arena, "Europe/Paris");
	Wall offer = ask_offer(paris, (Intervals){0}, exact);
	CHECK(zone_instant(paris, offer).seconds >= exact.seconds);
	EQUAL_TEXT(offered(arena, "Europe/Paris", none, none, exact), "2026-10-25T03:00");
	EQUAL_INT(ask_day_end(offer).second, SECONDS_PER_DAY);
}
