/* The plan as its page shows it: a week of blocks, every promise with what it has to spare, and the
 * sums of those that cannot be kept. */
#ifndef APP_PLAN_WEEK_H
#define APP_PLAN_WEEK_H

#include "app/promise.h"
#include "app/today.h"
#include "app/week.h"

typedef struct {
	Week week; /* laid out, meetings and planned blocks */
	Today today;
	PromiseLines promises; /* what is in most danger first */
	size_t blocks;         /* planned ones in this week */
} PlanWeek;

/* any: a day of the week; unset: today. */
MUST_USE const Error *open_plan_week(Context *cx, Day any, PlanWeek *ret_week);

enum { PLAN_WEEK_DONE = 200 }; /* tasks done lately whose blocks are still named */

#endif
