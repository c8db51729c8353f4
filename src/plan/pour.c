#include "plan/pour.h"

#include <string.h>

enum { POURED = -1, NO_SLOT = -1 }; /* a way begins in a slot of the set */

static bool has(const uint64_t *set, int32_t slot)
{
	return set[slot / 64] >> (slot % 64) & 1;
}

static int32_t room_of(const Pouring *at, int32_t slot)
{
	const Slot *of = &at->flow->slots[slot];
	return of->cells - of->used - at->poured[slot];
}

static void set_far(Pouring *at, int32_t slot, int32_t far)
{
	uint64_t bit = UINT64_C(1) << (slot % 64);
	at->levels[at->far[slot]][slot / 64] &= ~bit;
	at->levels[far][slot / 64] |= bit;
	at->far[slot] = far;
}

static void pour(Pouring *at, int32_t slot, int32_t cells)
{
	at->poured[slot] += cells;
	at->total += cells;
	if (at->far[slot] == 0 && room_of(at, slot) == 0) {
		set_far(at, slot, 1);
	}
}

/* Of the slots that a task may use, those of one word that are not in the set. */
static uint64_t elsewhere(const Pouring *at, int32_t task, int32_t word)
{
	return flow_word(at->flow, task, word) & ~at->mine[word];
}

/* --- the set --- */

Pouring pour_new(Arena *arena, Flow *flow)
{
	Pouring pouring = {.flow = flow};
	pouring.mine = NEW_ARRAY(arena, uint64_t, flow->words);
	pouring.hopeless = NEW_ARRAY(arena, uint64_t, flow->words);
	pouring.poured = NEW_ARRAY(arena, int32_t, (size_t)flow->slot_count + 1);
	pouring.far = NEW_ARRAY(arena, int32_t, (size_t)flow->slot_count + 1);
	for (int32_t i = 0; i <= POUR_LEVELS; i++) {
		pouring.levels[i] = NEW_ARRAY(arena, uint64_t, flow->words);
	}
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		set_far(&pouring, slot, room_of(&pouring, slot) == 0);
	}
	return pouring;
}

/* Room came back: nothing is known of the ways to it any more. */
static void forget(Pouring *at)
{
	for (int32_t slot = 0; slot < at->flow->slot_count; slot++) {
		set_far(at, slot, room_of(at, slot) == 0);
	}
	memset(at->hopeless, 0, at->flow->words * sizeof *at->hopeless);
}

void pour_into(Pouring *at, const uint64_t *mine)
{
	bool lost = false;
	for (int32_t word = 0; word < (int32_t)at->flow->words; word++) {
		for (uint64_t out = at->mine[word] & ~mine[word]; out; out &= out - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(out);
			lost = lost || at->poured[slot] > 0;
			at->total -= at->poured[slot];
			at->poured[slot] = 0;
		}
		at->mine[word] = mine[word];
	}
	if (lost) {
		forget(at);
	}
	for (int32_t word = 0; word < (int32_t)at->flow->words; word++) {
		for (uint64_t free = mine[word] & at->levels[0][word]; free; free &= free - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(free);
			pour(at, slot, room_of(at, slot));
		}
	}
}

/* --- ways --- */

/* Moves cells along the way noted, from a slot of the set to one with room. */
static void go(Pouring *at, int32_t last)
{
	Flow *flow = at->flow;
	int32_t cells = room_of(at, last);
	for (int32_t slot = last; flow->slot_via[slot] != POURED;) {
		int32_t task = flow->slot_via[slot];
		slot = flow->task_via[task];
		int32_t share = flow_cells(flow, task, slot);
		cells = share < cells ? share : cells;
	}
	int32_t slot = last;
	while (flow->slot_via[slot] != POURED) {
		int32_t task = flow->slot_via[slot];
		flow_give(flow, task, slot, cells);
		slot = flow->task_via[task];
		flow_give(flow, task, slot, -cells);
	}
	pour(at, slot, cells);
	pour(at, last, 0);
}

