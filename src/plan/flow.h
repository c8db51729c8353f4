/* Who works where: a flow of cells from tasks into slots, and from slots into days.
 *
 * A slot is a run of cells in which nothing changes: same day, the same windows, no task
 * starts or falls due inside it. So within a slot the order of work is free, and a task may use
 * either all of it or nothing. A day lets through only so many cells (its buffer is the rest).
 *
 * raise() gives a task more cells, moving others inside what they may use; it never takes a cell
 * away from another task. By the theorem of Ford and Fulkerson it gives all that can be given;
 * where it stops, reach() holds the proof: every slot the stuck task could reach is full, and only
 * of tasks that have nowhere else to go (Hall). */
#ifndef PLAN_FLOW_H
#define PLAN_FLOW_H

#include "plan/grid.h"

typedef struct {
	int32_t first, cells, used;
	int32_t day;
	int32_t shares; /* of this slot: index of the first, 0: none */
} Slot;

/* So many cells of that task in that slot. */
typedef struct {
	int32_t task, slot, cells;
	int32_t next_of_slot, next_of_task;
} Share;
LIST_OF(Share, Shares);

typedef struct {
	int32_t want, got;  /* cells */
	int32_t first, end; /* the slots it may use, if its class has them */
	int32_t class;      /* 0: any time; 1 + a window: only then */
	int32_t shares;
} Demand;

typedef struct {
	int32_t first, end; /* its slots lie in between; with trips, others too */
	int32_t cap, used;  /* cells */
} FlowDay;

typedef struct Flow {
	Arena *arena;
	const Grid *grid;
	int32_t slot_count, slot_room, task_count, day_count, class_count;
	size_t words; /* of a set of slots */
	Slot *slots;
	Demand *tasks;
	FlowDay *days;
	uint64_t **class_slots;
	Shares shares; /* item 0 is nobody's */
	int32_t spare; /* a share no longer used; 0: none */
	/* Slots from which no room can be reached. They stay so until a task gives way, may use
	 * more slots, or a day lets more through: then flow_revive(). */
	uint64_t *dead;
	/* The last search. */
	uint64_t *unseen;              /* slots */
	int32_t *slot_via;             /* the task (>= 0) or ~day it was reached from */
	int32_t *task_via;             /* the slot */
	int32_t *day_via;              /* the slot */
	int32_t *task_seen, *day_seen; /* == search: reached */
	int32_t search;
	int32_t *queue;
	int64_t steps; /* slots looked at, for budgets */
} Flow;

/* Gives the task cells until it has what it wants or no more can be given. True: it has. */
bool flow_raise(Flow *flow, int32_t task);
void flow_drop(Flow *flow, int32_t task);
/* Gives the task all it wants, at the cost of the tasks it can reach whose turn is greatest: those
 * get less. turns[i] < 0: never. False: even so there is no room. */
bool flow_force(Flow *flow, int32_t task, const int32_t *turns);
void flow_revive(Flow *flow);
/* Moves cells along a way noted in slot_via, task_via and day_via, from the task to a slot with
 * room. */
void flow_move(Flow *flow, int32_t source, int32_t last);
/* Books cells of a slot for a task, or with a minus takes them back; there must be room. */
void flow_give(Flow *flow, int32_t task, int32_t slot, int32_t cells);
int32_t flow_cells(const Flow *flow, int32_t task, int32_t slot); /* it has of that slot */
/* Earliest due first: fills the slots in the order of time, each with the tasks that come first in
 * ranks, as far as that goes without moving anything. */
void flow_fill(Flow *flow, const int32_t *ranked, int32_t count);
static inline bool flow_full(const Flow *flow, int32_t task)
{
	return flow->tasks[task].got == flow->tasks[task].want;
}
static inline bool flow_class_has(const Flow *flow, int32_t class, int32_t slot)
{
	return flow->class_slots[class][slot / 64] >> (slot % 64) & 1;
}
/* Of the slots the task may use, those of one word of a set. */
static inline uint64_t flow_word(const Flow *flow, int32_t task, int32_t word)
{
	const Demand *demand = &flow->tasks[task];
	int32_t first = demand->first - word * 64, end = demand->end - word * 64;
	if (first >= 64 || end <= 0) {
		return 0;
	}
	uint64_t found = flow->class_slots[demand->class][word];
	found &= first > 0 ? ~UINT64_C(0) << first : ~UINT64_C(0);
	return found & (end < 64 ? (UINT64_C(1) << end) - 1 : ~UINT64_C(0));
}
/* After raise() has failed: was this slot, this task reached? */
static inline bool flow_slot_reached(const Flow *flow, int32_t slot)
{
	return !(flow->unseen[slot / 64] >> (slot % 64) & 1);
}
static inline bool flow_task_reached(const Flow *flow, int32_t task)
{
	return flow->task_seen[task] == flow->search;
}

#endif
