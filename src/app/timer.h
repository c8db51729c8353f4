/* The running timer: an entry without an end, one a member, shared by every page and the CLI. */
#ifndef APP_TIMER_H
#define APP_TIMER_H

#include "app/context.h"
#include "domain/entry.h"

typedef struct {
	bool runs;
	Entry entry;
	Text client_name, task_title;
	int32_t thread; /* of the client; 0 */
	bool forgotten; /* past the day's end or 8 h: ask what to keep */
	Instant day_end;
} Timer;

MUST_USE const Error *open_timer(Context *cx, Timer *ret_timer);
/* Stops a running one first. Client and task may be 0 and be said later. */
MUST_USE const Error *start_timer(Context *cx, ClientId client, TaskId task, Text note);
/* kept_until unset: now. REFUSED when none runs. */
MUST_USE const Error *stop_timer(Context *cx, Instant kept_until, EntryId *ret_entry);

#endif
