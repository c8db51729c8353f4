/* Sums of time entries, made by the database: a report of years reads no row of theirs. */
#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include "db/db.h"
#include "domain/client.h"
#include "domain/report.h"

/* The time within a stretch, by client, task or category; by day or month: one row, the whole. A
 * running timer counts until now. only: one client's, or everybody's (0). */
MUST_USE const Error *store_report_sums(Db *db, Arena *arena, PracticeId practice, ReportBy by,
	Interval within, Instant now, ClientId only, ReportRows *ret_rows);

/* The same one by one, in the order they began. */
MUST_USE const Error *store_report_entries(Db *db, Arena *arena, PracticeId practice,
	Interval within, Instant now, ClientId only, ReportEntries *ret_entries);

/* How clients and tasks are called, those in the bin too. */
typedef struct {
	int64_t id;
	Text name;
	int32_t thread;   /* of a client */
	Minutes reserved; /* the same … */
	Per per;
	Minutes estimate; /* of a task */
} ReportName;
LIST_OF(ReportName, ReportNames);
MUST_USE const Error *store_report_client_names(
	Db *db, Arena *arena, PracticeId practice, ReportNames *ret_names);
/* Of those worked on within a stretch, sorted by id. */
MUST_USE const Error *store_report_task_names(
	Db *db, Arena *arena, PracticeId practice, Interval within, ReportNames *ret_names);

#endif
