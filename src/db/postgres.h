/* The parts of the PostgreSQL engine, as they see one another. */
#ifndef DB_POSTGRES_H
#define DB_POSTGRES_H

#include "db/engine.h"

#include <libpq-fe.h>

enum { POSTGRES_STATEMENTS = 512, POSTGRES_TOGETHER = 256 };

typedef struct {
	DbHouse house; /* first: a DbHouse is one of these */
	Text address;
} PostgresHouse;

/* Each Db has a connection of its own. */
typedef struct {
	PGconn *connection; /* NULL: to be made at the next need */
	const Query *queries[POSTGRES_STATEMENTS];
	int query_count; /* prepared as "q0", "q1" … */
	bool together;   /* this transaction does not wait for answers that nobody reads */
	const Query *sent[POSTGRES_TOGETHER]; /* and not answered yet */
	int sent_count;
} PostgresDb;

/* postgres_open.c */
const Error *postgres_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house);
void postgres_house_close(DbHouse *house);
const Error *postgres_connect(Arena *arena, const PostgresHouse *house, PGconn **ret_connection);
/* A sentence that says what and what to do; 40001, 40P01 and the like come out as ERROR_AGAIN. */
const Error *postgres_error(
	Arena *arena, const Db *db, const PGresult *result, const char *query_name);

/* postgres_together.c: what is sent without waiting, in libpq's pipeline mode. */
const Error *postgres_send(Db *db, Arena *arena, const Query *query, const char *name,
	const char *const *values, const int *lengths, const int *formats);
/* Waits for all of it: the first error. Before anything that is answered at once. */
const Error *postgres_settle(Db *db, Arena *arena);
void postgres_drop(PostgresDb *own); /* the same, whatever the answers say */

#endif
