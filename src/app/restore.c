/* Putting a backup into an empty database, of either engine. */
#include "app/backup_read.h"

#include "host/file.h"
#include "store/migration.h"
#include "store/practice.h"
#include "store/search.h"

typedef struct {
	Context *cx;
	Tables known;
	MigrationNames steps; /* of this database */
	size_t steps_met;
	Table *table; /* the one whose rows come */
} Restoring;

static const Error *other_version(const Restoring *restoring)
{
	return refuse(restoring->cx->arena, "",
		"This backup was made by another version of Fuseau. Restore it with that version, "
		"then update.");
}

static const Error *met_step(void *user, Text name)
{
	Restoring *restoring = user;
	EACH (Text, step, restoring->steps) {
		if (text_equal(*step, name)) {
			restoring->steps_met++;
			return OK;
		}
	}
	return other_version(restoring);
}

static const Error *met_table(void *user, Table *table)
{
	Restoring *restoring = user;
	if (restoring->steps_met != restoring->steps.count) {
		return other_version(restoring);
	}
	EACH (Table, known, restoring->known) {
		if (!text_equal(known->name, table->name)) {
			continue;
		}
		if (known->columns.count != table->columns.count) {
			return other_version(restoring);
		}
		for (size_t i = 0; i < table->columns.count; i++) {
			const Column *ours = &known->columns.items[i];
			const Column *theirs = &table->columns.items[i];
			if (!text_equal(ours->name, theirs->name) || ours->type != theirs->type) {
				return other_version(restoring);
			}
		}
		restoring->table = known;
		return store_backup_empty(
			restoring->cx->db, restoring->cx->arena, known, restoring->cx->arena);
	}
	return other_version(restoring);
}

static const Error *met_row(void *user, Arena *arena, const DbValue *values)
{
	Restoring *restoring = user;
	Context *cx = restoring->cx;
	return store_backup_insert(cx->db, arena, restoring->table, cx->arena, values);
}

static const Error *met_blob(void *user, Arena *arena, Text name, Bytes bytes)
{
	Restoring *restoring = user;
	Text path = text_format(
		arena, "%s/%s", text_chars(restoring->cx->house->blob_folder), name.chars);
	size_t end = path.length;
	while (path.chars[end - 1] != '/') {
		end--;
	}
	TRY(folder_make(arena, text_copy(arena, (Span){path.chars, end - 1})));
	return file_write(arena, path, bytes);
}

static const Error *check_empty(Restoring *restoring)
{
	Context *cx = restoring->cx;
	EACH (Table, table, restoring->known) {
		Rows *rows;
		if (!text_is(table->name, "practice") && !text_is(table->name, "member")) {
			continue; /* only what a migration or a first start puts there */
		}
		TRY(store_backup_rows(cx->db, cx->arena, table, cx->arena, &rows));
		bool any = rows_next(rows);
		TRY(rows_end(rows));
		if (any) {
			return refuse(cx->arena, "",
				"There is data here already. Restore into an empty folder or "
				"database.");
		}
	}
	return OK;
}

static const Error *load(Restoring *restoring, Text path, BackupCount *ret_count)
{
	Stream *in;
	BackupSink sink = {restoring, met_step, met_table, met_row, met_blob};
	TRY(stream_open(restoring->cx->arena, path, &in));
	return backup_read(restoring->cx->arena, in, path, &sink, ret_count);
}

/* What is found by words is made of the rest and not kept in a backup. */
static const Error *index_all(Context *cx)
{
	Practices practices;
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (const Practice, practice, practices) {
		TRY(store_search_rebuild(cx->db, cx->arena, practice->id));
	}
	return OK;
}

const Error *backup_restore(Context *cx, Text path, BackupCount *ret_count)
{
	Restoring restoring = {.cx = cx};
	TRY(backup_check(cx->arena, path, ret_count)); /* before anything is touched */
	TRY(store_migration_list(cx->db, cx->arena, &restoring.steps));
	TRY(store_backup_tables(cx->db, cx->arena, &restoring.known));
	TRY(check_empty(&restoring));
	TRY(db_write_begin(cx->db, cx->arena));
	const Error *error = load(&restoring, path, ret_count) ?: index_all(cx);
	if (error) {
		db_write_undo(cx->db);
		return error;
	}
	return db_write_end(cx->db, cx->arena);
}
