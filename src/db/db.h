/* One face over SQLite and PostgreSQL. Knows SQL, not our tables.
 *
 * A DbHouse is the database as this process has opened it: made once, shared by all threads. A Db
 * is one caller's way into it, used by one thread at a time. Queries are named in store/NAME.sql
 * and reach us as Query values (tools/sql.c); parameters are bound, never pasted.
 *
 * Reading: db_read_begin … db_read_end is one snapshot. Writing: db_write_begin … db_write_end is
 * one transaction; on SQLite writers take turns on one connection, each in a savepoint, and one
 * COMMIT (synchronous=FULL) serves all who waited: db_write_end returns when it is durable. Any
 * database error ends the transaction. 40001 and 40P01 come out as ERROR_AGAIN: the caller rolls
 * back and runs the whole use case once more. */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/bytes.h"
#include "base/error.h"

typedef struct DbHouse DbHouse;
typedef struct Db Db;
typedef struct Rows Rows;

typedef enum { DB_SQLITE, DB_POSTGRES } DbEngine;
typedef enum { DB_BIGINT, DB_TEXT, DB_BOOLEAN, DB_BYTEA } DbType;

typedef struct {
	const char *name;     /* "task_open" */
	const char *sqlite;   /* the text for SQLite; $n stands for parameter n on both engines */
	const char *postgres; /* the same text unless the query has a variant per engine */
	const DbType *types;  /* of the parameters */
	int parameter_count;
} Query;

typedef struct {
	DbType type;
	union {
		int64_t number;
		Text text;
		bool truth;
		Bytes bytes;
	};
} DbValue;

typedef struct {
	DbEngine engine;
	Text path;      /* SQLite: the file */
	Text address;   /* PostgreSQL: "postgresql://…" */
	int read_limit; /* connections for reading, at most; 0: 3 */
} DbPlace;

/* Opens (SQLite: makes) the database; does not migrate. BROKEN with a sentence for the user when
 * it cannot: no such folder, read-only, full, no server, not a Fuseau database. */
MUST_USE const Error *db_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house);
void db_house_close(DbHouse *house); /* waits for nobody: no Db may be left */
DbEngine db_house_engine(const DbHouse *house);

/* A Db is cheap to keep and costly to make: one per worker. Errors live in the arena given to
 * each call. */
MUST_USE const Error *db_open(Arena *arena, DbHouse *house, Db **ret_db);
void db_close(Db *db);
DbEngine db_engine(const Db *db);

/* Outside a transaction a query runs by itself; one that both changes and returns rows (RETURNING)
 * needs a transaction. A transaction still open when its arena is cleared is undone. */
MUST_USE const Error *db_read_begin(Db *db, Arena *arena);
void db_read_end(Db *db);                                   /* harmless when none is open */
MUST_USE const Error *db_write_begin(Db *db, Arena *arena); /* ends a snapshot that is open */
MUST_USE const Error *db_write_end(Db *db, Arena *arena);   /* commits */
void db_write_undo(Db *db); /* rolls back; harmless when none is open */
/* Until the transaction ends, a query whose changes nobody counts (db_do with NULL) need not wait
 * for its answer: where the database is far, many share one way there and back. What one of them
 * does wrong is told by a later call, by db_write_end at the latest. */
void db_write_together(Db *db);
bool db_writing(const Db *db);

/* Between transactions, after long work: gives back the memory that was filled with the file. */
MUST_USE const Error *db_rest(Db *db, Arena *arena);

/* Runs a query. Rows live until rows_end, or until the arena is cleared. */
MUST_USE const Error *db_run(
	Db *db, Arena *arena, const Query *query, const DbValue *values, Rows **ret_rows);
/* For queries without rows; ret_changed (rows touched) may be NULL. */
MUST_USE const Error *db_do(
	Db *db, Arena *arena, const Query *query, const DbValue *values, int64_t *ret_changed);
/* A script of several statements in one transaction: migrations only. */
MUST_USE const Error *db_script(Db *db, Arena *arena, Text script);

/* while (rows_next(rows)) { … rows_int(rows, "id") … } TRY(rows_end(rows)); */
bool rows_next(Rows *rows);
MUST_USE const Error *rows_end(Rows *rows);
/* Columns by name, a literal; NULL reads as 0, "", false. A name the query does not have is a bug
 * (assert). */
int64_t rows_int(Rows *rows, const char *column);
Text rows_text(Rows *rows, const char *column); /* a copy in the arena of db_run */
bool rows_bool(Rows *rows, const char *column);
Bytes rows_bytes(Rows *rows, const char *column);
bool rows_null(Rows *rows, const char *column);

/* Tells the tests of every query that runs; set before threads start. */
typedef void (*DbObserver)(DbEngine engine, const Query *query);
void db_observe(DbObserver observe);

#define DB_INT(value) ((DbValue){.type = DB_BIGINT, .number = (value)})
#define DB_TEXT_OF(value) ((DbValue){.type = DB_TEXT, .text = (value)})
#define DB_BOOL(value) ((DbValue){.type = DB_BOOLEAN, .truth = (value)})
#define DB_BYTES(value) ((DbValue){.type = DB_BYTEA, .bytes = (value)})

#endif
