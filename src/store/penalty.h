/* The rates of interest on late payments that the owner has typed. */
#ifndef STORE_PENALTY_H
#define STORE_PENALTY_H

#include "db/db.h"
#include "domain/penalty.h"

/* The oldest first. */
MUST_USE const Error *store_penalty_rate_list(
	Db *db, Arena *arena, PracticeId practice, PenaltyRates *ret_rates);
/* In place of one from the same day. */
MUST_USE const Error *store_penalty_rate_save(
	Db *db, Arena *arena, PracticeId practice, const PenaltyRate *rate, int64_t changed);
MUST_USE const Error *store_penalty_rate_delete(
	Db *db, Arena *arena, PracticeId practice, Day from);

#endif
