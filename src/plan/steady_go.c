/* Going along the cheapest ways, once their costs are known: see plan/steady.c. Of these, the one
 * on which the fewest tasks move that have not moved yet. */
#include "plan/steady.h"

#include <string.h>

static bool look(Steady *steady, int32_t node)
{
	if (steady->seen[node] == steady->search) {
		return false;
	}
	steady->seen[node] = steady->search;
	if (node < steady->flow->task_count && !steady->moved[node]) {
		steady->in_the_way[node] = 0;
		steady->later[steady->later_count++] = node;
	} else {
		steady->queue[steady->count++] = node;
	}
	return true;
}

/* Of a word of slots, those the cheapest way may lead to through the task, and perhaps some more;
 * own: from where on its own are looked for. */
static uint64_t may_lead(const Steady *steady, int32_t task, int32_t word, int32_t *own)
{
	int32_t other = steady->to_task[task] + steady->had[task];
	uint64_t soft = steady->soft[word], mine = 0;
	for (; *own < steady->own_first[task + 1] && steady->own[*own] / 64 == word; ++*own) {
		mine |= UINT64_C(1) << (steady->own[*own] % 64);
	}
	if (other < LOWEST || other + 1 >= LOWEST + LEVELS) {
		return ~UINT64_C(0);
	}
	return mine | (~soft & steady_within(steady, word, other)) |
	       (soft & steady_within(steady, word, other + 1));
}

/* Looks only along arcs of cheapest ways; the slot at the end of one, NOBODY when none is left. */
static int32_t look_from_task(Steady *steady, int32_t task)
{
	Flow *flow = steady->flow;
	const Demand *demand = &flow->tasks[task];
	int32_t to = steady->to_task[task], own = steady->own_first[task];
	for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
		uint64_t left = flow_word(flow, task, word) & ~steady->looked[word];
		for (left &= may_lead(steady, task, word, &own); left; left &= left - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(left);
			int32_t cost = to + steady_cost(steady, task, slot);
			if (steady->to_slot[slot] != cost ||
				!look(steady, steady_slot(steady, slot))) {
				continue;
			}
			const FlowDay *day = &flow->days[flow->slots[slot].day];
			steady->looked[word] |= UINT64_C(1) << (slot % 64);
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
		if (steady->to_task[task] != to - steady_cost(steady, task, slot)) {
			continue;
		}
		if (look(steady, task)) {
			flow->task_via[task] = slot;
		}
		steady->in_the_way[task] += flow->shares.items[i].cells;
	}
	if (flow->slots[slot].used < flow->slots[slot].cells && steady->to_day[day] == to &&
		look(steady, steady_day(steady, day))) {
		flow->day_via[day] = slot;
	}
}

static void look_from_day(Steady *steady, int32_t day)
{
	Flow *flow = steady->flow;
	for (int32_t slot = flow->days[day].first; slot < flow->days[day].end; slot++) {
		if (flow->slots[slot].day == day && flow->slots[slot].used > 0 &&
			steady->to_slot[slot] == steady->to_day[day] &&
			look(steady, steady_slot(steady, slot))) {
			flow->slot_via[slot] = ~day;
		}
	}
}

/* Of those, the one with the most cells in the way: so that few have to give more. */
static int32_t next_to_move(Steady *steady, int32_t first, int32_t end)
{
	int32_t *tasks = steady->later, best = first;
	for (int32_t i = first + 1; i < end; i++) {
		best = steady->in_the_way[tasks[i]] > steady->in_the_way[tasks[best]] ? i : best;
	}
	int32_t task = tasks[best];
	tasks[best] = tasks[first];
	return tasks[first] = task;
}

static int32_t find_cheap_room(Steady *steady, int32_t source)
{
	Flow *flow = steady->flow;
	steady->search++;
	steady->count = steady->later_count = 0;
	memset(steady->looked, 0, flow->words * sizeof *steady->looked);
	(void)look(steady, source);
	int32_t level = 0; /* up to there as few tasks move as up to now */
	for (int32_t at = 0, later = 0; at < steady->count || later < steady->later_count;) {
		level = at == steady->count && later == level ? steady->later_count : level;
		int32_t node = at < steady->count ? steady->queue[at++]
						  : next_to_move(steady, later++, level);
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

/* Those on the way that get cells they did not have. */
static void note_moved(Steady *steady, int32_t source, int32_t last)
{
	const Flow *flow = steady->flow;
	for (int32_t slot = last;;) {
		int32_t via = flow->slot_via[slot];
		if (via < 0) {
			slot = flow->day_via[~via];
			continue;
		}
		steady->moved[via] = steady->moved[via] || steady->owners[slot] != via;
		if (via == source) {
			return;
		}
		slot = flow->task_via[via];
	}
}

void steady_go_along(Steady *steady)
{
	Flow *flow = steady->flow;
	for (int32_t i = 0; i < flow->task_count; i++) {
		while (solver_owes(steady->solver, i) && !flow_full(flow, i) &&
			steady->to_task[i] == 0) {
			int32_t slot = find_cheap_room(steady, i);
			if (slot == NOBODY) {
				break;
			}
			note_moved(steady, i, slot);
			flow_move(flow, i, slot);
		}
	}
	steady->count = steady->head = 0;
}
