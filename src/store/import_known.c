/* What is here already of what a batch of an import brings, asked for in one query. */
#include "sql/import_known.h"
#include "store/import.h"
#include "store/read.h"

static Text ids_json(Arena *arena, KnownRows wanted)
{
	Buffer out = buffer_new(arena);
	EACH (const KnownRow, row, wanted) {
		buffer_char(&out, row == wanted.items ? '[' : ',');
		buffer_json(&out, row->foreign_id);
	}
	buffer_chars(&out, wanted.count ? "]" : "[]");
	return buffer_done(&out);
}

const Error *store_import_known(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, Text source, CalendarId calendar, KnownRows wanted, KnownRows *ret_rows)
{
	KnownRows known = {0};
	Rows *rows;
	Text ids = ids_json(arena, wanted);
	if (noun == MADE_EVENT) {
		TRY(sql_import_known_event(
			db, arena, practice.value, import.value, calendar.value, ids, &rows));
	} else if (noun == MADE_TASK) {
		TRY(sql_import_known_task(
			db, arena, practice.value, import.value, source, ids, &rows));
	} else {
		TRY(sql_import_known_entry(
			db, arena, practice.value, import.value, source, ids, &rows));
	}
	while (rows_next(rows)) {
		*LIST_ADD(arena, known) = (KnownRow){
			.noun = noun,
			.foreign_id = rows_text(rows, "foreign_id"),
			.recurrence = read_wall(rows, "recurrence_day", "recurrence_second"),
			.id = rows_int(rows, "id"),
			.deleted = read_instant(rows, "deleted"),
			.digest = rows_text(rows, "digest"),
			.twin = rows_int(rows, "twin"),
		};
	}
	TRY(rows_end(rows));
	*ret_rows = known;
	return OK;
}

static const Error *any_of(Rows *rows, bool *ret_any)
{
	bool any = rows_next(rows);
	TRY(rows_end(rows));
	*ret_any = any;
	return OK;
}

const Error *store_import_known_any(
	Db *db, Arena *arena, PracticeId practice, MadeNoun noun, Text source, bool *ret_any)
{
	Rows *rows;
	if (noun != MADE_TASK && noun != MADE_ENTRY) { /* events go by their calendar */
		*ret_any = true;
		return OK;
	}
	TRY(noun == MADE_TASK
			? sql_import_known_any_task(db, arena, practice.value, source, &rows)
			: sql_import_known_any_entry(db, arena, practice.value, source, &rows));
	return any_of(rows, ret_any);
}

const Error *store_import_known_beside(Db *db, Arena *arena, PracticeId practice, ImportId import,
	Text format, int64_t changed, bool *ret_beside)
{
	Rows *rows;
	TRY(sql_import_known_beside(
		db, arena, practice.value, import.value, format, changed, &rows));
	return any_of(rows, ret_beside);
}
