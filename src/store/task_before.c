#include "store/task_before.h"

#include "sql/task_before.h"

const Error *store_task_before_save(
	Db *db, Arena *arena, PracticeId practice, int64_t change, TaskId task, Instant now)
{
	return sql_task_before_save(
		db, arena, practice.value, change, task.value, now.seconds, NULL);
}

const Error *store_task_before_back(Db *db, Arena *arena, PracticeId practice, int64_t change,
	int64_t changed, TaskIds *ret_back)
{
	Rows *rows;
	TaskIds back = {0};
	TRY(sql_task_before_list(db, arena, practice.value, change, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, back) = (TaskId){rows_int(rows, "task")};
	}
	TRY(rows_end(rows));
	TRY(sql_task_before_back(db, arena, practice.value, change, changed, NULL));
	TRY(sql_task_before_delete(db, arena, practice.value, change, NULL));
	*ret_back = back;
	return OK;
}

const Error *store_task_before_expire(Db *db, Arena *arena, PracticeId practice, Instant before)
{
	return sql_task_before_expire(db, arena, practice.value, before.seconds, NULL);
}
