/* Work of one kind is gathered: cells of two tasks change places where both may stand in either
 * place, no more minutes move, nor tasks, and there are fewer changes between kinds of work. Days
 * are used as before, so the buffer is whole as before. A bounded search, the same on every
 * machine. */
#include "plan/place.h"

enum { REACH = 12, ROUNDS = 3 }; /* slots looked ahead; rounds over all slots */

typedef struct {
	const Solver *solver;
	Flow *flow;
	Stored stored;
	const int32_t *kinds; /* of each task */
	uint64_t *masks; /* of each slot: kinds in it, modulo 64: a guess where there are more */
} Gathering;

/* Half of an exchange: cells of a task that leave one slot for another. */
typedef struct {
	int32_t task, from, to;
} Going;

static uint64_t bit_of(const Gathering *at, int32_t task)
{
	return UINT64_C(1) << (at->kinds[task] % 64);
}

static uint64_t mask_of(const Gathering *at, int32_t slot)
{
	const Flow *flow = at->flow;
	uint64_t mask = 0;
	for (int32_t s = flow->slots[slot].shares; s; s = flow->shares.items[s].next_of_slot) {
		mask |= bit_of(at, flow->shares.items[s].task);
	}
	return mask;
}

/* What remains in a slot when so many cells of the task leave it and another comes. */
static uint64_t mask_after(const Gathering *at, Going going, int32_t comes, int32_t cells)
{
	const Flow *flow = at->flow;
	uint64_t mask = bit_of(at, comes);
	for (int32_t s = flow->slots[going.from].shares; s;
		s = flow->shares.items[s].next_of_slot) {
		const Share *share = &flow->shares.items[s];
		bool leaves = share->task == going.task && share->cells == cells;
		mask |= leaves ? 0 : bit_of(at, share->task);
	}
	return mask;
}

/* Kinds in the two slots, less those that go on from a neighbour. */
static int32_t changes_at(const Gathering *at, int32_t slot)
{
	uint64_t mask = at->masks[slot];
	bool before = slot > 0 && (at->masks[slot - 1] & mask);
	bool after = slot + 1 < at->flow->slot_count && (at->masks[slot + 1] & mask);
	int32_t kinds = 0;
	for (; mask; mask &= mask - 1) {
		kinds++;
	}
	return kinds - before - after;
}

/* Kinds in the slot and beside it: only there work can join its like. */
static uint64_t near(const Gathering *at, int32_t slot)
{
	uint64_t mask = at->masks[slot];
	mask |= slot > 0 ? at->masks[slot - 1] : 0;
	return mask | (slot + 1 < at->flow->slot_count ? at->masks[slot + 1] : 0);
}

static bool may_stand(const Gathering *at, int32_t task, int32_t slot)
{
	const Demand *demand = &at->flow->tasks[task];
	bool work = !at->solver->tasks[task]->reserved; /* no block stands for reserved hours */
	return work && slot >= demand->first && slot < demand->end &&
	       flow_class_has(at->flow, demand->class, slot);
}

/* Does a cell of the task in that slot count as moved? */
static int32_t moves(const Gathering *at, int32_t task, int32_t slot)
{
	int32_t owner = at->stored.owners[slot];
	bool soft = owner >= 0 && at->solver->states[owner] == TASK_SOFT;
	return owner == task ? 0 : at->stored.had[task] + soft;
}

/* Would it leave its place in the stored plan, where all of it stands? */
static bool begins_to_move(const Gathering *at, Going going)
{
	const Flow *flow = at->flow;
	if (moves(at, going.task, going.to) <= moves(at, going.task, going.from)) {
		return false;
	}
	for (int32_t s = flow->tasks[going.task].shares; s;
		s = flow->shares.items[s].next_of_task) {
		if (at->stored.owners[flow->shares.items[s].slot] != going.task) {
			return false;
		}
	}
	return true;
}

