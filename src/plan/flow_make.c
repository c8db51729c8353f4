/* Cutting the free time into slots. */
#include "plan/flow_make.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

/* Every cell at which something changes, sorted, each once; the first is 0, the last all cells. */
static int32_t *borders_of(Arena *arena, const Grid *grid, const FlowAsk *asks, int32_t task_count,
	const CellRuns *classes, int32_t class_count, CellRuns cuts, size_t *ret_count)
{
	size_t room = grid->runs.count + 2 * (size_t)task_count + 2 * cuts.count + 2;
	for (int32_t i = 0; i < class_count; i++) {
		room += 2 * classes[i].count;
	}
	int32_t *borders = NEW_ARRAY(arena, int32_t, room);
	size_t count = 0;
	borders[count++] = 0;
	borders[count++] = grid->cells;
	int32_t day = -1;
	EACH (GridRun, run, grid->runs) {
		if (run->day != day) {
			borders[count++] = run->first;
			day = run->day;
		}
	}
	for (int32_t i = 0; i < task_count; i++) {
		borders[count++] = asks[i].first;
		borders[count++] = asks[i].end;
	}
	for (int32_t i = 0; i < class_count; i++) {
		EACH (CellRun, run, classes[i]) {
			borders[count++] = run->first;
			borders[count++] = run->end;
		}
	}
	EACH (CellRun, run, cuts) {
		borders[count++] = run->first;
		borders[count++] = run->end;
	}
	qsort(borders, count, sizeof *borders, by_number);
	size_t unique = 0;
	for (size_t i = 0; i < count; i++) {
		if (unique == 0 || borders[unique - 1] != borders[i]) {
			borders[unique++] = borders[i];
		}
	}
	*ret_count = unique;
	return borders;
}

static void make_slots(Flow *flow, const int32_t *borders, size_t count)
{
	const Grid *grid = flow->grid;
	for (size_t i = 0; i + 1 < count; i++) {
		int32_t day = grid->runs.items[grid_run(grid, borders[i])].day;
		flow->slots[i] = (Slot){borders[i], borders[i + 1] - borders[i], 0, day, 0};
		if (flow->days[day].end == 0) {
			flow->days[day].first = (int32_t)i;
		}
		flow->days[day].end = (int32_t)i + 1;
	}
	flow->slot_count = (int32_t)count - 1;
}

