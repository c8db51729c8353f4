/* One act on one task or on many at once, which can be taken back whole: the list, the triage, the
 * matrix and the page of estimates. */
#ifndef APP_TASK_ACT_H
#define APP_TASK_ACT_H

#include "app/context.h"
#include "domain/task.h"

typedef enum {
	ACT_FINISH,
	ACT_STAGE,    /* to the stage of that name, for tasks whose board has one */
	ACT_DUE,      /* due then, each on its own clock */
	ACT_TRIAGE,   /* for the VA's day of today */
	ACT_BOX,      /* into a box of the matrix */
	ACT_ESTIMATE, /* of the whole */
	ACT_DELETE,
} TaskActKind;

typedef struct {
	TaskActKind kind;
	Text stage;
	Wall due;
	Triage triage;
	Box box;
	Minutes estimate;
} TaskAct;

typedef struct {
	size_t done;     /* tasks it was done to */
	size_t left_out; /* gone, done already, or the act makes no sense for them */
	int64_t undo;    /* for undo_act */
} TaskActed;

/* One use case however many tasks there are; at most TASK_ACT_LIMIT. An act that no task can take
 * changes nothing. */
MUST_USE const Error *act_on_tasks(
	Context *cx, const TaskId *ids, size_t count, const TaskAct *act, TaskActed *ret_acted);
/* Makes the tasks again what they were before the act, but for those that were changed since.
 * MISSING when there is nothing left to take back; a day later it is forgotten. */
MUST_USE const Error *undo_act(Context *cx, int64_t undo, size_t *ret_back);

enum { TASK_ACT_LIMIT = 200 };

#endif
