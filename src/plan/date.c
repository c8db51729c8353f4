/* The earliest honest date: of a broken promise, and of a request. */
#include "plan/solver.h"

/* Lets the task use one slot after the other until it fits. What one slot adds is the least of what
 * it lets through and what was missing, so the last slot is used for just as many cells as were
 * missing before it: no earlier date is possible. */
static PlanTime date_of(Solver *solver, Flow *flow, int32_t task)
{
	Demand *demand = &flow->tasks[task];
	demand->end = demand->first;
	for (int32_t slot = demand->first; slot < flow->slot_count; slot++) {
		int32_t missing = demand->want - demand->got;
		if (!flow_class_has(flow, demand->class, slot)) {
			continue;
		}
		demand->end = slot + 1;
		flow_revive(flow);
		if (!flow_raise(flow, task)) {
			continue;
		}
		if (missing < flow->slots[slot].cells) {
			flow_split(flow, slot, missing, task);
			flow->tasks[task].end = slot + 1;
		}
		return grid_end(&solver->grid, flow->slots[slot].first + missing);
	}
	flow_drop(flow, task);
	return PLAN_NEVER;
}

void solver_date(Solver *solver, Flow *flow)
{
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_BROKEN) {
			solver->dues[i] = date_of(solver, flow, i);
			*LIST_ADD(solver->arena, solver->answer->broken) =
				(PlanBroken){solver->place[i], solver->dues[i]};
		}
	}
}
