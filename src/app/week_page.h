/* The page of a week: the week itself, one of its days as a zone strip, the month around it, and
 * what to know ahead: hours in common, clocks that change, two things at once. */
#ifndef APP_WEEK_PAGE_H
#define APP_WEEK_PAGE_H

#include "app/availability.h"
#include "app/week.h"
#include "domain/strip.h"

/* With one client in this week. */
typedef struct {
	const Client *client;
	Text place;
	const Zone *zone; /* theirs */
	Duration common;
	bool has_next;
	Interval next; /* the first that is not over, in the weeks opened */
} CommonHours;
LIST_OF(CommonHours, CommonHoursList);

/* The clocks change on one side: from then on the client is so far ahead of the VA. */
typedef struct {
	const Client *client;
	Text place;
	Instant at;
	Minutes before, after;
	bool own; /* the VA's own clocks */
} ClockChange;
LIST_OF(ClockChange, ClockChanges);

enum { MONTH_WEEKS = 6, CLOCKS_AHEAD_DAYS = 28 };

typedef struct {
	Week week;       /* laid out */
	Day month;       /* its first day */
	WeekView *weeks; /* MONTH_WEEKS of them, laid out: the month around */
	Day chosen;
	Strip strip;          /* of the chosen day; no rows: nobody's hours are known */
	FixedHoursList fixed; /* agreed, in the week */
	CommonHoursList common;
	ClockChanges changes;
	WeekBlocks clashes;  /* of this week, each with what it clashes with beside it */
	Minutes work, taken; /* in the week */
	int64_t meetings;    /* that take time */
	int64_t hidden;      /* that take time and are not drawn: their calendar is hidden */
	bool knows_hours;    /* somebody has said when the VA works */
} WeekPage;

/* chosen: any day of the week; unset: today. */
MUST_USE const Error *open_week_page(Context *cx, Day chosen, WeekPage *ret_page);

#endif
