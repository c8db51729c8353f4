#include "store/outlook.h"

#include "sql/outlook.h"
#include "store/read.h"

const Error *store_outlook_load(
	Db *db, Arena *arena, PracticeId practice, int32_t *ret_share_percent)
{
	Rows *rows;
	TRY(sql_outlook_load(db, arena, practice.value, &rows));
	int32_t share = rows_next(rows) ? read_int32(rows, "share_percent") : 0;
	TRY(rows_end(rows));
	*ret_share_percent = share;
	return OK;
}

const Error *store_outlook_save(
	Db *db, Arena *arena, PracticeId practice, int32_t share_percent, int64_t changed)
{
	return sql_outlook_save(db, arena, practice.value, share_percent, changed, NULL);
}
