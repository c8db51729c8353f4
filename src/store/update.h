/* What clients were told of how things stand, or not this once. */
#ifndef STORE_UPDATE_H
#define STORE_UPDATE_H

#include "db/db.h"
#include "domain/update.h"

MUST_USE const Error *store_update_add(
	Db *db, Arena *arena, PracticeId practice, const Update *update, int64_t changed);
MUST_USE const Error *store_update_delete(Db *db, Arena *arena, PracticeId practice, UpdateId id);
/* MISSING when there is none. */
MUST_USE const Error *store_update_load(
	Db *db, Arena *arena, PracticeId practice, UpdateId id, Update *ret_update);
/* Those that settle this day or a later one, in the order they were noted: of all, or of one
 * client.
 */
MUST_USE const Error *store_update_list(
	Db *db, Arena *arena, PracticeId practice, Day since, Updates *ret_updates);
MUST_USE const Error *store_update_of_client(Db *db, Arena *arena, PracticeId practice,
	ClientId client, Day since, Updates *ret_updates);

#endif
