/* The stored plan: what the VA does when, and which promises it keeps.
 *
 * It is made anew when promises, hours, events or remaining minutes change, never by looking at it:
 * a use case that changes one of these calls plan_changed(cx), and write_end makes the new plan in
 * the same transaction. A block that has begun stays. */
#ifndef APP_PLAN_H
#define APP_PLAN_H

#include "app/context.h"
#include "domain/plan.h"

/* Says, inside WRITE, that the plan no longer fits. Cheap; may be said many times. */
void plan_changed(Context *cx);
/* Called by write_end before it commits, when plan_changed was said. When nothing changed that the
 * plan was made from, it stays as it is. */
MUST_USE const Error *plan_renew(Context *cx);
/* For the clock, each minute: renews the plans, of all practices, of which a block has gone by with
 * its task still to do. cx belongs to nobody; *ret_renewed says how many. */
MUST_USE const Error *plan_catch_up(Context *cx, size_t *ret_renewed);

MUST_USE const Error *open_plan(Context *cx, StoredPlan *ret_plan);
/* As `plan solve` prints it; "" when there is no plan yet. */
MUST_USE const Error *open_plan_json(Context *cx, Text *ret_json);

enum { PLAN_QUANTUM = 5, PLAN_HORIZON_DAYS = 60 };

#endif
