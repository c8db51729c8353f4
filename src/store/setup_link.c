/* Set-up links, row by row. */
#include "store/setup_link.h"

#include "sql/setup_link.h"
#include "store/read.h"

const Error *store_setup_link_save(Db *db, Arena *arena, Bytes token, Instant expires)
{
	return sql_setup_link_save(db, arena, token, expires.seconds, NULL);
}

const Error *store_setup_link_load(Db *db, Arena *arena, Bytes token, Instant *ret_expires)
{
	Rows *rows;
	TRY(sql_setup_link_load(db, arena, token, &rows));
	Instant expires = rows_next(rows) ? read_instant(rows, "expires") : (Instant){0};
	TRY(rows_end(rows));
	*ret_expires = expires;
	return OK;
}

const Error *store_setup_link_delete(Db *db, Arena *arena)
{
	return sql_setup_link_delete(db, arena, NULL);
}
