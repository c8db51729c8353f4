/* What tasks were before an act, so that it can be taken back whole. */
#ifndef STORE_TASK_BEFORE_H
#define STORE_TASK_BEFORE_H

#include "db/db.h"
#include "domain/plan.h"

/* Keeps an open task as it is, under the change that is about to touch it. */
MUST_USE const Error *store_task_before_save(
	Db *db, Arena *arena, PracticeId practice, int64_t change, TaskId task, Instant now);
/* Makes the tasks again what they were, out of the bin too, but for those that were touched since;
 * *ret_back says which came back. What was kept is forgotten. */
MUST_USE const Error *store_task_before_back(Db *db, Arena *arena, PracticeId practice,
	int64_t change, int64_t changed, TaskIds *ret_back);
/* Forgets what was kept before an instant. */
MUST_USE const Error *store_task_before_expire(
	Db *db, Arena *arena, PracticeId practice, Instant before);

#endif
