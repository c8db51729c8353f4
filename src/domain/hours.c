#include "domain/hours.h"

#include <assert.h>

/* When each stay begins, never before the one it follows. */
static Instant stay_start(const Zone *left, const Stay *stay, Instant after)
{
	Instant start = zone_instant(left, stay->from);
	return start.seconds > after.seconds ? start : after;
}

const Zone *stay_zone(const Zone *home, Stays stays, Instant at)
{
	const Zone *zone = home;
	Instant start = {INT64_MIN};
	EACH (Stay, stay, stays) {
		start = stay_start(zone, stay, start);
		if (start.seconds > at.seconds) {
			break;
		}
		zone = stay->zone;
	}
	return zone;
}

bool stay_next(const Zone *home, Stays stays, Instant after, Instant before, Instant *ret_begun)
{
	const Zone *zone = home;
	Instant start = {INT64_MIN};
	EACH (Stay, stay, stays) {
		start = stay_start(zone, stay, start);
		if (start.seconds >= before.seconds) {
			return false;
		}
		if (start.seconds > after.seconds) {
			*ret_begun = start;
			return true;
		}
		zone = stay->zone;
	}
	return false;
}

static bool is_off(Day on, const Day *off, size_t off_count)
{
	for (size_t i = 0; i < off_count; i++) {
		if (off[i].days == on.days) {
			return true;
		}
	}
	return false;
}

static void add_hours(
	Arena *arena, Intervals *hours, const Zone *zone, Day on, int32_t from, int32_t to)
{
	assert(from >= 0 && from <= MINUTES_PER_DAY && to >= 0 && to <= MINUTES_PER_DAY);
	Wall start = {on, from * 60}, end = {to > from ? on : day_plus(on, 1), to * 60};
	*LIST_ADD(arena, *hours) = (Interval){zone_instant(zone, start), zone_instant(zone, end)};
}

/* The hours that begin on a day. A day of other hours inside a longer leave is worked. */
static void add_day(Arena *arena, Intervals *found, Hours hours, const Zone *zone, Day on,
	DayExceptions exceptions, bool off)
{
	bool other_hours = false;
	EACH (DayException, exception, exceptions) {
		if (on.days < exception->first.days || on.days > exception->last.days) {
			continue;
		}
		off = true;
		if (exception->works) {
			other_hours = true;
			add_hours(arena, found, zone, on, exception->from, exception->to);
		}
	}
	if (off || other_hours) {
		return;
	}
	EACH (HoursLine, line, hours) {
		if (line->days >> day_weekday(on) & 1) {
			add_hours(arena, found, zone, on, line->from, line->to);
		}
	}
}

Intervals hours_between(Arena *arena, Hours hours, const Zone *zone, DayExceptions exceptions,
	const Day *off, size_t off_count, Instant from, Instant to)
{
	Intervals found = {0}, window = {0};
	if (from.seconds >= to.seconds) {
		return found;
	}
	Day last = zone_day(zone, to);
	for (Day on = day_plus(zone_day(zone, from), -1); on.days <= last.days; on.days++) {
		add_day(arena, &found, hours, zone, on, exceptions, is_off(on, off, off_count));
	}
	*LIST_ADD(arena, window) = (Interval){from, to};
	return intervals_and(arena, intervals_normal(arena, found), window);
}

Intervals hours_between_stays(Arena *arena, Hours hours, const Zone *home, Stays stays,
	DayExceptions exceptions, const Day *off, size_t off_count, Instant from, Instant to)
{
	Intervals found = {0};
	const Zone *zone = home;
	Instant begun = {INT64_MIN};
	for (size_t i = 0; i <= stays.count; i++) {
		bool more = i < stays.count;
		Instant ended = more ? stay_start(zone, &stays.items[i], begun) : to;
		Instant start = begun.seconds > from.seconds ? begun : from;
		Instant end = ended.seconds < to.seconds ? ended : to;
		found = intervals_or(arena, found,
			hours_between(arena, hours, zone, exceptions, off, off_count, start, end));
		zone = more ? stays.items[i].zone : zone;
		begun = ended;
	}
	return found;
}

Instant hours_after(Intervals reachable, Instant from, Minutes minutes)
{
	int64_t left = (int64_t)minutes.minutes * 60;
	if (left <= 0) {
		return from;
	}
	EACH (Interval, interval, reachable) {
		int64_t start = interval->start.seconds > from.seconds ? interval->start.seconds
								       : from.seconds;
		int64_t length = interval->end.seconds - start;
		if (length >= left) {
			return (Instant){start + left};
		}
		left -= length > 0 ? length : 0;
	}
	return (Instant){0};
}
