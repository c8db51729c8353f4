/* Each noun has its own statement to show it and to undo it; a table finds them by the noun. */
#include "store/import.h"

#include "sql/import.h"
#include "store/import_twin.h"
#include "store/read.h"

static const char *const states[] = {
	[IMPORT_STAGED] = "staged",
	[IMPORT_RUNNING] = "running",
	[IMPORT_DONE] = "done",
	[IMPORT_UNDONE] = "undone",
	[IMPORT_FAILED] = "failed",
};

static const struct {
	const char *key;
	const Error *(*show)(
		Db *db, Arena *arena, int64_t practice, int64_t import, int64_t *ret_changed);
	const Error *(*undo)(Db *db, Arena *arena, int64_t practice, int64_t import,
		int64_t deleted, int64_t changed, int64_t *ret_changed);
	const Error *(*forget)(
		Db *db, Arena *arena, int64_t practice, int64_t import, int64_t *ret_changed);
} nouns[MADE_NOUNS] = {
	[MADE_CLIENT] = {"client", sql_import_show_client, sql_import_undo_client,
		sql_import_forget_client},
	[MADE_BOARD] = {"board", sql_import_show_board, sql_import_undo_board,
		sql_import_forget_board},
	[MADE_TASK] = {"task", sql_import_show_task, sql_import_undo_task, sql_import_forget_task},
	[MADE_CALENDAR] = {"calendar", sql_import_show_calendar, sql_import_undo_calendar,
		sql_import_forget_calendar},
	[MADE_EVENT] = {"event", sql_import_show_event, sql_import_undo_event,
		sql_import_forget_event},
	[MADE_ENTRY] = {"entry", sql_import_show_entry, sql_import_undo_entry,
		sql_import_forget_entry},
	[MADE_INVOICE] = {"invoice"},
	[MADE_PAYMENT] = {"payment"},
};

const char *made_noun_key(MadeNoun noun)
{
	return nouns[noun].key;
}

const Error *store_import_save(
	Db *db, Arena *arena, PracticeId practice, const Import *import, int64_t changed)
{
	const SqlImportSave save = {
		.practice = practice.value,
		.id = import->id.value,
		.member = import->member.value,
		.format = import->format,
		.file_name = import->file_name,
		.blob = import->blob,
		.state = text_of(states[import->state]),
		.options = import->options,
		.report = import->report,
		.created = import->created.seconds,
		.ended = import->ended.seconds,
		.changed = changed,
	};
	return sql_import_save(db, arena, &save, NULL);
}

static Import import_of(Rows *rows)
{
	return (Import){
		.id = {rows_int(rows, "id")},
		.member = {rows_int(rows, "member")},
		.format = rows_text(rows, "format"),
		.file_name = rows_text(rows, "file_name"),
		.blob = rows_text(rows, "blob"),
		.state = (ImportState)READ_CHOICE(rows, "state", states),
		.options = rows_text(rows, "options"),
		.report = rows_text(rows, "report"),
		.created = read_instant(rows, "created"),
		.ended = read_instant(rows, "ended"),
		.changed = rows_int(rows, "changed"),
	};
}

const Error *store_import_load(
	Db *db, Arena *arena, PracticeId practice, ImportId id, Import *ret_import)
{
	Rows *rows;
	TRY(sql_import_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	Import import = there ? import_of(rows) : (Import){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such import.");
	}
	*ret_import = import;
	return OK;
}

static const Error *imports_of(Arena *arena, Rows *rows, Imports *ret_imports)
{
	Imports imports = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, imports) = import_of(rows);
	}
	TRY(rows_end(rows));
	*ret_imports = imports;
	return OK;
}

const Error *store_import_list(
	Db *db, Arena *arena, PracticeId practice, int32_t limit, Imports *ret_imports)
{
	Rows *rows;
	TRY(sql_import_list(db, arena, practice.value, limit, &rows));
	return imports_of(arena, rows, ret_imports);
}

const Error *store_import_left(
	Db *db, Arena *arena, PracticeId practice, Instant before, Imports *ret_imports)
{
	Rows *rows;
	TRY(sql_import_left(db, arena, practice.value, before.seconds, &rows));
	return imports_of(arena, rows, ret_imports);
}

const Error *store_import_delete(Db *db, Arena *arena, PracticeId practice, ImportId id)
{
	return sql_import_delete(db, arena, practice.value, id.value, NULL);
}

