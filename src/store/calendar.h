/* The calendars that events came from. */
#ifndef STORE_CALENDAR_H
#define STORE_CALENDAR_H

#include "db/db.h"
#include "domain/event.h"

MUST_USE const Error *store_calendar_save(
	Db *db, Arena *arena, PracticeId practice, const Calendar *calendar, int64_t changed);
/* A deleted one too: see calendar->deleted. MISSING when there is none. */
MUST_USE const Error *store_calendar_load(
	Db *db, Arena *arena, PracticeId practice, CalendarId id, Calendar *ret_calendar);
MUST_USE const Error *store_calendar_list(
	Db *db, Arena *arena, PracticeId practice, Calendars *ret_calendars);
/* The calendar that an import knows by that id, one in the bin only when there is no other; id 0
 * when there is none. */
MUST_USE const Error *store_calendar_by_foreign(
	Db *db, Arena *arena, PracticeId practice, Text foreign_id, Calendar *ret_calendar);

/* How many events each holds, and how many of these are series; calendar 0: those typed here. */
typedef struct {
	CalendarId calendar;
	int64_t events, series;
} CalendarCount;
LIST_OF(CalendarCount, CalendarCounts);
MUST_USE const Error *store_calendar_counts(
	Db *db, Arena *arena, PracticeId practice, CalendarCounts *ret_counts);

#endif
