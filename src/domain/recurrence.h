/* Recurrence rules (RFC 5545 §3.3.10) on a wall clock: FREQ, INTERVAL, COUNT, UNTIL, BYDAY,
 * BYMONTHDAY, WKST now; a rule with another part is told apart, never expanded wrongly. */
#ifndef DOMAIN_RECURRENCE_H
#define DOMAIN_RECURRENCE_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/event.h"

typedef enum { DAILY, WEEKLY, MONTHLY, YEARLY } Frequency;

typedef struct {
	Frequency frequency;
	int32_t interval; /* 1 … */
	int32_t count;    /* 0: none */
	bool has_until, until_is_day, until_is_utc;
	Wall until; /* inclusive; UTC or the start's own clock */
	struct {
		int32_t ordinal; /* 0: every; -1: the last */
		Weekday weekday;
	} by_day[64];
	size_t by_day_count;
	int32_t by_month_day[62];
	size_t by_month_day_count;
	Weekday week_start;
} Recurrence;

/* REFUSED with what is not understood ("BYSETPOS"); the rule is then not to be expanded. */
MUST_USE const Error *recurrence_parse(Arena *arena, Text rule, Recurrence *ret_recurrence);

/* The starts of a series between two instants, in order, exdates left out: at most limit, and never
 * more than a bounded number of steps, whatever the rule says (*ret_cut when cut short). zone is
 * the series' own: each start is a wall time there. */
LIST_OF(Wall, Walls);
Walls recurrence_between(Arena *arena, const Recurrence *recurrence, Wall start, Walls exdates,
	const Zone *zone, Instant from, Instant to, size_t limit, bool *ret_cut);

/* Everything that happens between two instants: singles, series, moved and cancelled occurrences of
 * series, floating and all-day ones read in `floating`. zone_of finds a zone or NULL. Sorted by
 * start. */
Occurrences events_between(Arena *arena, Events events, const Zone *floating,
	const Zone *(*zone_of)(void *user, Text name), void *user, Instant from, Instant to);

#endif
