#include "plan/flow.h"

#include <assert.h>
#include <string.h>

/* --- shares --- */

static Share *share_of(const Flow *flow, int32_t task, int32_t slot)
{
	for (int32_t i = flow->tasks[task].shares; i; i = flow->shares.items[i].next_of_task) {
		if (flow->shares.items[i].slot == slot) {
			return &flow->shares.items[i];
		}
	}
	return NULL;
}

int32_t flow_cells(const Flow *flow, int32_t task, int32_t slot)
{
	const Share *share = share_of(flow, task, slot);
	return share ? share->cells : 0;
}

static void share_unlink(Flow *flow, Share *share)
{
	Share *all = flow->shares.items;
	int32_t index = (int32_t)(share - all);
	int32_t *link = &flow->tasks[share->task].shares;
	while (*link != index) {
		link = &all[*link].next_of_task;
	}
	*link = share->next_of_task;
	link = &flow->slots[share->slot].shares;
	while (*link != index) {
		link = &all[*link].next_of_slot;
	}
	*link = share->next_of_slot;
	share->next_of_slot = flow->spare;
	flow->spare = index;
}

static void share_change(Flow *flow, int32_t task, int32_t slot, int32_t cells)
{
	Share *share = share_of(flow, task, slot);
	if (!share) {
		int32_t index = flow->spare;
		if (index) {
			flow->spare = flow->shares.items[index].next_of_slot;
		} else {
			index = (int32_t)flow->shares.count;
			(void)LIST_ADD(flow->arena, flow->shares);
		}
		share = &flow->shares.items[index];
		*share = (Share){task, slot, 0, flow->slots[slot].shares, flow->tasks[task].shares};
		flow->slots[slot].shares = flow->tasks[task].shares = index;
	}
	share->cells += cells;
	assert(share->cells >= 0);
	if (share->cells == 0) {
		share_unlink(flow, share);
	}
}

void flow_give(Flow *flow, int32_t task, int32_t slot, int32_t cells)
{
	share_change(flow, task, slot, cells);
	flow->slots[slot].used += cells;
	flow->days[flow->slots[slot].day].used += cells;
	flow->tasks[task].got += cells;
	if (cells < 0) {
		flow_revive(flow);
	}
}

void flow_revive(Flow *flow)
{
	memset(flow->dead, 0, flow->words * sizeof *flow->dead);
}

void flow_drop(Flow *flow, int32_t task)
{
	while (flow->tasks[task].shares) {
		Share *share = &flow->shares.items[flow->tasks[task].shares];
		flow_give(flow, task, share->slot, -share->cells);
	}
}

/* --- searching for room --- */

enum { NO_SLOT = -1 };

typedef struct {
	Flow *flow;
	int32_t head, tail;
} Search;

/* Nodes in the queue: tasks, then slots, then days. */
static void push(Search *search, int32_t node)
{
	search->flow->queue[search->tail++] = node;
}

static bool has_room(const Flow *flow, int32_t slot)
{
	const FlowDay *day = &flow->days[flow->slots[slot].day];
	return flow->slots[slot].used < flow->slots[slot].cells && day->used < day->cap;
}

/* Every slot the task may use and nobody has looked at yet; returns one with room. */
static int32_t look_from_task(Search *search, int32_t task)
{
	Flow *flow = search->flow;
	const Demand *demand = &flow->tasks[task];
	for (int32_t word = demand->first / 64; word * 64 < demand->end; word++) {
		uint64_t found = flow_word(flow, task, word) & flow->unseen[word];
		flow->unseen[word] &= ~found;
		while (found) {
			int32_t slot = word * 64 + __builtin_ctzll(found);
			found &= found - 1;
			flow->slot_via[slot] = task;
			flow->steps++;
			if (has_room(flow, slot)) {
				return slot;
			}
			push(search, flow->task_count + slot);
		}
	}
	return NO_SLOT;
}

/* A slot that is not full but whose day is: another slot of that day may give way. */
static void look_from_day(Search *search, int32_t day)
{
	Flow *flow = search->flow;
	for (int32_t slot = flow->days[day].first; slot < flow->days[day].end; slot++) {
		if (flow->slots[slot].day == day && flow->slots[slot].used > 0 &&
			!flow_slot_reached(flow, slot)) {
			flow->unseen[slot / 64] &= ~(UINT64_C(1) << (slot % 64));
			flow->slot_via[slot] = ~day;
			flow->steps++;
			push(search, flow->task_count + slot);
		}
	}
}

