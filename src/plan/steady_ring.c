/* The rings of steady_few.c: a task's cells leave a slot and, hand over hand, others come there,
 * until the task has as many of its own. Arcs are taken only where they cost as much as prices
 * differ. */
#include "plan/steady_ring.h"

#include <string.h>

enum { END = -1 };

/* --- looking for a ring --- */

static bool visit(Steady *steady, int32_t node)
{
	if (steady->seen[node] == steady->search) {
		return false;
	}
	steady->seen[node] = steady->search;
	steady->queue[steady->count++] = node;
	return true;
}

static bool is_goal(const Rings *rings, int32_t slot)
{
	return rings->goals[slot / 64] >> (slot % 64) & 1;
}

/* The slot itself when it is the one looked for. */
static int32_t visit_slot(Rings *rings, int32_t slot, int32_t via)
{
	Steady *steady = rings->steady;
	rings->looks_left--;
	if (!visit(steady, steady_slot(steady, slot))) {
		return NOBODY;
	}
	steady->looked[slot / 64] |= UINT64_C(1) << (slot % 64);
	steady->flow->slot_via[slot] = via;
	return is_goal(rings, slot) ? slot : NOBODY;
}

/* Slots it did not have, for as much as prices say. */
static int32_t visit_elsewhere(Rings *rings, int32_t task)
{
	Steady *steady = rings->steady;
	const Flow *flow = steady->flow;
	const Demand *demand = &flow->tasks[task];
	int32_t other = steady->to_task[task] + steady->had[task];
	for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
		uint64_t soft = steady->soft[word];
		uint64_t cheaper = (~soft & steady_within(steady, word, other - 1)) |
				   (soft & steady_within(steady, word, other));
		uint64_t left = flow_word(flow, task, word) & ~cheaper & ~steady->looked[word];
		for (; left; left &= left - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(left);
			int32_t cost = steady_cost(steady, task, slot);
			if (steady->to_slot[slot] == steady->to_task[task] + cost &&
				visit_slot(rings, slot, task) != NOBODY) {
				return slot;
			}
		}
	}
	return NOBODY;
}

static int32_t visit_from_task(Rings *rings, int32_t task)
{
	Steady *steady = rings->steady;
	for (int32_t i = steady->own_first[task]; i < steady->own_first[task + 1]; i++) {
		int32_t slot = steady->own[i];
		if (steady->to_slot[slot] == steady->to_task[task] &&
			visit_slot(rings, slot, task) != NOBODY) {
			return slot;
		}
	}
	return rings->loose[task] ? visit_elsewhere(rings, task) : NOBODY;
}

static void visit_from_slot(Rings *rings, int32_t slot)
{
	Steady *steady = rings->steady;
	Flow *flow = steady->flow;
	int32_t day = flow->slots[slot].day;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		const Share *share = &flow->shares.items[i];
		if (visit(steady, share->task)) {
			flow->task_via[share->task] = slot;
		}
	}
	if (flow->slots[slot].used < flow->slots[slot].cells &&
		steady->to_day[day] == steady->to_slot[slot] &&
		visit(steady, steady_day(steady, day))) {
		flow->day_via[day] = slot;
	}
}

static int32_t visit_from_day(Rings *rings, int32_t day)
{
	Steady *steady = rings->steady;
	const Flow *flow = steady->flow;
	for (int32_t slot = flow->days[day].first; slot < flow->days[day].end; slot++) {
		if (flow->slots[slot].day == day && flow->slots[slot].used > 0 &&
			steady->to_slot[slot] == steady->to_day[day] &&
			visit_slot(rings, slot, ~day) != NOBODY) {
			return slot;
		}
	}
	int32_t cost = BUFFER_COST * solver_buffer_cost(steady->solver, flow, day);
	if (steady->to_end == steady->to_day[day] + cost &&
		visit(steady, steady_day(steady, flow->day_count))) {
		rings->end_via = day;
	}
	return NOBODY;
}

