/* What tasks ask of the plan besides minutes and dates: their client's hours, what they come after,
 * how they may be cut, and what is wished besides. Inside the layer. */
#ifndef APP_PLAN_TERMS_H
#define APP_PLAN_TERMS_H

#include "app/plan_window.h"
#include "domain/task.h"
#include "plan/plan.h"

/* problem->tasks: one for each of tasks, in their order. Sets problem->clients and windows too. */
MUST_USE const Error *plan_put_terms(
	Context *cx, PlanWindowsBook *windows, Tasks tasks, PlanProblem *problem);

#endif
