/* The week as a grid: what stands where, on the days that are harder too. */
#include "domain/week.h"

#include "test/test.h"

static Instant at(const Zone *zone, int month, int day_of_month, int hour, int minute)
{
	return zone_instant(zone, wall(day(2026, month, day_of_month), hour, minute));
}

static void works(Arena *arena, WeekView *view, const char *pattern)
{
	Hours hours;
	WORKS(hours_parse(arena, text_of(pattern), "hours", &hours));
	Interval window = week_window(view->home, view->stays, view->monday);
	view->hours = hours_between_stays(arena, hours, view->home, view->stays, (DayExceptions){0},
		NULL, 0, window.start, window.end);
}

/* The week of Monday 23 November 2026 in Paris. */
static WeekView paris_week(Arena *arena)
{
	WeekView view = {.monday = day(2026, 11, 23), .home = test_zone(arena, "Europe/Paris")};
	view.now = at(view.home, 11, 24, 10, 30);
	works(arena, &view, "mon-fri 8:30-12:30, 13:30-17:30");
	return view;
}

static WeekBlock *meeting(Arena *arena, WeekView *view, int on, int from, int to)
{
	WeekBlock *block = LIST_ADD(arena, view->blocks);
	block->kind = BLOCK_MEETING;
	block->when = (Interval){at(view->home, 11, on, from / 60, from % 60),
		at(view->home, 11, on, to / 60, to % 60)};
	return block;
}

TEST(a_week_begins_at_the_first_working_hour_and_leaves_an_empty_weekend_out)
{
	WeekView view = paris_week(arena);
	week_lay_out(arena, &view);
	EQUAL_INT(view.day_count, 5);
	EQUAL_INT(view.first_hour, 8);
	EQUAL_INT(view.hour_count, 10);
	EQUAL_INT(view.days[0].work.minutes, 480);
	EQUAL_INT(view.days[0].taken.minutes, 0);
	EQUAL_INT(view.days[0].rest.count, 3);
	EQUAL_INT(view.days[0].rest.items[0].to, 500);
	CHECK(view.days[1].is_today && view.days[1].has_now);
	EQUAL_INT(view.days[1].now_y, 2500);
	CHECK(!view.days[0].has_now);
}

TEST(lost_time_of_several_days_does_not_stretch_the_grid_over_the_night)
{
	WeekView view = paris_week(arena);
	WeekBlock *lost = meeting(arena, &view, 23, 9 * 60, 10 * 60);
	lost->when.end = at(view.home, 11, 25, 17, 0);
	lost->unforeseen = true;
	week_lay_out(arena, &view);
	EQUAL_INT(view.first_hour, 8);
	EQUAL_INT(view.hour_count, 10);
	EQUAL_INT(view.days[2].places.items[0].quarter, 0);
	EQUAL_INT(view.days[2].places.items[0].quarters, 36); /* until five */
}

TEST(a_meeting_stands_at_its_quarters_and_takes_working_time_only)
{
	WeekView view = paris_week(arena);
	meeting(arena, &view, 23, 12 * 60 + 10, 14 * 60);
	week_lay_out(arena, &view);
	const WeekPlace *place = view.days[0].places.items;
	EQUAL_INT(view.days[0].places.count, 1);
	EQUAL_INT(place->quarter, 17); /* 12:15 */
	EQUAL_INT(place->quarters, 7);
	EQUAL_INT(place->lanes, 1);
	EQUAL_INT(view.days[0].taken.minutes, 50);
}

TEST(a_saturday_with_a_meeting_is_shown_and_an_early_one_makes_room)
{
	WeekView view = paris_week(arena);
	meeting(arena, &view, 28, 6 * 60 + 30, 7 * 60);
	week_lay_out(arena, &view);
	EQUAL_INT(view.day_count, 6);
	EQUAL_INT(view.first_hour, 6);
	EQUAL_INT(view.days[5].places.items[0].quarter, 2);
}

TEST(two_at_once_share_the_width_and_clash_unless_one_takes_no_time)
{
	WeekView view = paris_week(arena);
	meeting(arena, &view, 23, 600, 660);
	meeting(arena, &view, 23, 630, 690);
	meeting(arena, &view, 23, 660, 720);
	meeting(arena, &view, 24, 600, 660);
	meeting(arena, &view, 24, 600, 630)->faint = true;
	week_lay_out(arena, &view);
	const WeekPlaces places = view.days[0].places;
	EQUAL_INT(places.items[0].lanes, 2);
	EQUAL_INT(places.items[1].lane, 1);
	EQUAL_INT(places.items[2].lane, 0);
	CHECK(places.items[0].block->clashes && places.items[2].block->clashes);
	EQUAL_INT(view.days[1].places.items[1].lanes, 2);
	CHECK(!view.days[1].places.items[0].block->clashes);
	CHECK(!view.days[1].places.items[1].block->clashes);
	EQUAL_INT(view.days[1].taken.minutes, 60);
}

TEST(meetings_one_after_the_other_do_not_clash)
{
	WeekView view = paris_week(arena);
	meeting(arena, &view, 23, 600, 610);
	meeting(arena, &view, 23, 610, 630);
	week_lay_out(arena, &view);
	CHECK(!view.days[0].places.items[0].block->clashes);
	EQUAL_INT(view.days[0].places.items[1].quarter,
		10); /* the first is drawn no smaller than a finger */
	EQUAL_INT(view.days[0].places.items[1].lanes, 1);
}

