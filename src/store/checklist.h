/* The checklist of a task, line by line. */
#ifndef STORE_CHECKLIST_H
#define STORE_CHECKLIST_H

#include "db/db.h"
#include "domain/task.h"

/* Takes the place of the whole list, in this order; every line has its id. */
MUST_USE const Error *store_checklist_replace(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Checklist checklist);
MUST_USE const Error *store_checklist_load(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Checklist *ret_checklist);
/* MISSING when the task has no such line. */
MUST_USE const Error *store_checklist_tick(
	Db *db, Arena *arena, PracticeId practice, TaskId task, int64_t id, bool done);

/* How far the checklists of open tasks are, sorted by task. */
typedef struct {
	TaskId task;
	int32_t lines, ticked;
} ChecklistCount;
LIST_OF(ChecklistCount, ChecklistCounts);
MUST_USE const Error *store_checklist_counts(
	Db *db, Arena *arena, PracticeId practice, ChecklistCounts *ret_counts);
ChecklistCount checklist_count_of(ChecklistCounts counts, TaskId task); /* zeros: it has none */

#endif
