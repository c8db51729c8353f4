/* A week of time as its page shows it: sums by client, task and day, and under each day what was
 * worked, piece by piece. Days are those of the place the VA was in (time_by_day). */
#ifndef APP_TIMESHEET_H
#define APP_TIMESHEET_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/report.h"

/* The part of an entry that lies in a day. */
typedef struct {
	const Entry *entry;
	Text client_name, task_title;
	int32_t thread;
	Interval part;    /* until now while it runs */
	const Zone *zone; /* where the VA was: the part's clock */
	bool runs;        /* and this part is the last of it */
	bool before;      /* it began the day before, at least */
	bool after;       /* it goes on the day after */
	bool overlaps;    /* another entry of the same person has the same time */
} TimeLine;
LIST_OF(TimeLine, TimeLines);

typedef struct {
	Day day;
	Duration all;
	TimeLines lines; /* the first first */
} TimeDay;

typedef struct {
	TimesheetRow sums;
	Text client_name, task_title;
	int32_t thread;
} SheetRow;
LIST_OF(SheetRow, SheetRows);

typedef struct {
	Day monday;
	ClientId client; /* only theirs; 0: everybody's */
	SheetRows rows;  /* by client, as the reader's language sorts; nobody's last */
	TimeDay days[7];
	Duration all, billable;
	size_t overlapping; /* entries that share their time with another */
	size_t unsaid;      /* entries that say neither for whom nor what */
	Clients clients;    /* to choose from, sorted */
} OpenTimesheet;

/* Of the week that holds the day; unset: this week. */
MUST_USE const Error *open_timesheet(
	Context *cx, Day day, ClientId client, OpenTimesheet *ret_sheet);

#endif
