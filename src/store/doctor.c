#include "store/doctor.h"

#include "sql/doctor.h"

const Error *store_doctor_problems(Db *db, Arena *arena, DatabaseProblems *ret_problems)
{
	DatabaseProblems problems = {0};
	Rows *rows;
	TRY(sql_doctor_problems(db, arena, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, problems) = rows_text(rows, "problem");
	}
	TRY(rows_end(rows));
	*ret_problems = problems;
	return OK;
}

const Error *store_doctor_newest(Db *db, Arena *arena, int64_t *ret_id)
{
	Rows *rows;
	TRY(sql_doctor_newest(db, arena, &rows));
	int64_t id = rows_next(rows) ? rows_int(rows, "id") : 0;
	TRY(rows_end(rows));
	*ret_id = id;
	return OK;
}
