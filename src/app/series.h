/* Work that comes again. The tasks of the next 60 days are made of a series when it is kept and by
 * the clock, each a task of its own: one may be changed, skipped (deleted) or done like any other,
 * and stays as it is when it is done. */
#ifndef APP_SERIES_H
#define APP_SERIES_H

#include "app/task_line.h"
#include "domain/client.h"
#include "domain/series.h"

typedef struct {
	/* id 0: a new one. zone "": the client's, else the VA's. changed: as for a task. */
	Series series;
	/* Of a new one: an open task with a due that becomes its first. Of one that is there: this
	 * one and the following are changed, those before stay. 0: all that are still to come. */
	TaskId from;
} SeriesDraft;
/* What somebody has changed in one task alone stays. New dates go to the tasks in their order; what
 * is too many goes to the bin. *ret_id is another series when only the following were changed. */
MUST_USE const Error *save_series(Context *cx, const SeriesDraft *draft, SeriesId *ret_id);
/* A new one that a task begins: its words, estimate, checklist and due, every week. REFUSED when it
 * has no due or is of a series already. */
MUST_USE const Error *begin_series(Context *cx, TaskId task, Series *ret_series);

typedef struct {
	Series series;
	Text client; /* "": the practice's own */
	int32_t thread;
	Recurrence rule;
	TaskLines tasks; /* open ones, by due */
} OpenSeries;
LIST_OF(OpenSeries, SeriesLines);
MUST_USE const Error *open_series(Context *cx, SeriesId id, OpenSeries *ret_series);
/* All of them without their tasks. */
MUST_USE const Error *open_series_list(Context *cx, SeriesLines *ret_lines);
/* id 0: the task is of none, or its series has ended. */
MUST_USE const Error *series_of_task(Context *cx, TaskId task, Series *ret_series);

/* For the clock, each hour: makes what the next 60 days need, of all practices. cx belongs to
 * nobody. */
MUST_USE const Error *series_catch_up(Context *cx, size_t *ret_renewed);

#endif
