/* Writing a backup. */
#include "app/backup.h"
#include "app/backup_read.h"

#include "host/blobs.h"
#include "host/file.h"
#include "host/stream.h"
#include "store/backup.h"
#include "store/migration.h"

#include <inttypes.h>

enum { TABLE_ARENA = 1024 * 1024 * 1024 };

typedef struct {
	Context *cx;
	Stream *out;
	Hash *sums;
	BackupCount count;
} Writing;

static void put_sum(Writing *writing, int64_t items)
{
	Arena *arena = writing->cx->arena;
	Text hash = bytes_hex(arena, stream_hash(writing->out, arena));
	hash_take(writing->sums, hash.chars, hash.length);
	stream_format(writing->out, "sum %" PRId64 " %s\n", items, hash.chars);
}

static Text value_of(Arena *arena, Rows *rows, const Column *column)
{
	const char *name = column->name.chars;
	if (column->type == DB_TEXT) {
		return rows_text(rows, name);
	}
	if (column->type == DB_BYTEA) {
		Bytes bytes = rows_bytes(rows, name);
		return text_copy(arena, (Span){(const char *)bytes.start, bytes.length});
	}
	int64_t number = column->type == DB_BOOLEAN ? rows_bool(rows, name) : rows_int(rows, name);
	return text_format(arena, "%" PRId64, number);
}

static const Error *write_table(Writing *writing, Arena *arena, Table *table)
{
	Rows *rows;
	int64_t count = 0;
	stream_format(writing->out, "table %s %zu\n", table->name.chars, table->columns.count);
	EACH (Column, column, table->columns) {
		stream_format(writing->out, "%s %s\n", column->name.chars,
			store_backup_type_name(column->type));
	}
	TRY(store_backup_rows(writing->cx->db, arena, table, writing->cx->arena, &rows));
	for (; rows_next(rows); count++) {
		stream_put(writing->out, "r", 1);
		EACH (Column, column, table->columns) {
			Text value = value_of(arena, rows, column);
			stream_format(writing->out, "%zu:", value.length);
			stream_put(writing->out, text_chars(value), value.length);
		}
		stream_put(writing->out, "\n", 1);
	}
	TRY(rows_end(rows));
	put_sum(writing, count);
	writing->count.tables++;
	writing->count.rows += count;
	return OK;
}

static const Error *write_tables(Writing *writing)
{
	Context *cx = writing->cx;
	Tables tables;
	MigrationNames steps;
	TRY(store_migration_list(cx->db, cx->arena, &steps));
	stream_format(writing->out, "%s\n", BACKUP_FIRST_LINE);
	EACH (Text, step, steps) {
		stream_format(writing->out, "step %s\n", step->chars);
	}
	TRY(store_backup_tables(cx->db, cx->arena, &tables));
	EACH (Table, table, tables) {
		if (text_is(table->name, "schema_version")) {
			continue;
		}
		Arena *arena = arena_under(cx->arena, TABLE_ARENA);
		TRY(write_table(writing, arena, table));
		arena_clear(arena);
	}
	return OK;
}

static const Error *write_blob(Writing *writing, Arena *arena, Text name)
{
	Text path = text_format(
		arena, "%s/%s", text_chars(writing->cx->house->blob_folder), name.chars);
	Bytes bytes;
	TRY(file_read(arena, path, BACKUP_BLOB_LIMIT, &bytes));
	stream_format(writing->out, "blob %s %zu\n", name.chars, bytes.length);
	stream_put(writing->out, bytes.start, bytes.length);
	put_sum(writing, 1);
	writing->count.blobs++;
	return OK;
}

/* Blobs are never changed, so those that rows of the snapshot speak of are all there. */
static const Error *write_blobs(Writing *writing, Text folder)
{
	Context *cx = writing->cx;
	Text *names;
	size_t count;
	Text path =
		text_format(cx->arena, "%s/%s", text_chars(cx->house->blob_folder), folder.chars);
	if (!folder_is(path)) {
		return OK;
	}
	TRY(folder_names(cx->arena, path, &names, &count));
	for (size_t i = 0; i < count; i++) {
		if (blob_file_unfinished(names[i])) {
			continue;
		}
		Text name = folder.length
				    ? text_format(cx->arena, "%s/%s", folder.chars, names[i].chars)
				    : names[i];
		Text full = text_format(
			cx->arena, "%s/%s", text_chars(cx->house->blob_folder), name.chars);
		if (folder_is(full)) {
			TRY(write_blobs(writing, name));
			continue;
		}
		Arena *arena = arena_under(cx->arena, TABLE_ARENA);
		TRY(write_blob(writing, arena, name));
		arena_clear(arena);
	}
	return OK;
}

/* Beside the data, not in it: a restored backup has not been backed up. */
static Text last_note(const Context *cx)
{
	return text_join(cx->arena, cx->house->data_folder, TEXT("/last-backup"));
}

static const Error *note_last(Context *cx, Text path)
{
	if (text_empty(cx->house->data_folder)) {
		return OK;
	}
	Text note = text_format(cx->arena, "%" PRId64 "\n%s\n", cx->now.seconds, path.chars);
	return file_write(cx->arena, last_note(cx), bytes_of(note.chars, note.length));
}

const Error *backup_last(Context *cx, Instant *ret_when, Text *ret_path)
{
	Bytes note;
	Span when, path;
	*ret_when = (Instant){0};
	const Error *error = file_read(cx->arena, last_note(cx), BACKUP_LINE_LIMIT, &note);
	if (error) {
		return error->kind == ERROR_MISSING ? OK : error;
	}
	Span rest = {(const char *)note.start, note.length};
	Instant at;
	if (span_next(&rest, '\n', &when) && span_next(&rest, '\n', &path) &&
		span_int64(when, &at.seconds)) {
		*ret_when = at;
		*ret_path = text_copy(cx->arena, path);
	}
	return OK;
}

const Error *backup_write(Context *cx, Text path, BackupCount *ret_count)
{
	Writing writing = {.cx = cx, .sums = hash_new(cx->arena)};
	Stream *reader;
	BackupCount read = {0};
	if (file_exists(path)) {
		return refuse(cx->arena, "",
			"%1 is there already: a backup never overwrites anything.", arg(path));
	}
	TRY(stream_create(cx->arena, path, &writing.out));
	TRY(db_read_begin(cx->db, cx->arena));
	const Error *error = write_tables(&writing);
	db_read_end(cx->db);
	TRY(error);
	TRY(write_blobs(&writing, TEXT("")));
	stream_format(writing.out, "end %s\n",
		bytes_hex(cx->arena, hash_done(writing.sums, cx->arena)).chars);
	TRY(stream_reread(writing.out, cx->arena, &reader));
	TRY(backup_read(cx->arena, reader, path, NULL, &read));
	if (read.rows != writing.count.rows || read.blobs != writing.count.blobs) {
		return broken(cx->arena, "%1 does not hold what was written.", arg(path));
	}
	TRY(stream_keep(writing.out, cx->arena));
	*ret_count = read;
	return note_last(cx, path);
}
