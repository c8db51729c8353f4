/* The zone strip: the cloth that the look was drawn with, and the days that are harder. */
#include "domain/strip.h"

#include "test/test.h"

static Instant at(const Zone *zone, const char *text)
{
	Wall wall;
	CHECK(wall_parse(span_of(text_of(text)), &wall, NULL, NULL));
	return zone_instant(zone, wall);
}

static StripPerson person(Arena *arena, const char *name, int32_t thread, const char *zone,
	const char *hours, Day day)
{
	StripPerson person = {text_of(name), text_of(zone), thread, test_zone(arena, zone), {0}};
	Hours pattern = {0};
	WORKS(hours_parse(arena, text_of(hours), "hours", &pattern));
	person.hours = hours_between(arena, pattern, person.zone, (DayExceptions){0}, NULL, 0,
		zone_midnight(person.zone, day_plus(day, -8)),
		zone_midnight(person.zone, day_plus(day, 15)));
	return person;
}

static const Zone *paris(Arena *arena)
{
	return test_zone(arena, "Europe/Paris");
}

static StripPerson lyon(Arena *arena, Day day)
{
	return person(arena, "You", 0, "Europe/Paris", "mon-fri 8:30-12:30, 13:30-17:30", day);
}

/* Five clients on Monday 23 November 2026. */
static StripPeople five(Arena *arena, Day day)
{
	StripPeople people = {0};
	*LIST_ADD(arena, people) =
		person(arena, "Kopi & Co", 1, "Asia/Singapore", "mon-fri 9-18", day);
	*LIST_ADD(arena, people) =
		person(arena, "Alpenhof", 2, "Europe/Zurich", "mon-fri 8-17", day);
	*LIST_ADD(arena, people) =
		person(arena, "Maison Lune", 3, "Europe/Paris", "mon-fri 9-18", day);
	*LIST_ADD(arena, people) =
		person(arena, "Blue Ridge", 4, "America/New_York", "mon-fri 9-17", day);
	*LIST_ADD(arena, people) =
		person(arena, "Outback Yoga", 5, "Australia/Sydney", "mon-fri 8-16", day);
	return people;
}

static Strip monday(Arena *arena, StripMarks marks, const char *now)
{
	Day day_drawn = day(2026, 11, 23);
	StripPerson *user = NEW(arena, StripPerson);
	*user = lyon(arena, day_drawn);
	return strip_of_day(
		arena, user, five(arena, day_drawn), marks, day_drawn, at(user->zone, now));
}

static Text said(Arena *arena, Stretches stretches)
{
	Buffer out = buffer_new(arena);
	EACH (Stretch, stretch, stretches) {
		buffer_format(&out, "%s%d-%d", out.length ? " " : "", stretch->from, stretch->to);
	}
	return buffer_done(&out);
}

static Text labels(Arena *arena, StripLabels labels)
{
	Buffer out = buffer_new(arena);
	EACH (StripLabel, label, labels) {
		if (label->hidden) {
			continue;
		}
		buffer_format(&out, "%s%s%d:%02d%s@%d", out.length ? " " : "",
			label->before ? "<" : "", label->wall.second / 3600,
			label->wall.second / 60 % 60, label->pushed ? "+" : "", label->x);
	}
	return buffer_done(&out);
}

TEST(rows_go_from_east_to_west_with_the_user_in_the_middle_of_their_own_zone)
{
	static const char *const names[] = {
		"Outback Yoga", "Kopi & Co", "Alpenhof", "You", "Maison Lune", "Blue Ridge"};
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T10:42");
	EQUAL_INT(strip.row_count, 6);
	for (size_t row = 0; row < 6; row++) {
		EQUAL_TEXT(strip.rows[row].person->name, names[row]);
		EQUAL_INT(strip.rows[row].self, row == 3);
	}
	EQUAL_INT(strip.rows[1].y, 2500);
	EQUAL_INT(strip.rows[0].ahead.minutes, 600);
	EQUAL_INT(strip.rows[5].ahead.minutes, -360);
}

