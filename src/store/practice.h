/* The practices of this database. */
#ifndef STORE_PRACTICE_H
#define STORE_PRACTICE_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/practice.h"

LIST_OF(Practice, Practices);

/* Makes or changes; `change` counts only when it is made. */
MUST_USE const Error *store_practice_save(Db *db, Arena *arena, const Practice *practice);
MUST_USE const Error *store_practice_load(
	Db *db, Arena *arena, PracticeId id, Practice *ret_practice);
MUST_USE const Error *store_practice_list(Db *db, Arena *arena, Practices *ret_practices);

/* The practice and every row that carries its id. */
MUST_USE const Error *store_practice_forget(Db *db, Arena *arena, PracticeId id);

/* Takes the next change number, and with it the turn among this practice's writers. */
MUST_USE const Error *store_practice_next_change(
	Db *db, Arena *arena, PracticeId id, int64_t *ret_change);

#endif
