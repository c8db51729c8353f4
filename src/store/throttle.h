/* Log-in attempts that failed: by account, by address, in all. */
#ifndef STORE_THROTTLE_H
#define STORE_THROTTLE_H

#include "base/day.h"
#include "db/db.h"

typedef struct {
	int32_t failures;
	Instant since; /* the first of them; unset: none */
} Throttle;

/* subject: "account:…", "address:…", "all". */
MUST_USE const Error *store_throttle_load(
	Db *db, Arena *arena, Text subject, Throttle *ret_throttle);
MUST_USE const Error *store_throttle_save(Db *db, Arena *arena, Text subject, Throttle throttle);
MUST_USE const Error *store_throttle_delete(Db *db, Arena *arena, Text subject);
/* Forgets those that began before. */
MUST_USE const Error *store_throttle_expire(Db *db, Arena *arena, Instant before);

#endif
