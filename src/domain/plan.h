/* The plan as it is kept: what is done when, how each promise stands in it, and the sums of those
 * that cannot be kept. Made by plan/, stored until something it was made from changes. */
#ifndef DOMAIN_PLAN_H
#define DOMAIN_PLAN_H

#include "domain/id.h"
#include "domain/interval.h"

typedef struct {
	TaskId task;
	Interval when;
} PlannedBlock;
LIST_OF(PlannedBlock, PlannedBlocks);

/* A promise of the plan: its slack, or that it cannot be kept and the first honest date. */
typedef struct {
	TaskId task;
	Minutes minutes; /* that were to be planned, in whole quanta */
	bool broken;
	Minutes slack;   /* of a kept one: it may take so much longer with every promise kept */
	Instant new_due; /* of a broken one; unset: no room within the horizon */
} PlannedPromise;
LIST_OF(PlannedPromise, PlannedPromises);

/* Why promises break: these tasks may be worked on only inside the windows, and together they need
 * more than the windows have. */
LIST_OF(TaskId, TaskIds);
bool task_ids_hold(TaskIds sorted, TaskId id);
typedef struct {
	TaskIds tasks;
	Intervals windows; /* working time, sorted, disjoint */
	Minutes need, have;
} Certificate;
LIST_OF(Certificate, Certificates);

typedef struct {
	Instant made;             /* unset: there is no plan yet */
	Text verdict;             /* "kept", "kept-with-buffer", "broken", "unknown" */
	Text fingerprint;         /* of everything it was made from */
	PlannedBlocks blocks;     /* sorted by start; those gone by, for some days, too */
	PlannedPromises promises; /* sorted by task */
	Certificates certificates;
	int64_t changed; /* the practice's change number that made it */
} StoredPlan;

/* A block, or its part that somebody has pinned. */
typedef struct {
	TaskId task;
	Interval when;
	bool pinned;
} PlanPart;
LIST_OF(PlanPart, PlanParts);
/* Blocks cut where pins of their task begin and end; both by start. */
PlanParts plan_parts(Arena *arena, PlannedBlocks blocks, PlannedBlocks pins);

/* NULL when the task is no promise of the plan. */
const PlannedPromise *plan_promise(const StoredPlan *plan, TaskId task);
/* The block that holds `at`, else the next one; NULL when none comes. */
const PlannedBlock *plan_block_at(const StoredPlan *plan, Instant at);

#endif
