/* A task left with a colleague whom the VA trusts, as in an emergency: they do the work, the
 * promise to the client stays the VA's (R171). The plan gives the time to other tasks meanwhile. */
#ifndef APP_COLLEAGUE_H
#define APP_COLLEAGUE_H

#include "app/context.h"
#include "domain/task.h"

/* REFUSED beside `colleague` without a name; a done task is left with nobody. */
MUST_USE const Error *leave_task(Context *cx, TaskId id, Text colleague);
/* The VA does it after all. */
MUST_USE const Error *take_task_back(Context *cx, TaskId id);

/* The same inside a WRITE that does more; "": taken back. */
MUST_USE const Error *colleague_take(Context *cx, TaskId id, Text colleague);

#endif
