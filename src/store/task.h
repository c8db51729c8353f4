/* Tasks: the work, and the promises. A loaded task has no checklist yet: store/checklist.h. */
#ifndef STORE_TASK_H
#define STORE_TASK_H

#include "db/db.h"
#include "domain/task.h"

MUST_USE const Error *store_task_save(
	Db *db, Arena *arena, PracticeId practice, const Task *task, int64_t changed);
/* A deleted one too: see task->deleted. MISSING when there is none. */
MUST_USE const Error *store_task_load(
	Db *db, Arena *arena, PracticeId practice, TaskId id, Task *ret_task);

/* What is neither done nor deleted, the oldest first. */
MUST_USE const Error *store_task_open_list(
	Db *db, Arena *arena, PracticeId practice, Tasks *ret_tasks);
/* Of these, what is due on one of these days, each on its own clock. */
MUST_USE const Error *store_task_due_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Tasks *ret_tasks);
MUST_USE const Error *store_task_client_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Tasks *ret_tasks);
/* By stage and position; of what is done, only what was done at or after done_since. */
MUST_USE const Error *store_task_board_list(Db *db, Arena *arena, PracticeId practice,
	BoardId board, Instant done_since, Tasks *ret_tasks);
/* A page of what is done, the newest first, of one client or of all (client 0). after: the last
 * task of the page before, or NULL. */
MUST_USE const Error *store_task_done_list(Db *db, Arena *arena, PracticeId practice,
	ClientId client, const Task *after, int32_t limit, Tasks *ret_tasks);

/* Where a task stands in its stage. */
MUST_USE const Error *store_task_place(
	Db *db, Arena *arena, PracticeId practice, TaskId id, int32_t position);
/* The position behind the last open task of a stage. */
MUST_USE const Error *store_task_stage_end(Db *db, Arena *arena, PracticeId practice, BoardId board,
	StageId stage, int32_t *ret_position);

/* How many of a board's tasks are done, whenever that was. */
MUST_USE const Error *store_task_board_done(
	Db *db, Arena *arena, PracticeId practice, BoardId board, int64_t *ret_done);

/* The categories in use, those of most of the newest tasks first. */
LIST_OF(Text, Categories);
MUST_USE const Error *store_task_categories(
	Db *db, Arena *arena, PracticeId practice, Categories *ret_categories);
/* Names of those tasks were left with, or who worked on them: the most frequent first. */
LIST_OF(Text, Colleagues);
MUST_USE const Error *store_task_colleagues(
	Db *db, Arena *arena, PracticeId practice, Colleagues *ret_colleagues);

/* Time worked since a task's rest was last estimated (remaining_at), a running timer included. */
typedef struct {
	TaskId task;
	Duration tracked;
} Tracked;
LIST_OF(Tracked, TrackedTasks);
/* Of all open tasks with any, sorted by task. */
MUST_USE const Error *store_task_tracked_list(
	Db *db, Arena *arena, PracticeId practice, Instant now, TrackedTasks *ret_tracked);
MUST_USE const Error *store_task_tracked(
	Db *db, Arena *arena, PracticeId practice, TaskId id, Instant now, Duration *ret_tracked);
/* All the time worked on it. */
MUST_USE const Error *store_task_worked(
	Db *db, Arena *arena, PracticeId practice, TaskId id, Instant now, Duration *ret_worked);
Duration tracked_of(TrackedTasks tracked, TaskId task); /* zero when it is not listed */

#endif