TEST(strips_lie_where_the_look_has_them)
{
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T10:42");
	EQUAL_TEXT(said(arena, strip.rows[0].open), "6667-10000");
	EQUAL_TEXT(said(arena, strip.rows[1].open), "0-2083 8333-10000");
	EQUAL_TEXT(said(arena, strip.rows[1].both), "1042-2083");
	EQUAL_TEXT(said(arena, strip.rows[2].both), "1042-2708 3125-4583");
	EQUAL_TEXT(said(arena, strip.rows[3].open), "1042-2708 3125-4792");
	EQUAL_TEXT(said(arena, strip.rows[3].both), "");
	EQUAL_TEXT(said(arena, strip.rows[5].both), "3750-4792");
	EQUAL_INT(strip.now_x, 1958);
	CHECK(strip.rows[0].alone && !strip.rows[1].alone && !strip.rows[3].alone);
}

TEST(the_night_and_the_weave_are_those_of_the_look)
{
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T10:42");
	EQUAL_TEXT(strip.nights[0],
		"M-1224 -100V72C-1224 100 -1044 100 -1044 128V172C-1044 200 -624 200 -624 228V2"
		"72C-624 300 -624 300 -624 328V372C-624 400 -624 400 -624 428V472C-624 500 -264"
		" 500 -264 528V572V700H384V528C384 500 24 500 24 472V428C24 400 24 400 24 372V3"
		"28C24 300 24 300 24 272V228C24 200 -396 200 -396 172V128C-396 100 -576 100 -57"
		"6 72V28V-100z");
	EQUAL_TEXT(strip.nights[2],
		"M1656 -100V72C1656 100 1836 100 1836 128V172C1836 200 2256 200 2256 228V272C22"
		"56 300 2256 300 2256 328V372C2256 400 2256 400 2256 428V472C2256 500 2616 500 "
		"2616 528V572V700H3264V528C3264 500 2904 500 2904 472V428C2904 400 2904 400 290"
		"4 372V328C2904 300 2904 300 2904 272V228C2904 200 2484 200 2484 172V128C2484 1"
		"00 2304 100 2304 72V28V-100z");
	EQUAL_TEXT(strip.weft,
		"M157.5 150V350M172.5 150V350M187.5 150V450M202.5 150V450M217.5 150V450M232.5 1"
		"50V450M247.5 150V450M262.5 150V450M277.5 150V450M292.5 150V450M307.5 250V450M3"
		"22.5 250V450M337.5 250V450M352.5 250V450M367.5 250V450M382.5 250V450M457.5 250"
		"V450M472.5 250V450M487.5 250V450M502.5 250V450M517.5 250V450M532.5 250V450M547"
		".5 250V550M562.5 250V550M577.5 250V550M592.5 250V550M607.5 250V550M622.5 250V5"
		"50M637.5 250V550M652.5 250V550M667.5 350V550M682.5 350V550");
	EQUAL_TEXT(strip.rows[0].weave, "");
	EQUAL_TEXT(strip.rows[3].weave,
		"M172.5 0v12M202.5 0v12M232.5 0v12M262.5 0v12M292.5 0v12M322.5 0v12M352.5 0v12M"
		"382.5 0v12M472.5 0v12M502.5 0v12M532.5 0v12M562.5 0v12M592.5 0v12M622.5 0v12M6"
		"52.5 0v12M682.5 0v12");
	EQUAL_TEXT(strip.rows[5].weave, "M562.5 0v12M592.5 0v12M622.5 0v12M652.5 0v12M682.5 0v12");
}

TEST(ends_say_the_hour_over_there_and_leave_room_for_a_promise)
{
	StripMarks marks = {0};
	const Zone *zone = paris(arena);
	*LIST_ADD(arena, marks) = (StripMark){0, at(zone, "2026-11-23T11:00"), MARK_TIGHT};
	*LIST_ADD(arena, marks) = (StripMark){3, at(zone, "2026-11-23T16:00"), MARK_MEETING};
	*LIST_ADD(arena, marks) = (StripMark){3, at(zone, "2026-11-24T16:00"), MARK_PROMISE};
	Strip strip = monday(arena, marks, "2026-11-23T10:42");
	EQUAL_TEXT(labels(arena, strip.rows[1].ends), "18:00+@2083 <9:00@8333");
	EQUAL_TEXT(labels(arena, strip.rows[3].ends), "<8:30@1042 17:30@4792");
	EQUAL_TEXT(labels(arena, strip.rows[5].ends), "<9:00@3750 17:00@7083");
	EQUAL_INT(strip.signs.count, 3);
	EQUAL_INT(strip.signs.items[0].y, 2500);
	EQUAL_INT(strip.signs.items[1].thread, 4);
	EQUAL_INT(strip.signs.items[2].y, strip.rows[3].y);
	EQUAL_INT(strip.signs.items[2].x, 4167);
}

