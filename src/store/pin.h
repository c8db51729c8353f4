/* Work that a member has put at a time by hand. */
#ifndef STORE_PIN_H
#define STORE_PIN_H

#include "db/db.h"
#include "domain/plan.h"

/* One that began at that moment gives way. */
MUST_USE const Error *store_pin_add(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const PlannedBlock *pin, int64_t changed);
MUST_USE const Error *store_pin_delete(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Instant start);
/* All of them, by start; those of tasks that are done or gone, too. */
MUST_USE const Error *store_pin_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, PlannedBlocks *ret_pins);
/* Takes the place of all there were. */
MUST_USE const Error *store_pin_replace(Db *db, Arena *arena, PracticeId practice, MemberId member,
	PlannedBlocks pins, int64_t changed);

#endif
