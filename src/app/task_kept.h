/* What the use cases of a task have in common. */
#ifndef APP_TASK_KEPT_H
#define APP_TASK_KEPT_H

#include "app/task.h"

/* A task and its board (id 0: none); MISSING from the bin. */
MUST_USE const Error *task_load(Context *cx, TaskId id, Task *ret_task, Board *ret_board);
/* Saves a changed one: the plan no longer fits, its timer stops when it is done, and the audit log
 * tells of it. */
MUST_USE const Error *task_keep(Context *cx, const Task *task, const char *act, Text detail);
/* The position behind the last card of the task's stage. */
MUST_USE const Error *task_to_end(Context *cx, Task *task);
/* What save_task and promise_task do, inside a WRITE that does more. */
MUST_USE const Error *task_save(Context *cx, const TaskDraft *draft, TaskId id);
MUST_USE const Error *task_promise_again(Context *cx, TaskId id, Wall due, Text zone);

#endif
