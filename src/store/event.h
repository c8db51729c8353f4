/* Events as they are kept: single ones, series, moved occurrences. domain/ expands them. */
#ifndef STORE_EVENT_H
#define STORE_EVENT_H

#include "db/db.h"
#include "domain/event.h"

MUST_USE const Error *store_event_save(
	Db *db, Arena *arena, PracticeId practice, const Event *event, int64_t changed);
/* A deleted one too: see event->deleted. MISSING when there is none. */
MUST_USE const Error *store_event_load(
	Db *db, Arena *arena, PracticeId practice, EventId id, Event *ret_event);
/* All of which something may happen between two days on any wall clock: ready for events_between.
 * Give the days a margin of one on both sides for zones far away. */
MUST_USE const Error *store_event_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Events *ret_events);
MUST_USE const Error *store_event_calendar_list(
	Db *db, Arena *arena, PracticeId practice, CalendarId calendar, Events *ret_events);
/* A series or a single one with its moved occurrences, deleted ones too. */
MUST_USE const Error *store_event_by_uid(Db *db, Arena *arena, PracticeId practice,
	CalendarId calendar, Text uid, Events *ret_events);

#endif
