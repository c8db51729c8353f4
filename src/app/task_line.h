/* A task as a line of a list, a card of a board or a row of Today shows it: whose it is, where and
 * when it falls due, how its promise stands in the stored plan, what is left. */
#ifndef APP_TASK_LINE_H
#define APP_TASK_LINE_H

#include "app/context.h"
#include "domain/promise.h"
#include "domain/task.h"

typedef struct {
	Task task;          /* without its checklist */
	Text client, place; /* "" : the practice's own; place "": the city of the zone */
	int32_t thread;     /* 0: the practice's own */
	const Zone *zone;   /* of its times: due_zone, else the VA's; never NULL */
	Instant due;        /* unset: no promise */
	PromiseState state; /* of a promise that is not done */
	bool planned;       /* the stored plan knows this promise: slack and new_due count */
	Minutes slack;      /* of one that is kept */
	Instant new_due;    /* of a broken one: the first honest date; unset: no room */
	Remaining left;
	int32_t lines, ticked; /* of its checklist */
	bool repeats;          /* one of a series */
} TaskLine;
LIST_OF(TaskLine, TaskLines);

/* In the order given. A handful of queries, however many tasks there are. */
MUST_USE const Error *task_lines(Context *cx, Tasks tasks, TaskLines *ret_lines);

/* The earliest due first; those without one last, the oldest first. */
void task_lines_by_due(TaskLines lines);

#endif
