/* The parts of the SQLite engine, as they see one another. */
#ifndef DB_SQLITE_H
#define DB_SQLITE_H

#include "db/engine.h"

#include <pthread.h>
#include <sqlite3.h>

enum {
	SQLITE_STATEMENTS = 96, /* kept prepared by each connection */
	SQLITE_PARAMETERS = 64,
	SQLITE_READERS = 3,
	SQLITE_APPLICATION_ID = 0x46757365, /* "Fuse" */
	BUSY_MILLISECONDS = 5000,
	BATCH_LIMIT = 64, /* use cases that one COMMIT may serve */
};

typedef struct {
	sqlite3_stmt *statement;
	int place[SQLITE_PARAMETERS]; /* where SQLite numbered $1, $2 …: by first appearance */
	bool busy;
	uint64_t used; /* the connection's clock when it was last asked for */
} Prepared;

typedef struct Connection {
	sqlite3 *sqlite;
	uint64_t clock;
	const Query *queries[SQLITE_STATEMENTS]; /* of the prepared ones: searched often */
	Prepared prepared[SQLITE_STATEMENTS];
} Connection;

/* Who waits for the COMMIT that makes their use case durable. */
typedef struct Waiter {
	struct Waiter *next;
	bool done;
	int code;
} Waiter;

/* The one write connection and the queue before it. Who holds the turn (its ticket is served) has
 * the connection and `open`; the lock guards the rest. */
typedef struct {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	uint64_t next_ticket, served;
	Waiter *batch; /* have done their part in the transaction that is open */
	int batch_size;
	bool open; /* BEGIN was said */
	Connection *connection;
} Turns;

typedef struct {
	DbHouse house; /* first: a DbHouse is one of these */
	Text path;
	Turns turns;
	pthread_mutex_t lock; /* guards the readers */
	pthread_cond_t reader_back;
	Connection *idle[SQLITE_READERS];
	int idle_count, reader_count, reader_limit;
} SqliteHouse;

typedef struct {
	Connection *reader; /* NULL: none borrowed */
	int uses;           /* by the snapshot and by rows that are open */
} SqliteDb;

static inline SqliteHouse *sqlite_house(const Db *db)
{
	return (SqliteHouse *)db->house;
}

/* sqlite_open.c */
const Error *sqlite_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house);
void sqlite_house_close(DbHouse *house);
const Error *sqlite_connect(
	Arena *arena, SqliteHouse *house, bool for_writing, Connection **ret_connection);
/* A sentence that says what and what to do; BUSY comes out as ERROR_AGAIN. It keeps copies of what
 * it is given, since it outlives the database it speaks of. */
const Error *sqlite_error(Arena *arena, Text name, int code, const char *said);

/* sqlite_turns.c */
const Error *sqlite_write_begin(Db *db, Arena *arena);
const Error *sqlite_write_end(Db *db, Arena *arena);
void sqlite_write_undo(Db *db);

#endif
