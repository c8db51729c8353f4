/* Planning anew without moving what need not move.
 *
 * A minute that a task already had in the stored plan costs nothing, any other costs one; a minute
 * of buffer costs more than all of them. The cheapest flow is found by always taking the cheapest
 * way that is left: so no plan that keeps these promises and eats no more buffer moves fewer
 * minutes. */
#include "plan/solver.h"

#include <assert.h>
#include <string.h>

enum { BUFFER_COST = 1 << 16, FAR = INT32_MAX / 2, NOBODY = -1 };

typedef struct {
	Solver *solver;
	Flow *flow;
	const int32_t *owners;               /* of each slot: who had it; NOBODY */
	const bool *had;                     /* tasks that stand in the stored plan */
	int32_t *to_task, *to_slot, *to_day; /* the cheapest way there */
	bool *waits;                         /* nodes in the queue */
	int32_t *queue, room, head, count;
	int32_t *seen; /* nodes, by search */
	int32_t search;
	int32_t cheapest;
} Steady;

/* Cells of a task without promise that had the slot move too when another takes it. */
static int32_t cost_of(const Steady *steady, int32_t task, int32_t slot)
{
	int32_t owner = steady->owners[slot];
	bool soft = owner != NOBODY && steady->solver->states[owner] == TASK_SOFT &&
		    !solver_owes(steady->solver, owner);
	return owner == task ? 0 : steady->had[task] + soft;
}

static int32_t day_cost(const Steady *steady, int32_t day)
{
	return BUFFER_COST * solver_buffer_cost(steady->solver, steady->flow, day);
}

static int32_t slot_node(const Steady *steady, int32_t slot)
{
	return steady->flow->task_count + slot;
}

static int32_t day_node(const Steady *steady, int32_t day)
{
	return steady->flow->task_count + steady->flow->slot_count + day;
}

/* --- the cheapest ways --- */

static void reach(Steady *steady, int32_t *to, int32_t cost, int32_t node)
{
	if (cost >= *to) {
		return;
	}
	*to = cost;
	if (!steady->waits[node]) {
		steady->waits[node] = true;
		steady->queue[(steady->head + steady->count++) % steady->room] = node;
	}
}

static void ways_from_task(Steady *steady, int32_t task)
{
	const Flow *flow = steady->flow;
	const Demand *demand = &flow->tasks[task];
	for (int32_t slot = demand->first; slot < demand->end; slot++) {
		if (flow_class_has(flow, demand->class, slot)) {
			int32_t cost = steady->to_task[task] + cost_of(steady, task, slot);
			reach(steady, &steady->to_slot[slot], cost, slot_node(steady, slot));
		}
	}
}

static void ways_from_slot(Steady *steady, int32_t slot)
{
	const Flow *flow = steady->flow;
	int32_t to = steady->to_slot[slot], day = flow->slots[slot].day;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		reach(steady, &steady->to_task[task], to - cost_of(steady, task, slot), task);
	}
	if (flow->slots[slot].used < flow->slots[slot].cells) {
		reach(steady, &steady->to_day[day], to, day_node(steady, day));
	}
}

static void ways_from_day(Steady *steady, int32_t day)
{
	const FlowDay *of = &steady->flow->days[day];
	for (int32_t slot = of->first; slot < of->end; slot++) {
		const Slot *other = &steady->flow->slots[slot];
		if (other->day == day && other->used > 0) {
			reach(steady, &steady->to_slot[slot], steady->to_day[day],
				slot_node(steady, slot));
		}
	}
}

static void find_ways(Steady *steady)
{
	Flow *flow = steady->flow;
	for (int32_t i = 0; i < flow->task_count; i++) {
		bool short_of = solver_owes(steady->solver, i) && !flow_full(flow, i);
		steady->to_task[i] = FAR;
		if (short_of) {
			reach(steady, &steady->to_task[i], 0, i);
		}
	}
	for (int32_t i = 0; i < flow->slot_count; i++) {
		steady->to_slot[i] = FAR;
	}
	for (int32_t i = 0; i < flow->day_count; i++) {
		steady->to_day[i] = FAR;
	}
	while (steady->count > 0) {
		int32_t node = steady->queue[steady->head];
		steady->head = (steady->head + 1) % steady->room;
		steady->count--;
		steady->waits[node] = false;
		if (node < flow->task_count) {
			ways_from_task(steady, node);
		} else if (node < flow->task_count + flow->slot_count) {
			ways_from_slot(steady, node - flow->task_count);
		} else {
			ways_from_day(steady, node - flow->task_count - flow->slot_count);
		}
	}
}

/* Opens the days at the end of the cheapest ways, and closes the others; false: there is no way. */
static bool open_days(Steady *steady)
{
	Flow *flow = steady->flow;
	steady->cheapest = FAR;
	for (int32_t day = 0; day < flow->day_count; day++) {
		if (steady->to_day[day] < FAR) {
			int32_t cost = steady->to_day[day] + day_cost(steady, day);
			steady->cheapest = cost < steady->cheapest ? cost : steady->cheapest;
		}
	}
	for (int32_t day = 0; day < flow->day_count; day++) {
		bool open = steady->to_day[day] < FAR &&
			    steady->to_day[day] + day_cost(steady, day) == steady->cheapest;
		flow->days[day].cap =
			open ? solver_buffer_step(steady->solver, flow, day) : flow->days[day].used;
	}
	return steady->cheapest < FAR;
}

/* --- going along them --- */

static bool look(Steady *steady, int32_t node)
{
	if (steady->seen[node] == steady->search) {
		return false;
	}
	steady->seen[node] = steady->search;
	steady->queue[steady->count++] = node;
	return true;
}

