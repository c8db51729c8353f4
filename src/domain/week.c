#include "domain/week.h"

#include "domain/cloth.h"

#include <stdlib.h>

enum {
	QUARTER = 900,
	HOUR = 3600,
	EMPTY_FROM = 8,
	EMPTY_TO = 18,
	LEAST_HOURS = 8,
	WORK_DAYS = 5,
	LEAST_QUARTERS = 2
}; /* less could neither be read nor touched */

Interval week_window(const Zone *home, Stays stays, Day monday)
{
	Instant about = {(int64_t)monday.days * SECONDS_PER_DAY};
	const Zone *zone = stay_zone(home, stays, about);
	return (Interval){zone_midnight(zone, day_plus(monday, -1)),
		zone_midnight(zone, day_plus(monday, WEEK_DAYS + 1))};
}

WeekPieces week_pieces(Arena *arena, const Zone *home, Stays stays, Interval when)
{
	WeekPieces pieces = {0};
	Instant at = when.start;
	while (at.seconds < when.end.seconds) {
		const Zone *zone = stay_zone(home, stays, at);
		Wall wall_at = zone_wall(zone, at);
		/* until midnight, the next change of the clocks or the next stay, whichever is
		 * first */
		Instant until = instant_plus(at, SECONDS_PER_DAY - wall_at.second);
		if (until.seconds > when.end.seconds) {
			until = when.end;
		}
		Instant joint;
		if (stay_next(home, stays, at, until, &joint)) {
			until = joint;
		}
		if (zone_next_change(zone, at, until, &joint)) {
			until = joint;
		}
		*LIST_ADD(arena, pieces) = (WeekPiece){wall_at.day, wall_at.second,
			wall_at.second + (int32_t)(until.seconds - at.seconds)};
		at = until;
	}
	return pieces;
}

/* Of sorted stretches, in order. */
static WeekPieces pieces_of(Arena *arena, const WeekView *view, Intervals intervals)
{
	WeekPieces all = {0};
	EACH (Interval, when, intervals) {
		WeekPieces pieces = week_pieces(arena, view->home, view->stays, *when);
		EACH (WeekPiece, piece, pieces) {
			*LIST_ADD(arena, all) = *piece;
		}
	}
	return all;
}

/* NULL when it is another week's. */
static WeekDay *day_of(WeekView *view, Day on)
{
	int32_t index = on.days - view->monday.days;
	return index >= 0 && index < WEEK_DAYS ? &view->days[index] : NULL;
}

static void place_hidden(WeekView *view, const WeekBlock *block)
{
	const Zone *zone = stay_zone(view->home, view->stays, block->when.start);
	WeekDay *on = day_of(view, zone_day(zone, block->when.start));
	if (on && !block->faint) {
		on->hidden++;
	}
}

static void place_block(Arena *arena, WeekView *view, const WeekBlock *block)
{
	if (block->hidden) {
		place_hidden(view, block);
		return;
	}
	if (block->all_day) {
		for (size_t i = 0; i < WEEK_DAYS; i++) {
			WeekDay *on = &view->days[i];
			if (on->day.days >= block->first.days && on->day.days <= block->last.days) {
				*LIST_ADD(arena, on->whole) = (WeekPlace){.block = block};
			}
		}
		return;
	}
	WeekPieces pieces = week_pieces(arena, view->home, view->stays, block->when);
	EACH (WeekPiece, piece, pieces) {
		WeekDay *on = day_of(view, piece->day);
		if (!on) {
			continue;
		}
		WeekPlace place = {.block = block, .from = piece->from, .to = piece->to};
		place.begun = piece == pieces.items;
		place.ended = piece + 1 == pieces.items + pieces.count;
		if (piece->from == 0 && piece->to == SECONDS_PER_DAY) {
			*LIST_ADD(arena, on->whole) = place;
		} else {
			*LIST_ADD(arena, on->places) = place;
		}
	}
}

static int by_start(const void *left, const void *right)
{
	const WeekPlace *l = left, *r = right;
	if (l->from != r->from) {
		return l->from < r->from ? -1 : 1;
	}
	if (l->to != r->to) {
		return l->to > r->to ? -1 : 1;
	}
	return (l->block > r->block) - (l->block < r->block);
}

static int by_block_start(const void *left, const void *right)
{
	const WeekBlock *l = left, *r = right;
	int64_t first = l->when.start.seconds, second = r->when.start.seconds;
	return first != second ? (first < second ? -1 : 1) : 0;
}

static bool takes_time(const WeekBlock *block)
{
	return !block->faint && !block->ghost && block->kind != BLOCK_FREE;
}

