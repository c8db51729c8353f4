/* "What if?": something that would change, and what the plan made of it would move. Nothing of it
 * is kept: it is looked at, and then taken or left. */
#ifndef DOMAIN_PLAN_DIFFERENCE_H
#define DOMAIN_PLAN_DIFFERENCE_H

#include "domain/plan.h"
#include "domain/task.h"

/* What would be different. All zero: nothing, the plan as it would be made now. */
typedef struct {
	/* Tasks as they would be: one of the practice's takes the place of the stored one (done,
	 * deleted or waiting: it is not planned any more), another comes in, with an id of its own
	 * (new_id). remaining_at of now says that no time is tracked since. */
	Tasks tasks;
	Intervals lost;     /* time that would be gone, as by a meeting; any order */
	bool says_pins;     /* else the pins there are */
	PlannedBlocks pins; /* all of them, by start */
	bool anew;          /* nothing need stay where it was planned */
} PlanChange;

/* Work that would be done at another time. */
typedef struct {
	TaskId task;
	Interval from; /* unset: it is new */
	Interval to;   /* unset: it is planned no more */
	Minutes minutes;
} PlanMove;
LIST_OF(PlanMove, PlanMoves);

/* From one plan's blocks to another's, from now on; both sorted by start. Of each task, what leaves
 * the earliest time goes to the earliest new one; minutes that stay are no move. In the order in
 * which the work is to be done; what is planned no more comes last. */
PlanMoves plan_moves(Arena *arena, PlannedBlocks before, PlannedBlocks after, Instant now);

#endif
