/* A plan that is looked at before it is taken: what a change would move and for whom, and which
 * promises it would break or save. Nothing is stored; whoever takes it makes the change itself, and
 * the plan that is then made is this one, as long as nothing else has changed since. */
#ifndef APP_PLAN_DIFFERENCE_H
#define APP_PLAN_DIFFERENCE_H

#include "app/promise.h"
#include "domain/plan_difference.h"

typedef struct {
	PlanMove move;
	Text title, client; /* client "": the practice's own work */
	int32_t thread;
} MoveLine;
LIST_OF(MoveLine, MoveLines);

/* What moves of one task, however many pieces it is cut into. */
typedef struct {
	MoveLines pieces; /* in the order in which the work is to be done */
	Minutes minutes;
} TaskMove;
LIST_OF(TaskMove, TaskMoves);

typedef struct {
	StoredPlan before, after;
	PlannedBlocks pins;  /* that would hold, by start */
	MoveLines moves;     /* in the order in which the work is to be done */
	TaskMoves by_task;   /* the same, task by task */
	Minutes moved;       /* of work the plan had already */
	size_t tasks;        /* that they belong to */
	PromiseLines broken; /* kept until now: with their first honest dates */
	PromiseLines later;  /* broken already, and now later still, or sooner */
	PromiseLines saved;  /* broken until now, to be kept */
	bool same;           /* it would change nothing */
	bool noticed;        /* a client is told of it all the same: set by who looks */
	/* Of the plan it was compared with: whoever takes it later says what they had seen. */
	int64_t seen;
} PlanDifference;

/* Reads only: for pages that are looked at, and for the command line. */
MUST_USE const Error *plan_what_if(
	Context *cx, const PlanChange *change, PlanDifference *ret_difference);
/* Inside WRITE: CONFLICT when the plan is not any more the one that was seen. seen 0: does not
 * matter. */
MUST_USE const Error *plan_still(Context *cx, int64_t seen);

#endif
