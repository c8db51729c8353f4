/* The schema's steps, in order, as this program knows them and as a database has had them. */
#ifndef STORE_MIGRATION_H
#define STORE_MIGRATION_H

#include "base/embedded.h"
#include "base/list.h"
#include "db/db.h"

extern const Embedded migrations[]; /* migrations/NNNN_name.sql, sorted */
extern const size_t migrations_count;

LIST_OF(Text, MigrationNames);

/* The steps a database has had; none when it is empty. */
MUST_USE const Error *store_migration_list(Db *db, Arena *arena, MigrationNames *ret_names);
/* When this database had a step; unset when it has not. */
MUST_USE const Error *store_migration_applied(
	Db *db, Arena *arena, const char *name, Instant *ret_when);
/* Makes the table that counts them. Inside a transaction, as the next. */
MUST_USE const Error *store_migration_prepare(Db *db, Arena *arena);
/* Runs one step and notes it. */
MUST_USE const Error *store_migration_run(
	Db *db, Arena *arena, const Embedded *migration, int64_t now);

/* The lines of a script that are for the engine: see migrations/0001_start.sql. */
Text migration_script(Arena *arena, Text script, DbEngine engine);

#endif
