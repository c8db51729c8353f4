/* A time entry says what happened: who worked from when to when, for whom, on what. */
#ifndef DOMAIN_ENTRY_H
#define DOMAIN_ENTRY_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/hours.h"
#include "domain/id.h"

typedef struct Entry {
	EntryId id;
	MemberId member;
	ClientId client;    /* 0: not said yet */
	TaskId task;        /* 0 */
	Instant start, end; /* end unset: the timer is running */
	Text note, category, tags;
	bool billable;
	Text colleague; /* an import's other person; "" is the member */
	Text foreign_source, foreign_id;
	Instant deleted;
	int64_t changed;
} Entry;
LIST_OF(Entry, Entries);

/* Refuses an end before the start, a start in the future, more than ENTRY_LIMIT_HOURS. */
MUST_USE const Error *entry_check(Arena *arena, const Entry *entry, Instant now);

/* Until now while it runs; never below zero. */
Duration entry_length(const Entry *entry, Instant now);
bool entries_overlap(const Entry *left, const Entry *right, Instant now);

/* The first moment after start at which the clock there shows that second of the day: how an end
 * typed as "00:30" is meant. */
Instant entry_end(const Zone *zone, Instant start, int32_t second);

/* The one function that puts time into days: cuts an interval at the midnights of the zone the VA
 * was in at that moment and calls each(day, part). */
void time_by_day(const Zone *home, Stays stays, Interval worked,
	void (*each)(void *user, Day day, Interval part), void *user);

/* A timer that runs past the day's end (unset: not a working day) or for more than 8 h is asked
 * about; one that was started after the day's end only for the latter. */
bool timer_forgotten(Instant start, Instant now, Instant end_of_working_day);

enum { ENTRY_LIMIT_HOURS = 48, ENTRY_NOTE_LIMIT = 3000, TIMER_ASK_HOURS = 8 };

#endif