/* A slot one step nearer to room; NO_SLOT: none is left at that distance. */
static int32_t step_from(Pouring *at, int32_t slot)
{
	Flow *flow = at->flow;
	const uint64_t *nearer = at->levels[at->far[slot] - 1];
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		const Demand *demand = &flow->tasks[task];
		for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
			uint64_t found = elsewhere(at, task, word) & nearer[word];
			if (found) {
				int32_t next = word * 64 + __builtin_ctzll(found);
				flow->slot_via[next] = task;
				flow->task_via[task] = slot;
				return next;
			}
		}
	}
	return NO_SLOT;
}

/* It is further than was thought: one hand more than the nearest it reaches. */
static void step_back(Pouring *at, int32_t slot)
{
	Flow *flow = at->flow;
	int32_t least = POUR_LEVELS - 1;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		const Demand *demand = &flow->tasks[task];
		for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
			uint64_t found = elsewhere(at, task, word);
			for (int32_t far = at->far[slot]; found && far < least; far++) {
				least = found & at->levels[far][word] ? far : least;
			}
		}
	}
	set_far(at, slot, least + 1);
}

/* Goes one way from this slot, always nearer to room; false: none, as far as one can tell. */
static bool pour_from(Pouring *at, int32_t source)
{
	Flow *flow = at->flow;
	flow->slot_via[source] = POURED;
	for (int32_t slot = source; at->far[source] < POUR_LEVELS;) {
		int32_t next = step_from(at, slot);
		if (next == NO_SLOT) {
			step_back(at, slot);
			slot = slot == source ? slot : flow->task_via[flow->slot_via[slot]];
		} else if (at->far[next] == 0) {
			go(at, next);
			return true;
		} else {
			slot = next;
		}
	}
	return false;
}

/* --- the proof that there is no way --- */

static int32_t look_from_task(Pouring *at, int32_t task, int32_t *tail)
{
	Flow *flow = at->flow;
	const Demand *demand = &flow->tasks[task];
	for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
		uint64_t found = flow_word(flow, task, word) & flow->unseen[word];
		flow->unseen[word] &= ~found;
		for (; found; found &= found - 1) {
			int32_t slot = word * 64 + __builtin_ctzll(found);
			flow->slot_via[slot] = task;
			if (at->far[slot] == 0) {
				return slot;
			}
			flow->queue[(*tail)++] = slot;
		}
	}
	return NO_SLOT;
}

/* A search through all that hangs together; a slot with room and the way to it. */
static int32_t find_room(Pouring *at)
{
	Flow *flow = at->flow;
	int32_t tail = 0;
	flow->search++;
	for (size_t word = 0; word < flow->words; word++) {
		uint64_t mine = at->mine[word] & ~at->hopeless[word];
		flow->unseen[word] = ~(at->hopeless[word] | mine);
		for (; mine; mine &= mine - 1) {
			int32_t slot = (int32_t)word * 64 + __builtin_ctzll(mine);
			flow->slot_via[slot] = POURED;
			flow->queue[tail++] = slot;
		}
	}
	for (int32_t head = 0; head < tail; head++) {
		int32_t slot = flow->queue[head];
		for (int32_t i = flow->slots[slot].shares; i;
			i = flow->shares.items[i].next_of_slot) {
			int32_t task = flow->shares.items[i].task;
			if (flow_task_reached(flow, task)) {
				continue;
			}
			flow->task_seen[task] = flow->search;
			flow->task_via[task] = slot;
			int32_t found = look_from_task(at, task, &tail);
			if (found != NO_SLOT) {
				return found;
			}
		}
	}
	for (size_t word = 0; word < flow->words; word++) {
		at->hopeless[word] = ~flow->unseen[word];
	}
	return NO_SLOT;
}

bool pour_until(Pouring *at, int32_t limit)
{
	for (int32_t slot = 0; slot < at->flow->slot_count; slot++) {
		bool waits = has(at->mine, slot) && !has(at->hopeless, slot);
		while (waits && at->total < limit && pour_from(at, slot)) {
		}
	}
	while (at->total < limit) {
		int32_t slot = find_room(at);
		if (slot == NO_SLOT) {
			return false;
		}
		go(at, slot);
	}
	return true;
}
