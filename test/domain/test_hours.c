/* Hours on somebody's own clock: both sides of every change, nights, holidays, trips. */
#include "domain/hours.h"

#include "test/test.h"

static Hours pattern(Arena *arena, const char *text)
{
	Hours hours = {0};
	WORKS(hours_parse(arena, text_of(text), "hours", &hours));
	return hours;
}

static Instant at(const Zone *zone, const char *text)
{
	Wall wall;
	CHECK(wall_parse(span_of(text_of(text)), &wall, NULL, NULL));
	return zone_instant(zone, wall);
}

/* "2026-03-30T07:00/11:00 …" in UTC. */
static Text said(Arena *arena, Intervals intervals)
{
	Buffer out = buffer_new(arena);
	EACH (Interval, interval, intervals) {
		Text start = instant_iso(arena, interval->start);
		Text end = instant_iso(arena, interval->end);
		buffer_format(
			&out, "%s%.16s/%.5s", out.length ? " " : "", start.chars, end.chars + 11);
	}
	return buffer_done(&out);
}

/* The hours of a pattern on a day of a zone. */
static Intervals on(Arena *arena, const char *text, const Zone *zone, Day day)
{
	return hours_between(arena, pattern(arena, text), zone, (DayExceptions){0}, NULL, 0,
		zone_midnight(zone, day), zone_midnight(zone, day_plus(day, 1)));
}

TEST(nine_oclock_is_nine_oclock_before_and_after_the_clocks_change)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	Intervals week =
		hours_between(arena, pattern(arena, "fri sun mon 9-12"), paris, (DayExceptions){0},
			NULL, 0, at(paris, "2026-03-27T00:00"), at(paris, "2026-03-31T00:00"));
	EQUAL_TEXT(said(arena, week),
		"2026-03-27T08:00/11:00 2026-03-29T07:00/10:00 2026-03-30T07:00/10:00");
}

TEST(a_night_with_a_change_of_the_clocks_is_an_hour_shorter_or_longer)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	const Zone *sydney = test_zone(arena, "Australia/Sydney");
	static const struct {
		const char *day;
		int hours;
		bool south;
	} nights[] = {{"2026-03-28T12:00", 7, false}, {"2026-10-24T12:00", 9, false},
		{"2026-06-06T12:00", 8, false}, {"2026-04-04T12:00", 9, true},
		{"2026-10-03T12:00", 7, true}};
	for (size_t i = 0; i < sizeof nights / sizeof *nights; i++) {
		const Zone *zone = nights[i].south ? sydney : paris;
		Instant noon = at(zone, nights[i].day);
		Intervals night = hours_between(arena, pattern(arena, "sat 22-6"), zone,
			(DayExceptions){0}, NULL, 0, noon, instant_plus(noon, 86400));
		EQUAL_INT(intervals_length(night).seconds, nights[i].hours * 3600);
	}
}

TEST(a_night_that_began_before_the_window_is_in_it)
{
	const Zone *utc = test_zone(arena, "Etc/UTC");
	EQUAL_TEXT(said(arena, on(arena, "mon 22-2", utc, day(2026, 11, 24))),
		"2026-11-24T00:00/02:00");
	EQUAL_TEXT(said(arena, on(arena, "tue 0-24", utc, day(2026, 11, 24))),
		"2026-11-24T00:00/00:00");
}

TEST(exceptions_win_over_the_pattern_and_over_public_holidays)
{
	const Zone *utc = test_zone(arena, "Etc/UTC");
	Day monday = day(2026, 11, 23), off[] = {day_plus(monday, 1), day_plus(monday, 2)};
	DayExceptions exceptions = {0};
	*LIST_ADD(arena, exceptions) = (DayException){
		.first = off[1], .last = off[1], .works = true, .from = 600, .to = 660};
	*LIST_ADD(arena, exceptions) =
		(DayException){.first = day_plus(monday, 3), .last = day_plus(monday, 4)};
	*LIST_ADD(arena, exceptions) = (DayException){.first = day_plus(monday, 4),
		.last = day_plus(monday, 4),
		.works = true,
		.from = 540,
		.to = 600};
	Intervals week = hours_between(arena, pattern(arena, "mon-fri 9-17"), utc, exceptions, off,
		2, at(utc, "2026-11-23T00:00"), at(utc, "2026-11-30T00:00"));
	EQUAL_TEXT(said(arena, week),
		"2026-11-23T09:00/17:00 2026-11-25T10:00/11:00 2026-11-27T09:00/10:00");
}

