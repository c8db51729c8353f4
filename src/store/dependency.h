/* Which task comes after which. */
#ifndef STORE_DEPENDENCY_H
#define STORE_DEPENDENCY_H

#include "db/db.h"
#include "domain/task.h"

/* Takes the place of all that a task comes after: each of `after` names it as its task. */
MUST_USE const Error *store_dependency_replace(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Dependencies after);
/* What one task comes after, done ones too; nothing from the bin. */
MUST_USE const Error *store_dependency_load(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Dependencies *ret_after);
/* Of all open tasks, sorted by task. */
MUST_USE const Error *store_dependency_list(
	Db *db, Arena *arena, PracticeId practice, Dependencies *ret_dependencies);

#endif