TEST(a_short_block_pushes_the_next_one_below_it_and_not_beside_it)
{
	WeekView view = paris_week(arena);
	meeting(arena, &view, 23, 600, 605);
	meeting(arena, &view, 23, 605, 690);
	week_lay_out(arena, &view);
	const WeekPlaces places = view.days[0].places;
	EQUAL_INT(places.items[1].lanes, 1);
	EQUAL_INT(places.items[1].quarter, places.items[0].quarter + 2);
	EQUAL_INT(places.items[1].quarters, 4);
}

TEST(what_passes_midnight_stands_on_both_days_and_what_lasts_all_day_above_the_grid)
{
	WeekView view = paris_week(arena);
	WeekBlock *night = meeting(arena, &view, 23, 22 * 60, 23 * 60);
	night->when.end = at(view.home, 11, 25, 1, 0);
	WeekBlock *fair = meeting(arena, &view, 26, 0, 60);
	fair->all_day = true;
	fair->first = day(2026, 11, 26);
	fair->last = day(2026, 11, 29);
	week_lay_out(arena, &view);
	EQUAL_INT(view.days[0].places.items[0].quarters, 8);
	CHECK(view.days[0].places.items[0].begun && !view.days[0].places.items[0].ended);
	EQUAL_INT(view.days[1].whole.count, 1);
	EQUAL_INT(view.days[2].places.items[0].quarters, 4);
	EQUAL_INT(view.days[3].whole.count, 1);
	EQUAL_INT(view.days[3].places.count, 0);
	EQUAL_INT(view.day_count, 7);
	CHECK(view.any_whole);
}

TEST(on_a_trip_each_day_is_on_the_clock_of_the_place)
{
	WeekView view = paris_week(arena);
	const Zone *singapore = test_zone(arena, "Asia/Singapore");
	*LIST_ADD(arena, view.stays) = (Stay){.from = wall(day(2026, 11, 25), 14, 0),
		.zone = singapore,
		.zone_name = TEXT("Asia/Singapore"),
		.place = TEXT("Singapour")};
	works(arena, &view, "mon-fri 9-17");
	WeekBlock *call = meeting(arena, &view, 23, 0, 60);
	call->when = (Interval){at(singapore, 11, 26, 9, 0), at(singapore, 11, 26, 10, 0)};
	meeting(arena, &view, 25, 13 * 60, 15 * 60);
	week_lay_out(arena, &view);
	EQUAL_INT(view.days[3].places.items[0].quarter, 4 * (9 - view.first_hour));
	EQUAL_TEXT(view.days[3].place, "Singapour");
	EQUAL_TEXT(view.days[1].place, "");
	/* an hour before she leaves, and one after: 21:00 over there */
	EQUAL_INT(view.days[2].places.count, 2);
	EQUAL_INT(view.days[2].places.items[0].to, 14 * 3600);
	EQUAL_INT(view.days[2].places.items[1].from, 21 * 3600);
}

TEST(the_clocks_change_inside_a_day)
{
	const Zone *paris = test_zone(arena, "Europe/Paris");
	Interval night = {at(paris, 10, 25, 1, 0), at(paris, 10, 25, 4, 0)};
	WeekPieces pieces = week_pieces(arena, paris, (Stays){0}, night);
	EQUAL_INT(pieces.count, 2);
	EQUAL_INT(pieces.items[0].to, 3 * 3600);
	EQUAL_INT(pieces.items[1].from, 2 * 3600);
	night = (Interval){at(paris, 3, 29, 1, 0), at(paris, 3, 29, 4, 0)};
	pieces = week_pieces(arena, paris, (Stays){0}, night);
	EQUAL_INT(pieces.items[0].to, 2 * 3600);
	EQUAL_INT(pieces.items[1].from, 3 * 3600);
}

TEST(more_at_once_than_there_are_lanes_stays_drawn)
{
	WeekView view = paris_week(arena);
	for (int i = 0; i < 9; i++) {
		meeting(arena, &view, 23, 600 + i, 700);
	}
	week_lay_out(arena, &view);
	EACH (WeekPlace, place, view.days[0].places) {
		EQUAL_INT(place->lanes, WEEK_LANES);
		CHECK(place->lane < WEEK_LANES);
	}
}

TEST(a_clients_hours_are_a_thread_on_the_days_they_lie_on)
{
	WeekView view = paris_week(arena);
	const Zone *sydney = test_zone(arena, "Australia/Sydney");
	WeekThread *thread = LIST_ADD(arena, view.threads);
	thread->thread = 5;
	*LIST_ADD(arena, thread->hours) =
		(Interval){at(sydney, 11, 24, 8, 0), at(sydney, 11, 24, 20, 0)};
	week_lay_out(arena, &view);
	EQUAL_INT(view.days[0].warp.count, 0); /* before the grid begins */
	EQUAL_INT(view.days[1].warp.count, 1);
	EQUAL_INT(view.days[1].warp.items[0].y.from, 0);
	EQUAL_INT(view.days[1].warp.items[0].y.to, 2000); /* 10:00 of 8:00 to 18:00 */
}