static void look_from_slot(Search *search, int32_t slot)
{
	Flow *flow = search->flow;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		int32_t task = flow->shares.items[i].task;
		if (flow->task_seen[task] != flow->search) {
			flow->task_seen[task] = flow->search;
			flow->task_via[task] = slot;
			push(search, task);
		}
	}
	int32_t day = flow->slots[slot].day;
	if (flow->slots[slot].used < flow->slots[slot].cells &&
		flow->day_seen[day] != flow->search) {
		flow->day_seen[day] = flow->search;
		flow->day_via[day] = slot;
		push(search, flow->task_count + flow->slot_count + day);
	}
}

static int32_t find_room(Flow *flow, int32_t source)
{
	Search search = {flow, 0, 0};
	flow->search++;
	for (size_t i = 0; i < flow->words; i++) {
		flow->unseen[i] = ~flow->dead[i];
	}
	flow->task_seen[source] = flow->search;
	push(&search, source);
	while (search.head < search.tail) {
		int32_t node = flow->queue[search.head++];
		if (node < flow->task_count) {
			int32_t slot = look_from_task(&search, node);
			if (slot != NO_SLOT) {
				return slot;
			}
		} else if (node < flow->task_count + flow->slot_count) {
			look_from_slot(&search, node - flow->task_count);
		} else {
			look_from_day(&search, node - flow->task_count - flow->slot_count);
		}
	}
	return NO_SLOT;
}

static int32_t least(int32_t left, int32_t right)
{
	return left < right ? left : right;
}

/* How many cells can go along the way the search found, from its end back to the source. */
static int32_t way_width(const Flow *flow, int32_t source, int32_t last)
{
	const FlowDay *final = &flow->days[flow->slots[last].day];
	int32_t width = least(flow->slots[last].cells - flow->slots[last].used,
		least(final->cap - final->used,
			flow->tasks[source].want - flow->tasks[source].got));
	for (int32_t slot = last;;) {
		int32_t via = flow->slot_via[slot];
		if (via < 0) {
			width = least(width, flow->slots[slot].used);
			slot = flow->day_via[~via];
			width = least(width, flow->slots[slot].cells - flow->slots[slot].used);
		} else if (via == source) {
			return width;
		} else {
			slot = flow->task_via[via];
			width = least(width, share_of(flow, via, slot)->cells);
		}
	}
}

void flow_move(Flow *flow, int32_t source, int32_t last)
{
	int32_t cells = way_width(flow, source, last);
	flow->slots[last].used += cells;
	flow->days[flow->slots[last].day].used += cells;
	flow->tasks[source].got += cells;
	for (int32_t slot = last;;) {
		int32_t via = flow->slot_via[slot];
		if (via < 0) {
			flow->slots[slot].used -= cells;
			slot = flow->day_via[~via];
			flow->slots[slot].used += cells;
			continue;
		}
		share_change(flow, via, slot, cells);
		if (via == source) {
			return;
		}
		slot = flow->task_via[via];
		share_change(flow, via, slot, -cells);
	}
}

bool flow_raise(Flow *flow, int32_t task)
{
	while (!flow_full(flow, task)) {
		int32_t slot = find_room(flow, task);
		if (slot == NO_SLOT) {
			for (size_t i = 0; i < flow->words; i++) {
				flow->dead[i] = ~flow->unseen[i];
			}
			return false;
		}
		flow_move(flow, task, slot);
	}
	return true;
}

/* After a search without success: the task reached whose turn is greatest. */
static int32_t next_to_give_way(const Flow *flow, int32_t source, const int32_t *turns)
{
	int32_t best = -1;
	for (int32_t i = 0; i < flow->task_count; i++) {
		if (i != source && flow_task_reached(flow, i) && turns[i] >= 0 &&
			(best < 0 || turns[i] > turns[best])) {
			best = i;
		}
	}
	return best;
}

bool flow_force(Flow *flow, int32_t task, const int32_t *turns)
{
	flow_revive(flow);
	while (!flow_raise(flow, task)) {
		int32_t other = next_to_give_way(flow, task, turns);
		if (other < 0) {
			return false;
		}
		int32_t slot = flow->task_via[other];
		int32_t missing = flow->tasks[task].want - flow->tasks[task].got;
		flow_give(flow, other, slot, -least(missing, share_of(flow, other, slot)->cells));
	}
	return true;
}
