#include "store/series.h"

#include "sql/series.h"
#include "store/read.h"

const Error *store_series_save(
	Db *db, Arena *arena, PracticeId practice, const Series *series, int64_t changed)
{
	const SqlSeriesSave save = {
		.practice = practice.value,
		.id = series->id.value,
		.member = series->member.value,
		.client = series->client.value,
		.title = series->title,
		.notes = series->notes,
		.category = series->category,
		.checklist = series->checklist,
		.estimate = series->estimate.minutes,
		.importance = series->importance,
		.reachable_only = series->reachable_only,
		.whole = series->whole,
		.min_chunk = series->min_chunk.minutes,
		.lead = series->lead.minutes,
		.rrule = series->rrule,
		.start_day = series->start.day.days,
		.start_second = series->start.second,
		.zone = series->zone,
		.made_until = series->made_until.days,
		.created = series->created.seconds,
		.deleted = series->deleted.seconds,
		.changed = changed,
	};
	return sql_series_save(db, arena, &save, NULL);
}

static Series series_of(Rows *rows)
{
	return (Series){
		.id = {rows_int(rows, "id")},
		.member = {rows_int(rows, "member")},
		.client = {rows_int(rows, "client")},
		.title = rows_text(rows, "title"),
		.notes = rows_text(rows, "notes"),
		.category = rows_text(rows, "category"),
		.checklist = rows_text(rows, "checklist"),
		.estimate = read_minutes(rows, "estimate"),
		.importance = read_int32(rows, "importance"),
		.reachable_only = rows_bool(rows, "reachable_only"),
		.whole = rows_bool(rows, "whole"),
		.min_chunk = read_minutes(rows, "min_chunk"),
		.lead = read_minutes(rows, "lead"),
		.rrule = rows_text(rows, "rrule"),
		.start = read_wall(rows, "start_day", "start_second"),
		.zone = rows_text(rows, "zone"),
		.made_until = read_day(rows, "made_until"),
		.created = read_instant(rows, "created"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

const Error *store_series_load(
	Db *db, Arena *arena, PracticeId practice, SeriesId id, Series *ret_series)
{
	Rows *rows;
	Series series = {0};
	TRY(sql_series_load(db, arena, practice.value, id.value, &rows));
	bool found = rows_next(rows);
	if (found) {
		series = series_of(rows);
	}
	TRY(rows_end(rows));
	if (!found) {
		return missing(arena, "There is no such series.");
	}
	*ret_series = series;
	return OK;
}

const Error *store_series_list(Db *db, Arena *arena, PracticeId practice, SeriesList *ret_series)
{
	Rows *rows;
	SeriesList all = {0};
	TRY(sql_series_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = series_of(rows);
	}
	TRY(rows_end(rows));
	*ret_series = all;
	return OK;
}

const Error *store_series_behind(Db *db, Arena *arena, Day until, PlanOwners *ret_owners)
{
	Rows *rows;
	PlanOwners owners = {0};
	TRY(sql_series_behind(db, arena, until.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, owners) =
			(PlanOwner){{rows_int(rows, "practice")}, {rows_int(rows, "member")}};
	}
	TRY(rows_end(rows));
	*ret_owners = owners;
	return OK;
}

const Error *store_series_task_save(
	Db *db, Arena *arena, PracticeId practice, const SeriesTask *task)
{
	return sql_series_task_save(db, arena, practice.value, task->task.value, task->series.value,
		task->on.day.days, task->on.second, NULL);
}

static SeriesTask task_of(Rows *rows)
{
	return (SeriesTask){{rows_int(rows, "task")}, {rows_int(rows, "series")},
		read_wall(rows, "on_day", "on_second")};
}

const Error *store_series_task_load(
	Db *db, Arena *arena, PracticeId practice, TaskId id, SeriesTask *ret_task)
{
	Rows *rows;
	TRY(sql_series_task_load(db, arena, practice.value, id.value, &rows));
	*ret_task = rows_next(rows) ? task_of(rows) : (SeriesTask){0};
	return rows_end(rows);
}

const Error *store_series_task_list(
	Db *db, Arena *arena, PracticeId practice, SeriesId id, SeriesTasks *ret_tasks)
{
	Rows *rows;
	SeriesTasks tasks = {0};
	TRY(sql_series_task_list(db, arena, practice.value, id.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, tasks) = task_of(rows);
	}
	TRY(rows_end(rows));
	*ret_tasks = tasks;
	return OK;
}

const Error *store_series_task_open(Db *db, Arena *arena, PracticeId practice, TaskIds *ret_tasks)
{
	Rows *rows;
	TaskIds tasks = {0};
	TRY(sql_series_task_open(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, tasks) = (TaskId){rows_int(rows, "task")};
	}
	TRY(rows_end(rows));
	*ret_tasks = tasks;
	return OK;
}

const Error *store_series_task_move(
	Db *db, Arena *arena, PracticeId practice, SeriesId from, Day day, SeriesId to)
{
	return sql_series_task_move(
		db, arena, practice.value, from.value, day.days, to.value, NULL);
}