int32_t flow_slot_at(const Flow *flow, int32_t cell)
{
	int32_t low = 0, high = flow->slot_count;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		if (flow->slots[middle].first < cell) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static void set_class(Flow *flow, int32_t class, int32_t first, int32_t end)
{
	for (int32_t slot = first; slot < end; slot++) {
		flow->class_slots[class][slot / 64] |= UINT64_C(1) << (slot % 64);
	}
}

static void make_search(Flow *flow)
{
	Arena *arena = flow->arena;
	size_t slots = (size_t)flow->slot_room, tasks = (size_t)flow->task_count;
	size_t days = (size_t)flow->day_count + 1;
	flow->dead = NEW_ARRAY(arena, uint64_t, flow->words);
	flow->unseen = NEW_ARRAY(arena, uint64_t, flow->words);
	flow->slot_via = NEW_ARRAY(arena, int32_t, slots);
	flow->task_via = NEW_ARRAY(arena, int32_t, tasks + 1);
	flow->task_seen = NEW_ARRAY(arena, int32_t, tasks + 1);
	flow->day_via = NEW_ARRAY(arena, int32_t, days);
	flow->day_seen = NEW_ARRAY(arena, int32_t, days);
	flow->queue = NEW_ARRAY(arena, int32_t, slots + tasks + days);
}

Flow *flow_new(Arena *arena, const Grid *grid, const FlowAsk *asks, int32_t task_count,
	const CellRuns *classes, int32_t class_count, CellRuns cuts)
{
	size_t borders_count;
	int32_t *borders = borders_of(
		arena, grid, asks, task_count, classes, class_count, cuts, &borders_count);
	Flow *flow = NEW(arena, Flow);
	*flow = (Flow){.arena = arena, .grid = grid, .task_count = task_count};
	flow->day_count = grid->days;
	flow->class_count = class_count + 1;
	flow->slot_room = (int32_t)borders_count + task_count + 1;
	flow->words = (size_t)flow->slot_room / 64 + 1;
	flow->slots = NEW_ARRAY(arena, Slot, (size_t)flow->slot_room);
	flow->days = NEW_ARRAY(arena, FlowDay, (size_t)grid->days + 1);
	make_slots(flow, borders, borders_count);
	flow->class_slots = NEW_ARRAY(arena, uint64_t *, (size_t)flow->class_count);
	for (int32_t i = 0; i < flow->class_count; i++) {
		flow->class_slots[i] = NEW_ARRAY(arena, uint64_t, flow->words);
	}
	set_class(flow, 0, 0, flow->slot_count);
	for (int32_t i = 0; i < class_count; i++) {
		EACH (CellRun, run, classes[i]) {
			set_class(flow, i + 1, flow_slot_at(flow, run->first),
				flow_slot_at(flow, run->end));
		}
	}
	flow->tasks = NEW_ARRAY(arena, Demand, (size_t)task_count + 1);
	for (int32_t i = 0; i < task_count; i++) {
		flow->tasks[i] = (Demand){asks[i].want, 0, flow_slot_at(flow, asks[i].first),
			flow_slot_at(flow, asks[i].end), asks[i].class, 0};
	}
	for (int32_t i = 0; i < grid->days; i++) {
		flow->days[i].cap = INT32_MAX;
	}
	(void)LIST_ADD(arena, flow->shares);
	make_search(flow);
	return flow;
}

/* --- cutting a slot in two --- */

static void make_place(uint64_t *set, size_t words, int32_t at)
{
	/* The bit at `at` is doubled, what lies above moves up by one. */
	size_t word = (size_t)at / 64;
	for (size_t i = words - 1; i > word; i--) {
		set[i] = set[i] << 1 | set[i - 1] >> 63;
	}
	uint64_t low = (UINT64_C(1) << (at % 64)) - 1;
	uint64_t bit = UINT64_C(1) << (at % 64);
	uint64_t kept = set[word] & (low | bit);
	set[word] = kept | (set[word] & ~low) << 1;
}

/* Moves what does not fit into the first part to the second; `first` stays where it is. */
static void move_rest(Flow *flow, int32_t slot, int32_t first)
{
	int32_t room = flow->slots[slot].cells;
	Share *of_first = NULL;
	for (int32_t i = flow->slots[slot].shares; i; i = flow->shares.items[i].next_of_slot) {
		of_first = flow->shares.items[i].task == first ? &flow->shares.items[i] : of_first;
	}
	room -= of_first ? of_first->cells : 0;
	assert(room >= 0);
	for (int32_t i = flow->slots[slot].shares, next; i; i = next) {
		Share share = flow->shares.items[i];
		next = share.next_of_slot;
		if (share.task == first) {
			continue;
		}
		int32_t stays = share.cells < room ? share.cells : room;
		room -= stays;
		if (share.cells > stays) {
			flow_give(flow, share.task, slot, stays - share.cells);
			flow_give(flow, share.task, slot + 1, share.cells - stays);
		}
	}
}

void flow_split(Flow *flow, int32_t slot, int32_t cells, int32_t first)
{
	Slot *whole = &flow->slots[slot];
	assert(cells > 0 && cells < whole->cells && flow->slot_count < flow->slot_room);
	memmove(whole + 1, whole, (size_t)(flow->slot_count - slot) * sizeof *whole);
	flow->slot_count++;
	whole[1] = (Slot){whole->first + cells, whole->cells - cells, 0, whole->day, 0};
	whole->cells = cells;
	for (int32_t i = 0; i < flow->class_count; i++) {
		make_place(flow->class_slots[i], flow->words, slot);
	}
	for (int32_t i = 0; i < flow->day_count; i++) {
		flow->days[i].first += flow->days[i].first > slot;
		flow->days[i].end += flow->days[i].end > slot;
	}
	for (int32_t i = 0; i < flow->task_count; i++) {
		flow->tasks[i].first += flow->tasks[i].first > slot;
		flow->tasks[i].end += flow->tasks[i].end > slot;
	}
	EACH (Share, share, flow->shares) {
		share->slot += share->slot > slot;
	}
	move_rest(flow, slot, first);
	flow_revive(flow);
}

/* --- coming back --- */

struct FlowMark {
	Arena *arena;
	Slot *slots;
	Demand *tasks;
	FlowDay *days;
	Share *shares;
	size_t share_count, share_room;
	int32_t slot_room, task_count, day_count; /* there is room for */
	int32_t spare;
};

FlowMark *flow_mark(Arena *arena)
{
	FlowMark *mark = NEW(arena, FlowMark);
	mark->arena = arena;
	return mark;
}

void flow_keep(const Flow *flow, FlowMark *mark)
{
	size_t slots = (size_t)flow->slot_count, tasks = (size_t)flow->task_count;
	size_t days = (size_t)flow->day_count;
	if (!mark->slots || mark->slot_room < flow->slot_room ||
		mark->task_count < flow->task_count || mark->day_count < flow->day_count) {
		mark->slot_room = flow->slot_room;
		mark->task_count = flow->task_count;
		mark->day_count = flow->day_count;
		mark->slots = NEW_ARRAY(mark->arena, Slot, (size_t)flow->slot_room + 1);
		mark->tasks = NEW_ARRAY(mark->arena, Demand, tasks + 1);
		mark->days = NEW_ARRAY(mark->arena, FlowDay, days + 1);
	}
	if (mark->share_room < flow->shares.count) {
		mark->share_room = 2 * flow->shares.count;
		mark->shares = NEW_ARRAY(mark->arena, Share, mark->share_room);
	}
	memcpy(mark->slots, flow->slots, slots * sizeof *mark->slots);
	memcpy(mark->tasks, flow->tasks, tasks * sizeof *mark->tasks);
	memcpy(mark->days, flow->days, days * sizeof *mark->days);
	memcpy(mark->shares, flow->shares.items, flow->shares.count * sizeof *mark->shares);
	mark->share_count = flow->shares.count;
	mark->spare = flow->spare;
}

void flow_return(Flow *flow, const FlowMark *mark)
{
	memcpy(flow->slots, mark->slots, (size_t)flow->slot_count * sizeof *mark->slots);
	memcpy(flow->tasks, mark->tasks, (size_t)flow->task_count * sizeof *mark->tasks);
	memcpy(flow->days, mark->days, (size_t)flow->day_count * sizeof *mark->days);
	memcpy(flow->shares.items, mark->shares, mark->share_count * sizeof *mark->shares);
	flow->shares.count = mark->share_count;
	flow->spare = mark->spare;
	flow_revive(flow);
}
