/* Where the time went: entries summed by client, task, category, day or month, and the timesheet of
 * a week. Days and months are those of the place the VA was in (time_by_day). */
#ifndef DOMAIN_REPORT_H
#define DOMAIN_REPORT_H

#include "domain/client.h"
#include "domain/entry.h"

typedef enum { BY_CLIENT, BY_TASK, BY_CATEGORY, BY_DAY, BY_MONTH, REPORTS } ReportBy;

/* What the rows have in common with the others of their key; the rest is unset. */
typedef struct {
	ClientId client; /* BY_CLIENT, BY_TASK */
	TaskId task;     /* BY_TASK */
	Text category;   /* BY_CATEGORY */
	Day day;         /* BY_DAY; BY_MONTH: the first of the month */
	Duration all, billable;
} ReportRow;
LIST_OF(ReportRow, ReportRows);

/* What a row is made of: the part of an entry that lies in the time asked for. */
typedef struct {
	EntryId id;
	ClientId client;
	TaskId task;
	Interval part; /* until now while it runs */
	bool runs, billable;
	Text note, category, task_title, client_name;
	int32_t thread; /* of the client */
} ReportEntry;
LIST_OF(ReportEntry, ReportEntries);

typedef struct {
	ReportRows rows; /* days and months in order; else the most time first */
	Duration all, billable;
} Report;

/* The VA's clock, for everything that is put into days. A running timer counts until now. */
typedef struct {
	const Zone *home;
	Stays stays;
	Instant now;
} Clock;

/* Of the days from first to last, both included. */
Report report_of(
	Arena *arena, Entries entries, const Clock *clock, Day first, Day last, ReportBy by);

/* Rows of sums with those of one key added up, in the order of a report. */
ReportRows report_rows_joined(Arena *arena, ReportRows rows, ReportBy by);

/* The real time of the days from first to last, as time_by_day puts it there: one stretch, but for
 * those who travel over the date line. */
Intervals time_of_days(Arena *arena, const Clock *clock, Day first, Day last);

/* What hours reserved each week or month come to between two days. */
Minutes reserved_between(Minutes reserved, Per per, Day first, Day last);

typedef struct {
	ClientId client;
	TaskId task;
	Text category;
	Duration days[7]; /* Monday first */
	Duration all, billable;
} TimesheetRow;
LIST_OF(TimesheetRow, TimesheetRows);

typedef struct {
	TimesheetRows rows; /* by client, then task, then category */
	Duration days[7];
	Duration all, billable;
} Timesheet;

Timesheet timesheet_of(Arena *arena, Entries entries, const Clock *clock, Day monday);

const char *report_key(ReportBy by); /* "client" */
bool report_from_key(Text key, ReportBy *ret_by);

#endif
