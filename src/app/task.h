/* What a user does with tasks. Each writing function is one use case: it renews the plan, keeps
 * what the task is found by and writes its line of the audit log. A task in the bin is MISSING. */
#ifndef APP_TASK_H
#define APP_TASK_H

#include "app/promise.h"
#include "domain/board.h"
#include "store/audit.h"

/* A task as somebody has written it down. */
typedef struct {
	/* id 0: a new task. changed: what its writer had seen, CONFLICT when it is older; 0: does
	 * not matter. due_zone "": the client's. stage 0: where work begins. A new line of the
	 * checklist has id 0. Who was triaged, done, imported or made when is never taken from
	 * here. */
	Task task;
	bool says_remaining; /* task.remaining is a new word on what is left */
	bool any_board;      /* a new task goes on its client's first board, if there is one */
	bool says_after;     /* else what it comes after stays */
	Dependencies after;  /* each `after`; `task` does not matter */
} TaskDraft;
/* REFUSED with everything that is wrong, each beside its field. */
MUST_USE const Error *save_task(Context *cx, const TaskDraft *draft, TaskId *ret_id);

/* Into a stage of its board, at a place among its open tasks: 0 is the top. */
MUST_USE const Error *move_task(Context *cx, TaskId id, StageId to, int32_t place);
MUST_USE const Error *finish_task(Context *cx, TaskId id);
/* to: the stage it came from; 0: the nearest stage of work. */
MUST_USE const Error *reopen_task(Context *cx, TaskId id, StageId to);
/* It waits on the client, from now on, for something ("" is fine). */
MUST_USE const Error *wait_task(Context *cx, TaskId id, Text what);
MUST_USE const Error *resume_task(Context *cx, TaskId id);
/* Counts for the VA's day of today. */
MUST_USE const Error *triage_task(Context *cx, TaskId id, Triage triage);
MUST_USE const Error *weigh_task(Context *cx, TaskId id, int32_t importance);
/* How long it takes as a whole, as first said. */
MUST_USE const Error *estimate_task(Context *cx, TaskId id, Minutes estimate);
/* How much more there is to do, as of now. */
MUST_USE const Error *say_remaining(Context *cx, TaskId id, Minutes remaining);
/* A new date for the promise; day 0: none any more. zone "": as it was, else the client's. */
MUST_USE const Error *promise_task(Context *cx, TaskId id, Wall due, Text zone);
/* The same work once more: not done, no dates, the checklist unticked. */
MUST_USE const Error *duplicate_task(Context *cx, TaskId id, TaskId *ret_copy);

MUST_USE const Error *tick_task(Context *cx, TaskId id, int64_t line, bool done);
MUST_USE const Error *add_checklist_line(Context *cx, TaskId id, Text text);

/* A task with what its page shows. */
typedef struct {
	Task task;     /* with its checklist */
	Client client; /* id 0: the practice's own */
	Board board;   /* with its stages; id 0: on none */
	Tasks after;   /* what it comes after */
	Tasks others;  /* open ones of the same client, that it may come after */
	Duration worked;
	Remaining left;
	PromiseLine promise; /* of a task with a due */
	AuditLines history;  /* the newest TASK_HISTORY lines */
} OpenTask;
MUST_USE const Error *open_task(Context *cx, TaskId id, OpenTask *ret_task);

enum { TASK_HISTORY = 30 };

#endif
