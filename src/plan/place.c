/* Where the work goes once it is known what is kept. */
#include "plan/place.h"
#include "plan/links.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	PlanTime due;
	int32_t task;
} Ranked;

static int by_due(const void *left, const void *right)
{
	const Ranked *l = left, *r = right;
	return l->due != r->due ? (l->due < r->due ? -1 : 1)
				: (l->task > r->task) - (l->task < r->task);
}

int32_t *solver_ranked(const Solver *solver, TaskState state, int32_t *ret_count)
{
	Ranked *found = NEW_ARRAY(solver->arena, Ranked, (size_t)solver->count + 1);
	int32_t count = 0;
	for (int32_t i = 0; i < solver->count; i++) {
		bool owes = solver_owes(solver, i);
		if (state == TASK_KEPT ? owes : solver->states[i] == state && !owes) {
			PlanTime wish = solver->tasks[i]->prefer_before;
			bool wished = state == TASK_SOFT && wish > 0 && wish < solver->dues[i];
			found[count++] = (Ranked){wished ? wish : solver->dues[i], i};
		}
	}
	qsort(found, (size_t)count, sizeof *found, by_due);
	int32_t *tasks = NEW_ARRAY(solver->arena, int32_t, (size_t)count + 1);
	for (int32_t i = 0; i < count; i++) {
		tasks[i] = found[i].task;
	}
	*ret_count = count;
	return tasks;
}

/* --- the stored plan --- */

enum { NOBODY = -1 };

static bool counts(const Solver *solver, const PlanBlock *block)
{
	return block->end > solver->problem->now;
}

static CellRun cells_of(const Solver *solver, const PlanBlock *block)
{
	return (CellRun){grid_cells_from(&solver->grid, block->start),
		grid_cells_until(&solver->grid, block->end)};
}

static CellRuns cuts_of(Solver *solver)
{
	CellRuns cuts = {0};
	EACH (PlanBlock, block, solver->problem->previous) {
		CellRun run = cells_of(solver, block);
		if (counts(solver, block) && run.first < run.end) {
			*LIST_ADD(solver->arena, cuts) = run;
		}
	}
	EACH (CellRun, rest, solver->rests) {
		*LIST_ADD(solver->arena, cuts) = *rest;
	}
	return cuts;
}

Stored solver_stored(Solver *solver, const Flow *flow)
{
	Stored stored = {NEW_ARRAY(solver->arena, int32_t, (size_t)flow->slot_count + 1),
		NEW_ARRAY(solver->arena, bool, (size_t)solver->count + 1)};
	memset(stored.owners, 0xff, (size_t)flow->slot_count * sizeof *stored.owners);
	EACH (PlanBlock, block, solver->problem->previous) {
		CellRun run = cells_of(solver, block);
		if (!counts(solver, block)) {
			continue;
		}
		int32_t owner = solver->ours[block->task];
		stored.had[owner] = true;
		int32_t end = run.first < run.end ? flow_slot_at(flow, run.end) : 0;
		for (int32_t slot = flow_slot_at(flow, run.first); slot < end; slot++) {
			stored.owners[slot] = owner;
		}
	}
	return stored;
}

/* Hours that are kept in the stored plan stand free there, or their client's work without promise
 * stands in them: such slots are theirs as well. */
static void lend_to_reserves(const Solver *solver, const Flow *flow, int32_t *owners)
{
	for (int32_t i = 0; i < solver->count; i++) {
		const Demand *demand = &flow->tasks[i];
		bool kept = solver->tasks[i]->reserved && solver_owes(solver, i);
		for (int32_t slot = demand->first; kept && slot < demand->end; slot++) {
			int32_t owner = owners[slot];
			if (owner != NOBODY && flow_class_has(flow, demand->class, slot) &&
				solver->states[owner] == TASK_SOFT && !solver_owes(solver, owner) &&
				solver->tasks[owner]->client == solver->tasks[i]->client) {
				owners[slot] = i;
			}
		}
	}
}

/* --- the flow --- */

Flow *solver_place(Solver *solver)
{
	bool again = solver->problem->previous.count > 0;
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver->states[i] == TASK_BROKEN && solver->dues[i] != PLAN_NEVER) {
			solver->asks[i].end = grid_cells_until(&solver->grid, solver->dues[i]);
			solver->states[i] = TASK_KEPT;
		}
	}
	solver_narrow(solver);
	Flow *flow;
	if (!again) {
		bool full = solver_flow(solver, &flow);
		assert(full);
	} else {
		flow = flow_new(solver->arena, &solver->grid, solver->asks, solver->count,
			solver->classes, solver->class_count, cuts_of(solver));
		Stored stored = solver_stored(solver, flow);
		lend_to_reserves(solver, flow, stored.owners);
		solver_close_buffer(solver, flow);
		solver_steady(solver, flow, stored.owners, stored.had);
	}
	solver_put_in_order(solver, flow);
	solver_keep_buffer(solver, flow);
	return flow;
}

void solver_fill_soft(Solver *solver, Flow *flow)
{
	int32_t count, free = 0;
	int32_t *soft = solver_ranked(solver, TASK_SOFT, &count), *owners = NULL;
	if (solver->problem->previous.count > 0) {
		owners = solver_stored(solver, flow).owners;
		solver_go_home(solver, flow, owners, TASK_SOFT, ANY_CLIENT);
	}
	for (int32_t i = 0; i < count; i++) {
		if (!solver_waits(solver, soft[i])) {
			soft[free++] = soft[i];
		}
	}
	int32_t *kept = solver_keep_reserves(solver, flow, soft, free, owners);
	solver_open_rests(solver, flow, false);
	flow_fill(flow, soft, free);
	solver_open_rests(solver, flow, true);
	flow_fill(flow, soft, free);
	solver_fill_linked(solver, flow, owners, ANY_CLIENT);
	solver_free_reserves(flow, kept);
}

/* --- what moved --- */

static PlanTime overlap(const PlanBlock *left, const PlanBlock *right)
{
	PlanTime start = left->start > right->start ? left->start : right->start;
	PlanTime end = left->end < right->end ? left->end : right->end;
	return left->task == right->task && start < end ? end - start : 0;
}

/* Both plans are sorted by start and hold no overlap. */
void solver_moved(Solver *solver)
{
	PlanBlocks previous = solver->problem->previous, blocks = solver->answer->blocks;
	int64_t *minutes = NEW_ARRAY(solver->arena, int64_t, (size_t)solver->count + 1);
	bool *had = NEW_ARRAY(solver->arena, bool, (size_t)solver->count + 1);
	EACH (PlanBlock, block, previous) {
		had[block->task] = had[block->task] || counts(solver, block);
	}
	size_t first = 0;
	EACH (PlanBlock, block, blocks) {
		minutes[block->task] += block->end - block->start;
		while (first < previous.count && previous.items[first].end <= block->start) {
			first++;
		}
		for (size_t i = first; i < previous.count && previous.items[i].start < block->end;
			i++) {
			minutes[block->task] -= overlap(block, &previous.items[i]);
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		int32_t task = solver->place[i];
		if (had[task] && minutes[task] > 0) {
			solver->answer->moved.minutes += minutes[task];
			*LIST_ADD(solver->arena, solver->answer->moved.tasks) = task;
		}
	}
}
