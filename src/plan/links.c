/* What comes after what.
 *
 * A task takes part no earlier than those it waits for may, and no later than those that wait for
 * it must. Where all tasks that hang together may use the same hours, these windows are all there
 * is to it: whatever cells a flow gives them, their work can change places among those cells, the
 * earliest due first, and then each is over before the next begins (Lawler 1973: dues carried
 * backwards, starts forwards, then earliest due first). A task waited for has a due not later, and
 * may start not later, than the one that waits, so the exchange stays inside both windows; no cell
 * is added, so no day lets through more. The windows do not depend on how long tasks take: a
 * certificate, a date and a slack stay as exact as without links.
 *
 * A promise that breaks, or a task without one, may still be needed: by a kept promise that waits
 * for it. Then it takes part, with that due. */
#include "plan/links.h"

#include <assert.h>
#include <stdlib.h>

/* --- the line --- */

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

/* Takes tasks with nothing left before them, one after another (Kahn 1962). */
static void make_line(Solver *solver)
{
	size_t room = (size_t)solver->count + 1;
	PlanNumbers *behind = NEW_ARRAY(solver->arena, PlanNumbers, room);
	int32_t *waits = NEW_ARRAY(solver->arena, int32_t, room), count = 0;
	for (int32_t i = 0; i < solver->count; i++) {
		EACH (int32_t, before, solver->before[i]) {
			*LIST_ADD(solver->arena, behind[*before]) = i;
			waits[i]++;
		}
		if (waits[i] == 0) {
			solver->line[count++] = i;
		}
	}
	for (int32_t taken = 0; taken < count; taken++) {
		solver->turns[solver->line[taken]] = taken;
		EACH (int32_t, later, behind[solver->line[taken]]) {
			if (--waits[*later] == 0) {
				solver->line[count++] = *later;
			}
		}
	}
	assert(count == solver->count);
}

void solver_link(Solver *solver)
{
	size_t room = (size_t)solver->count + 1;
	solver->needed = NEW_ARRAY(solver->arena, bool, room);
	for (int32_t i = 0; i < solver->count; i++) {
		solver->linked = solver->linked || solver->tasks[i]->after.count > 0;
	}
	if (!solver->linked) {
		return;
	}
	solver->before = NEW_ARRAY(solver->arena, PlanNumbers, room);
	solver->line = NEW_ARRAY(solver->arena, int32_t, room);
	solver->turns = NEW_ARRAY(solver->arena, int32_t, room);
	for (int32_t i = 0; i < solver->count; i++) {
		PlanNumbers *before = &solver->before[i];
		EACH (int32_t, place, solver->tasks[i]->after) {
			*LIST_ADD(solver->arena, *before) = solver->ours[*place];
		}
		if (before->count) {
			qsort(before->items, before->count, sizeof *before->items, by_number);
		}
	}
	make_line(solver);
}

/* --- windows --- */

/* When what is fixed of a task first begins, from now on; PLAN_NEVER: nothing is. */
static PlanTime first_fixed(const Solver *solver, int32_t task)
{
	EACH (Fixed, fixed, solver->fixed) {
		if (fixed->task == task) {
			return fixed->start;
		}
	}
	return PLAN_NEVER;
}

static void own_window(Solver *solver, int32_t i)
{
	PlanTime now = solver->problem->now, earliest = solver->tasks[i]->earliest;
	bool due = solver->states[i] == TASK_KEPT || solver->states[i] == TASK_ASKED;
	solver->needed[i] = false;
	solver->asks[i].first = grid_cells_from(&solver->grid, earliest > now ? earliest : now);
	solver->asks[i].end = due && solver->dues[i] != PLAN_NEVER
				      ? grid_cells_until(&solver->grid, solver->dues[i])
				      : solver->grid.cells;
}

static void lower(int32_t *number, int32_t to)
{
	*number = to < *number ? to : *number;
}

static void raise(int32_t *number, int32_t to)
{
	*number = to > *number ? to : *number;
}

