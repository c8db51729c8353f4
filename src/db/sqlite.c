/* Queries on SQLite: statements kept prepared, parameters bound by name, rows read as they come. */
#include "db/sqlite.h"

#include <assert.h>
#include <stdio.h>

/* --- which connection ---------------------------------------------------------------------- */

static const Error *borrow_reader(Db *db, Arena *arena)
{
	SqliteHouse *house = sqlite_house(db);
	SqliteDb *own = db->own;
	if (own->reader) {
		own->uses++;
		return OK;
	}
	const Error *error = OK;
	pthread_mutex_lock(&house->lock);
	while (house->idle_count == 0 && house->reader_count == house->reader_limit) {
		pthread_cond_wait(&house->reader_back, &house->lock);
	}
	if (house->idle_count > 0) {
		own->reader = house->idle[--house->idle_count];
	} else {
		error = sqlite_connect(arena, house, false, &own->reader);
		house->reader_count += !error;
	}
	pthread_mutex_unlock(&house->lock);
	own->uses = error ? 0 : 1;
	return error;
}

static void return_reader(Db *db)
{
	SqliteHouse *house = sqlite_house(db);
	SqliteDb *own = db->own;
	if (--own->uses > 0) {
		return;
	}
	pthread_mutex_lock(&house->lock);
	house->idle[house->idle_count++] = own->reader;
	pthread_cond_signal(&house->reader_back);
	pthread_mutex_unlock(&house->lock);
	own->reader = NULL;
}

/* Inside a transaction that writes, everything goes to the write connection. */
static const Error *connection_begin(Db *db, Arena *arena, Connection **ret_connection)
{
	if (db->state == WRITING) {
		*ret_connection = sqlite_house(db)->turns.connection;
		return OK;
	}
	TRY(borrow_reader(db, arena));
	*ret_connection = ((SqliteDb *)db->own)->reader;
	return OK;
}

static void connection_end(Db *db)
{
	if (db->state != WRITING) {
		return_reader(db);
	}
}

/* --- statements ---------------------------------------------------------------------------- */

static int prepare(Connection *connection, const Query *query, Prepared *prepared)
{
	int code = sqlite3_prepare_v3(connection->sqlite, query->sqlite, -1,
		SQLITE_PREPARE_PERSISTENT, &prepared->statement, NULL);
	assert(query->parameter_count <= SQLITE_PARAMETERS);
	for (int i = 0; code == SQLITE_OK && i < query->parameter_count; i++) {
		char name[16];
		snprintf(name, sizeof name, "$%d", i + 1);
		prepared->place[i] = sqlite3_bind_parameter_index(prepared->statement, name);
	}
	return code;
}

/* The query's statement when it is free, else a new one in place of the one longest unused. */
static int statement_of(Connection *connection, const Query *query, Prepared **ret_prepared)
{
	int oldest = -1;
	connection->clock++;
	for (int i = 0; i < SQLITE_STATEMENTS; i++) {
		Prepared *prepared = &connection->prepared[i];
		if (prepared->busy) {
			continue;
		}
		if (connection->queries[i] == query) {
			prepared->used = connection->clock;
			*ret_prepared = prepared;
			return SQLITE_OK;
		}
		if (oldest < 0 || prepared->used < connection->prepared[oldest].used) {
			oldest = i;
		}
	}
	assert(oldest >= 0);
	Prepared *prepared = &connection->prepared[oldest];
	sqlite3_finalize(prepared->statement);
	*prepared = (Prepared){.used = connection->clock};
	connection->queries[oldest] = NULL;
	int code = prepare(connection, query, prepared);
	if (code == SQLITE_OK) {
		connection->queries[oldest] = query;
		*ret_prepared = prepared;
	}
	return code;
}

