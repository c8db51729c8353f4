/* Tasks, row by row. */
#include "store/task.h"

#include "sql/task.h"
#include "store/read.h"

enum { NEWEST_TASKS = 1000 }; /* whose categories count */

static const char *const triages[] = {
	[TRIAGE_NONE] = "",
	[TRIAGE_URGENT] = "urgent",
	[TRIAGE_IMPORTANT] = "important",
	[TRIAGE_CAN_WAIT] = "can_wait",
};

const Error *store_task_save(
	Db *db, Arena *arena, PracticeId practice, const Task *task, int64_t changed)
{
	const SqlTaskSave save = {
		.practice = practice.value,
		.id = task->id.value,
		.client = task->client.value,
		.board = task->board.value,
		.stage = task->stage.value,
		.position = task->position,
		.title = task->title,
		.notes = task->notes,
		.category = task->category,
		.estimate = task->estimate.minutes,
		.remaining = task->remaining.minutes,
		.remaining_at = task->remaining_at.seconds,
		.requested = task->requested.seconds,
		.promised = task->promised.seconds,
		.earliest_day = task->earliest.day.days,
		.earliest_second = task->earliest.second,
		.due_day = task->due.day.days,
		.due_second = task->due.second,
		.due_zone = task->due_zone,
		.importance = task->importance,
		.triage = text_of(triages[task->triage]),
		.triage_day = task->triage_day.days,
		.waiting_since = task->waiting_since.seconds,
		.waiting_for = task->waiting_for,
		.reachable_only = task->reachable_only,
		.done = task->done.seconds,
		.foreign_source = task->foreign_source,
		.foreign_id = task->foreign_id,
		.created = task->created.seconds,
		.deleted = task->deleted.seconds,
		.changed = changed,
		.whole = task->whole,
		.min_chunk = task->min_chunk.minutes,
		.colleague = task->colleague,
	};
	return sql_task_save(db, arena, &save, NULL);
}

static Task task_of(Rows *rows)
{
	return (Task){
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.board = {rows_int(rows, "board")},
		.stage = {rows_int(rows, "stage")},
		.position = read_int32(rows, "position"),
		.title = rows_text(rows, "title"),
		.notes = rows_text(rows, "notes"),
		.category = rows_text(rows, "category"),
		.estimate = read_minutes(rows, "estimate"),
		.remaining = read_minutes(rows, "remaining"),
		.remaining_at = read_instant(rows, "remaining_at"),
		.requested = read_instant(rows, "requested"),
		.promised = read_instant(rows, "promised"),
		.earliest = read_wall(rows, "earliest_day", "earliest_second"),
		.due = read_wall(rows, "due_day", "due_second"),
		.due_zone = rows_text(rows, "due_zone"),
		.importance = read_int32(rows, "importance"),
		.triage = (Triage)READ_CHOICE(rows, "triage", triages),
		.triage_day = read_day(rows, "triage_day"),
		.waiting_since = read_instant(rows, "waiting_since"),
		.waiting_for = rows_text(rows, "waiting_for"),
		.reachable_only = rows_bool(rows, "reachable_only"),
		.done = read_instant(rows, "done"),
		.foreign_source = rows_text(rows, "foreign_source"),
		.foreign_id = rows_text(rows, "foreign_id"),
		.created = read_instant(rows, "created"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
		.whole = rows_bool(rows, "whole"),
		.min_chunk = read_minutes(rows, "min_chunk"),
		.colleague = rows_text(rows, "colleague"),
	};
}

static const Error *tasks_of(Arena *arena, Rows *rows, Tasks *ret_tasks)
{
	Tasks tasks = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, tasks) = task_of(rows);
	}
	TRY(rows_end(rows));
	*ret_tasks = tasks;
	return OK;
}

const Error *store_task_load(Db *db, Arena *arena, PracticeId practice, TaskId id, Task *ret_task)
{
	Rows *rows;
	Tasks tasks;
	TRY(sql_task_load(db, arena, practice.value, id.value, &rows));
	TRY(tasks_of(arena, rows, &tasks));
	if (tasks.count == 0) {
		return missing(arena, "There is no such task.");
	}
	*ret_task = tasks.items[0];
	return OK;
}

const Error *store_task_open_list(Db *db, Arena *arena, PracticeId practice, Tasks *ret_tasks)
{
	Rows *rows;
	TRY(sql_task_open_list(db, arena, practice.value, &rows));
	return tasks_of(arena, rows, ret_tasks);
}

const Error *store_task_due_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Tasks *ret_tasks)
{
	Rows *rows;
	TRY(sql_task_due_list(db, arena, practice.value, first.days, last.days, &rows));
	return tasks_of(arena, rows, ret_tasks);
}

