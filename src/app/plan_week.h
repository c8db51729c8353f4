/* The plan as its page shows it: a week of blocks, every promise with what it has to spare, and the
 * sums of those that cannot be kept. */
#ifndef APP_PLAN_WEEK_H
#define APP_PLAN_WEEK_H

#include "app/load.h"
#include "app/plan_difference.h"
#include "app/promise.h"
#include "app/today.h"
#include "app/week.h"

typedef struct {
	Week week; /* laid out, meetings and planned blocks */
	Today today;
	PromiseLines promises; /* what is in most danger first */
	size_t blocks;         /* planned ones in this week */
	Load load;             /* of this week and the next ones */
} PlanWeek;

/* any: a day of the week; unset: today. proposed: a plan to be looked at beside the one there is;
 * NULL: only that. */
MUST_USE const Error *open_plan_week(
	Context *cx, Day any, const PlanDifference *proposed, PlanWeek *ret_week);

/* A month of blocks, week by week, whatever belongs to a day in the order it begins. */
typedef struct {
	Today today;
	Day month;       /* its first day */
	WeekView *weeks; /* PLAN_MONTH_WEEKS of them, laid out */
	bool empty;      /* nothing stands in it */
} PlanMonth;
MUST_USE const Error *open_plan_month(Context *cx, Day any, PlanMonth *ret_month);

/* A block by itself, to be pinned, moved or let go. MISSING when it is planned no more. */
typedef struct {
	TaskLine line;
	Interval when;
	bool pinned, movable;
} PlanBlockView;
MUST_USE const Error *open_plan_block(
	Context *cx, TaskId task, Instant start, PlanBlockView *ret_view);

enum {
	PLAN_WEEK_DONE = 200, /* tasks done lately whose blocks are still named */
	PLAN_MONTH_WEEKS = 6,
};

#endif
