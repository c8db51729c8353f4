/* Stretches of real time: hours there are, hours taken, hours in common. */
#ifndef DOMAIN_INTERVAL_H
#define DOMAIN_INTERVAL_H

#include "base/day.h"
#include "base/list.h"

typedef struct {
	Instant start, end; /* start < end; the end is not part of it */
} Interval;
LIST_OF(Interval, Intervals);

/* All results are sorted, disjoint and do not touch. */
Intervals intervals_normal(Arena *arena, Intervals any);
Intervals intervals_and(Arena *arena, Intervals left, Intervals right);
Intervals intervals_minus(Arena *arena, Intervals from, Intervals what);
Intervals intervals_or(Arena *arena, Intervals left, Intervals right);
Duration intervals_length(Intervals intervals);
bool intervals_hold(Intervals intervals, Instant at);
/* The stretch that holds `at`, else the next one; false when none comes. */
bool intervals_next(Intervals intervals, Instant at, Interval *ret_interval);

#endif