void solver_narrow(Solver *solver)
{
	FlowAsk *asks = solver->asks;
	if (!solver->linked) {
		return;
	}
	for (int32_t turn = 0; turn < solver->count; turn++) {
		int32_t i = solver->line[turn];
		own_window(solver, i);
		EACH (int32_t, before, solver->before[i]) {
			raise(&asks[i].first, asks[*before].first);
			raise(&asks[i].first,
				grid_cells_from(&solver->grid, solver->fixed_ends[*before]));
		}
	}
	for (int32_t turn = solver->count - 1; turn >= 0; turn--) {
		int32_t i = solver->line[turn];
		if (!solver_owes(solver, i)) {
			continue;
		}
		PlanTime pin = solver->before_pins && solver->before[i].count
				       ? first_fixed(solver, i)
				       : PLAN_NEVER;
		EACH (int32_t, before, solver->before[i]) {
			solver->needed[*before] = true;
			lower(&asks[*before].end, asks[i].end);
			if (pin != PLAN_NEVER) {
				lower(&asks[*before].end, grid_cells_until(&solver->grid, pin));
			}
		}
	}
}

void solver_heed_pins(Solver *solver)
{
	Flow *flow;
	bool any = false;
	for (int32_t i = 0; i < solver->count && solver->linked; i++) {
		any = any || (solver->before[i].count && solver->fixed_ends[i] > 0);
	}
	solver->before_pins = any;
	solver->before_pins = any && solver_flow(solver, &flow);
}

/* --- dues that follow --- */

PlanTime *solver_turn_dues(const Solver *solver)
{
	PlanTime *dues = NEW_ARRAY(solver->arena, PlanTime, (size_t)solver->count + 1);
	for (int32_t i = 0; i < solver->count; i++) {
		dues[i] = solver->dues[i];
	}
	for (int32_t turn = solver->count - 1; solver->linked && turn >= 0; turn--) {
		int32_t i = solver->line[turn];
		EACH (int32_t, before, solver->before[i]) {
			if (solver_owes(solver, i)) {
				lower(&dues[*before], dues[i]);
			}
		}
	}
	return dues;
}

/* The last cell by which a task must begin to be over by `end`: it works only in cells of its
 * class. */
static int32_t latest_start(const Solver *solver, int32_t task, int32_t end)
{
	int32_t want = solver->asks[task].want, class = solver->asks[task].class;
	if (class == 0) {
		return end - want;
	}
	CellRuns runs = solver->classes[class - 1];
	for (size_t i = runs.count; i-- > 0 && want > 0;) {
		int32_t last = runs.items[i].end < end ? runs.items[i].end : end;
		if (last - runs.items[i].first >= want) {
			return last - want;
		}
		want -= last > runs.items[i].first ? last - runs.items[i].first : 0;
	}
	return want > 0 ? 0 : end;
}

void solver_derive(Solver *solver)
{
	size_t room = (size_t)solver->count + 1;
	int32_t *ends = NEW_ARRAY(solver->arena, int32_t, room);
	int32_t *because = NEW_ARRAY(solver->arena, int32_t, room);
	if (!solver->linked) {
		return;
	}
	solver_narrow(solver);
	for (int32_t i = 0; i < solver->count; i++) {
		bool due = solver->states[i] == TASK_KEPT;
		ends[i] = due ? grid_cells_until(&solver->grid, solver->dues[i]) : INT32_MAX;
		because[i] = -1;
	}
	for (int32_t turn = solver->count - 1; turn >= 0; turn--) {
		int32_t i = solver->line[turn];
		int32_t start = solver_owes(solver, i) ? latest_start(solver, i, ends[i]) : 0;
		EACH (int32_t, before, solver->before[i]) {
			if (solver_owes(solver, i) && start < ends[*before]) {
				ends[*before] = start;
				because[*before] = solver->place[i];
			}
		}
	}
	for (int32_t place = 0; place < solver->count; place++) {
		int32_t i = solver->ours[place];
		if (because[i] >= 0) {
			PlanTime due = ends[i] > 0 ? grid_end(&solver->grid, ends[i])
						   : solver->problem->now;
			*LIST_ADD(solver->arena, solver->answer->derived) =
				(PlanDerived){place, due, because[i]};
		}
	}
}