TEST(that_there_is_no_common_hour_is_said_where_nothing_cuts_it)
{
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T10:42");
	EQUAL_INT(strip.rows[0].alone_x, 1958 + (6667 - 1958) / 2);
	strip = monday(arena, (StripMarks){0}, "2026-11-23T20:00");
	EQUAL_INT(strip.rows[0].alone_x, 5833 / 2);
}

TEST(who_can_still_be_reached_and_for_how_long)
{
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T10:42");
	EQUAL_INT(strip.rows[0].presence, AWAY_EVENING);
	EQUAL_INT(strip.rows[1].presence, THERE_SOON_GONE);
	EQUAL_INT(strip.rows[1].left.minutes, 18);
	EQUAL_INT(strip.rows[2].presence, THERE);
	EQUAL_INT(strip.rows[5].presence, AWAY_NIGHT);
}

TEST(a_day_begins_at_six_and_the_axis_makes_room_for_now)
{
	Strip strip = monday(arena, (StripMarks){0}, "2026-11-23T12:10");
	EQUAL_TEXT(labels(arena, strip.axis),
		"6:00@0 9:00@1250 15:00@3750 18:00@5000 21:00@6250 0:00@7500 3:00@8750 6:00@10000");
	EQUAL_INT(strip_day_of(paris(arena), at(paris(arena), "2026-11-24T05:59")).days,
		day(2026, 11, 23).days);
	CHECK(!monday(arena, (StripMarks){0}, "2026-11-24T06:00").has_now);
}

TEST(on_the_day_the_clocks_go_back_the_cloth_is_an_hour_longer)
{
	Day saturday = day(2026, 10, 24);
	StripPerson user = person(arena, "You", 0, "Europe/Paris", "sun 2-5", saturday);
	StripPeople people = {0};
	*LIST_ADD(arena, people) =
		person(arena, "Kopi & Co", 1, "Asia/Singapore", "sun 8-11", saturday);
	Strip strip = strip_of_day(
		arena, &user, people, (StripMarks){0}, saturday, at(user.zone, "2026-10-24T12:00"));
	EQUAL_TEXT(said(arena, strip.rows[1].open), "8000-9600"); /* four hours of twenty-five */
	EQUAL_TEXT(said(arena, strip.rows[0].both), "8000-9200");
	EQUAL_TEXT(labels(arena, strip.axis),
		"6:00@0 9:00@1200 15:00@3600 18:00@4800 21:00@6000 0:00@7200 3:00@8800 6:00@10000");
	CHECK(text_starts(strip.rows[0].weave, "M1159.2 0v12"));
}

TEST(of_many_clients_those_with_common_hours_are_drawn)
{
	Day day_drawn = day(2026, 11, 23);
	StripPerson user = lyon(arena, day_drawn);
	StripPeople people = {0};
	for (int i = 0; i < 20; i++) {
		*LIST_ADD(arena, people) = person(arena, i < 10 ? "never" : "often", 1,
			"Europe/Paris", i < 10 ? "mon 2-3" : "mon 9-10", day_drawn);
	}
	StripMarks marks = {0};
	*LIST_ADD(arena, marks) =
		(StripMark){7, at(user.zone, "2026-11-23T18:00"), MARK_IMPOSSIBLE};
	Strip strip = strip_of_day(
		arena, &user, people, marks, day_drawn, at(user.zone, "2026-11-23T10:42"));
	size_t often = 0;
	for (size_t row = 0; row < strip.row_count; row++) {
		often += text_is(strip.rows[row].person->name, "often");
	}
	EQUAL_INT(often, 10);
	EQUAL_INT(strip.row_count, STRIP_ROWS + 1);
	EQUAL_INT(strip.left_out, 8);
	EQUAL_INT(strip.signs.count, 1);
}

TEST(a_strip_without_clients_shows_the_user)
{
	Day day_drawn = day(2026, 11, 23);
	StripPerson user = lyon(arena, day_drawn);
	Strip strip = strip_of_day(arena, &user, (StripPeople){0}, (StripMarks){0}, day_drawn,
		at(user.zone, "2026-11-23T10:42"));
	EQUAL_INT(strip.row_count, 1);
	EQUAL_INT(strip.rows[0].y, 5000);
	EQUAL_TEXT(strip.weft, "");
}