TEST(on_a_trip_the_hours_are_those_of_the_place)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	const Zone *tokyo = test_zone(arena, "Asia/Tokyo");
	Stays stays = {0};
	*LIST_ADD(arena, stays) = (Stay){.from = wall(day(2026, 11, 24), 12, 0), .zone = tokyo};
	*LIST_ADD(arena, stays) = (Stay){.from = wall(day(2026, 11, 26), 12, 0), .zone = paris};
	Intervals week = hours_between_stays(arena, pattern(arena, "mon-fri 9-17"), paris, stays,
		(DayExceptions){0}, NULL, 0, at(paris, "2026-11-23T00:00"),
		at(paris, "2026-11-28T00:00"));
	EQUAL_TEXT(said(arena, week),
		"2026-11-23T08:00/16:00 2026-11-24T08:00/11:00 2026-11-25T00:00/08:00 "
		"2026-11-26T00:00/03:00 2026-11-26T08:00/16:00 2026-11-27T08:00/16:00");
	EQUAL_TEXT(
		zone_name(stay_zone(paris, stays, at(paris, "2026-11-24T11:59"))), "Europe/Paris");
	EQUAL_TEXT(zone_name(stay_zone(paris, stays, at(paris, "2026-11-24T12:00"))), "Asia/Tokyo");
	EQUAL_TEXT(
		zone_name(stay_zone(paris, stays, at(tokyo, "2026-11-26T12:00"))), "Europe/Paris");
}

TEST(a_reply_is_promised_in_reachable_hours)
{
	const Zone *zurich = test_zone(arena, "Europe/Zurich");
	Intervals weeks = hours_between(arena, pattern(arena, "mon-fri 8-12, 13-17"), zurich,
		(DayExceptions){0}, NULL, 0, at(zurich, "2026-11-20T00:00"),
		at(zurich, "2026-12-01T00:00"));
	Instant friday = at(zurich, "2026-11-20T16:00");
	EQUAL_TEXT(instant_iso(arena, hours_after(weeks, friday, (Minutes){24 * 60})),
		instant_iso(arena, at(zurich, "2026-11-25T16:00")).chars);
	EQUAL_INT(hours_after(weeks, friday, (Minutes){0}).seconds, friday.seconds);
	EQUAL_INT(hours_after(weeks, friday, (Minutes){60}).seconds, friday.seconds + 3600);
	CHECK(!instant_set(hours_after(weeks, friday, (Minutes){100 * 60})));
}

/* The weeks of 2026 in which one side has changed its clocks and the other has not. */
TEST(common_hours_move_in_the_weeks_when_only_one_side_has_changed)
{
	static const struct {
		const char *zone;
		Day day;
		int minutes;
	} meetings[] = {
		{"America/New_York", {0}, 120},   /* 2026-03-05: six hours apart */
		{"America/New_York", {5}, 180},   /* 03-10: five, New York has changed */
		{"America/New_York", {26}, 120},  /* 03-31: six again */
		{"America/New_York", {236}, 180}, /* 10-27: Paris has changed */
		{"America/New_York", {243}, 120}, /* 11-03 */
		{"Australia/Sydney", {0}, 0},     /* ten hours */
		{"Australia/Sydney", {26}, 0},    /* 03-31: nine */
		{"Australia/Sydney", {33}, 60},   /* 04-07: eight */
		{"Australia/Sydney", {215}, 0},   /* 10-06: nine */
		{"Australia/Sydney", {236}, 0},   /* 10-27: ten */
	};
	const Zone *paris = test_zone(arena, "Europe/Paris");
	for (size_t i = 0; i < sizeof meetings / sizeof *meetings; i++) {
		Day day_then = day_plus(day(2026, 3, 5), meetings[i].day.days);
		const Zone *theirs = test_zone(arena, meetings[i].zone);
		Intervals mine = on(arena, "mon-fri 8-17", paris, day_then);
		Intervals reachable = hours_between(arena, pattern(arena, "mon-fri 9-17"), theirs,
			(DayExceptions){0}, NULL, 0, zone_midnight(paris, day_then),
			zone_midnight(paris, day_plus(day_then, 1)));
		Duration common = intervals_length(intervals_and(arena, mine, reachable));
		EQUAL_INT(common.seconds / 60, meetings[i].minutes);
	}
}

/* "Australia's early day is my late afternoon, British midday my morning, the end of the American
 * day my morning": said by people, true nowhere. */
