/* The stored plan of a member. */
#ifndef STORE_PLAN_H
#define STORE_PLAN_H

#include "db/db.h"
#include "domain/plan.h"

/* Takes the place of the plan there was. Blocks that had ended by plan->made stay for
 * PLAN_PAST_DAYS, as what was planned on those days; plan->blocks holds the others. answer: the
 * plan as JSON. */
MUST_USE const Error *store_plan_save(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const StoredPlan *plan, Text answer, int64_t changed);
/* Made unset when there is none yet. */
MUST_USE const Error *store_plan_load(
	Db *db, Arena *arena, PracticeId practice, MemberId member, StoredPlan *ret_plan);
/* When it was made, of what, and its blocks that had not ended by then. */
MUST_USE const Error *store_plan_ahead(
	Db *db, Arena *arena, PracticeId practice, MemberId member, StoredPlan *ret_plan);
/* Puts other blocks in the place of those that have not begun, and lets the plan be made anew from
 * them. Of the blocks given, those that begin before now are left out. */
MUST_USE const Error *store_plan_put(Db *db, Arena *arena, PracticeId practice, MemberId member,
	Instant now, PlannedBlocks blocks);
/* "" when there is none yet. */
MUST_USE const Error *store_plan_answer(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Text *ret_answer);

/* Whose plan has lapsed: a block of it went by and its task is still to do. In all practices. */
typedef struct {
	PracticeId practice;
	MemberId member;
} PlanOwner;
LIST_OF(PlanOwner, PlanOwners);
MUST_USE const Error *store_plan_behind(Db *db, Arena *arena, Instant now, PlanOwners *ret_owners);

enum { PLAN_PAST_DAYS = 35 };

#endif
