/* A time zone of the IANA database: the only place where wall clocks and instants meet.
 *
 * A Zone is parsed from the bytes of a TZif file (RFC 9636), which host/zones.h reads from the
 * system's tzdata. Fixed offsets are never kept: they are wrong on both sides of every change. */
#ifndef BASE_ZONE_H
#define BASE_ZONE_H

#include "base/day.h"

typedef struct Zone Zone;

/* NULL when the bytes are no TZif file of version 2 or later. name: "Europe/Paris". */
const Zone *zone_parse(Arena *arena, Text name, Span bytes);
Text zone_name(const Zone *zone);

int32_t zone_offset(const Zone *zone, Instant at); /* seconds east of Greenwich */
Text zone_abbreviation(const Zone *zone, Instant at);
Wall zone_wall(const Zone *zone, Instant at);
Day zone_day(const Zone *zone, Instant at);

/* The first instant whose local time is at or after the wall time: the first of two where the
 * clocks go back, the moment of the change where they go forward. The one rule of the house. */
Instant zone_instant(const Zone *zone, Wall wall);
/* RFC 5545 §3.3.5: a local time that does not exist is read with the offset before the gap. */
Instant zone_instant_ical(const Zone *zone, Wall wall);
Instant zone_midnight(const Zone *zone, Day day); /* when the day begins there */

/* The first change of offset after `after`; false when there is none before `before`. */
bool zone_next_change(const Zone *zone, Instant after, Instant before, Instant *ret_change);

#endif
