/* Cells in the order of their links: see plan/links.c. */
#include "plan/links.h"

#include <assert.h>
#include <string.h>

typedef struct {
	Solver *solver;
	Flow *flow;
	const PlanTime *dues;  /* that decide whose turn it is */
	int32_t *root;         /* tasks that hang together point to the first of them */
	int32_t *first, *last; /* slots of each task; last: of those it waits for too */
	int32_t *in_slot;      /* cells that tasks hanging together have in each slot */
} Ordering;

static int32_t root_of(int32_t *root, int32_t task)
{
	while (root[task] != task) {
		task = root[task] = root[root[task]];
	}
	return task;
}

int32_t *solver_roots(const Solver *solver)
{
	int32_t *root = NEW_ARRAY(solver->arena, int32_t, (size_t)solver->count + 1);
	for (int32_t i = 0; i < solver->count; i++) {
		root[i] = i;
	}
	for (int32_t i = 0; i < solver->count; i++) {
		EACH (int32_t, before, solver->before[i]) {
			int32_t left = root_of(root, i), right = root_of(root, *before);
			root[left > right ? left : right] = left > right ? right : left;
		}
	}
	for (int32_t i = 0; i < solver->count; i++) {
		root[i] = root_of(root, i);
	}
	return root;
}

static void find_slots(Ordering *at, int32_t task)
{
	const Flow *flow = at->flow;
	at->first[task] = INT32_MAX;
	at->last[task] = -1;
	for (int32_t i = flow->tasks[task].shares; i; i = flow->shares.items[i].next_of_task) {
		int32_t slot = flow->shares.items[i].slot;
		at->first[task] = slot < at->first[task] ? slot : at->first[task];
		at->last[task] = slot > at->last[task] ? slot : at->last[task];
	}
}

/* Marks the tasks that hang together with one that begins before another it waits for is over. */
static void find_tangles(Ordering *at, bool *ret_tangled)
{
	for (int32_t turn = 0; turn < at->solver->count; turn++) {
		int32_t i = at->solver->line[turn];
		find_slots(at, i);
		EACH (int32_t, before, at->solver->before[i]) {
			if (at->last[*before] > at->first[i]) {
				ret_tangled[root_of(at->root, i)] = true;
			}
			at->last[i] =
				at->last[*before] > at->last[i] ? at->last[*before] : at->last[i];
		}
	}
}

/* Of those that hang together, may start and are not full: whose turn it is. */
static int32_t next_of(const Ordering *at, int32_t root, int32_t slot)
{
	int32_t best = -1;
	for (int32_t i = 0; i < at->solver->count; i++) {
		if (root_of(at->root, i) == root && solver_owes(at->solver, i) &&
			!flow_full(at->flow, i) && at->flow->tasks[i].first <= slot &&
			(best < 0 || at->dues[i] < at->dues[best] ||
				(at->dues[i] == at->dues[best] &&
					at->solver->turns[i] < at->solver->turns[best]))) {
			best = i;
		}
	}
	return best;
}

static void untangle(Ordering *at, int32_t root)
{
	Flow *flow = at->flow;
	memset(at->in_slot, 0, (size_t)flow->slot_count * sizeof *at->in_slot);
	for (int32_t i = 0; i < at->solver->count; i++) {
		if (root_of(at->root, i) != root || !solver_owes(at->solver, i)) {
			continue;
		}
		for (int32_t s = flow->tasks[i].shares; s; s = flow->shares.items[s].next_of_task) {
			at->in_slot[flow->shares.items[s].slot] += flow->shares.items[s].cells;
		}
		flow_drop(flow, i);
	}
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		while (at->in_slot[slot] > 0) {
			int32_t task = next_of(at, root, slot);
			assert(task >= 0);
			int32_t missing = flow->tasks[task].want - flow->tasks[task].got;
			int32_t cells = missing < at->in_slot[slot] ? missing : at->in_slot[slot];
			flow_give(flow, task, slot, cells);
			at->in_slot[slot] -= cells;
		}
	}
}

void solver_put_in_order(Solver *solver, Flow *flow)
{
	size_t room = (size_t)solver->count + 1;
	if (!solver->linked) {
		return;
	}
	Ordering at = {solver, flow, solver_turn_dues(solver), solver_roots(solver),
		NEW_ARRAY(solver->arena, int32_t, room), NEW_ARRAY(solver->arena, int32_t, room),
		NEW_ARRAY(solver->arena, int32_t, (size_t)flow->slot_count + 1)};
	bool *tangled = NEW_ARRAY(solver->arena, bool, room);
	find_tangles(&at, tangled);
	for (int32_t i = 0; i < solver->count; i++) {
		if (tangled[i]) {
			untangle(&at, i);
		}
	}
}

/* --- no promises --- */

/* The first slot it may use; -1: those before it are not all planned in full. */
static int32_t start_of(const Ordering *at, int32_t task)
{
	int32_t start = at->flow->tasks[task].first;
	EACH (int32_t, before, at->solver->before[task]) {
		if (!flow_full(at->flow, *before)) {
			return -1;
		}
		start = at->last[*before] > start ? at->last[*before] : start;
	}
	return start;
}

static void fill_home(Ordering *at, int32_t task, const int32_t *owners)
{
	Flow *flow = at->flow;
	const Demand *demand = &flow->tasks[task];
	for (int32_t slot = demand->first; slot < demand->end && owners; slot++) {
		const FlowDay *day = &flow->days[flow->slots[slot].day];
		int32_t cells = flow->slots[slot].cells - flow->slots[slot].used;
		int32_t missing = demand->want - demand->got;
		cells = cells < missing ? cells : missing;
		cells = cells < day->cap - day->used ? cells : day->cap - day->used;
		if (owners[slot] == task && cells > 0 &&
			flow_class_has(flow, demand->class, slot)) {
			flow_give(flow, task, slot, cells);
		}
	}
}

void solver_fill_linked(Solver *solver, Flow *flow, const int32_t *owners, int32_t client)
{
	size_t room = (size_t)solver->count + 1;
	if (!solver->linked) {
		return;
	}
	Ordering at = {.solver = solver, .flow = flow};
	at.first = NEW_ARRAY(solver->arena, int32_t, room);
	at.last = NEW_ARRAY(solver->arena, int32_t, room);
	for (int32_t turn = 0; turn < solver->count; turn++) {
		int32_t i = solver->line[turn];
		bool mine = client == ANY_CLIENT || solver->tasks[i]->client == client;
		if (solver->states[i] == TASK_SOFT && !solver_owes(solver, i) && mine) {
			flow->tasks[i].first = start_of(&at, i);
			if (flow->tasks[i].first >= 0 && solver->before[i].count) {
				fill_home(&at, i, owners);
				flow_fill(flow, &i, 1);
			}
		}
		find_slots(&at, i);
		EACH (int32_t, before, solver->before[i]) {
			at.last[i] = at.last[*before] > at.last[i] ? at.last[*before] : at.last[i];
		}
	}
}