static bool may_clash(const WeekBlock *block)
{
	return takes_time(block) && block->kind == BLOCK_MEETING && !block->all_day &&
	       !block->hidden;
}

/* Two meetings at once; work is planned around them. Blocks are sorted. */
static void find_clashes(WeekView *view)
{
	WeekBlock *end = view->blocks.items + view->blocks.count;
	for (WeekBlock *block = view->blocks.items; block < end; block++) {
		if (!may_clash(block)) {
			continue;
		}
		for (WeekBlock *next = block + 1;
			next < end && next->when.start.seconds < block->when.end.seconds; next++) {
			if (may_clash(next)) {
				block->clashes = next->clashes = true;
			}
		}
	}
}

/* Lost time is shown as far as the grid goes anyway; where it lies apart the grid goes there. */
static bool widens(const WeekPlace *place, bool lost, int32_t from, int32_t to)
{
	return place->block->unforeseen == lost && !(lost && place->from < to && place->to > from);
}

/* Hours the grid must show: those worked and those taken. */
static void find_range(WeekView *view, WeekPieces worked)
{
	int32_t from = SECONDS_PER_DAY, to = 0;
	EACH (WeekPiece, piece, worked) {
		if (day_of(view, piece->day)) {
			from = piece->from < from ? piece->from : from;
			to = piece->to > to ? piece->to : to;
		}
	}
	for (size_t i = 0; i < WEEK_DAYS * 2; i++) {
		EACH (WeekPlace, place, view->days[i % WEEK_DAYS].places) {
			if (widens(place, i >= WEEK_DAYS, from, to)) {
				from = place->from < from ? place->from : from;
				to = place->to > to ? place->to : to;
			}
		}
	}
	int32_t first = to > 0 ? from / HOUR : EMPTY_FROM;
	int32_t last = to > 0 ? (to + HOUR - 1) / HOUR : EMPTY_TO;
	if (last - first < LEAST_HOURS) {
		last = first + LEAST_HOURS < 24 ? first + LEAST_HOURS : 24;
	}
	view->first_hour = first;
	view->hour_count = last - first;
}

/* The first lane that is free where the place begins; the last one when none is. */
static int32_t free_lane(const int32_t *ends, int32_t quarter)
{
	int32_t lane = 0;
	while (lane < WEEK_LANES - 1 && ends[lane] > quarter) {
		lane++;
	}
	return lane;
}

/* Places whose quarters touch one another make a bunch; all of it has the same number of lanes. */
static void set_lanes(WeekPlaces places)
{
	WeekPlace *end = places.items + places.count, *bunch = places.items;
	while (bunch < end) {
		int32_t ends[WEEK_LANES] = {0}, lanes = 0, until = bunch->quarter + 1;
		WeekPlace *place = bunch;
		for (; place < end && place->quarter < until; place++) {
			int32_t lane = free_lane(ends, place->quarter);
			int32_t place_end = place->quarter + place->quarters;
			place->lane = lane;
			ends[lane] = place_end > ends[lane] ? place_end : ends[lane];
			lanes = lane + 1 > lanes ? lane + 1 : lanes;
			until = place_end > until ? place_end : until;
		}
		for (; bunch < place; bunch++) {
			bunch->lanes = lanes;
		}
	}
}

static void set_quarters(const WeekView *view, WeekDay *on)
{
	int32_t top = view->first_hour * HOUR, rows = view->hour_count * 4;
	const WeekPlace *before = NULL;
	EACH (WeekPlace, place, on->places) {
		int32_t from = (place->from - top + QUARTER / 2) / QUARTER;
		int32_t to = (place->to - top + QUARTER / 2) / QUARTER;
		from = from > 0 ? from : 0;
		if (before && before->to <= place->from &&
			from < before->quarter + before->quarters) {
			from = before->quarter +
			       before->quarters; /* below a short one, not beside it */
		}
		from = from < rows - LEAST_QUARTERS ? from : rows - LEAST_QUARTERS;
		to = to < rows ? to : rows;
		place->quarter = from;
		place->quarters = to - from > LEAST_QUARTERS ? to - from : LEAST_QUARTERS;
		before = place;
	}
}

/* Seconds of the day as basis points of the grid's height. */
static int32_t height(const WeekView *view, int32_t second)
{
	int32_t whole = view->hour_count * HOUR, at = second - view->first_hour * HOUR;
	return cloth_part(WHOLE, at < 0 ? 0 : at > whole ? whole : at, whole);
}

