/* Series, and which task is which occurrence. */
#ifndef STORE_SERIES_H
#define STORE_SERIES_H

#include "db/db.h"
#include "domain/plan.h"
#include "domain/series.h"
#include "store/plan.h"

MUST_USE const Error *store_series_save(
	Db *db, Arena *arena, PracticeId practice, const Series *series, int64_t changed);
/* From the bin too; MISSING when there is none. */
MUST_USE const Error *store_series_load(
	Db *db, Arena *arena, PracticeId practice, SeriesId id, Series *ret_series);
/* The first made first; nothing from the bin. */
MUST_USE const Error *store_series_list(
	Db *db, Arena *arena, PracticeId practice, SeriesList *ret_series);
/* Who has series whose tasks are made for less than that far ahead, in all practices. */
MUST_USE const Error *store_series_behind(Db *db, Arena *arena, Day until, PlanOwners *ret_owners);

typedef struct {
	TaskId task;
	SeriesId series;
	Wall on; /* the due the rule gave it */
} SeriesTask;
LIST_OF(SeriesTask, SeriesTasks);
MUST_USE const Error *store_series_task_save(
	Db *db, Arena *arena, PracticeId practice, const SeriesTask *task);
/* series 0: it is of none. */
MUST_USE const Error *store_series_task_load(
	Db *db, Arena *arena, PracticeId practice, TaskId id, SeriesTask *ret_task);
/* All there ever were, by `on`. */
MUST_USE const Error *store_series_task_list(
	Db *db, Arena *arena, PracticeId practice, SeriesId id, SeriesTasks *ret_tasks);
/* Open tasks of any series, sorted. */
MUST_USE const Error *store_series_task_open(
	Db *db, Arena *arena, PracticeId practice, TaskIds *ret_tasks);
/* Those from a day on become another series’. */
MUST_USE const Error *store_series_task_move(
	Db *db, Arena *arena, PracticeId practice, SeriesId from, Day day, SeriesId to);

#endif
