#include "store/update.h"

#include "sql/update.h"
#include "store/read.h"

const Error *store_update_add(
	Db *db, Arena *arena, PracticeId practice, const Update *update, int64_t changed)
{
	return sql_update_add(db, arena, practice.value, update->id.value, update->client.value,
		update->settles.days, text_of(update_key(update->outcome)), update->at.seconds,
		update->notice.value, changed, NULL);
}

const Error *store_update_delete(Db *db, Arena *arena, PracticeId practice, UpdateId id)
{
	return sql_update_delete(db, arena, practice.value, id.value, NULL);
}

static const Error *read_all(Arena *arena, Rows *rows, Updates *ret_updates)
{
	Updates all = {0};
	while (rows_next(rows)) {
		Update *update = LIST_ADD(arena, all);
		*update = (Update){
			.id = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.settles = read_day(rows, "settles_day"),
			.at = read_instant(rows, "happened"),
			.notice = {rows_int(rows, "notice")},
			.changed = rows_int(rows, "changed"),
		};
		(void)update_from_key(rows_text(rows, "outcome"), &update->outcome);
	}
	TRY(rows_end(rows));
	*ret_updates = all;
	return OK;
}

const Error *store_update_load(
	Db *db, Arena *arena, PracticeId practice, UpdateId id, Update *ret_update)
{
	Rows *rows;
	Updates found;
	TRY(sql_update_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such update.");
	}
	*ret_update = found.items[0];
	return OK;
}

const Error *store_update_list(
	Db *db, Arena *arena, PracticeId practice, Day since, Updates *ret_updates)
{
	Rows *rows;
	TRY(sql_update_list(db, arena, practice.value, since.days, &rows));
	return read_all(arena, rows, ret_updates);
}

const Error *store_update_of_client(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Day since, Updates *ret_updates)
{
	Rows *rows;
	TRY(sql_update_of_client(db, arena, practice.value, client.value, since.days, &rows));
	return read_all(arena, rows, ret_updates);
}
