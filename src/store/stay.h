/* Where a member lives from when on: trips and moves, in order. */
#ifndef STORE_STAY_H
#define STORE_STAY_H

#include "db/db.h"
#include "domain/hours.h"

MUST_USE const Error *store_stay_save(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const Stay *stay, int64_t changed);
/* Sorted by when they begin. Each zone is only named: app/ finds it. */
MUST_USE const Error *store_stay_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Stays *ret_stays);

#endif
