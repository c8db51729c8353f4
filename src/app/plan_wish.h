/* What is wished of the plan, strictly below every promise: hours kept for a client, work that is
 * ready when a client's day begins. Inside the layer. */
#ifndef APP_PLAN_WISH_H
#define APP_PLAN_WISH_H

#include "app/plan_window.h"
#include "domain/task.h"
#include "plan/plan.h"

/* After plan_put_terms, which has put the clients of the tasks into the problem. clients: all there
 * are. */
MUST_USE const Error *plan_put_wishes(
	Context *cx, PlanWindowsBook *windows, Clients clients, Tasks tasks, PlanProblem *problem);

#endif
