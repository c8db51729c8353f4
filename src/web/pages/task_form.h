/* A task's form, read. */
#ifndef WEB_PAGES_TASK_FORM_H
#define WEB_PAGES_TASK_FORM_H

#include "web/pages/task.h"

/* kept: the task as it is kept; id 0: a new one. */
TaskDraft task_read(Context *cx, Form *form, const Task *kept);
/* When a form's due would be, for the VA; unset: no due, or a zone nobody knows. */
MUST_USE const Error *task_due_typed(Context *cx, const Request *request, Instant *ret_due);

#endif
