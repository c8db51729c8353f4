#include "domain/interval.h"

#include <stdlib.h>

static int by_start(const void *left, const void *right)
{
	int64_t l = ((const Interval *)left)->start.seconds;
	int64_t r = ((const Interval *)right)->start.seconds;
	return (l > r) - (l < r);
}

/* Adds a stretch that begins no earlier than the last one did; those that meet become one. */
static void add(Arena *arena, Intervals *intervals, Instant start, Instant end)
{
	Interval *last = intervals->count ? &intervals->items[intervals->count - 1] : NULL;
	if (start.seconds >= end.seconds) {
		return;
	}
	if (!last || last->end.seconds < start.seconds) {
		*LIST_ADD(arena, *intervals) = (Interval){start, end};
	} else if (last->end.seconds < end.seconds) {
		last->end = end;
	}
}

Intervals intervals_normal(Arena *arena, Intervals any)
{
	Intervals sorted = {0}, normal = {0};
	EACH (Interval, interval, any) {
		*LIST_ADD(arena, sorted) = *interval;
	}
	if (sorted.count > 0) {
		qsort(sorted.items, sorted.count, sizeof *sorted.items, by_start);
	}
	EACH (Interval, interval, sorted) {
		add(arena, &normal, interval->start, interval->end);
	}
	return normal;
}

static Instant later(Instant left, Instant right)
{
	return left.seconds > right.seconds ? left : right;
}

static Instant earlier(Instant left, Instant right)
{
	return left.seconds < right.seconds ? left : right;
}

Intervals intervals_and(Arena *arena, Intervals left, Intervals right)
{
	Intervals common = {0};
	size_t l = 0, r = 0;
	while (l < left.count && r < right.count) {
		const Interval *one = &left.items[l], *other = &right.items[r];
		add(arena, &common, later(one->start, other->start), earlier(one->end, other->end));
		if (one->end.seconds < other->end.seconds) {
			l++;
		} else {
			r++;
		}
	}
	return common;
}

Intervals intervals_minus(Arena *arena, Intervals from, Intervals what)
{
	Intervals rest = {0};
	size_t first = 0;
	EACH (Interval, interval, from) {
		Instant start = interval->start;
		while (first < what.count && what.items[first].end.seconds <= start.seconds) {
			first++;
		}
		for (size_t i = first; i < what.count; i++) {
			if (what.items[i].start.seconds >= interval->end.seconds) {
				break;
			}
			add(arena, &rest, start, what.items[i].start);
			start = what.items[i].end;
		}
		add(arena, &rest, start, interval->end);
	}
	return rest;
}

Intervals intervals_or(Arena *arena, Intervals left, Intervals right)
{
	Intervals all = {0};
	EACH (Interval, interval, left) {
		*LIST_ADD(arena, all) = *interval;
	}
	EACH (Interval, interval, right) {
		*LIST_ADD(arena, all) = *interval;
	}
	return intervals_normal(arena, all);
}

Duration intervals_length(Intervals intervals)
{
	Duration length = {0};
	EACH (Interval, interval, intervals) {
		length.seconds += interval->end.seconds - interval->start.seconds;
	}
	return length;
}

bool intervals_hold(Intervals intervals, Instant at)
{
	Interval found;
	return intervals_next(intervals, at, &found) && found.start.seconds <= at.seconds;
}

bool intervals_next(Intervals intervals, Instant at, Interval *ret_interval)
{
	size_t low = 0, high = intervals.count; /* the first that ends after at */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (intervals.items[middle].end.seconds > at.seconds) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	if (low == intervals.count) {
		return false;
	}
	*ret_interval = intervals.items[low];
	return true;
}
