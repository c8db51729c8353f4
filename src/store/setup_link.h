/* The one-time link that opens the set-up page. */
#ifndef STORE_SETUP_LINK_H
#define STORE_SETUP_LINK_H

#include "base/day.h"
#include "db/db.h"

/* token: hashed. */
MUST_USE const Error *store_setup_link_save(Db *db, Arena *arena, Bytes token, Instant expires);
/* Unset when there is no such link. */
MUST_USE const Error *store_setup_link_load(
	Db *db, Arena *arena, Bytes token, Instant *ret_expires);
/* All of them: set-up is done, or a new link takes the place of the old ones. */
MUST_USE const Error *store_setup_link_delete(Db *db, Arena *arena);

#endif
