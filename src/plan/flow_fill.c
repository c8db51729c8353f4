/* Earliest due first: the plan a person would make, as far as it goes without moving anything. */
#include "plan/flow.h"

#include <string.h>

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
	for (int32_t rank = 0; rank < count; rank++) {
		filling.heaps[flow->tasks[ranked[rank]].class].count++;
	}
	for (int32_t i = 0; i < flow->class_count; i++) {
		size_t room = (size_t)filling.heaps[i].count + 1;
		filling.heaps[i] = (Heap){NEW_ARRAY(flow->arena, int32_t, room), 0};
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
