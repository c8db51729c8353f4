/* A calendar's events: the hours that are taken. */
#ifndef DOMAIN_EVENT_H
#define DOMAIN_EVENT_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/id.h"
#include "domain/interval.h"

typedef struct {
	CalendarId id;
	Text name, zone;
	ClientId client; /* whose it is, when it is a client's; 0 */
	Text foreign_id; /* what an import is recognised by */
	bool hidden;     /* its events are not shown; they take their time all the same */
	bool idle;       /* its events take no time */
	Instant deleted;
	int64_t changed;
} Calendar;
LIST_OF(Calendar, Calendars);

typedef enum { EVENT_CONFIRMED, EVENT_TENTATIVE, EVENT_CANCELLED } EventStatus;

/* An event as it is kept: a single one, a series, or one moved occurrence of a series. */
typedef struct {
	EventId id;
	CalendarId calendar;
	ClientId client;
	Text uid;
	Wall recurrence; /* RECURRENCE-ID in the series' own zone; day 0: the series or a single one
			  */
	Text title, place, notes, link;
	Wall start, end; /* end after start; all day: whole days, end is the first day after */
	bool all_day;
	Text zone; /* IANA; "": floating, the VA's */
	EventStatus status;
	bool transparent, declined; /* neither blocks the time */
	Text rrule;                 /* RFC 5545 RECUR without "RRULE:"; "" */
	Text exdates;               /* walls in the series' zone, ISO, blanks between */
	Text foreign_source;
	bool hidden,
		idle; /* as its calendar is: set by event_of_calendar, kept with the calendar */
	Instant deleted;
	int64_t changed;
} Event;
LIST_OF(Event, Events);

/* What really happens, once. */
typedef struct {
	const Event *event;
	Interval when;
	Wall start, end; /* on the event's own clock */
} Occurrence;
LIST_OF(Occurrence, Occurrences);

static inline bool event_blocks(const Event *event)
{
	return !event->idle && !event->transparent && !event->declined &&
	       event->status != EVENT_CANCELLED;
}

/* Hides an event as its calendar is hidden, and lets it take no time where that takes none. */
void event_of_calendar(Event *event, Calendars calendars);

/* Of one typed here: REFUSED without a title or a day, with an end before its start, a field over
 * its limit; each with its field ("title", "day", "to", "last", …). */
MUST_USE const Error *event_check(Arena *arena, const Event *event);

enum { EVENT_LINK_LIMIT = 2000, EVENT_DAYS_LIMIT = 366, CALENDAR_NAME_LIMIT = 200 };
enum { EVENT_TITLE_LIMIT = 500, EVENT_NOTES_LIMIT = 20000, OCCURRENCE_LIMIT = 5000 };

#endif
