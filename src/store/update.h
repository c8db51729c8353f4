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
/* In the order they were noted: of one client, or of all (0). */
MUST_USE const Error *store_update_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Updates *ret_updates);

#endif
