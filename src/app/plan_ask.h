/* What the planner is asked: every open task with what remains of it, and the hours that are really
 * free. Inside the layer: pages use app/plan.h. */
#ifndef APP_PLAN_ASK_H
#define APP_PLAN_ASK_H

#include "app/plan_window.h"
#include "domain/plan_difference.h"
#include "format/plan_json.h"

typedef struct {
	PlanDoor door; /* the problem, and the clocks its answer is written in */
	/* What had begun: its end is no later than before, and now where it does not go on. The
	 * problem holds neither this time nor the minutes that are done in it. Task 0: none. */
	PlannedBlock begun;
	PlannedBlocks pins; /* all there are, or would be */
	Text fingerprint;
	PlanWindowsBook windows; /* those of more work for a client come from here */
} PlanAsked;

/* before: the stored plan's head and its blocks that had not ended when it was made
 * (store_plan_ahead). change: what would be different; all zero for the plan that is to be kept. */
MUST_USE const Error *plan_ask(
	Context *cx, const StoredPlan *before, const PlanChange *change, PlanAsked *ret_asked);

#endif
