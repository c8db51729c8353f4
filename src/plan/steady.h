/* What the search for the fewest minutes moved shares; see plan/steady.c. */
#ifndef PLAN_STEADY_H
#define PLAN_STEADY_H

#include "plan/solver.h"

/* Costs of ways are small: those from LOWEST on, LEVELS of them, have a set of slots each. */
enum { BUFFER_COST = 1 << 16, FAR = INT32_MAX / 2, NOBODY = -1, LOWEST = -8, LEVELS = 16 };

typedef struct {
	Solver *solver;
	Flow *flow;
	const int32_t *owners;               /* of each slot: who had it; NOBODY */
	const bool *had;                     /* tasks that stand in the stored plan */
	int32_t *to_task, *to_slot, *to_day; /* the cheapest way there; in the end prices */
	int32_t to_end;                      /* behind the days */
	bool *waits;                         /* nodes in the queue */
	int32_t *queue, room, head, count;
	int32_t *seen; /* nodes, by search */
	int32_t search;
	int32_t cheapest;
	bool *moved; /* tasks that have moved already, or must */
	/* Tasks that would have to move besides; and how many cells of each are in the way. */
	int32_t *later, later_count, *in_the_way;
	/* Slots: of each task, those it had and may have, by number, up to the first of the next;
	 * those that belong to tasks without promise; those this search has seen; and of each
	 * level, those a way leads to that costs no more. */
	int32_t *own, *own_first;
	uint64_t *soft, *looked, *within[LEVELS];
} Steady;

static inline bool steady_is_soft(const Steady *steady, int32_t slot)
{
	return steady->soft[slot / 64] >> (slot % 64) & 1;
}

/* Cells of a task without promise that had the slot move too when another takes it. */
static inline int32_t steady_cost(const Steady *steady, int32_t task, int32_t slot)
{
	return steady->owners[slot] == task ? 0 : steady->had[task] + steady_is_soft(steady, slot);
}

/* Of a word of slots, those a way leads to that costs no more; the answer may be too small. */
static inline uint64_t steady_within(const Steady *steady, int32_t word, int32_t cost)
{
	int32_t level = cost - LOWEST;
	level = level < LEVELS ? level : LEVELS - 1;
	return level >= 0 ? steady->within[level][word] : 0;
}

static inline int32_t steady_slot(const Steady *steady, int32_t slot)
{
	return steady->flow->task_count + slot;
}

static inline int32_t steady_day(const Steady *steady, int32_t day)
{
	return steady->flow->task_count + steady->flow->slot_count + day;
}

/* Moves work along ways that cost the least, as much as goes. */
void steady_go_along(Steady *steady);
/* Of the flows that cost as little, one in which fewer tasks move; the prices are known. */
void steady_move_few(Steady *steady);

#endif
