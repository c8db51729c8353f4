/* The rule at the end of a zone file says what comes after its table. Some systems ship tables that
 * end today: there every clock goes by the rule alone. */
#include "base/zone.h"

#include "test/test.h"

static void put_number(Buffer *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8) {
		buffer_char(out, (char)(number >> shift & 0xff));
	}
}

static void put_header(Buffer *out, uint32_t kinds, uint32_t characters)
{
	const uint32_t counts[] = {0, 0, 0, 0, kinds, characters};
	buffer_chars(out, "TZif2");
	buffer_put(out, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 15);
	for (size_t i = 0; i < 6; i++) {
		put_number(out, counts[i]);
	}
}

/* A file without a table: one kind of time, Greenwich's, and the rule. */
static const Zone *ruled(Arena *arena, const char *rule)
{
	Buffer out = buffer_new(arena);
	put_header(&out, 0, 0);
	put_header(&out, 1, 4);
	buffer_put(&out, "\0\0\0\0\0\0GMT\0", 10);
	buffer_format(&out, "\n%s\n", rule);
	return zone_parse(arena, TEXT("Ruled"), span_of(buffer_done(&out)));
}

static void changes(Arena *arena, const char *rule, const char *from, const char *at)
{
	Instant start, change = {0};
	const Zone *zone = ruled(arena, rule);
	CHECK(zone);
	CHECK(instant_parse(span_of(text_of(from)), &start));
	CHECK(zone_next_change(zone, start, instant_plus(start, 300 * 86400LL), &change));
	EQUAL_TEXT(instant_iso(arena, change), at);
}

/* In minutes east of Greenwich. */
static int32_t east(Arena *arena, const char *rule, const char *at)
{
	Instant instant;
	const Zone *zone = ruled(arena, rule);
	CHECK(zone && instant_parse(span_of(text_of(at)), &instant));
	return zone_offset(zone, instant) / 60;
}

TEST(a_rule_changes_the_clocks_at_its_hour_on_its_sunday)
{
	const char *paris = "CET-1CEST,M3.5.0,M10.5.0/3";
	changes(arena, paris, "2026-01-01T00:00:00Z", "2026-03-29T01:00:00Z");
	changes(arena, paris, "2026-06-01T00:00:00Z", "2026-10-25T01:00:00Z");
	changes(arena, "EST5EDT,M3.2.0,M11.1.0", "2026-01-01T00:00:00Z", "2026-03-08T07:00:00Z");
	changes(arena, "EST5EDT,M3.2.0,M11.1.0", "2026-06-01T00:00:00Z", "2026-11-01T06:00:00Z");
	changes(arena, "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "2026-01-01T00:00:00Z",
		"2026-04-04T14:00:00Z");
	EQUAL_INT(
		east(arena, "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "2026-01-15T00:00:00Z"),
		825);
}

TEST(a_rule_may_change_the_day_before_and_have_its_winter_in_summer)
{
	changes(arena, "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-01-01T00:00:00Z",
		"2026-03-29T01:00:00Z");
	const char *dublin = "IST-1GMT0,M10.5.0,M3.5.0/1";
	EQUAL_INT(east(arena, dublin, "2026-07-01T00:00:00Z"), 60);
	EQUAL_INT(east(arena, dublin, "2026-12-01T00:00:00Z"), 0);
	changes(arena, dublin, "2026-06-01T00:00:00Z", "2026-10-25T01:00:00Z");
}

TEST(a_rule_may_count_the_days_of_the_year_with_and_without_the_leap_day)
{
	const char *julian = "<+0330>-3:30<+0430>,J80/0,J264/0";
	changes(arena, julian, "2026-01-01T00:00:00Z", "2026-03-20T20:30:00Z");
	changes(arena, julian, "2028-01-01T00:00:00Z", "2028-03-20T20:30:00Z");
	changes(arena, "STD0DST,J59/0,J300", "2028-01-01T00:00:00Z", "2028-02-28T00:00:00Z");
	changes(arena, "STD0DST,J60/0,J300", "2028-01-01T00:00:00Z", "2028-03-01T00:00:00Z");
	changes(arena, "STD0DST,59/0,300", "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z");
	changes(arena, "STD0DST,59/0,300", "2028-01-01T00:00:00Z", "2028-02-29T00:00:00Z");
	EQUAL_INT(east(arena, "STD3DST4,0/0,J365/23", "2026-07-01T00:00:00Z"), -240);
}

TEST(a_rule_that_cannot_be_read_makes_no_zone)
{
	static const char *const broken[] = {"CET", "1", "CET-1CEST,M13.5.0,M10.5.0",
		"CET-1CEST,M0.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
		"CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,366,M10.5.0", "CET-1CEST,M3.5.0",
		"CET-1CEST,M3.5.0/x,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0 ", "<CET-1"};
	CHECK(ruled(arena, "CET-1"));
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		if (ruled(arena, broken[i])) {
			test_fail(__FILE__, __LINE__, "%s was read", broken[i]);
		}
	}
}

/* What stands between the last two line ends of a zone file. */
static const char *rule_of(Arena *arena, const char *name)
{
	Text bytes = test_file(arena, text_format(arena, "/usr/share/zoneinfo/%s", name).chars);
	size_t start = bytes.length - 1;
	while (bytes.chars[start - 1] != '\n') {
		start--;
	}
	return text_copy(arena, (Span){bytes.chars + start, bytes.length - 1 - start}).chars;
}

TEST(the_rule_alone_says_what_the_table_says)
{
	static const char *const names[] = {"Europe/Paris", "America/New_York", "Australia/Sydney",
		"Australia/Lord_Howe", "Europe/Dublin", "Asia/Singapore", "America/St_Johns",
		"Pacific/Chatham", "America/Nuuk", "Asia/Jerusalem", "America/Santiago"};
	Instant from = zone_instant(test_zone(arena, "Europe/Paris"), wall(day(2026, 1, 1), 0, 0));
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const Zone *table = test_zone(arena, names[i]);
		const Zone *rule = ruled(arena, rule_of(arena, names[i]));
		CHECK(rule);
		for (int64_t half_hour = 0; half_hour < 5LL * 366 * 48; half_hour++) {
			Instant at = instant_plus(from, half_hour * 1800);
			if (zone_offset(table, at) != zone_offset(rule, at)) {
				test_fail(__FILE__, __LINE__, "%s differs at %s", names[i],
					instant_iso(arena, at).chars);
			}
		}
	}
}
