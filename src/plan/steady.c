/* Planning anew without moving what need not move.
 *
 * A minute that a task already had in the stored plan costs nothing, any other costs one; a minute
 * of buffer costs more than all of them. The cheapest flow is found by always taking the cheapest
 * way that is left: so no plan that keeps these promises and eats no more buffer moves fewer
 * minutes. */
#include "plan/steady.h"
#include "plan/place.h"

#include <assert.h>
#include <string.h>

static int32_t day_cost(const Steady *steady, int32_t day)
{
	return BUFFER_COST * solver_buffer_cost(steady->solver, steady->flow, day);
}

/* --- the cheapest ways --- */

static void look_again(Steady *steady, int32_t node)
{
	if (!steady->waits[node]) {
		steady->waits[node] = true;
		steady->queue[(steady->head + steady->count++) % steady->room] = node;
	}
}

static void reach(Steady *steady, int32_t *to, int32_t cost, int32_t node)
{
	if (cost < *to) {
		*to = cost;
		look_again(steady, node);
	}
}

static void reach_slot(Steady *steady, int32_t slot, int32_t cost)
{
	int32_t level = cost < LOWEST ? 0 : cost - LOWEST;
	for (; cost < steady->to_slot[slot] && level < LEVELS; level++) {
		steady->within[level][slot / 64] |= UINT64_C(1) << (slot % 64);
	}
	reach(steady, &steady->to_slot[slot], cost, steady_slot(steady, slot));
}

static void ways_from_task(Steady *steady, int32_t task)
{
	const Flow *flow = steady->flow;
	const Demand *demand = &flow->tasks[task];
	int32_t to = steady->to_task[task], other = to + steady->had[task];
	for (int32_t i = steady->own_first[task]; i < steady->own_first[task + 1]; i++) {
		reach_slot(steady, steady->own[i], to);
	}
	for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
		uint64_t soft = steady->soft[word];
		uint64_t known = (~soft & steady_within(steady, word, other)) |
				 (soft & steady_within(steady, word, other + 1));
		uint64_t found = flow_word(flow, task, word) & ~known;
		for (; found; found &= found - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(found);
			reach_slot(steady, slot, to + steady_cost(steady, task, slot));
		}
	}
}

static void ways_from_slot(Steady *steady, int32_t slot)
{
	const Flow *flow = steady->flow;
	int32_t to = steady->to_slot[slot], day = flow->slots[slot].day;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		reach(steady, &steady->to_task[task], to - steady_cost(steady, task, slot), task);
	}
	if (flow->slots[slot].used < flow->slots[slot].cells) {
		reach(steady, &steady->to_day[day], to, steady_day(steady, day));
	}
}

static void ways_from_day(Steady *steady, int32_t day)
{
	const FlowDay *of = &steady->flow->days[day];
	for (int32_t slot = of->first; slot < of->end; slot++) {
		const Slot *other = &steady->flow->slots[slot];
		if (other->day == day && other->used > 0) {
			reach_slot(steady, slot, steady->to_day[day]);
		}
	}
}

static void follow_ways(Steady *steady)
{
	Flow *flow = steady->flow;
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
	for (int level = 0; level < LEVELS; level++) {
		memset(steady->within[level], 0, flow->words * sizeof *steady->soft);
	}
	for (int32_t i = 0; i < flow->day_count; i++) {
		steady->to_day[i] = FAR;
	}
	follow_ways(steady);
}

/* All nodes begin at nothing, and whoever moved would go back. */
static void begin_prices(Steady *steady)
{
	const Flow *flow = steady->flow;
	memset(steady->to_task, 0, (size_t)flow->task_count * sizeof *steady->to_task);
	memset(steady->to_slot, 0, (size_t)flow->slot_count * sizeof *steady->to_slot);
	memset(steady->to_day, 0, (size_t)flow->day_count * sizeof *steady->to_day);
	for (int level = 0; level < LEVELS; level++) {
		memset(steady->within[level], level < -LOWEST ? 0 : 0xff,
			flow->words * sizeof *steady->soft);
	}
	for (int32_t i = 0; i < flow->slot_count; i++) {
		for (int32_t s = flow->slots[i].shares; s; s = flow->shares.items[s].next_of_slot) {
			if (steady_cost(steady, flow->shares.items[s].task, i) > 0) {
				look_again(steady, steady_slot(steady, i));
			}
		}
	}
}

