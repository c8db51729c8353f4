/* Work put at a time by hand: a block is pinned where it is or elsewhere, the planner plans around
 * it, and it can be looked at before (plan_difference). A block that is running or past never
 * moves. */
#ifndef APP_PIN_H
#define APP_PIN_H

#include "app/plan_difference.h"

/* A block of the stored plan, or a pin, as a page names it; and where it shall begin. */
typedef struct {
	TaskId task;
	Instant start; /* of the block */
	Instant to;    /* on a whole five minutes; the same: it is pinned where it is */
} PinMove;

/* When the VA's clock, wherever they are then, first shows that time. */
MUST_USE const Error *pin_time(Context *cx, Wall wall, Instant *ret_at);
/* What it would move. REFUSED (field "to") with what stands against it: something running, past or
 * pinned there, a meeting, the task's own due or its earliest start. */
MUST_USE const Error *pin_what_if(Context *cx, const PinMove *move, PlanDifference *ret_difference);
/* seen: of the difference that was looked at (CONFLICT when it is not true any more); 0: none was.
 * *ret_undo is for undo_plan. */
MUST_USE const Error *pin_block(Context *cx, const PinMove *move, int64_t seen, int64_t *ret_undo);
/* The planner may move it again; it stays where it is until there is a reason. */
MUST_USE const Error *unpin_block(Context *cx, Instant start, int64_t *ret_undo);
/* As if nothing were planned yet, but for what is pinned: first look, then take. */
MUST_USE const Error *plan_anew(Context *cx, int64_t seen, int64_t *ret_undo);

/* Inside WRITE, before a use case changes what the plan is made from: keeps blocks and pins, so
 * that undo_plan(cx->change) brings them back. */
MUST_USE const Error *plan_keep_before(Context *cx);
/* Inside WRITE: blocks and pins are what they were before that change, as far as tasks and hours
 * still allow it. MISSING when it is too long ago. */
MUST_USE const Error *plan_bring_back(Context *cx, int64_t undo);
MUST_USE const Error *undo_plan(Context *cx, int64_t undo);

MUST_USE const Error *open_pins(Context *cx, PlannedBlocks *ret_pins); /* by start */

enum { PIN_DAYS_AHEAD = 400 };

#endif
