/* The part of each day that is kept free, and eaten only to keep a promise. */
#include "plan/links.h"

#include <stdlib.h>

static bool buffered(const Solver *solver)
{
	return solver->problem->buffer_percent > 0;
}

int32_t solver_whole_cells(const Solver *solver, int32_t day)
{
	int32_t usable = solver->grid.day_usable[day];
	return usable > 0 ? usable / solver->grid.quantum : 0;
}

/* A cell above the usable ones costs a quantum of buffer; the one on the border costs less. */
static int32_t border_cost(const Solver *solver, int32_t day)
{
	int32_t usable = solver->grid.day_usable[day], quantum = solver->grid.quantum;
	return usable > 0 ? quantum - usable % quantum : quantum;
}

/* What the cell behind so many of that day eats. */
static int32_t cost_behind(const Solver *solver, int32_t day, int32_t used)
{
	int32_t whole = solver_whole_cells(solver, day);
	if (!buffered(solver) || used < whole) {
		return 0;
	}
	return used == whole ? border_cost(solver, day) : solver->grid.quantum;
}

int32_t solver_buffer_cost(const Solver *solver, const Flow *flow, int32_t day)
{
	return cost_behind(solver, day, flow->days[day].used);
}

int32_t solver_buffer_back(const Solver *solver, const Flow *flow, int32_t day)
{
	return cost_behind(solver, day, flow->days[day].used - 1);
}

int32_t solver_buffer_step_back(const Solver *solver, const Flow *flow, int32_t day)
{
	int32_t used = flow->days[day].used, whole = solver_whole_cells(solver, day);
	if (!buffered(solver) || used <= whole) {
		return 0;
	}
	return used == whole + 1 ? whole : whole + 1;
}

int32_t solver_buffer_step(const Solver *solver, const Flow *flow, int32_t day)
{
	int32_t used = flow->days[day].used, whole = solver_whole_cells(solver, day);
	if (!buffered(solver) || used > whole) {
		return INT32_MAX;
	}
	return used < whole ? whole : whole + 1;
}

void solver_close_buffer(const Solver *solver, Flow *flow)
{
	for (int32_t day = 0; day < flow->day_count; day++) {
		flow->days[day].cap =
			buffered(solver) ? solver_whole_cells(solver, day) : INT32_MAX;
	}
}

static bool raise_all(Flow *flow, const int32_t *tasks, int32_t count)
{
	bool full = true;
	for (int32_t i = 0; i < count; i++) {
		full = flow_raise(flow, tasks[i]) && full;
	}
	return full;
}

/* The cells that tasks can reach together form a matroid, so taking the cheapest cells first gives
 * the least buffer: first the days' usable cells, then those on the border by their cost, then all.
 */
static bool fill_and_raise(const Solver *solver, Flow *flow, const int32_t *tasks, int32_t count)
{
	solver_close_buffer(solver, flow);
	flow_fill(flow, tasks, count);
	bool full = raise_all(flow, tasks, count);
	for (int32_t cost = 1; cost <= solver->grid.quantum && !full && buffered(solver); cost++) {
		bool raised = false;
		for (int32_t day = 0; day < flow->day_count; day++) {
			if (cost == solver->grid.quantum) {
				flow->days[day].cap = INT32_MAX;
				raised = true;
			} else if (border_cost(solver, day) == cost) {
				flow->days[day].cap++;
				raised = true;
			}
		}
		flow_revive(flow);
		full = raised ? raise_all(flow, tasks, count) : full;
	}
	return full;
}

bool solver_flow(Solver *solver, Flow **ret_flow)
{
	int32_t count;
	solver_narrow(solver);
	int32_t *tasks = solver_ranked(solver, TASK_KEPT, &count);
	*ret_flow = flow_new(solver->arena, &solver->grid, solver->asks, solver->count,
		solver->classes, solver->class_count, (CellRuns){0});
	return fill_and_raise(solver, *ret_flow, tasks, count);
}

void solver_keep_buffer(Solver *solver, Flow *flow)
{
	for (int32_t day = 0; day < flow->day_count; day++) {
		int32_t usable = solver->problem->buffer_percent > 0
					 ? solver_whole_cells(solver, day)
					 : INT32_MAX;
		FlowDay *of = &flow->days[day];
		of->cap = of->used > usable ? of->used : usable;
	}
}

int32_t solver_buffer_used(const Solver *solver, const Flow *flow)
{
	int32_t minutes = 0;
	for (int32_t day = 0; day < flow->day_count; day++) {
		int32_t over =
			flow->days[day].used * solver->grid.quantum - solver->grid.day_usable[day];
		minutes += over > 0 ? over : 0;
	}
	return minutes;
}