/* Prices: what any way there costs at least, from wherever it comes. In the cheapest flow no ring
 * gains, so they exist; and cells may change hands at no cost exactly where an arc costs as much as
 * the prices of its ends differ. */
static void find_prices(Steady *steady)
{
	const Flow *flow = steady->flow;
	begin_prices(steady);
	steady->to_end = BUFFER_COST * steady->solver->grid.quantum;
	do {
		follow_ways(steady);
		for (int32_t day = 0; day < flow->day_count; day++) {
			int32_t cost = steady->to_day[day] + day_cost(steady, day);
			steady->to_end = cost < steady->to_end ? cost : steady->to_end;
		}
		for (int32_t day = 0; day < flow->day_count; day++) {
			int32_t back = BUFFER_COST * solver_buffer_back(steady->solver, flow, day);
			if (flow->days[day].used > 0) {
				reach(steady, &steady->to_day[day], steady->to_end - back,
					steady_day(steady, day));
			}
		}
	} while (steady->count > 0);
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

/* --- the whole --- */

void solver_go_home(
	Solver *solver, Flow *flow, const int32_t *owners, TaskState state, int32_t client)
{
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		int32_t owner = owners[slot];
		bool owes = owner != NOBODY && solver_owes(solver, owner);
		bool soft = owner != NOBODY && !owes && solver->states[owner] == TASK_SOFT &&
			    !solver_waits(solver, owner);
		bool others = owner != NOBODY && client != ANY_CLIENT &&
			      solver->tasks[owner]->client != client;
		if ((state == TASK_KEPT ? !owes : !soft) || others) {
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

/* Whose slot it was, if that task still may have it; else NOBODY. */
static int32_t home_of(const Steady *steady, int32_t slot)
{
	int32_t owner = steady->owners[slot];
	const Demand *demand = owner == NOBODY ? NULL : &steady->flow->tasks[owner];
	bool may = demand && slot >= demand->first && slot < demand->end &&
		   flow_class_has(steady->flow, demand->class, slot);
	return may ? owner : NOBODY;
}

static void note_slots(Steady *steady)
{
	const Flow *flow = steady->flow;
	const Solver *solver = steady->solver;
	size_t tasks = (size_t)flow->task_count + 1;
	int32_t *next = NEW_ARRAY(solver->arena, int32_t, tasks);
	steady->own = NEW_ARRAY(solver->arena, int32_t, (size_t)flow->slot_count + 1);
	steady->own_first = NEW_ARRAY(solver->arena, int32_t, tasks);
	steady->soft = NEW_ARRAY(solver->arena, uint64_t, flow->words + 1);
	steady->looked = NEW_ARRAY(solver->arena, uint64_t, flow->words + 1);
	for (int level = 0; level < LEVELS; level++) {
		steady->within[level] = NEW_ARRAY(solver->arena, uint64_t, flow->words + 1);
	}
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		int32_t owner = steady->owners[slot], home = home_of(steady, slot);
		bool soft = owner != NOBODY &&
			    ((solver->states[owner] == TASK_SOFT && !solver_owes(solver, owner)) ||
				    solver->tasks[owner]->reserved);
		steady->soft[slot / 64] |= (uint64_t)soft << (slot % 64);
		steady->own_first[home + 1] += home != NOBODY;
	}
	for (int32_t i = 0; i < flow->task_count; i++) {
		steady->own_first[i + 1] += steady->own_first[i];
		next[i] = steady->own_first[i];
	}
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		int32_t home = home_of(steady, slot);
		if (home != NOBODY) {
			steady->own[next[home]++] = slot;
		}
	}
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
	steady.moved = NEW_ARRAY(arena, bool, nodes);
	steady.later = NEW_ARRAY(arena, int32_t, nodes);
	steady.in_the_way = NEW_ARRAY(arena, int32_t, nodes);
	steady.room = (int32_t)nodes;
	note_slots(&steady);
	solver_go_home(solver, flow, owners, TASK_KEPT, ANY_CLIENT);
	for (int32_t i = 0; i < flow->task_count; i++) {
		steady.moved[i] = !had[i] || !flow_full(flow, i);
	}
	while (!all_full(solver, flow)) {
		find_ways(&steady);
		bool found = open_days(&steady);
		assert(found);
		steady_go_along(&steady);
	}
	find_prices(&steady);
	steady_move_few(&steady);
}