/* keep: SQLITE_STATIC when the statement runs and ends before the values do. */
static int bind(const Prepared *prepared, const Query *query, const DbValue *values,
	sqlite3_destructor_type keep)
{
	sqlite3_stmt *statement = prepared->statement;
	int code = SQLITE_OK;
	for (int i = 0; code == SQLITE_OK && i < query->parameter_count; i++) {
		const DbValue *value = &values[i];
		int place = prepared->place[i];
		switch (value->type) {
		case DB_BIGINT:
			code = sqlite3_bind_int64(statement, place, value->number);
			break;
		case DB_BOOLEAN:
			code = sqlite3_bind_int(statement, place, value->truth);
			break;
		case DB_TEXT:
			code = sqlite3_bind_text64(statement, place, text_chars(value->text),
				value->text.length, keep, SQLITE_UTF8);
			break;
		case DB_BYTEA:
			code = sqlite3_bind_blob64(statement, place,
				value->bytes.start ? (const void *)value->bytes.start : "",
				value->bytes.length, keep);
			break;
		}
	}
	return code;
}

static void give_back(Prepared *prepared)
{
	sqlite3_reset(prepared->statement);
	sqlite3_clear_bindings(prepared->statement);
	prepared->busy = false;
}

static const Error *query_error(
	const Db *db, Arena *arena, const Query *query, int code, const Connection *connection)
{
	Text detail = text_format(
		arena, "%s (query %s)", sqlite3_errmsg(connection->sqlite), query->name);
	return sqlite_error(arena, db->house->name, code, detail.chars);
}

/* --- running ------------------------------------------------------------------------------- */

static const Error *sqlite_run(Db *db, const Query *query, const DbValue *values, Rows *rows)
{
	Connection *connection;
	Prepared *prepared = NULL;
	TRY(connection_begin(db, rows->arena, &connection));
	int code = statement_of(connection, query, &prepared);
	if (code == SQLITE_OK) {
		assert(db->state == WRITING || sqlite3_stmt_readonly(prepared->statement));
		code = bind(prepared, query, values, SQLITE_TRANSIENT);
	}
	if (code != SQLITE_OK) {
		const Error *error = query_error(db, rows->arena, query, code, connection);
		connection_end(db);
		return error;
	}
	prepared->busy = true;
	rows->result = prepared;
	rows->columns = sqlite3_column_count(prepared->statement);
	return OK;
}

static const Error *do_in_turn(
	Db *db, Arena *arena, const Query *query, const DbValue *values, int64_t *ret_changed)
{
	Connection *connection = sqlite_house(db)->turns.connection;
	Prepared *prepared = NULL;
	int code = statement_of(connection, query, &prepared);
	if (code == SQLITE_OK) {
		code = bind(prepared, query, values, SQLITE_STATIC);
	}
	if (code == SQLITE_OK) {
		while ((code = sqlite3_step(prepared->statement)) == SQLITE_ROW) {
			continue;
		}
	}
	const Error *error =
		code == SQLITE_DONE ? OK : query_error(db, arena, query, code, connection);
	if (ret_changed) {
		*ret_changed = sqlite3_changes64(connection->sqlite);
	}
	if (prepared) {
		give_back(prepared);
	}
	return error;
}

static const Error *sqlite_do(
	Db *db, Arena *arena, const Query *query, const DbValue *values, int64_t *ret_changed)
{
	if (db->state == WRITING) {
		return do_in_turn(db, arena, query, values, ret_changed);
	}
	TRY(sqlite_write_begin(db, arena));
	const Error *error = do_in_turn(db, arena, query, values, ret_changed);
	if (error) {
		sqlite_write_undo(db);
		return error;
	}
	return sqlite_write_end(db, arena);
}

static const Error *sqlite_rest(Db *db, Arena *arena)
{
	TRY(sqlite_write_begin(db, arena));
	sqlite3_db_release_memory(sqlite_house(db)->turns.connection->sqlite);
	sqlite_write_undo(db);
	return OK;
}

