/* Queries on PostgreSQL: prepared on the server, one connection a Db, made anew when it was lost.
 *
 * Results come as text; parameters go as text but for bytea. */
#include "db/postgres.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { PARAMETERS = 64, OID_BOOL = 16, OID_BYTEA = 17, OID_INT8 = 20, OID_TEXT = 25 };

static PostgresDb *own_of(const Db *db)
{
	return db->own;
}

/* --- the connection ------------------------------------------------------------------------ */

static void disconnect(PostgresDb *own)
{
	PQfinish(own->connection);
	own->connection = NULL;
	own->query_count = own->sent_count = 0;
}

/* One that is still in the midst of answers has lost its way too. */
static bool good(const PGconn *connection)
{
	return PQstatus(connection) == CONNECTION_OK &&
	       PQpipelineStatus(connection) == PQ_PIPELINE_OFF;
}

/* A connection that was lost is replaced between transactions, never inside one. */
static const Error *ready(Db *db, Arena *arena)
{
	PostgresDb *own = own_of(db);
	if (db->state == OUTSIDE && own->connection && !good(own->connection)) {
		disconnect(own);
	}
	if (!own->connection) {
		assert(db->state == OUTSIDE);
		return postgres_connect(arena, (const PostgresHouse *)db->house, &own->connection);
	}
	return OK;
}

static const Error *say(Db *db, Arena *arena, const char *sql)
{
	TRY(postgres_settle(db, arena));
	PGresult *result = PQexec(own_of(db)->connection, sql);
	bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
	/* COMMIT of a transaction that failed answers ROLLBACK, and that is no error to libpq */
	bool undone = done && sql[0] == 'C' && PQcmdStatus(result)[0] != 'C';
	const Error *error = done ? OK : postgres_error(arena, db, result, sql);
	PQclear(result);
	return undone ? broken(arena, "An earlier error ended this transaction.") : error;
}

/* A connection that the server has closed while we were idle is seen at BEGIN: tried once more. */
static const Error *begin(Db *db, Arena *arena, const char *sql)
{
	TRY(ready(db, arena));
	const Error *error = say(db, arena, sql);
	if (error && PQstatus(own_of(db)->connection) != CONNECTION_OK) {
		TRY(ready(db, arena));
		error = say(db, arena, sql);
	}
	return error;
}

static void undo(Db *db)
{
	PostgresDb *own = own_of(db);
	postgres_drop(own);
	if (good(own->connection)) {
		PQclear(PQexec(own->connection, "ROLLBACK"));
	}
}

static const Error *postgres_open(Arena *arena, Db *db)
{
	db->own = NEW(db->memory, PostgresDb);
	return ready(db, arena);
}

static void postgres_close(Db *db)
{
	disconnect(own_of(db));
}

