/* A weekly pattern of hours on somebody's own wall clock: when the VA works, when a client can be
 * reached; with the days that differ, and the places the VA stays at. */
#ifndef DOMAIN_HOURS_H
#define DOMAIN_HOURS_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/id.h"
#include "domain/interval.h"

typedef struct {
	unsigned days;    /* bit 0 Monday … bit 6 Sunday: the day it begins */
	int32_t from, to; /* minutes of the day, 0 … 1440; to <= from runs past midnight */
} HoursLine;
LIST_OF(HoursLine, Hours);

enum { WORKDAYS = 0x1f, ALL_DAYS = 0x7f, HOURS_LINES_LIMIT = 28 };

/* A day, or days, that differ from the pattern: off (holiday, leave) or with other hours. */
typedef struct {
	int64_t id;
	Day first, last;
	bool works; /* false: off all day; true: from … to instead of the pattern */
	int32_t from, to;
	Text name;
} DayException;
LIST_OF(DayException, DayExceptions);

/* From then on (wall time in the zone being left) the VA lives in that zone. */
typedef struct {
	int64_t id;
	Wall from;
	const Zone *zone;
	Text zone_name, place;
} Stay;
LIST_OF(Stay, Stays);

/* Where the VA is at an instant: home, or the last stay that has begun. Stays are sorted. */
const Zone *stay_zone(const Zone *home, Stays stays, Instant at);
/* The first stay that begins after `after`; false when none begins before `before`. */
bool stay_next(const Zone *home, Stays stays, Instant after, Instant before, Instant *ret_begun);

/* The real hours of a pattern between two instants, on both sides of every change of the clocks.
 * off days (public holidays) are taken out; exceptions win over the pattern and over off days. */
Intervals hours_between(Arena *arena, Hours hours, const Zone *zone, DayExceptions exceptions,
	const Day *off, size_t off_count, Instant from, Instant to);
/* The same for the VA, whose zone changes with the stays. */
Intervals hours_between_stays(Arena *arena, Hours hours, const Zone *home, Stays stays,
	DayExceptions exceptions, const Day *off, size_t off_count, Instant from, Instant to);

/* The instant by which a reply is promised: so many minutes later, counted in reachable hours. */
Instant hours_after(Intervals reachable, Instant from, Minutes minutes);

/* "mon-fri 09:00-12:30, sat 10:00-12:00", "mon, thu 9-12", days in English two or three letters,
 * French too
 * ("lun-ven 9h-17h30"); REFUSED with the place. And back, in English or French. */
MUST_USE const Error *hours_parse(Arena *arena, Text text, const char *field, Hours *ret_hours);
Text hours_text(Arena *arena, Hours hours, bool french);

#endif
