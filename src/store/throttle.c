/* Failed attempts, row by row. */
#include "store/throttle.h"

#include "sql/throttle.h"
#include "store/read.h"

const Error *store_throttle_load(Db *db, Arena *arena, Text subject, Throttle *ret_throttle)
{
	Throttle throttle = {0};
	Rows *rows;
	TRY(sql_throttle_load(db, arena, subject, &rows));
	if (rows_next(rows)) {
		throttle = (Throttle){read_int32(rows, "failures"), read_instant(rows, "since")};
	}
	TRY(rows_end(rows));
	*ret_throttle = throttle;
	return OK;
}

const Error *store_throttle_save(Db *db, Arena *arena, Text subject, Throttle throttle)
{
	return sql_throttle_save(
		db, arena, subject, throttle.failures, throttle.since.seconds, NULL);
}

const Error *store_throttle_delete(Db *db, Arena *arena, Text subject)
{
	return sql_throttle_delete(db, arena, subject, NULL);
}

const Error *store_throttle_expire(Db *db, Arena *arena, Instant before)
{
	return sql_throttle_expire(db, arena, before.seconds, NULL);
}