static bool moves_more(const Gathering *at, Going one, Going other)
{
	return moves(at, one.task, one.to) + moves(at, other.task, other.to) >
		       moves(at, one.task, one.from) + moves(at, other.task, other.from) ||
	       begins_to_move(at, one) || begins_to_move(at, other);
}

static void exchange(Gathering *at, Going one, Going other, int32_t cells)
{
	flow_give(at->flow, one.task, one.from, -cells);
	flow_give(at->flow, other.task, other.from, -cells);
	flow_give(at->flow, one.task, one.to, cells);
	flow_give(at->flow, other.task, other.to, cells);
}

static bool helps(Gathering *at, Going one, Going other, int32_t cells)
{
	uint64_t *here = &at->masks[one.from], *there = &at->masks[other.from];
	uint64_t here_now = *here, there_now = *there;
	int32_t before = changes_at(at, one.from) + changes_at(at, other.from);
	*here = mask_after(at, one, other.task, cells);
	*there = mask_after(at, other, one.task, cells);
	if (changes_at(at, one.from) + changes_at(at, other.from) < before) {
		return true;
	}
	*here = here_now;
	*there = there_now;
	return false;
}

/* The task's cells in one slot against somebody's in the other. */
static bool try_slots(Gathering *at, const Share *share, int32_t to)
{
	Flow *flow = at->flow;
	Going one = {share->task, share->slot, to};
	if (!(near(at, to) & bit_of(at, one.task)) || !may_stand(at, one.task, to)) {
		return false;
	}
	for (int32_t s = flow->slots[to].shares; s; s = flow->shares.items[s].next_of_slot) {
		const Share *theirs = &flow->shares.items[s];
		Going other = {theirs->task, to, one.from};
		int32_t cells = share->cells < theirs->cells ? share->cells : theirs->cells;
		if (at->kinds[one.task] != at->kinds[other.task] &&
			(near(at, one.from) & bit_of(at, other.task)) &&
			may_stand(at, other.task, one.from) && !moves_more(at, one, other) &&
			helps(at, one, other, cells)) {
			exchange(at, one, other, cells);
			return true;
		}
	}
	return false;
}

static bool gather_slot(Gathering *at, int32_t slot)
{
	Flow *flow = at->flow;
	for (int32_t s = flow->slots[slot].shares; s; s = flow->shares.items[s].next_of_slot) {
		for (int32_t to = slot + 1; to <= slot + REACH && to < flow->slot_count; to++) {
			if (try_slots(at, &flow->shares.items[s], to)) {
				return true;
			}
		}
	}
	return false;
}

static void gather(Gathering *at)
{
	bool better = true;
	for (int round = 0; round < ROUNDS && better; round++) {
		better = false;
		for (int32_t slot = 0; slot < at->flow->slot_count; slot++) {
			for (int turn = 0; turn < REACH && gather_slot(at, slot); turn++) {
				better = true;
			}
		}
	}
}

/* In the best order there is. */
static int32_t changes_of(const Gathering *at)
{
	SlotOrder order = solver_order(at->solver, at->flow);
	int32_t changes = 0;
	for (int32_t i = 1; i < order.first[at->flow->slot_count]; i++) {
		changes += at->kinds[order.parts[i].task] != at->kinds[order.parts[i - 1].task];
	}
	return changes;
}

void solver_gather(Solver *solver, Flow *flow)
{
	if (solver->linked) {
		return;
	}
	Gathering at = {solver, flow, solver_stored(solver, flow), solver_kinds(solver),
		NEW_ARRAY(solver->arena, uint64_t, (size_t)flow->slot_count + 1)};
	FlowMark *mark = flow_mark(solver->arena);
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		at.masks[slot] = mask_of(&at, slot);
	}
	int32_t changes = changes_of(&at);
	flow_keep(flow, mark);
	gather(&at);
	if (changes_of(&at) >= changes) {
		flow_return(flow, mark);
	}
}