static const Error *postgres_read_begin(Db *db, Arena *arena)
{
	return begin(db, arena, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

/* The row lock that begins each use case makes writes serial; READ COMMITTED sees them in order. */
static const Error *postgres_write_begin(Db *db, Arena *arena)
{
	own_of(db)->together = false;
	return begin(db, arena, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
}

static void postgres_write_together(Db *db)
{
	own_of(db)->together = true;
}

static const Error *postgres_write_end(Db *db, Arena *arena)
{
	const Error *error = say(db, arena, "COMMIT");
	if (error) {
		undo(db);
	}
	return error;
}

/* --- queries ------------------------------------------------------------------------------- */

static const Error *prepare(Db *db, Arena *arena, const Query *query, int *ret_number)
{
	static const Oid oids[] = {
		[DB_BIGINT] = OID_INT8,
		[DB_TEXT] = OID_TEXT,
		[DB_BOOLEAN] = OID_BOOL,
		[DB_BYTEA] = OID_BYTEA,
	};
	PostgresDb *own = own_of(db);
	for (int i = 0; i < own->query_count; i++) {
		if (own->queries[i] == query) {
			*ret_number = i;
			return OK;
		}
	}
	assert(own->query_count < POSTGRES_STATEMENTS && query->parameter_count <= PARAMETERS);
	TRY(postgres_settle(db, arena));
	Oid types[PARAMETERS];
	char name[16];
	for (int i = 0; i < query->parameter_count; i++) {
		types[i] = oids[query->types[i]];
	}
	snprintf(name, sizeof name, "q%d", own->query_count);
	PGresult *result =
		PQprepare(own->connection, name, query->postgres, query->parameter_count, types);
	const Error *error = PQresultStatus(result) == PGRES_COMMAND_OK
				     ? OK
				     : postgres_error(arena, db, result, query->name);
	PQclear(result);
	if (!error) {
		*ret_number = own->query_count;
		own->queries[own->query_count++] = query;
	}
	return error;
}

typedef struct {
	const char *values[PARAMETERS];
	int lengths[PARAMETERS], formats[PARAMETERS];
	char numbers[PARAMETERS][24];
} Bound;

static void bind(Bound *bound, const Query *query, const DbValue *values)
{
	for (int i = 0; i < query->parameter_count; i++) {
		const DbValue *value = &values[i];
		bound->formats[i] = value->type == DB_BYTEA;
		bound->lengths[i] = 0;
		switch (value->type) {
		case DB_BIGINT:
			snprintf(bound->numbers[i], sizeof bound->numbers[i], "%" PRId64,
				value->number);
			bound->values[i] = bound->numbers[i];
			break;
		case DB_BOOLEAN:
			bound->values[i] = value->truth ? "t" : "f";
			break;
		case DB_TEXT:
			bound->values[i] = text_chars(value->text);
			break;
		case DB_BYTEA:
			bound->values[i] =
				value->bytes.start ? (const char *)value->bytes.start : "";
			bound->lengths[i] = (int)value->bytes.length;
			break;
		}
	}
}

/* Without ret_result the answer is not waited for. */
static const Error *execute(
	Db *db, Arena *arena, const Query *query, const DbValue *values, PGresult **ret_result)
{
	Bound bound;
	char name[16];
	int number;
	TRY(ready(db, arena));
	TRY(prepare(db, arena, query, &number));
	bind(&bound, query, values);
	snprintf(name, sizeof name, "q%d", number);
	if (!ret_result) {
		return postgres_send(
			db, arena, query, name, bound.values, bound.lengths, bound.formats);
	}
	TRY(postgres_settle(db, arena));
	PGresult *result = PQexecPrepared(own_of(db)->connection, name, query->parameter_count,
		bound.values, bound.lengths, bound.formats, 0);
	ExecStatusType status = PQresultStatus(result);
	if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
		const Error *error = postgres_error(arena, db, result, query->name);
		PQclear(result);
		return error;
	}
	*ret_result = result;
	return OK;
}

static const Error *postgres_run(Db *db, const Query *query, const DbValue *values, Rows *rows)
{
	PGresult *result = NULL;
	TRY(execute(db, rows->arena, query, values, &result));
	rows->result = result;
	rows->columns = PQnfields(result);
	rows->row_count = PQntuples(result);
	return OK;
}

static const Error *postgres_do(
	Db *db, Arena *arena, const Query *query, const DbValue *values, int64_t *ret_changed)
{
	PGresult *result = NULL;
	if (own_of(db)->together && db->state == WRITING && !ret_changed) {
		return execute(db, arena, query, values, NULL);
	}
	TRY(execute(db, arena, query, values, &result));
	if (ret_changed) {
		*ret_changed = strtoll(PQcmdTuples(result), NULL, 10);
	}
	PQclear(result);
	return OK;
}

static const Error *postgres_script(Db *db, Arena *arena, const char *script)
{
	TRY(postgres_settle(db, arena));
	PGresult *result = PQexec(own_of(db)->connection, script);
	ExecStatusType status = PQresultStatus(result);
	const Error *error = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
				     ? OK
				     : postgres_error(arena, db, result, "script");
	PQclear(result);
	return error;
}

/* --- rows ---------------------------------------------------------------------------------- */

static bool postgres_next(Rows *rows)
{
	return ++rows->row < rows->row_count;
}

static void postgres_end(Rows *rows)
{
	PQclear(rows->result);
}

static const char *postgres_column_name(Rows *rows, int column)
{
	return PQfname(rows->result, column);
}

static bool postgres_null(Rows *rows, int column)
{
	return PQgetisnull(rows->result, rows->row, column);
}

static int64_t postgres_number(Rows *rows, int column)
{
	return strtoll(PQgetvalue(rows->result, rows->row, column), NULL, 10);
}

static bool postgres_truth(Rows *rows, int column)
{
	return PQgetvalue(rows->result, rows->row, column)[0] == 't';
}

static Text postgres_text(Rows *rows, int column)
{
	const char *chars = PQgetvalue(rows->result, rows->row, column);
	return text_copy(
		rows->arena, (Span){chars, (size_t)PQgetlength(rows->result, rows->row, column)});
}

static Bytes postgres_bytes(Rows *rows, int column)
{
	const char *hex = PQgetvalue(rows->result, rows->row, column);
	size_t length = (size_t)PQgetlength(rows->result, rows->row, column);
	Bytes bytes = {0};
	bool good = length < 2 || hex_bytes(rows->arena, (Span){hex + 2, length - 2}, &bytes);
	assert(good);
	return bytes;
}

const Engine postgres_engine = {
	.house_open = postgres_house_open,
	.house_close = postgres_house_close,
	.open = postgres_open,
	.close = postgres_close,
	.read_begin = postgres_read_begin,
	.read_end = undo,
	.write_begin = postgres_write_begin,
	.write_end = postgres_write_end,
	.write_undo = undo,
	.write_together = postgres_write_together,
	.run = postgres_run,
	.do_ = postgres_do,
	.script = postgres_script,
	.next = postgres_next,
	.end = postgres_end,
	.column_name = postgres_column_name,
	.null = postgres_null,
	.number = postgres_number,
	.truth = postgres_truth,
	.text = postgres_text,
	.bytes = postgres_bytes,
};
