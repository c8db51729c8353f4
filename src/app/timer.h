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
/* Stops a running one first; REFUSED when that was forgotten: what is to be kept of it is asked
 * before. Client and task may be 0 and be said later (save_entry of app/entry.h). Starting what
 * runs already lets it run. */
MUST_USE const Error *start_timer(Context *cx, ClientId client, TaskId task, Text note);
/* The same, told late: it was pressed then, while the network was away. REFUSED in the future, and
 * more than TIMER_LATE_HOURS ago. */
MUST_USE const Error *start_timer_at(
	Context *cx, ClientId client, TaskId task, Text note, Instant at);
/* On with what an entry was about. */
MUST_USE const Error *continue_entry(Context *cx, EntryId entry);
/* kept_until unset: now. REFUSED when none runs, when that is before it began or in the future. */
MUST_USE const Error *stop_timer(Context *cx, Instant kept_until, EntryId *ret_entry);
/* Inside WRITE: the work is done, so its timer stops, unless it was forgotten and is to be asked
 * about. Where another's runs, or none, nothing happens. */
MUST_USE const Error *stop_timer_of(Context *cx, TaskId done);
/* Takes such a stop back: the entry runs on as if nothing had been. REFUSED when another runs by
 * now, or it stopped more than TIMER_BACK_MINUTES ago. */
MUST_USE const Error *run_on(Context *cx, EntryId stopped);
/* Stops it and puts what ran into the bin. */
MUST_USE const Error *discard_timer(Context *cx, EntryId *ret_entry);

enum { TIMER_LATE_HOURS = 24, TIMER_BACK_MINUTES = 15 };

#endif
