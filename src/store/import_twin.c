#include "store/import_twin.h"

#include "sql/import_twin.h"
#include "store/read.h"

/* Clients, boards and calendars are made or left alone, never changed. */
static const struct {
	MadeNoun noun;
	const Error *(*stale)(
		Db *db, Arena *arena, int64_t practice, int64_t import, Rows **ret_rows);
	const Error *(*show)(Db *db, Arena *arena, int64_t practice, int64_t import,
		int64_t changed, int64_t *ret_changed);
	const Error *(*clear)(
		Db *db, Arena *arena, int64_t practice, int64_t import, int64_t *ret_changed);
} nouns[] = {
	{MADE_TASK, sql_import_twin_stale_task, sql_import_twin_show_task,
		sql_import_twin_clear_task},
	{MADE_EVENT, sql_import_twin_stale_event, sql_import_twin_show_event,
		sql_import_twin_clear_event},
	{MADE_ENTRY, sql_import_twin_stale_entry, sql_import_twin_show_entry,
		sql_import_twin_clear_entry},
};

enum { NOUNS = sizeof nouns / sizeof nouns[0] };

const Error *store_import_stale(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, MadeRows *ret_rows)
{
	MadeRows stale = {0};
	for (size_t i = 0; i < NOUNS; i++) {
		Rows *rows;
		if (nouns[i].noun != noun) {
			continue;
		}
		TRY(nouns[i].stale(db, arena, practice.value, import.value, &rows));
		while (rows_next(rows)) {
			LIST_ADD(arena, stale)->id = rows_int(rows, "noun_id");
		}
		TRY(rows_end(rows));
	}
	*ret_rows = stale;
	return OK;
}

static const Error *clear_all(Db *db, Arena *arena, PracticeId practice, ImportId import)
{
	for (size_t i = 0; i < NOUNS; i++) {
		TRY(nouns[i].clear(db, arena, practice.value, import.value, NULL));
	}
	return OK;
}

const Error *import_twins_show(
	Db *db, Arena *arena, PracticeId practice, ImportId import, int64_t changed)
{
	for (size_t i = 0; i < NOUNS; i++) {
		TRY(nouns[i].show(db, arena, practice.value, import.value, changed, NULL));
	}
	TRY(sql_import_twin_clear_checks(db, arena, practice.value, import.value, NULL));
	TRY(sql_import_twin_show_checks(db, arena, practice.value, import.value, NULL));
	return clear_all(db, arena, practice, import);
}

const Error *import_twins_forget(Db *db, Arena *arena, PracticeId practice, ImportId import)
{
	TRY(sql_import_twin_forget_checks(db, arena, practice.value, import.value, NULL));
	return clear_all(db, arena, practice, import);
}
