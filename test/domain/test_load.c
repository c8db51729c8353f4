/* How full weeks are. */
#include "domain/load.h"

#include "test/test.h"

static void add_day(Load *load, size_t week, int on, int there, int planned, int due)
{
	load->weeks[week].days[on] =
		(LoadDay){.there = {there}, .planned = {planned}, .due = {due}};
	load->count = week + 1 > load->count ? week + 1 : load->count;
}

TEST(a_week_with_room_is_free_and_one_that_only_has_its_buffer_left_is_full)
{
	Load load = {0};
	add_day(&load, 0, 0, 400, 200, 200);
	add_day(&load, 0, 1, 400, 100, 0);
	add_day(&load, 1, 0, 400, 320, 100);
	load_sum(&load, 20);
	EQUAL_INT(load.weeks[0].there.minutes, 800);
	EQUAL_INT(load.weeks[0].planned.minutes, 300);
	EQUAL_INT(load.weeks[0].kept_free.minutes, 160);
	EQUAL_INT(load.weeks[0].state, LOAD_FREE);
	EQUAL_INT(load.weeks[1].state, LOAD_FULL);
	EQUAL_INT(load.longest.minutes, 400);
}

TEST(an_overload_is_seen_in_the_week_it_comes_in_and_until_it_is_made_up_for)
{
	Load load = {0};
	add_day(&load, 0, 0, 400, 400, 500);
	add_day(&load, 1, 1, 50, 50, 0);
	add_day(&load, 2, 0, 400, 50, 0);
	load_sum(&load, 0);
	EQUAL_INT(load.weeks[0].state, LOAD_OVER);
	EQUAL_INT(load.weeks[0].missing.minutes, 100);
	EQUAL_INT(load.weeks[1].missing.minutes, 100); /* on its first day without hours */
	EQUAL_INT(load.weeks[2].state, LOAD_FREE);
}

TEST(a_week_off_with_nothing_in_it_is_free)
{
	Load load = {0};
	add_day(&load, 0, 0, 0, 0, 0);
	load_sum(&load, 15);
	EQUAL_INT(load.weeks[0].state, LOAD_FREE);
}

TEST(a_day_that_is_too_full_is_seen_though_its_week_has_room)
{
	Load load = {0};
	add_day(&load, 0, 0, 400, 400, 450);
	add_day(&load, 0, 1, 400, 50, 0);
	load.weeks[0].days[0].day = day(2026, 11, 23);
	load_sum(&load, 0);
	EQUAL_INT(load.weeks[0].state, LOAD_OVER);
	EQUAL_INT(load.weeks[0].missing.minutes, 50);
	EQUAL_TEXT(day_iso(arena, load.weeks[0].missing_by), "2026-11-23");
}
