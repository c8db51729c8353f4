/* Events of the calendars: looked at; and single ones typed here. Those of an import are read only:
 * their calendar is somewhere else, and its next export would undo what is changed here. */
#ifndef APP_EVENT_H
#define APP_EVENT_H

#include "app/week.h"
#include "domain/event.h"
#include "domain/recurrence.h"

typedef struct {
	Event event;
	Calendar calendar;   /* id 0: typed here */
	Client client;       /* its own, else its calendar's; id 0: nobody's */
	const Zone *zone;    /* its clock */
	IncidentId incident; /* whose time it takes, taken back there; 0: an ordinary event */
	bool own;            /* may be edited here */
	bool repeats, understood;
	Recurrence rule;         /* of a series whose rule is understood */
	Occurrences next;        /* it, or the next ones of a series: EVENT_NEXT at most */
	Occurrences clashes;     /* what takes the same time as the first of these */
	Minutes client_ahead;    /* of its clock, at that time */
	const Zone *client_zone; /* NULL: nobody's, or no zone said */
} EventPage;

MUST_USE const Error *open_event(Context *cx, EventId id, EventPage *ret_page);

/* What a form for a new one begins with: an hour on that day (unset: today), where the VA is. */
Event new_event(Context *cx, Day on, ClientId client);
/* id 0 makes one. REFUSED for one that is not typed here. */
MUST_USE const Error *save_event(Context *cx, const Event *typed, EventId *ret_id);
/* What save_event does, inside a WRITE that does more, with one that is sound. */
MUST_USE const Error *event_keep(Context *cx, const Event *typed, EventId id);
/* Of whom an event may be. */
MUST_USE const Error *event_clients(Context *cx, Clients *ret_clients);

enum { EVENT_NEXT = 5, EVENT_AHEAD_DAYS = 366 };

#endif
