/* A week of the VA's: their hours, every client's behind them, what is in the calendars. The plan
 * page adds its blocks before it is laid out. */
#ifndef APP_WEEK_H
#define APP_WEEK_H

#include "app/hours.h"
#include "domain/client.h"
#include "domain/event.h"
#include "domain/week.h"

typedef struct {
	WeekView view;
	HoursBook book;     /* hours of everybody, for a day more on both sides */
	Clients clients;    /* those one works for: neither ended nor deleted */
	Occurrences events; /* of the same time, those declined and transparent too */
} Week;

/* Everything the week of a day is made of, events as blocks. Then add blocks, if any, to
 * week.view.blocks, and call week_lay_out(cx->arena, &week.view). */
MUST_USE const Error *open_week(Context *cx, Day any, Week *ret_week);
/* The same for several weeks at once: the view is the first one's. */
MUST_USE const Error *open_weeks(Context *cx, Day monday, int32_t weeks, Week *ret_week);
/* Another one of the weeks that were opened, with its own of the blocks there are now and of the
 * hours; to be laid out. */
WeekView week_of(Context *cx, const Week *week, Day monday);

/* Events of lost time are called in the reader's language. */
MUST_USE const Error *name_lost_time(Context *cx, Events events);
/* The events of all calendars between two instants, in order. Floating and all-day ones are read
 * where the VA is then. */
MUST_USE const Error *open_events(
	Context *cx, Stays stays, Instant from, Instant to, Occurrences *ret_events);

/* An event is its own client's, else its calendar's. */
ClientId event_client(const Event *event, Calendars calendars);

#endif
