/* The timesheet of a week, and the report of where the time went. */
#ifndef WEB_PAGES_TIME_H
#define WEB_PAGES_TIME_H

#include "app/report.h"
#include "app/timesheet.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_time);
PAGE(get_time_report);
PAGE(get_time_entries);

/* Rounded to the minute, as people read it. */
static inline Minutes time_minutes(Duration duration)
{
	return (Minutes){(int32_t)((duration.seconds + 30) / 60)};
}

typedef struct {
	const OpenTimesheet *sheet;
	bool this_week;
	Text place;         /* where the member is now */
	const Zone *zone;   /* and its clock */
	Text before, after; /* Mondays, for the address */
	Text client;        /* the filter, for the address; "" */
	Text first, last;   /* of the month, for the report */
	Day sunday;
} TimeWeek;

/* One piece of work as a line of a list. */
void time_line(Html *html, const TimeLine *line, const TimeWeek *week);

enum { REPORT_ROWS_SHOWN = 200 };

/* How wide a bar is, in thousandths of the widest. */
static inline int32_t time_width(Duration part, Duration most)
{
	return most.seconds ? (int32_t)(part.seconds * 1000 / most.seconds) : 0;
}

typedef struct {
	Text key;         /* "client" */
	const char *name; /* a msgid */
	bool chosen;
} ReportChoice;

typedef struct {
	const TimeReport *report;
	size_t shown; /* rows on the page; all are in the table for spreadsheets */
	Text csv;     /* its address */
	ReportChoice by[4];
	const char *heading; /* of the first column: a msgid */
	Text first, last;    /* as typed */
	Clients clients;
	int32_t billable_percent;
} ReportView;

enum { REPORT_ENTRIES_SHOWN = 500 };

typedef struct {
	const EntriesCounted *counted;
	Text about; /* whose they are; "" */
	int page;   /* from 0 */
	size_t from, shown;
	Duration skipped, after; /* what the other pages add to the total */
} EntriesView;

Text entry_name(Html *html, const ReportEntry *entry);
Url entries_url(Html *html, const EntriesAsk *ask, int page);
/* The report of the same days and client. */
Url report_url(Html *html, const EntriesAsk *ask);
/* The entries behind a number of a report; row NULL: behind its total. */
Url report_cell(Html *html, const TimeReport *report, const TimeReportRow *row, bool billable);

#endif
