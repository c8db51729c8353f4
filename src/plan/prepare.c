/* From hours on a wall clock to minutes that really pass. */
#include "plan/plan.h"

#include <stdlib.h>

PlanTime plan_time(Instant at)
{
	int64_t minutes = (at.seconds + 59) / 60;
	return minutes < 0 ? 0 : minutes >= PLAN_NEVER ? PLAN_NEVER - 1 : (PlanTime)minutes;
}

Instant plan_instant(PlanTime at)
{
	return (Instant){(int64_t)at * 60};
}

int plan_task_order(const PlanTask *left, const PlanTask *right)
{
	if (left->weight != right->weight) {
		return left->weight > right->weight ? -1 : 1;
	}
	if (left->due != right->due) {
		return left->due < right->due ? -1 : 1;
	}
	if (left->minutes != right->minutes) {
		return left->minutes < right->minutes ? -1 : 1;
	}
	return text_order(left->id, right->id);
}

const Zone *plan_zone(const Zone *home, Stays stays, PlanTime at)
{
	const Zone *zone = home;
	EACH (Stay, stay, stays) {
		if (plan_time(zone_instant(zone, stay->from)) > at) {
			break;
		}
		zone = stay->zone;
	}
	return zone;
}

PlanTime plan_wall(const Zone *home, Stays stays, Wall wall)
{
	const Zone *zone = home;
	PlanTime begun = 0;
	EACH (Stay, stay, stays) {
		PlanTime at = plan_time(zone_instant(zone, wall));
		PlanTime left = plan_time(zone_instant(zone, stay->from));
		at = at > begun ? at : begun;
		if (at < left) {
			return at;
		}
		zone = stay->zone;
		begun = left > begun ? left : begun;
	}
	PlanTime at = plan_time(zone_instant(zone, wall));
	return at > begun ? at : begun;
}

typedef struct {
	Arena *arena;
	Hours hours;
	const Zone *home;
	Stays stays;
	DayExceptions exceptions;
	const Day *off;
	size_t off_count;
	PlanHours any;
} Collecting;

static void add_line(Collecting *at, Day on, int32_t from, int32_t to)
{
	Wall ends = {to <= from ? day_plus(on, 1) : on, to * 60};
	PlanTime start = plan_wall(at->home, at->stays, (Wall){on, from * 60});
	PlanTime end = plan_wall(at->home, at->stays, ends);
	if (start < end) {
		*LIST_ADD(at->arena, at->any) = (PlanWork){start, end, on};
	}
}

static void add_day(Collecting *at, Day on)
{
	bool differs = false;
	EACH (DayException, exception, at->exceptions) {
		if (on.days < exception->first.days || on.days > exception->last.days) {
			continue;
		}
		differs = true;
		if (exception->works) { /* a day of other hours inside a longer leave too */
			add_line(at, on, exception->from, exception->to);
		}
	}
	if (differs) {
		return;
	}
	for (size_t i = 0; i < at->off_count; i++) {
		if (at->off[i].days == on.days) {
			return;
		}
	}
	EACH (HoursLine, line, at->hours) {
		if (line->days >> day_weekday(on) & 1) {
			add_line(at, on, line->from, line->to);
		}
	}
}

static int by_start(const void *left, const void *right)
{
	const PlanWork *l = left, *r = right;
	if (l->start != r->start) {
		return l->start < r->start ? -1 : 1;
	}
	return l->day.days != r->day.days ? (l->day.days < r->day.days ? -1 : 1)
					  : (l->end > r->end) - (l->end < r->end);
}

/* Where lines overlap, the minutes belong to the one that began first. */
static PlanHours without_overlap(Arena *arena, PlanHours any)
{
	PlanHours out = {0};
	if (any.count) {
		qsort(any.items, any.count, sizeof *any.items, by_start);
	}
	EACH (PlanWork, work, any) {
		PlanWork *last = out.count ? &out.items[out.count - 1] : NULL;
		PlanTime start = last && last->end > work->start ? last->end : work->start;
		if (start >= work->end) {
			continue;
		}
		if (last && last->end == start && last->day.days == work->day.days) {
			last->end = work->end;
		} else {
			*LIST_ADD(arena, out) = (PlanWork){start, work->end, work->day};
		}
	}
	return out;
}

PlanHours plan_hours(Arena *arena, Hours hours, const Zone *home, Stays stays,
	DayExceptions exceptions, const Day *off, size_t off_count, PlanTime from, PlanTime to)
{
	Collecting at = {arena, hours, home, stays, exceptions, off, off_count, {0}};
	/* Two days more on each side: a night's work, and zones half a day apart. */
	int32_t last = to / MINUTES_PER_DAY + 2;
	Day on = {from / MINUTES_PER_DAY - 2};
	for (; on.days <= last; on.days++) {
		add_day(&at, on);
	}
	return without_overlap(arena, at.any);
}

PlanStretches plan_reachable(
	Arena *arena, Hours hours, const Zone *zone, PlanTime from, PlanTime to)
{
	PlanHours found =
		plan_hours(arena, hours, zone, (Stays){0}, (DayExceptions){0}, NULL, 0, from, to);
	PlanStretches out = {0};
	EACH (PlanWork, work, found) {
		PlanStretch *last = out.count ? &out.items[out.count - 1] : NULL;
		if (last && last->end == work->start) {
			last->end = work->end;
		} else {
			*LIST_ADD(arena, out) = (PlanStretch){work->start, work->end};
		}
	}
	return out;
}