static void set_warp(Arena *arena, WeekView *view)
{
	for (size_t i = 0; i < view->threads.count; i++) {
		WeekPieces pieces = pieces_of(arena, view, view->threads.items[i].hours);
		EACH (WeekPiece, piece, pieces) {
			WeekDay *on = day_of(view, piece->day);
			Stretch y = {height(view, piece->from), height(view, piece->to)};
			if (on && y.from < y.to) {
				*LIST_ADD(arena, on->warp) = (WeekWarp){i, y};
			}
		}
	}
}

/* What is left of each day's grid when the working hours are taken out. */
static void set_rest(Arena *arena, WeekView *view, WeekPieces worked)
{
	int32_t reached[WEEK_DAYS] = {0};
	EACH (WeekPiece, piece, worked) {
		WeekDay *on = day_of(view, piece->day);
		if (!on) {
			continue;
		}
		int32_t from = height(view, piece->from), to = height(view, piece->to);
		int32_t *at = &reached[on - view->days];
		if (from > *at) {
			*LIST_ADD(arena, on->rest) = (Stretch){*at, from};
		}
		*at = to > *at ? to : *at;
	}
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		if (reached[i] < WHOLE) {
			*LIST_ADD(arena, view->days[i].rest) = (Stretch){reached[i], WHOLE};
		}
	}
}

static int32_t seconds_on(WeekPieces pieces, Day on)
{
	int32_t seconds = 0;
	EACH (WeekPiece, piece, pieces) {
		seconds += piece->day.days == on.days ? piece->to - piece->from : 0;
	}
	return seconds;
}

static void count_minutes(Arena *arena, WeekView *view, WeekPieces worked)
{
	Intervals taken = {0};
	EACH (WeekBlock, block, view->blocks) {
		if (takes_time(block)) {
			*LIST_ADD(arena, taken) = block->when;
		}
	}
	taken = intervals_and(arena, view->hours, intervals_normal(arena, taken));
	WeekPieces busy = pieces_of(arena, view, taken);
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		WeekDay *on = &view->days[i];
		on->work.minutes = seconds_on(worked, on->day) / 60;
		on->taken.minutes = seconds_on(busy, on->day) / 60;
	}
}

static void begin_days(WeekView *view)
{
	Wall now = zone_wall(stay_zone(view->home, view->stays, view->now), view->now);
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		Text off = view->days[i].off;
		Day on = day_plus(view->monday, (int32_t)i);
		Instant about = {(int64_t)on.days * SECONDS_PER_DAY + SECONDS_PER_DAY / 2};
		const Zone *zone = stay_zone(view->home, view->stays, about);
		zone = stay_zone(view->home, view->stays, zone_instant(zone, wall(on, 12, 0)));
		view->days[i] = (WeekDay){
			.day = on, .zone = zone, .off = off, .is_today = now.day.days == on.days};
		EACH (Stay, stay, view->stays) {
			if (stay->zone == zone && zone != view->home) {
				view->days[i].place = stay->place;
			}
		}
	}
}

static void set_now(WeekView *view)
{
	Wall now = zone_wall(stay_zone(view->home, view->stays, view->now), view->now);
	WeekDay *on = day_of(view, now.day);
	int32_t since = now.second - view->first_hour * HOUR;
	if (on && since >= 0 && since < view->hour_count * HOUR) {
		on->has_now = true;
		on->now_y = height(view, now.second);
	}
}

static bool is_empty(const WeekDay *on)
{
	return on->places.count == 0 && on->whole.count == 0 && on->work.minutes == 0 &&
	       !on->is_today;
}

static void finish_day(WeekView *view, size_t index)
{
	WeekDay *on = &view->days[index];
	if (on->places.count > 1) {
		qsort(on->places.items, on->places.count, sizeof *on->places.items, by_start);
	}
	set_quarters(view, on);
	set_lanes(on->places);
	if (index >= view->day_count && !is_empty(on)) {
		view->day_count = index + 1;
	}
}

void week_lay_out(Arena *arena, WeekView *view)
{
	begin_days(view);
	if (view->blocks.count > 1) {
		qsort(view->blocks.items, view->blocks.count, sizeof *view->blocks.items,
			by_block_start);
	}
	find_clashes(view);
	EACH (WeekBlock, block, view->blocks) {
		place_block(arena, view, block);
	}
	WeekPieces worked = pieces_of(arena, view, view->hours);
	find_range(view, worked);
	count_minutes(arena, view, worked);
	view->any_whole = false;
	view->day_count = view->weekend ? WEEK_DAYS : WORK_DAYS;
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		finish_day(view, i);
	}
	for (size_t i = 0; i < view->day_count; i++) {
		const WeekDay *on = &view->days[i];
		view->any_whole = view->any_whole || on->whole.count || !text_empty(on->off);
	}
	set_warp(arena, view);
	set_rest(arena, view, worked);
	set_now(view);
}