/* Looks only along arcs of cheapest ways; the slot at the end of one, NOBODY when none is left. */
static int32_t look_from_task(Steady *steady, int32_t task)
{
	Flow *flow = steady->flow;
	const Demand *demand = &flow->tasks[task];
	for (int32_t slot = demand->first; slot < demand->end; slot++) {
		int32_t cost = steady->to_task[task] + cost_of(steady, task, slot);
		if (steady->to_slot[slot] == cost && flow_class_has(flow, demand->class, slot) &&
			look(steady, slot_node(steady, slot))) {
			const FlowDay *day = &flow->days[flow->slots[slot].day];
			flow->slot_via[slot] = task;
			if (steady->to_day[flow->slots[slot].day] == cost &&
				flow->slots[slot].used < flow->slots[slot].cells &&
				day->used < day->cap) {
				return slot;
			}
		}
	}
	return NOBODY;
}

static void look_from_slot(Steady *steady, int32_t slot)
{
	Flow *flow = steady->flow;
	int32_t to = steady->to_slot[slot], day = flow->slots[slot].day;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		if (steady->to_task[task] == to - cost_of(steady, task, slot) &&
			look(steady, task)) {
			flow->task_via[task] = slot;
		}
	}
	if (flow->slots[slot].used < flow->slots[slot].cells && steady->to_day[day] == to &&
		look(steady, day_node(steady, day))) {
		flow->day_via[day] = slot;
	}
}

static void look_from_day(Steady *steady, int32_t day)
{
	Flow *flow = steady->flow;
	for (int32_t slot = flow->days[day].first; slot < flow->days[day].end; slot++) {
		if (flow->slots[slot].day == day && flow->slots[slot].used > 0 &&
			steady->to_slot[slot] == steady->to_day[day] &&
			look(steady, slot_node(steady, slot))) {
			flow->slot_via[slot] = ~day;
		}
	}
}

static int32_t find_cheap_room(Steady *steady, int32_t source)
{
	Flow *flow = steady->flow;
	steady->search++;
	steady->count = 0;
	(void)look(steady, source);
	for (int32_t at = 0; at < steady->count; at++) {
		int32_t node = steady->queue[at];
		if (node < flow->task_count) {
			int32_t slot = look_from_task(steady, node);
			if (slot != NOBODY) {
				return slot;
			}
		} else if (node < flow->task_count + flow->slot_count) {
			look_from_slot(steady, node - flow->task_count);
		} else {
			look_from_day(steady, node - flow->task_count - flow->slot_count);
		}
	}
	return NOBODY;
}

static void go_along(Steady *steady)
{
	Flow *flow = steady->flow;
	for (int32_t i = 0; i < flow->task_count; i++) {
		while (solver_owes(steady->solver, i) && !flow_full(flow, i) &&
			steady->to_task[i] == 0) {
			int32_t slot = find_cheap_room(steady, i);
			if (slot == NOBODY) {
				break;
			}
			flow_move(flow, i, slot);
		}
	}
	steady->count = steady->head = 0;
}

/* --- the whole --- */

/* Everybody back to where they were, as far as the days let through without their buffer. */
void solver_go_home(Solver *solver, Flow *flow, const int32_t *owners, TaskState state)
{
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		int32_t owner = owners[slot];
		bool owes = owner != NOBODY && solver_owes(solver, owner);
		bool soft = owner != NOBODY && !owes && solver->states[owner] == TASK_SOFT &&
			    !solver_waits(solver, owner);
		if (state == TASK_KEPT ? !owes : !soft) {
			continue;
		}
		const Demand *demand = &flow->tasks[owner];
		const FlowDay *day = &flow->days[flow->slots[slot].day];
		int32_t cells = flow->slots[slot].cells - flow->slots[slot].used;
		cells = cells < demand->want - demand->got ? cells : demand->want - demand->got;
		cells = cells < day->cap - day->used ? cells : day->cap - day->used;
		if (cells > 0 && slot >= demand->first && slot < demand->end &&
			flow_class_has(flow, demand->class, slot)) {
			flow_give(flow, owner, slot, cells);
		}
	}
}

static bool all_full(const Solver *solver, const Flow *flow)
{
	for (int32_t i = 0; i < solver->count; i++) {
		if (solver_owes(solver, i) && !flow_full(flow, i)) {
			return false;
		}
	}
	return true;
}

void solver_steady(Solver *solver, Flow *flow, const int32_t *owners, const bool *had)
{
	Arena *arena = solver->arena;
	size_t nodes = (size_t)(flow->task_count + flow->slot_count + flow->day_count) + 1;
	Steady steady = {.solver = solver, .flow = flow, .owners = owners, .had = had};
	steady.to_task = NEW_ARRAY(arena, int32_t, (size_t)flow->task_count + 1);
	steady.to_slot = NEW_ARRAY(arena, int32_t, (size_t)flow->slot_count + 1);
	steady.to_day = NEW_ARRAY(arena, int32_t, (size_t)flow->day_count + 1);
	steady.waits = NEW_ARRAY(arena, bool, nodes);
	steady.queue = NEW_ARRAY(arena, int32_t, nodes);
	steady.seen = NEW_ARRAY(arena, int32_t, nodes);
	steady.room = (int32_t)nodes;
	solver_go_home(solver, flow, owners, TASK_KEPT);
	while (!all_full(solver, flow)) {
		find_ways(&steady);
		bool found = open_days(&steady);
		assert(found);
		go_along(&steady);
	}
}
