/* The stored plan: what the VA does when, and which promises it keeps.
 *
 * It is made anew when promises, hours, events or remaining minutes change, never by looking at it:
 * a use case that changes one of these calls plan_changed(cx), and write_end makes the new plan in
 * the same transaction. A block that has begun stays. */
#ifndef APP_PLAN_H
#define APP_PLAN_H

#include "app/context.h"
#include "domain/interval.h"
#include "domain/promise.h"
#include "domain/task.h"

/* Says, inside WRITE, that the plan no longer fits. Cheap; may be said many times. */
void plan_changed(Context *cx);
/* Called by write_end before it commits, when plan_changed was said. */
MUST_USE const Error *plan_renew(Context *cx);
/* For the clock: renews the plans whose last block has gone by with its task not done. A job. */
MUST_USE const Error *plan_catch_up(Context *cx);

typedef struct {
	TaskId task;
	Interval when;
} PlannedBlock;
LIST_OF(PlannedBlock, PlannedBlocks);

/* One promise of the plan: its slack, or that it cannot be kept and the first honest date. */
typedef struct {
	TaskId task;
	bool broken;
	Minutes slack;   /* of a kept one */
	Instant new_due; /* of a broken one; unset: no room within the horizon */
} PlannedPromise;
LIST_OF(PlannedPromise, PlannedPromises);

typedef struct {
	Instant made;              /* unset: there is no plan yet */
	Text verdict;              /* "kept", "kept-with-buffer", "broken", "unknown" */
	PlannedBlocks blocks;      /* sorted by start */
	PlannedPromises promises;  /* sorted by task id */
	Certificates certificates; /* domain/promise.h */
	Text json;                 /* as `plan solve` prints it */
} StoredPlan;

MUST_USE const Error *open_plan(Context *cx, StoredPlan *ret_plan);
/* NULL when the task is no promise of the plan. */
const PlannedPromise *plan_promise(const StoredPlan *plan, TaskId task);

#endif