TEST(no_place_on_earth_has_all_three_hours_of_the_typed_example)
{
	static const char *const america[] = {"America/New_York", "America/Chicago",
		"America/Denver", "America/Los_Angeles", "America/Anchorage"};
	bool once[3] = {false}; /* each hour alone is somebody's */
	const Zone *sydney = test_zone(arena, "Australia/Sydney");
	const Zone *london = test_zone(arena, "Europe/London");
	for (int offset = -14; offset <= 12; offset++) {
		const Zone *mine = test_zone(arena, text_format(arena, "Etc/GMT%+d", offset).chars);
		for (int quarter = 0; quarter < 4; quarter++) {
			Day then = day_plus_months(day(2026, 2, 18), quarter * 3);
			Instant from = zone_midnight(london, then),
				to = instant_plus(from, 86400 * 2);
			DayExceptions none = {0};
			Intervals morning = hours_between(arena, pattern(arena, "mon-sun 6-12"),
				mine, none, NULL, 0, from, to);
			Intervals evening = hours_between(arena, pattern(arena, "mon-sun 15-19"),
				mine, none, NULL, 0, from, to);
			Intervals early = hours_between(arena, pattern(arena, "mon-sun 6-10"),
				sydney, none, NULL, 0, from, to);
			Intervals midday = hours_between(arena, pattern(arena, "mon-sun 11-14"),
				london, none, NULL, 0, from, to);
			bool first = intervals_and(arena, early, evening).count > 0;
			bool second = intervals_and(arena, midday, morning).count > 0;
			bool third = false;
			for (size_t i = 0; i < sizeof america / sizeof *america; i++) {
				Intervals late = hours_between(arena,
					pattern(arena, "mon-sun 16-18"),
					test_zone(arena, america[i]), none, NULL, 0, from, to);
				third = third || intervals_and(arena, late, morning).count > 0;
			}
			CHECK(!(first && second && third));
			once[0] = once[0] || first;
			once[1] = once[1] || second;
			once[2] = once[2] || third;
		}
	}
	CHECK(once[0] && once[1] && once[2]);
}

TEST(hours_are_read_as_people_write_them_in_both_languages)
{
	static const struct {
		const char *typed, *english, *french;
	} written[] = {
		{"mon-fri 09:00-12:30, sat 10-12", "mon-fri 09:00-12:30, sat 10:00-12:00",
			"lun-ven 9h-12h30, sam 10h-12h"},
		{"lun.–ven. 9h – 12h30 ; 14h-17H", "mon-fri 09:00-12:30, 14:00-17:00",
			"lun-ven 9h-12h30, 14h-17h"},
		{"Monday WEDNESDAY fr 22:00-2:00", "mon wed fri 22:00-02:00", "lun mer ven 22h-2h"},
		{"mon, thu 9-12, Di., 14-15", "mon thu 09:00-12:00, sun 14:00-15:00",
			"lun jeu 9h-12h, dim 14h-15h"},
		{"sam-lun 0-24", "mon sat sun 00:00-24:00", "lun sam dim 0h-24h"},
		{" ", "", ""},
	};
	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		Hours hours = pattern(arena, written[i].typed);
		Text english = hours_text(arena, hours, false),
		     french = hours_text(arena, hours, true);
		EQUAL_TEXT(english, written[i].english);
		EQUAL_TEXT(french, written[i].french);
		EQUAL_TEXT(hours_text(arena, pattern(arena, english.chars), true), french.chars);
		EQUAL_TEXT(hours_text(arena, pattern(arena, french.chars), false), english.chars);
	}
}

TEST(hours_that_cannot_be_read_are_refused_with_the_place)
{
	Hours hours;
	static const char *const unreadable[] = {"mon-fri 9-12, tue", "mon 9", "mon 25-26",
		"mon 9:60-10", "mon 9-12x", "mon 24-1", "mon 9:-12"};
	for (size_t i = 0; i < sizeof unreadable / sizeof *unreadable; i++) {
		REFUSES(hours_parse(arena, text_of(unreadable[i]), "hours", &hours),
			"“%1” has no hours I can read: write 09:00-12:30 or 9h-12h30.");
	}
	REFUSES(hours_parse(arena, TEXT("mon 9-12, m 9-12"), "hours", &hours),
		"“m 9-12” has no day I know: write mon, tue, wed or lun, mar, mer.");
	REFUSES(hours_parse(arena, TEXT("mon- 9-12"), "hours", &hours),
		"“mon- 9-12” has no day I know: write mon, tue, wed or lun, mar, mer.");
	REFUSES(hours_parse(arena, TEXT("9-12"), "hours", &hours),
		"“9-12” has no day before it: write mon-fri 09:00-17:00.");
	Buffer many = buffer_new(arena);
	for (int i = 0; i <= HOURS_LINES_LIMIT; i++) {
		buffer_chars(&many, "mon 9-10,");
	}
	REFUSES(hours_parse(arena, buffer_done(&many), "hours", &hours),
		"These are more than %1 lines of hours.");
}