static void visit_from_end(Rings *rings)
{
	Steady *steady = rings->steady;
	Flow *flow = steady->flow;
	for (int32_t day = 0; day < flow->day_count; day++) {
		int32_t back = BUFFER_COST * solver_buffer_back(steady->solver, flow, day);
		if (flow->days[day].used > 0 && steady->to_day[day] == steady->to_end - back &&
			visit(steady, steady_day(steady, day))) {
			flow->day_via[day] = END;
		}
	}
}

int32_t rings_find(Rings *rings, int32_t task)
{
	Steady *steady = rings->steady;
	const Flow *flow = steady->flow;
	int32_t slots = flow->task_count, days = slots + flow->slot_count;
	int32_t end = days + flow->day_count, found = NOBODY;
	steady->search++;
	steady->count = 0;
	memset(steady->looked, 0, flow->words * sizeof *steady->looked);
	(void)visit(steady, task);
	for (int32_t at = 0; at < steady->count && found == NOBODY; at++) {
		int32_t node = steady->queue[at];
		if (node < slots) {
			found = visit_from_task(rings, node);
		} else if (node < days) {
			visit_from_slot(rings, node - slots);
		} else if (node < end) {
			found = visit_from_day(rings, node - days);
		} else {
			visit_from_end(rings);
		}
	}
	return found;
}

/* --- going along it --- */

static int32_t least(int32_t left, int32_t right)
{
	return left < right ? left : right;
}

/* From a day back to the slot that leads to it, over the end if need be. */
static int32_t slot_before(const Rings *rings, int32_t day, int32_t *width)
{
	const Steady *steady = rings->steady;
	const Flow *flow = steady->flow;
	int32_t slot = flow->day_via[day];
	if (slot == END) {
		const FlowDay *from = &flow->days[day], *to = &flow->days[rings->end_via];
		int32_t back = solver_buffer_step_back(steady->solver, flow, day);
		int32_t step = solver_buffer_step(steady->solver, flow, rings->end_via);
		*width = least(*width, least(from->used - back, step - to->used));
		slot = flow->day_via[rings->end_via];
	}
	*width = least(*width, flow->slots[slot].cells - flow->slots[slot].used);
	return slot;
}

/* The cells the task has in its last slot go the ring round to where it begins. */
static int32_t ring_width(const Rings *rings, int32_t task, int32_t last)
{
	const Flow *flow = rings->steady->flow;
	int32_t width = flow_cells(flow, task, last);
	for (int32_t slot = last;;) {
		int32_t via = flow->slot_via[slot];
		if (via < 0) {
			width = least(width, flow->slots[slot].used);
			slot = slot_before(rings, ~via, &width);
		} else if (via == task) {
			return width;
		} else {
			slot = flow->task_via[via];
			width = least(width, flow_cells(flow, via, slot));
		}
	}
}

static void give(Rings *rings, int32_t task, int32_t slot, int32_t cells)
{
	flow_give(rings->steady->flow, task, slot, cells);
	*LIST_ADD(rings->steady->solver->arena, rings->given) = (Given){task, slot, cells};
}

void rings_go_round(Rings *rings, int32_t task, int32_t last)
{
	const Flow *flow = rings->steady->flow;
	int32_t cells = ring_width(rings, task, last), unused = cells;
	give(rings, task, last, -cells);
	for (int32_t slot = last;;) {
		int32_t via = flow->slot_via[slot];
		if (via < 0) {
			slot = slot_before(rings, ~via, &unused);
			continue;
		}
		give(rings, via, slot, cells);
		if (via == task) {
			return;
		}
		slot = flow->task_via[via];
		give(rings, via, slot, -cells);
	}
}

void rings_take_back(Rings *rings, size_t count)
{
	while (rings->given.count > count) {
		const Given *given = &rings->given.items[--rings->given.count];
		flow_give(rings->steady->flow, given->task, given->slot, -given->cells);
	}
}
