/* The thread in which a serving Fuseau works by itself: it runs the jobs that wait, and does what
 * the clock brings (plans whose block has gone by, sessions and keys that have run out). */
#ifndef APP_WORK_H
#define APP_WORK_H

#include "app/context.h"

typedef struct Work Work;

/* The house must live until work_stop. */
MUST_USE const Error *work_start(Arena *arena, const House *house, Work **ret_work);
/* A job under way stops at its next batch and goes on when Fuseau serves again. */
void work_stop(Work *work);

/* Runs the jobs that are due, here and now, one after the other: for tests and commands. */
MUST_USE const Error *work_off(Context *cx);

enum { WORK_PAUSE_SECONDS = 1, WORK_MINUTE = 60, WORK_HOUR = 3600, DONE_JOB_DAYS = 30 };

#endif