const Error *store_task_client_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Tasks *ret_tasks)
{
	Rows *rows;
	TRY(sql_task_client_list(db, arena, practice.value, client.value, &rows));
	return tasks_of(arena, rows, ret_tasks);
}

const Error *store_task_board_list(Db *db, Arena *arena, PracticeId practice, BoardId board,
	Instant done_since, Tasks *ret_tasks)
{
	Rows *rows;
	TRY(sql_task_board_list(db, arena, practice.value, board.value, done_since.seconds, &rows));
	return tasks_of(arena, rows, ret_tasks);
}

const Error *store_task_done_list(Db *db, Arena *arena, PracticeId practice, ClientId client,
	const Task *after, int32_t limit, Tasks *ret_tasks)
{
	Rows *rows;
	int64_t before = after ? after->done.seconds : INT64_MAX;
	int64_t before_id = after ? after->id.value : INT64_MAX;
	if (client.value) {
		TRY(sql_task_client_done_list(
			db, arena, practice.value, client.value, before, before_id, limit, &rows));
	} else {
		TRY(sql_task_done_list(db, arena, practice.value, before, before_id, limit, &rows));
	}
	return tasks_of(arena, rows, ret_tasks);
}

const Error *store_task_place(
	Db *db, Arena *arena, PracticeId practice, TaskId id, int32_t position)
{
	return sql_task_place(db, arena, practice.value, id.value, position, NULL);
}

const Error *store_task_stage_end(Db *db, Arena *arena, PracticeId practice, BoardId board,
	StageId stage, int32_t *ret_position)
{
	Rows *rows;
	TRY(sql_task_stage_end(db, arena, practice.value, board.value, stage.value, &rows));
	int32_t position = rows_next(rows) ? read_int32(rows, "position") : 0;
	TRY(rows_end(rows));
	*ret_position = position;
	return OK;
}

const Error *store_task_board_done(
	Db *db, Arena *arena, PracticeId practice, BoardId board, int64_t *ret_done)
{
	Rows *rows;
	TRY(sql_task_board_done(db, arena, practice.value, board.value, &rows));
	int64_t done = rows_next(rows) ? rows_int(rows, "tasks") : 0;
	TRY(rows_end(rows));
	*ret_done = done;
	return OK;
}

const Error *store_task_categories(
	Db *db, Arena *arena, PracticeId practice, Categories *ret_categories)
{
	Categories all = {0};
	Rows *rows;
	TRY(sql_task_categories(db, arena, practice.value, NEWEST_TASKS, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = rows_text(rows, "category");
	}
	TRY(rows_end(rows));
	*ret_categories = all;
	return OK;
}

const Error *store_task_colleagues(
	Db *db, Arena *arena, PracticeId practice, Colleagues *ret_colleagues)
{
	Colleagues all = {0};
	Rows *rows;
	TRY(sql_task_colleagues(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = rows_text(rows, "colleague");
	}
	TRY(rows_end(rows));
	*ret_colleagues = all;
	return OK;
}

const Error *store_task_tracked_list(
	Db *db, Arena *arena, PracticeId practice, Instant now, TrackedTasks *ret_tracked)
{
	TrackedTasks all = {0};
	Rows *rows;
	TRY(sql_task_tracked(db, arena, practice.value, now.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) =
			(Tracked){{rows_int(rows, "id")}, {rows_int(rows, "seconds")}};
	}
	TRY(rows_end(rows));
	*ret_tracked = all;
	return OK;
}

const Error *store_task_tracked(
	Db *db, Arena *arena, PracticeId practice, TaskId id, Instant now, Duration *ret_tracked)
{
	Rows *rows;
	TRY(sql_task_tracked_one(db, arena, practice.value, id.value, now.seconds, &rows));
	Duration tracked = {rows_next(rows) ? rows_int(rows, "seconds") : 0};
	TRY(rows_end(rows));
	*ret_tracked = tracked;
	return OK;
}

const Error *store_task_worked(
	Db *db, Arena *arena, PracticeId practice, TaskId id, Instant now, Duration *ret_worked)
{
	Rows *rows;
	TRY(sql_task_worked(db, arena, practice.value, id.value, now.seconds, &rows));
	Duration worked = {rows_next(rows) ? rows_int(rows, "seconds") : 0};
	TRY(rows_end(rows));
	*ret_worked = worked;
	return OK;
}

Duration tracked_of(TrackedTasks tracked, TaskId task)
{
	size_t low = 0, high = tracked.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tracked.items[middle].task.value < task.value) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < tracked.count && tracked.items[low].task.value == task.value
		       ? tracked.items[low].tracked
		       : (Duration){0};
}
