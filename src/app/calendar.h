/* The calendars that events came from, and what was typed here. */
#ifndef APP_CALENDAR_H
#define APP_CALENDAR_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/event.h"

typedef struct {
	Calendar calendar; /* id 0: what was typed here */
	Text client_name;
	int32_t thread; /* of its client; 0 */
	int64_t events, series;
} CalendarLine;
LIST_OF(CalendarLine, CalendarLines);

typedef struct {
	CalendarLines calendars; /* typed here first, if any; then by name */
	Clients clients;         /* whose one may be */
	size_t clashes;          /* meetings at the same time as others, in the next days */
	Instant first_clash;
} CalendarPage;
enum { CLASH_DAYS = 28 };

MUST_USE const Error *open_calendars(Context *cx, CalendarPage *ret_page);
/* Its name here, whose it is (the events of a client's calendar are the client's), whether it is
 * hidden and whether it takes time: typed->id says which, the rest of it stays. */
MUST_USE const Error *edit_calendar(Context *cx, const Calendar *typed);
/* Shows it in the week, or not. Hidden events take their time all the same. */
MUST_USE const Error *hide_calendar(Context *cx, CalendarId id, bool hidden);

#endif
