/* Where the time went: hours by client, task, category, day or month between two days. The sums are
 * the database's; which moments belong to which day is time_by_day's word. */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/context.h"
#include "domain/report.h"

typedef struct {
	ReportBy by;
	Day first, last; /* both included */
	ClientId client; /* only theirs; 0: everybody's */
} ReportAsk;

typedef struct {
	ReportRow sums;
	Text name;        /* of the client, the task or the category; "" where none was said */
	Text client_name; /* BY_TASK */
	int32_t thread;   /* of the client */
	Minutes reserved; /* BY_CLIENT: kept for them in this time; 0: nothing */
	Minutes estimate; /* BY_TASK: as first said */
} TimeReportRow;
LIST_OF(TimeReportRow, TimeReportRows);

typedef struct {
	ReportAsk ask;
	TimeReportRows rows; /* days and months in order; else the most time first */
	Duration all, billable;
	Duration most; /* of one row */
} TimeReport;

/* Which entries a number is made of. What is not said may be anything. */
typedef struct {
	Day first, last; /* both included */
	bool of_client, of_task, of_category;
	ClientId client; /* of_client; 0: of nobody */
	TaskId task;     /* of_task; 0: none */
	Text category;   /* of_category; "": none */
	bool billable;   /* only what can be billed */
} EntriesAsk;

typedef struct {
	EntriesAsk ask;
	ReportEntries entries; /* in the order they began */
	Duration all, billable;
} EntriesCounted;
/* REFUSED as open_report. */
MUST_USE const Error *open_report_entries(
	Context *cx, const EntriesAsk *ask, EntriesCounted *ret_counted);

/* REFUSED when the days are the wrong way round or more than REPORT_DAYS_LIMIT. */
MUST_USE const Error *open_report(Context *cx, const ReportAsk *ask, TimeReport *ret_report);
/* As a table for spreadsheets, in the reader's language; hours are decimal. */
Text report_csv(Context *cx, const TimeReport *report);

MUST_USE const Error *report_days_check(Context *cx, Day first, Day last);
/* The member's clock: for whatever puts time into days. */
MUST_USE const Error *own_clock(Context *cx, Clock *ret_clock);

enum { REPORT_DAYS_LIMIT = 40 * 366 };

#endif
