/* What db.c asks of an engine, and what a Db and its rows are made of. Only src/db includes this.
 */
#ifndef DB_ENGINE_H
#define DB_ENGINE_H

#include "db/db.h"

typedef struct Engine Engine;

struct DbHouse {
	const Engine *engine;
	DbEngine kind;
	Arena *memory; /* lives until db_house_close */
	Text name;     /* the file, or the address without its password: for sentences */
};

typedef enum { OUTSIDE, READING, WRITING } DbState;

/* A transaction as the arena knows it that began it: ends it when the arena is cleared first. */
typedef struct {
	Db *db; /* NULL: has ended */
} DbGuard;

struct Db {
	DbHouse *house;
	const Engine *engine;
	Arena *memory; /* lives until db_close */
	DbState state;
	bool failed; /* an error ended this transaction: only undo is left */
	DbGuard *guard;
	Rows *open_rows; /* not yet ended, the newest first */
	void *own;       /* the engine's */
};

struct Rows {
	Db *db; /* NULL: has ended */
	Arena *arena;
	const Query *query;
	Rows *newer, *older; /* in db->open_rows */
	int columns;
	struct AskedColumn
		*asked; /* as a row asked for them, one after the other; NULL: none yet */
	int step;       /* how many this row has asked for */
	void *result;   /* the engine's: a statement, a PGresult */
	int row;        /* PostgreSQL: which; -1 before the first */
	int row_count;
	bool on_row;
	const Error *error; /* kept for rows_end */
};

/* Every call reports its error in the arena given; db.c sees to states and guards. */
struct Engine {
	const Error *(*house_open)(Arena *arena, const DbPlace *place, DbHouse **ret_house);
	void (*house_close)(DbHouse *house);
	const Error *(*open)(Arena *arena, Db *db);
	void (*close)(Db *db);
	const Error *(*read_begin)(Db *db, Arena *arena);
	void (*read_end)(Db *db);
	const Error *(*write_begin)(Db *db, Arena *arena);
	const Error *(*write_end)(Db *db, Arena *arena);
	void (*write_undo)(Db *db);
	void (*write_together)(Db *db); /* NULL: no query is on its way for long */
	/* Fills result, columns, row_count of rows. */
	const Error *(*run)(Db *db, const Query *query, const DbValue *values, Rows *rows);
	/* ret_changed may be NULL. */
	const Error *(*do_)(Db *db, Arena *arena, const Query *query, const DbValue *values,
		int64_t *ret_changed);
	const Error *(*script)(Db *db, Arena *arena, const char *script);
	const Error *(*rest)(Db *db, Arena *arena); /* NULL: it keeps nothing */
	bool (*next)(Rows *rows);                   /* false: no more, or rows->error */
	void (*end)(Rows *rows);                    /* gives the result back */
	const char *(*column_name)(Rows *rows, int column);
	bool (*null)(Rows *rows, int column);
	int64_t (*number)(Rows *rows, int column);
	bool (*truth)(Rows *rows, int column);
	Text (*text)(Rows *rows, int column);
	Bytes (*bytes)(Rows *rows, int column);
};

extern const Engine sqlite_engine, postgres_engine;

#endif
