/* Bringing the schema up to this program: forward only, a step a transaction. A database of a newer
 * Fuseau is refused before anything is written. */
#ifndef APP_MIGRATE_H
#define APP_MIGRATE_H

#include "app/context.h"

typedef enum {
	SCHEMA_EMPTY, /* a new database */
	SCHEMA_OLDER, /* steps are missing */
	SCHEMA_RIGHT,
	SCHEMA_NEWER, /* a newer program has been here */
} SchemaState;

/* missing: how many steps are still to run. */
MUST_USE const Error *migrate_state(
	Db *db, Arena *arena, SchemaState *ret_state, int32_t *ret_missing);

/* Runs the missing steps; done says how many. REFUSED with a sentence when the schema is newer.
 * Several processes may try at once: each step runs once. */
MUST_USE const Error *migrate(Db *db, Arena *arena, Instant now, int32_t *ret_done);

/* The same for serve and migrate: what an older Fuseau kept is backed up first, into the folder
 * “backups” of the data folder. No backup, no step. ret_backup: its path; "" when none was needed.
 */
MUST_USE const Error *migrate_kept(Context *cx, Text *ret_backup, int32_t *ret_done);

/* For every command but serve and migrate: REFUSED unless the schema is this program's. */
MUST_USE const Error *migrate_check(Db *db, Arena *arena);

#endif
