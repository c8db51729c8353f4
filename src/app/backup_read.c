#include "app/backup_read.h"

#include <inttypes.h>

typedef struct {
	Arena *arena, *scratch; /* scratch: one row or one blob */
	Stream *in;
	Text path;
	const BackupSink *sink;
	Hash *sums;
	BackupCount count;
} Reading;

static const Error *damaged(const Reading *reading)
{
	return refuse(reading->arena, "",
		"%1 is no whole backup of Fuseau: it is damaged or was cut off.",
		arg(reading->path));
}

static bool line(Reading *reading, Text *ret_line)
{
	return stream_until(reading->in, reading->arena, '\n', BACKUP_LINE_LIMIT, ret_line);
}

/* "sum 3 HASH", after what it sums. */
static const Error *read_sum(Reading *reading, int64_t items)
{
	Text said, hex = bytes_hex(reading->arena, stream_hash(reading->in, reading->arena));
	Text wanted = text_format(reading->arena, "sum %" PRId64 " %s", items, hex.chars);
	hash_take(reading->sums, hex.chars, hex.length);
	return line(reading, &said) && text_equal(wanted, said) ? OK : damaged(reading);
}

static bool number_until(Reading *reading, Arena *arena, char end, int64_t most, int64_t *ret)
{
	Text digits;
	return stream_until(reading->in, arena, end, 20, &digits) &&
	       span_int64(span_of(digits), ret) && *ret >= 0 && *ret <= most;
}

static const Error *read_value(Reading *reading, DbType type, DbValue *ret_value)
{
	int64_t length, number = 0;
	if (!number_until(reading, reading->scratch, ':', BACKUP_BLOB_LIMIT, &length)) {
		return damaged(reading);
	}
	char *chars = NEW_ARRAY(reading->scratch, char, (size_t)length + 1);
	Text text = {chars, (size_t)length};
	bool numeric = type == DB_BIGINT || type == DB_BOOLEAN;
	if (!stream_get(reading->in, chars, text.length) ||
		(numeric && !span_int64(span_of(text), &number))) {
		return damaged(reading);
	}
	*ret_value = type == DB_TEXT     ? DB_TEXT_OF(text)
		     : type == DB_BYTEA  ? DB_BYTES(bytes_of(chars, text.length))
		     : type == DB_BIGINT ? DB_INT(number)
					 : DB_BOOL(number != 0);
	return OK;
}

static const Error *read_rows(Reading *reading, const Table *table)
{
	DbValue values[TABLE_COLUMNS];
	const BackupSink *sink = reading->sink;
	int64_t rows = 0;
	for (;; rows++) {
		char mark;
		arena_clear(reading->scratch);
		if (stream_peek(reading->in) != 'r') {
			reading->count.tables++;
			reading->count.rows += rows;
			return read_sum(reading, rows);
		}
		(void)stream_get(reading->in, &mark, 1);
		for (size_t i = 0; i < table->columns.count; i++) {
			TRY(read_value(reading, table->columns.items[i].type, &values[i]));
		}
		if (!stream_get(reading->in, &mark, 1) || mark != '\n') {
			return damaged(reading);
		}
		if (sink && sink->row) {
			TRY(sink->row(sink->user, reading->scratch, values));
		}
	}
}

/* "client 26", then a column a line. */
static const Error *read_table(Reading *reading, Span head)
{
	Table table = {0};
	Span name;
	int64_t columns;
	if (!span_next(&head, ' ', &name) || !span_int64(head, &columns) || columns < 1 ||
		columns > TABLE_COLUMNS) {
		return damaged(reading);
	}
	table.name = text_copy(reading->arena, name);
	for (int64_t i = 0; i < columns; i++) {
		Text said;
		Span column;
		if (!line(reading, &said)) {
			return damaged(reading);
		}
		Span type = span_of(said);
		(void)span_next(&type, ' ', &column);
		*LIST_ADD(reading->arena, table.columns) =
			(Column){text_copy(reading->arena, column),
				store_backup_type(text_copy(reading->arena, type))};
	}
	if (reading->sink && reading->sink->table) {
		TRY(reading->sink->table(reading->sink->user, &table));
	}
	return read_rows(reading, &table);
}

/* A blob's name is a path below the blob folder: nothing that leads out of it. */
static bool blob_name_is_good(Text name)
{
	return name.length > 0 && name.chars[0] != '/' && !text_contains(name, "..");
}

static const Error *read_blob(Reading *reading, Span head)
{
	Span name_span;
	int64_t size;
	(void)span_next(&head, ' ', &name_span);
	Text name = text_copy(reading->arena, name_span);
	if (!span_int64(head, &size) || size < 0 || size > BACKUP_BLOB_LIMIT ||
		!blob_name_is_good(name)) {
		return damaged(reading);
	}
	arena_clear(reading->scratch);
	char *bytes = NEW_ARRAY(reading->scratch, char, (size_t)size + 1);
	if (!stream_get(reading->in, bytes, (size_t)size)) {
		return damaged(reading);
	}
	TRY(read_sum(reading, 1));
	reading->count.blobs++;
	const BackupSink *sink = reading->sink;
	return sink && sink->blob ? sink->blob(sink->user, reading->scratch, name,
					    bytes_of(bytes, (size_t)size))
				  : OK;
}

static const Error *read_end(Reading *reading, Span hex)
{
	Text wanted = bytes_hex(reading->arena, hash_done(reading->sums, reading->arena));
	return span_equal(hex, span_of(wanted)) && stream_peek(reading->in) < 0 ? OK
										: damaged(reading);
}

static const Error *read_all(Reading *reading)
{
	const BackupSink *sink = reading->sink;
	Text said;
	if (!line(reading, &said) || !text_is(said, BACKUP_FIRST_LINE)) {
		return damaged(reading);
	}
	while (line(reading, &said)) {
		Span rest = span_of(said), word;
		(void)span_next(&rest, ' ', &word);
		if (span_is(word, "step") && rest.start) {
			if (sink && sink->step) {
				TRY(sink->step(sink->user, text_copy(reading->arena, rest)));
			}
		} else if (span_is(word, "table") && rest.start) {
			TRY(read_table(reading, rest));
		} else if (span_is(word, "blob") && rest.start) {
			TRY(read_blob(reading, rest));
		} else if (span_is(word, "end") && rest.start) {
			return read_end(reading, rest);
		} else {
			break;
		}
	}
	return damaged(reading);
}

const Error *backup_read(
	Arena *arena, Stream *in, Text path, const BackupSink *sink, BackupCount *ret_count)
{
	Reading reading = {.arena = arena,
		.scratch = arena_new((size_t)BACKUP_BLOB_LIMIT * 2),
		.in = in,
		.path = path,
		.sink = sink,
		.sums = hash_new(arena)};
	const Error *error = read_all(&reading);
	arena_free(reading.scratch);
	*ret_count = reading.count;
	return error;
}

const Error *backup_check(Arena *arena, Text path, BackupCount *ret_count)
{
	Stream *in;
	TRY(stream_open(arena, path, &in));
	return backup_read(arena, in, path, NULL, ret_count);
}
