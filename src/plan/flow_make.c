/* Cutting the free time into slots, and filling them earliest due first. */
#include "plan/flow.h"

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
	const CellRuns *classes, int32_t class_count, size_t *ret_count)
{
	size_t room = grid->runs.count + 2 * (size_t)task_count + 2;
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
	flow->unseen = NEW_ARRAY(arena, uint64_t, flow->words);
	flow->slot_via = NEW_ARRAY(arena, int32_t, slots);
	flow->task_via = NEW_ARRAY(arena, int32_t, tasks + 1);
	flow->task_seen = NEW_ARRAY(arena, int32_t, tasks + 1);
	flow->day_via = NEW_ARRAY(arena, int32_t, days);
	flow->day_seen = NEW_ARRAY(arena, int32_t, days);
	flow->queue = NEW_ARRAY(arena, int32_t, slots + tasks + days);
}

Flow *flow_new(Arena *arena, const Grid *grid, const FlowAsk *asks, int32_t task_count,
	const CellRuns *classes, int32_t class_count)
{
	size_t borders_count;
	int32_t *borders =
		borders_of(arena, grid, asks, task_count, classes, class_count, &borders_count);
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
}

/* --- earliest due first --- */

/* Tasks of one class that may start, the first by rank on top. */
typedef struct {
	int32_t *ranks;
	int32_t count;
} Heap;

static void heap_add(Heap *heap, int32_t rank)
{
	int32_t at = heap->count++;
	while (at > 0 && heap->ranks[(at - 1) / 2] > rank) {
		heap->ranks[at] = heap->ranks[(at - 1) / 2];
		at = (at - 1) / 2;
	}
	heap->ranks[at] = rank;
}

static void heap_take(Heap *heap)
{
	int32_t rank = heap->ranks[--heap->count], at = 0;
	for (int32_t below; (below = 2 * at + 1) < heap->count; at = below) {
		below += below + 1 < heap->count && heap->ranks[below + 1] < heap->ranks[below];
		if (heap->ranks[below] >= rank) {
			break;
		}
		heap->ranks[at] = heap->ranks[below];
	}
	heap->ranks[at] = rank;
}

typedef struct {
	Flow *flow;
	const int32_t *ranked;
	int32_t *head, *next; /* of each slot, the ranks that start there */
	Heap *heaps;          /* of each class */
} Filling;

static void start_tasks(Filling *filling, int32_t slot)
{
	for (int32_t rank = filling->head[slot]; rank >= 0; rank = filling->next[rank]) {
		heap_add(&filling->heaps[filling->flow->tasks[filling->ranked[rank]].class], rank);
	}
}

/* The class whose first task comes before the others'; -1: nobody may use this slot. */
static int32_t best_class(Filling *filling, int32_t slot)
{
	Flow *flow = filling->flow;
	int32_t best = -1;
	for (int32_t class = 0; class < flow->class_count; class ++) {
		Heap *heap = &filling->heaps[class];
		while (heap->count > 0) {
			int32_t task = filling->ranked[heap->ranks[0]];
			if (flow->tasks[task].end > slot && !flow_full(flow, task)) {
				break;
			}
			heap_take(heap);
		}
		if (heap->count > 0 && flow_class_has(flow, class, slot) &&
			(best < 0 || heap->ranks[0] < filling->heaps[best].ranks[0])) {
			best = class;
		}
	}
	return best;
}

static void fill_slot(Filling *filling, int32_t at)
{
	Flow *flow = filling->flow;
	const Slot *slot = &flow->slots[at];
	const FlowDay *day = &flow->days[slot->day];
	while (slot->used < slot->cells && day->used < day->cap) {
		int32_t class = best_class(filling, at);
		if (class < 0) {
			return;
		}
		int32_t task = filling->ranked[filling->heaps[class].ranks[0]];
		int32_t cells = flow->tasks[task].want - flow->tasks[task].got;
		cells = cells < slot->cells - slot->used ? cells : slot->cells - slot->used;
		cells = cells < day->cap - day->used ? cells : day->cap - day->used;
		flow_give(flow, task, at, cells);
	}
}

void flow_fill(Flow *flow, const int32_t *ranked, int32_t count)
{
	Filling filling = {.flow = flow, .ranked = ranked};
	filling.head = NEW_ARRAY(flow->arena, int32_t, (size_t)flow->slot_count + 1);
	filling.next = NEW_ARRAY(flow->arena, int32_t, (size_t)count + 1);
	filling.heaps = NEW_ARRAY(flow->arena, Heap, (size_t)flow->class_count);
	for (int32_t i = 0; i < flow->class_count; i++) {
		filling.heaps[i].ranks = NEW_ARRAY(flow->arena, int32_t, (size_t)count + 1);
	}
	memset(filling.head, 0xff, ((size_t)flow->slot_count + 1) * sizeof *filling.head);
	for (int32_t rank = count - 1; rank >= 0; rank--) {
		int32_t first = flow->tasks[ranked[rank]].first;
		filling.next[rank] = filling.head[first];
		filling.head[first] = rank;
	}
	for (int32_t slot = 0; slot < flow->slot_count; slot++) {
		start_tasks(&filling, slot);
		fill_slot(&filling, slot);
	}
}
