/* Which promises break when not all can be kept. */
#include "plan/solver.h"

/* In the order of importance, each is kept if it fits with those kept before: the best there is
 * for strict priorities, and a good start for weights. */
static void keep_in_order(Solver *solver, Flow *flow, const bool *involved)
{
	for (int32_t i = 0; i < solver->count; i++) {
		if (involved[i]) {
			flow_drop(flow, i);
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (involved[i] && !flow_raise(flow, i)) {
			flow_drop(flow, i);
			solver->states[i] = TASK_BROKEN;
		}
	}
}

bool solver_choose(Solver *solver, Flow *flow, const bool *involved)
{
	keep_in_order(solver, flow, involved);
	return solver->problem->rule == RULE_PRIORITY;
}
