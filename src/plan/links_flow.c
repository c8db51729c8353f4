#include "plan/links_flow.h"
#include "plan/links.h"

#include <string.h>

enum { NO_PART = -1 };

/* Wherever a window may end, whoever is kept: at dues, starts, and where something is fixed. */
static CellRuns cuts_of(const Solver *solver)
{
	const Grid *grid = &solver->grid;
	CellRuns cuts = {0};
	for (int32_t i = 0; i < solver->count; i++) {
		PlanTime due = solver->tasks[i]->due, dated = solver->dues[i];
		*LIST_ADD(solver->arena, cuts) = (CellRun){solver->asks[i].first,
			due == PLAN_NEVER ? grid->cells : grid_cells_until(grid, due)};
		if (dated != due && dated != PLAN_NEVER) {
			int32_t cell = grid_cells_until(grid, dated);
			*LIST_ADD(solver->arena, cuts) = (CellRun){cell, cell};
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		int32_t cell = grid_cells_until(grid, solver->tasks[i]->prefer_before);
		*LIST_ADD(solver->arena, cuts) = (CellRun){cell, cell};
	}
	EACH (Fixed, fixed, solver->fixed) {
		*LIST_ADD(solver->arena, cuts) = (CellRun){
			grid_cells_until(grid, fixed->start), grid_cells_from(grid, fixed->end)};
	}
	return cuts;
}

LinksFlow links_flow_new(Solver *solver, const Flow *limits)
{
	size_t room = (size_t)solver->count + 1;
	LinksFlow at = {.solver = solver};
	solver_narrow(solver);
	at.flow = flow_new(solver->arena, &solver->grid, solver->asks, solver->count,
		solver->classes, solver->class_count, cuts_of(solver));
	at.ends = NEW_ARRAY(solver->arena, int32_t, room);
	at.marked_ends = NEW_ARRAY(solver->arena, int32_t, room);
	at.mark = flow_mark(solver->arena);
	for (int32_t i = 0; i < solver->count; i++) {
		at.ends[i] = NO_PART;
	}
	for (int32_t day = 0; limits && day < at.flow->day_count; day++) {
		at.flow->days[day].cap = limits->days[day].cap;
	}
	return at;
}

/* What it has past the end of its window is given back. */
static void narrow_to(Flow *flow, int32_t task, int32_t end)
{
	Demand *demand = &flow->tasks[task];
	demand->end = flow_slot_at(flow, end);
	for (int32_t i = demand->shares, next; i; i = next) {
		const Share *share = &flow->shares.items[i];
		next = share->next_of_task;
		if (share->slot >= demand->end) {
			flow_give(flow, task, share->slot, -share->cells);
		}
	}
}

bool links_flow_follow(LinksFlow *at)
{
	Solver *solver = at->solver;
	Flow *flow = at->flow;
	solver_narrow(solver);
	for (int32_t i = 0; i < solver->count; i++) {
		int32_t end = solver_owes(solver, i) ? solver->asks[i].end : NO_PART;
		if (end == at->ends[i]) {
			continue;
		}
		if (end == NO_PART) {
			flow_drop(flow, i);
		} else {
			narrow_to(flow, i, end);
		}
		at->ends[i] = end;
	}
	flow_revive(flow);
	at->missing = 0;
	for (int32_t i = 0; i < solver->count; i++) {
		if (at->ends[i] != NO_PART && !flow_raise(flow, i)) {
			at->missing += flow->tasks[i].want - flow->tasks[i].got;
		}
	}
	return at->missing == 0;
}

void links_flow_keep(LinksFlow *at)
{
	flow_keep(at->flow, at->mark);
	memcpy(at->marked_ends, at->ends, (size_t)at->solver->count * sizeof *at->ends);
}

void links_flow_return(LinksFlow *at)
{
	flow_return(at->flow, at->mark);
	memcpy(at->ends, at->marked_ends, (size_t)at->solver->count * sizeof *at->ends);
}

/* --- the earliest end --- */

/* Is it over by the cell, with all others? The flow comes back to what it was. */
static bool fits_by(LinksFlow *at, int32_t task, int32_t cell)
{
	Solver *solver = at->solver;
	solver->dues[task] = cell > 0 ? grid_end(&solver->grid, cell) : solver->problem->now;
	bool fits = links_flow_follow(at);
	links_flow_return(at);
	return fits;
}

static int32_t end_of(const LinksFlow *at, int32_t slots)
{
	const Flow *flow = at->flow;
	return slots < flow->slot_count ? flow->slots[slots].first : flow->grid->cells;
}

/* The least number of slots is found by halving. What the last of them adds is the least of what it
 * lets through and what was missing before it, as it would were it one arc for the task and all it
 * waits for: so just as many of its cells are needed as were missing. */
int32_t links_flow_earliest(LinksFlow *at, int32_t task)
{
	Solver *solver = at->solver;
	PlanTime due = solver->dues[task];
	TaskState state = solver->states[task];
	int32_t low = -1, high = at->flow->slot_count, cell = -1;
	solver->states[task] = TASK_KEPT;
	links_flow_keep(at);
	bool fits = fits_by(at, task, end_of(at, high));
	while (fits && high - low > 1) {
		int32_t middle = low + (high - low) / 2;
		if (fits_by(at, task, end_of(at, middle))) {
			high = middle;
		} else {
			low = middle;
		}
	}
	if (fits) {
		cell = end_of(at, high);
	}
	if (fits && low >= 0) {
		(void)fits_by(at, task, end_of(at, low));
		cell = end_of(at, low) + at->missing;
		if (at->missing < at->flow->slots[low].cells) {
			flow_split(at->flow, low, at->missing, -1);
		}
	}
	solver->states[task] = state;
	solver->dues[task] = due;
	return cell;
}
