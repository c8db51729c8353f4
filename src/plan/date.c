/* The earliest honest date: of a broken promise, and of a request. */
#include "plan/links.h"

/* Does the task fit if it may use the slots before `end`? Keeps what it finds in the flow. */
static bool fits_before(Flow *flow, int32_t task, int32_t end)
{
	flow->tasks[task].end = end;
	flow_revive(flow);
	return flow_raise(flow, task);
}

/* The more slots it may use the better it fits: the least number is found by halving. What one slot
 * adds is the least of what it lets through and what was missing before it, so of the last slot
 * just as many cells are used as were missing: no earlier date is possible. */
static PlanTime earliest_of_rest(Solver *solver, Flow *flow, int32_t task)
{
	Demand *demand = &flow->tasks[task];
	int32_t low = demand->first, high = flow->slot_count;
	FlowMark *mark = solver->mark = solver->mark ? solver->mark : flow_mark(solver->arena);
	if (demand->want == 0) {
		const PlanTask *asked = solver->tasks[task];
		PlanTime now = solver->problem->now;
		return asked->earliest > now ? asked->earliest : now;
	}
	flow_keep(flow, mark);
	bool fits = low <= high && fits_before(flow, task, high);
	flow_return(flow, mark);
	if (!fits) {
		return PLAN_NEVER;
	}
	while (high - low > 1) {
		int32_t middle = (low + high) / 2;
		fits = fits_before(flow, task, middle);
		flow_return(flow, mark);
		low = fits ? low : middle;
		high = fits ? middle : high;
	}
	(void)fits_before(flow, task, high - 1);
	int32_t missing = demand->want - demand->got, slot = high - 1;
	(void)fits_before(flow, task, high);
	if (missing < flow->slots[slot].cells) {
		flow_split(flow, slot, missing, task);
	}
	flow->tasks[task].end = slot + 1;
	return grid_end(&solver->grid, flow->slots[slot].first + missing);
}

PlanTime solver_earliest(Solver *solver, Flow *flow, int32_t task)
{
	PlanTime rest = earliest_of_rest(solver, flow, task);
	PlanTime fixed = solver->fixed_ends[task];
	bool only_fixed = flow->tasks[task].want == 0 && fixed > 0;
	return only_fixed || fixed > rest ? fixed : rest;
}

void solver_date(Solver *solver, Flow *flow)
{
	if (solver->linked) {
		solver_date_linked(solver, flow);
		return;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_BROKEN) {
			bool reserved = solver->tasks[i]->reserved; /* of no use later */
			solver->dues[i] = reserved ? PLAN_NEVER : solver_earliest(solver, flow, i);
			*LIST_ADD(solver->arena, solver->answer->broken) =
				(PlanBroken){solver->place[i], solver->dues[i]};
		}
	}
}
