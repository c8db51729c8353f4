/* Time, one type for each thing a person can mean.
 *
 *   Instant   a point in time (what happened)            seconds since 1970-01-01T00:00Z
 *   Day       a date on the wall calendar                days since 1970-01-01
 *   Wall      a date and a time on a wall clock somewhere, of no use without a Zone
 *   Duration  a length of real time                       seconds
 *   Minutes   a length of work: an estimate, a slack      whole minutes
 *
 * One field each, so the compiler keeps them apart. Only base/zone.h turns
 * Walls into Instants and back. Zero (1970-01-01) stands for "none": Fuseau
 * has no dates that old, and zeroed memory then means "not set". */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include "base/text.h"

typedef struct {
	int32_t days;
} Day;

typedef struct {
	int64_t seconds;
} Instant;

typedef struct {
	int64_t seconds;
} Duration;

typedef struct {
	int32_t minutes;
} Minutes;

typedef struct {
	Day day;
	int32_t second; /* of the day, 0 … 86,400; 86,400 is the end of the day */
} Wall;

enum { MINUTES_PER_DAY = 1440, SECONDS_PER_DAY = 86400 };

typedef enum { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY } Weekday;

typedef struct {
	int year, month, day; /* month 1 … 12, day 1 … 31 */
} Date;

Day day(int year, int month, int day_of_month);
Date day_date(Day day);
Weekday day_weekday(Day day);
/* ISO 8601 week: the number, and the year it belongs to. */
int day_week(Day day, int *ret_year);
Day day_monday(Day day);    /* the Monday of its week */
Day day_month(Day day);     /* the first of its month */
Day day_month_end(Day day); /* the last of it */
Day day_later(Day left, Day right);
int days_in_month(int year, int month);
bool date_exists(int year, int month, int day_of_month);
static inline Day day_plus(Day from, int32_t days)
{
	return (Day){from.days + days};
}
/* Same day of the month, or the month's last where it is shorter. */
Day day_plus_months(Day from, int months);

static inline bool day_set(Day day)
{
	return day.days != 0;
}
static inline bool instant_set(Instant instant)
{
	return instant.seconds != 0;
}
static inline Instant instant_plus(Instant from, int64_t seconds)
{
	return (Instant){from.seconds + seconds};
}

Wall wall(Day day, int hour, int minute);
Wall wall_plus(
	Wall wall, int64_t seconds); /* on the clock face: no zone, no change of the clocks */
int wall_order(Wall left, Wall right);

/* "2026-11-23" */
bool day_parse(Span span, Day *ret_day);
Text day_iso(Arena *arena, Day day);
/* "08:30" or "08:30:15"; "24:00" is the end of the day */
bool clock_parse(Span span, int32_t *ret_second);
/* "2026-11-23T08:30" with optional seconds and, in ret_offset (seconds, may be NULL),
 * "Z" or "+01:00"; *ret_has_offset says whether there was one. */
bool wall_parse(Span span, Wall *ret_wall, bool *ret_has_offset, int32_t *ret_offset);
/* An instant written with its offset or Z (RFC 3339). */
bool instant_parse(Span span, Instant *ret_instant);
Text instant_iso(Arena *arena, Instant instant); /* "2026-11-23T07:30:00Z" */
Text wall_iso(Arena *arena, Wall wall);          /* "2026-11-23T08:30" */

#endif
