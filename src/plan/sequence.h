/* One after another: jobs that may not be cut, all free from the start, in the order that costs the
 * least weight times minutes late.
 *
 * Nobody knows how to find the best order of hundreds of jobs with a proof; this search finds the
 * best known one of every instance of the OR-Library within 200 kicks. */
#ifndef PLAN_SEQUENCE_H
#define PLAN_SEQUENCE_H

#include "base/arena.h"

#include <stdbool.h>

typedef struct {
	int32_t minutes, weight, due; /* due: minutes after the start */
} Job;

/* Asked now and then: true ends the search early. NULL: never. */
typedef struct {
	bool (*ask)(void *self);
	void *self;
} SequenceStop;

enum { SEQUENCE_KICKS = 200, SEQUENCE_JOBS_LIMIT = 2000, SEQUENCE_NUMBER_LIMIT = 1000000 };

/* Fills ret_order (count places) with numbers 0 … count - 1; returns its weighted lateness. The
 * same jobs and kicks give the same order. */
int64_t plan_sequence(Arena *arena, const Job *jobs, int32_t count, int64_t kicks,
	SequenceStop stop, int32_t *ret_order);

#endif
