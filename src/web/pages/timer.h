/* The timer in the top bar of every page, and what is asked when it was forgotten. */
#ifndef WEB_PAGES_TIMER_H
#define WEB_PAGES_TIMER_H

#include "app/timer.h"
#include "web/html.h"
#include "web/route.h"

/* What a forgotten timer is asked. */
typedef struct {
	const Timer *timer;
	Minutes ran;
	Instant day_end; /* unset: not to be chosen, nor is `now` */
	Instant now;
	Text least, most;        /* "2026-11-23T09:00": between which it can end */
	Text chosen;             /* "day", "now", "other", "discard" */
	bool next;               /* something else is to be started after */
	Text client, task, note; /* namely this */
} TimerKeep;

/* What an act on tasks did to the timer: taken before it, asked after it. */
typedef struct {
	EntryId ran;
} TimerBefore;
MUST_USE const Error *timer_before(Context *cx, TimerBefore *ret_before);
/* Adds to what is said that the timer has stopped, and to the undo ("/undo?act=7") that it is to
 * run on; leaves both as they are when it runs, or none ran. */
MUST_USE const Error *timer_after(Context *cx, TimerBefore before, Text *said, Text *undo);
/* Of the undo: ?timer=7 runs on, if it can. */
MUST_USE const Error *timer_back(Context *cx, const Request *request);

PAGE(post_timer_start);
PAGE(get_timer_stop);
PAGE(post_timer_stop);

#endif
