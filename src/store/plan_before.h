/* What was planned and pinned before another plan was taken, so that it can be taken back. */
#ifndef STORE_PLAN_BEFORE_H
#define STORE_PLAN_BEFORE_H

#include "db/db.h"
#include "domain/plan.h"

typedef struct {
	PlannedBlocks blocks, pins; /* by start */
} PlanBefore;

/* Under the change that is about to touch it; kept once for each change. */
MUST_USE const Error *store_plan_before_save(Db *db, Arena *arena, PracticeId practice,
	MemberId member, int64_t change, Instant now, const PlanBefore *before);
/* And forgets it; *ret_found says whether there was one. */
MUST_USE const Error *store_plan_before_take(Db *db, Arena *arena, PracticeId practice,
	MemberId member, int64_t change, PlanBefore *ret_before, bool *ret_found);
/* Forgets what was kept before an instant. */
MUST_USE const Error *store_plan_before_expire(
	Db *db, Arena *arena, PracticeId practice, Instant before);

#endif