TEST(a_clients_week_is_drawn_on_their_clock_with_ours_below)
{
	Day day_drawn = day(2026, 11, 23);
	StripPerson user = lyon(arena, day_drawn);
	StripPerson client =
		person(arena, "Kopi & Co", 1, "Asia/Singapore", "mon-fri 9-18", day_drawn);
	StripMarks marks = {0};
	*LIST_ADD(arena, marks) = (StripMark){0, at(client.zone, "2026-11-24T18:00"), MARK_PROMISE};
	Strip strip = strip_of_week(
		arena, &user, &client, marks, day_drawn, at(client.zone, "2026-11-23T17:42"));
	EQUAL_TEXT(said(arena, strip.rows[0].open), "3750-7500");
	EQUAL_TEXT(said(arena, strip.rows[0].both), "6458-7500"); /* 15:30 to 18:00 */
	EQUAL_TEXT(said(arena, strip.rows[5].open), "");
	EQUAL_TEXT(strip.weft,
		"M937.5 50V450M952.5 50V450M967.5 50V450M982.5 50V450M997.5 50V450M1012.5 50V45"
		"0M1027.5 50V450M1042.5 50V450M1057.5 50V450M1072.5 50V450");
	EQUAL_TEXT(
		strip.rows[1].weave, "M952.5 0v12M982.5 0v12M1012.5 0v12M1042.5 0v12M1072.5 0v12");
	EQUAL_TEXT(labels(arena, strip.below),
		"17:00@0 20:00@1250 23:00@2500 2:00@3750 5:00@5000 8:00@6250 11:00@7500 14:00@8750 "
		"17:00@10000");
	CHECK(strip.axis.items[6].hidden && !strip.axis.items[7].hidden); /* 18:00, now 17:42 */
	EQUAL_INT(strip.now_x, 7375);
	EQUAL_INT(strip.now_y, 1429);
	EQUAL_INT(strip.signs.items[0].y, 2143);
	CHECK(!day_set(strip.shift));
}

TEST(what_is_due_at_the_end_of_a_day_stands_at_the_end_of_its_thread)
{
	Day day_drawn = day(2026, 11, 23);
	StripPerson user = lyon(arena, day_drawn);
	StripPerson client =
		person(arena, "Kopi & Co", 1, "Asia/Singapore", "mon-fri 9-18", day_drawn);
	StripMarks marks = {0};
	*LIST_ADD(arena, marks) = (StripMark){0, at(client.zone, "2026-11-23T00:00"), MARK_KEPT};
	*LIST_ADD(arena, marks) =
		(StripMark){0, at(client.zone, "2026-11-25T00:00"), MARK_IMPOSSIBLE};
	*LIST_ADD(arena, marks) = (StripMark){0, at(client.zone, "2026-11-25T00:00"), MARK_MEETING};
	*LIST_ADD(arena, marks) = (StripMark){0, at(client.zone, "2026-11-30T00:00"), MARK_PROMISE};
	Strip strip = strip_of_week(
		arena, &user, &client, marks, day_drawn, at(client.zone, "2026-11-23T17:42"));
	EQUAL_INT(strip.signs.count, 3); /* the first was due on Sunday */
	EQUAL_INT(strip.signs.items[0].y, strip.rows[1].y);
	EQUAL_INT(strip.signs.items[0].x, 10000);
	EQUAL_INT(strip.signs.items[1].y, strip.rows[2].y); /* a meeting begins */
	EQUAL_INT(strip.signs.items[1].x, 0);
	EQUAL_INT(strip.signs.items[2].y, strip.rows[6].y);
}

TEST(a_week_in_which_our_clocks_change_says_from_which_day_on)
{
	Day then = day(2026, 10, 19);
	StripPerson user = lyon(arena, then);
	StripPerson client = person(arena, "Kopi & Co", 1, "Asia/Singapore", "mon-sun 9-18", then);
	Strip strip = strip_of_week(
		arena, &user, &client, (StripMarks){0}, then, at(client.zone, "2026-10-20T09:00"));
	EQUAL_INT(strip.shift.days, day(2026, 10, 25).days);
	EQUAL_INT(strip.shift_by.minutes, -60);
}