static const Error *sqlite_script(Db *db, Arena *arena, const char *script)
{
	sqlite3 *sqlite = sqlite_house(db)->turns.connection->sqlite;
	int code = sqlite3_exec(sqlite, script, NULL, NULL, NULL);
	return code == SQLITE_OK
		       ? OK
		       : sqlite_error(arena, db->house->name, code, sqlite3_errmsg(sqlite));
}

static const Error *sqlite_open(Arena *arena, Db *db)
{
	(void)arena;
	db->own = NEW(db->memory, SqliteDb);
	return OK;
}

static void sqlite_close(Db *db)
{
	(void)db; /* connections belong to the house */
}

static const Error *sqlite_read_begin(Db *db, Arena *arena)
{
	TRY(borrow_reader(db, arena));
	Connection *connection = ((SqliteDb *)db->own)->reader;
	int code = sqlite3_exec(connection->sqlite, "BEGIN", NULL, NULL, NULL);
	if (code != SQLITE_OK) {
		const Error *error = sqlite_error(
			arena, db->house->name, code, sqlite3_errmsg(connection->sqlite));
		return_reader(db);
		return error;
	}
	return OK;
}

static void sqlite_read_end(Db *db)
{
	Connection *connection = ((SqliteDb *)db->own)->reader;
	sqlite3_exec(connection->sqlite, "ROLLBACK", NULL, NULL, NULL);
	return_reader(db);
}

/* --- rows ---------------------------------------------------------------------------------- */

static sqlite3_stmt *statement(const Rows *rows)
{
	return ((const Prepared *)rows->result)->statement;
}

static bool sqlite_next(Rows *rows)
{
	int code = sqlite3_step(statement(rows));
	if (code != SQLITE_ROW && code != SQLITE_DONE) {
		Text detail = text_format(rows->arena, "%s (query %s)",
			sqlite3_errmsg(sqlite3_db_handle(statement(rows))), rows->query->name);
		rows->error = sqlite_error(rows->arena, rows->db->house->name, code, detail.chars);
	}
	return code == SQLITE_ROW;
}

static void sqlite_end(Rows *rows)
{
	give_back(rows->result);
	connection_end(rows->db);
}

static const char *sqlite_column_name(Rows *rows, int column)
{
	return sqlite3_column_name(statement(rows), column);
}

static bool sqlite_null(Rows *rows, int column)
{
	return sqlite3_column_type(statement(rows), column) == SQLITE_NULL;
}

static int64_t sqlite_number(Rows *rows, int column)
{
	return sqlite3_column_int64(statement(rows), column);
}

static bool sqlite_truth(Rows *rows, int column)
{
	return sqlite3_column_int64(statement(rows), column) != 0;
}

static Text sqlite_text(Rows *rows, int column)
{
	const char *chars = (const char *)sqlite3_column_text(statement(rows), column);
	int length = sqlite3_column_bytes(statement(rows), column);
	return chars ? text_copy(rows->arena, (Span){chars, (size_t)length}) : TEXT("");
}

static Bytes sqlite_bytes(Rows *rows, int column)
{
	const void *bytes = sqlite3_column_blob(statement(rows), column);
	int length = sqlite3_column_bytes(statement(rows), column);
	Text copy = text_copy(rows->arena, (Span){bytes, (size_t)length});
	return bytes_of(copy.chars, copy.length);
}

const Engine sqlite_engine = {
	.house_open = sqlite_house_open,
	.house_close = sqlite_house_close,
	.open = sqlite_open,
	.close = sqlite_close,
	.read_begin = sqlite_read_begin,
	.read_end = sqlite_read_end,
	.write_begin = sqlite_write_begin,
	.write_end = sqlite_write_end,
	.write_undo = sqlite_write_undo,
	.run = sqlite_run,
	.do_ = sqlite_do,
	.script = sqlite_script,
	.rest = sqlite_rest,
	.next = sqlite_next,
	.end = sqlite_end,
	.column_name = sqlite_column_name,
	.null = sqlite_null,
	.number = sqlite_number,
	.truth = sqlite_truth,
	.text = sqlite_text,
	.bytes = sqlite_bytes,
};
