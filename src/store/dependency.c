#include "store/dependency.h"

#include "sql/dependency.h"

const Error *store_dependency_replace(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Dependencies after)
{
	TRY(sql_dependency_clear(db, arena, practice.value, task.value, NULL));
	EACH (Dependency, dependency, after) {
		TRY(sql_dependency_save(
			db, arena, practice.value, task.value, dependency->after.value, NULL));
	}
	return OK;
}

static const Error *read_all(Arena *arena, Rows *rows, Dependencies *ret_dependencies)
{
	Dependencies all = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) =
			(Dependency){{rows_int(rows, "task")}, {rows_int(rows, "after_task")}};
	}
	TRY(rows_end(rows));
	*ret_dependencies = all;
	return OK;
}

const Error *store_dependency_load(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Dependencies *ret_after)
{
	Rows *rows;
	TRY(sql_dependency_task_list(db, arena, practice.value, task.value, &rows));
	return read_all(arena, rows, ret_after);
}

const Error *store_dependency_list(
	Db *db, Arena *arena, PracticeId practice, Dependencies *ret_dependencies)
{
	Rows *rows;
	TRY(sql_dependency_list(db, arena, practice.value, &rows));
	return read_all(arena, rows, ret_dependencies);
}
