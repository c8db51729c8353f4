/* The stored plan of each member: its blocks, and the whole answer it came with. */
#ifndef STORE_PLAN_H
#define STORE_PLAN_H

#include "base/error.h"
#include "db/db.h"
#include "domain/id.h"
#include "domain/interval.h"

typedef struct {
	TaskId task;
	Interval when;
} PlanBlock;
LIST_OF(PlanBlock, PlanBlocks);

typedef struct {
	Instant made;      /* unset: there is no plan */
	Text fingerprint;  /* of everything it was made from */
	Text verdict;      /* "kept", "kept-with-buffer", "broken", "unknown" */
	Text answer;       /* JSON, as `plan solve` prints it */
	PlanBlocks blocks; /* sorted; no two begin together */
} KeptPlan;

/* Takes the place of the member's plan: a block that has begun stays only if it is given again. */
MUST_USE const Error *store_plan_replace(Db *db, Arena *arena, PracticeId practice, MemberId member,
	const KeptPlan *plan, int64_t changed);
/* made is unset when there is none. */
MUST_USE const Error *store_plan_load(
	Db *db, Arena *arena, PracticeId practice, MemberId member, KeptPlan *ret_plan);

/* Whose plan no longer fits by the passing of time alone: a block of it has ended since it was
 * made, with its task still to do. Of all practices, for the clock. */
typedef struct {
	PracticeId practice;
	MemberId member;
} PlanOwner;
LIST_OF(PlanOwner, PlanOwners);
MUST_USE const Error *store_plan_behind(Db *db, Arena *arena, Instant now, PlanOwners *ret_owners);

#endif