/* --- what it made -------------------------------------------------------------------------- */

const Error *store_import_made(Db *db, Arena *arena, PracticeId practice, ImportId import,
	const Made *made, int64_t changed)
{
	return sql_import_made_save(db, arena, practice.value, import.value,
		text_of(nouns[made->noun].key), made->id, made->was, made->digest, made->twin,
		changed, NULL);
}

const Error *store_import_was(Db *db, Arena *arena, PracticeId practice, ImportId import,
	const Made *made, int64_t changed)
{
	return sql_import_made_was(db, arena, practice.value, import.value,
		text_of(nouns[made->noun].key), made->id, made->was, changed, NULL);
}

const Error *store_import_made_list(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, int64_t after, int32_t limit, MadeRows *ret_rows)
{
	MadeRows made = {0};
	Rows *rows;
	TRY(sql_import_made_list(db, arena, practice.value, import.value, text_of(nouns[noun].key),
		after, limit, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, made) = (MadeRow){
			.id = rows_int(rows, "noun_id"),
			.was = rows_text(rows, "was"),
			.twin = rows_int(rows, "twin"),
			.changed = rows_int(rows, "changed"),
		};
	}
	TRY(rows_end(rows));
	*ret_rows = made;
	return OK;
}

const Error *store_import_made_count(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, MadeCount *ret_count)
{
	MadeCount count = {0};
	Rows *rows;
	TRY(sql_import_made_count(
		db, arena, practice.value, import.value, text_of(nouns[noun].key), &rows));
	if (rows_next(rows)) {
		count = (MadeCount){rows_int(rows, "made"), rows_int(rows, "updated")};
	}
	TRY(rows_end(rows));
	*ret_count = count;
	return OK;
}

const Error *store_import_show(
	Db *db, Arena *arena, PracticeId practice, ImportId import, int64_t changed)
{
	for (int noun = 0; noun < MADE_INVOICE; noun++) {
		TRY(nouns[noun].show(db, arena, practice.value, import.value, NULL));
	}
	TRY(import_twins_show(db, arena, practice, import, changed));
	return sql_import_made_shown(db, arena, practice.value, import.value, changed, NULL);
}

const Error *store_import_undo(
	Db *db, Arena *arena, PracticeId practice, ImportId import, Instant now, int64_t changed)
{
	TRY(sql_import_undo_invoice(db, arena, practice.value, import.value, NULL));
	TRY(sql_import_undo_payment(db, arena, practice.value, import.value, NULL));
	for (int noun = MADE_INVOICE - 1; noun >= 0; noun--) { /* what belongs to others first */
		TRY(nouns[noun].undo(
			db, arena, practice.value, import.value, now.seconds, changed, NULL));
	}
	return OK;
}

const Error *store_import_forget(Db *db, Arena *arena, PracticeId practice, ImportId import)
{
	TRY(import_twins_forget(db, arena, practice, import));
	TRY(sql_import_forget_checks(db, arena, practice.value, import.value, NULL));
	TRY(sql_import_forget_dependencies(db, arena, practice.value, import.value, NULL));
	TRY(sql_import_forget_stages(db, arena, practice.value, import.value, NULL));
	for (int noun = 0; noun < MADE_INVOICE; noun++) {
		TRY(nouns[noun].forget(db, arena, practice.value, import.value, NULL));
	}
	return sql_import_forget_made(db, arena, practice.value, import.value, NULL);
}

const Error *store_import_undone_list(
	Db *db, Arena *arena, PracticeId practice, Instants *ret_instants)
{
	Instants instants = {0};
	Rows *rows;
	TRY(sql_import_ended_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, instants) = read_instant(rows, "ended");
	}
	TRY(rows_end(rows));
	*ret_instants = instants;
	return OK;
}

const Error *store_import_touched(Db *db, Arena *arena, PracticeId practice, ImportId import,
	int32_t limit, TouchedRows *ret_rows)
{
	TouchedRows touched = {0};
	Rows *rows;
	TRY(sql_import_touched(db, arena, practice.value, import.value, limit, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, touched) = (TouchedRow){
			.noun = rows_text(rows, "noun"),
			.id = rows_int(rows, "noun_id"),
			.client = {rows_int(rows, "client")},
			.title = rows_text(rows, "title"),
		};
	}
	TRY(rows_end(rows));
	*ret_rows = touched;
	return OK;
}
