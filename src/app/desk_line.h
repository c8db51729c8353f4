/* A task as the lists over all clients show it: its promise, if it is one, and what is left. */
#ifndef APP_DESK_LINE_H
#define APP_DESK_LINE_H

#include "app/promise.h"

typedef struct {
	PromiseLine promise; /* without a due: only its task, client_name and thread */
	Remaining left;
} DeskLine;
LIST_OF(DeskLine, DeskLines);

/* In the order given, done ones too. A handful of queries, however many tasks there are. */
MUST_USE const Error *desk_lines(Context *cx, Tasks tasks, DeskLines *ret_lines);

#endif
