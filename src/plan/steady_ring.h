/* Cells that change hands at no cost, in rings; see plan/steady_few.c. */
#ifndef PLAN_STEADY_RING_H
#define PLAN_STEADY_RING_H

#include "plan/steady.h"

/* So many cells more (or less) of that task in that slot, to take it back. */
typedef struct {
	int32_t task, slot, cells;
} Given;
LIST_OF(Given, Givens);

typedef struct {
	Steady *steady;  /* with prices */
	bool *loose;     /* of each task: it may stand where it did not */
	uint64_t *goals; /* slots the ring is to come by */
	int32_t end_via; /* the day from which it went on to others */
	int32_t looks_left;
	Givens given;
} Rings;

/* The goal that a ring from the task, which stands there, comes by; NOBODY: there is no ring. What
 * it looked at stands in steady->queue. */
int32_t rings_find(Rings *rings, int32_t task);
/* As many cells as go along the ring that was found. */
void rings_go_round(Rings *rings, int32_t task, int32_t last);
/* Takes back all but so many of what was given. */
void rings_take_back(Rings *rings, size_t count);

#endif
