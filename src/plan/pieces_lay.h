/* Rooms of a timeline that are laid out anew to be kinder; see plan/pieces_comfort.c. */
#ifndef PLAN_PIECES_LAY_H
#define PLAN_PIECES_LAY_H

#include "plan/pieces.h"

/* REACH: rooms that are near; LAID: tasks in a room that is laid out, at most. */
enum { REACH = 10, LAID = 24, NO_KIND = -1 };

typedef struct {
	Placing *placing;
	const Solver *solver;
	Timeline *timeline;
	Hunt *hunt;
	int32_t *kinds;
	int32_t *limits; /* cells by which each must be over as it is now */
	int32_t *owners; /* of each cell in the stored plan, NO_KIND */
	bool *soft;      /* that owner is no promise */
	Pieces *were;    /* of tasks taken out, to put them back */
	PlanNumbers taken;
	int32_t tries_left;
} Kinder;

/* Cells it has that the stored plan did not give it, or gave work without promise. */
int64_t kinder_moved(const Kinder *at, int32_t task);
int64_t kinder_moved_of(const Kinder *at, PlanNumbers tasks);
int32_t kinder_kind(const Kinder *at, int32_t task); /* NO_KIND: nobody works there */
/* Changes of kind in the room and to the work beside it, and stretches worked without a rest. */
int64_t kinder_unkindness(const Kinder *at, size_t room);
/* Takes the task out, and notes where it was; puts all that were taken back there. */
void kinder_take(Kinder *at, int32_t task);
void kinder_put_back(Kinder *at);
/* Puts it between these cells, inside all it must keep; false: there is no room. */
bool kinder_put(Kinder *at, int32_t task, int32_t from, int32_t to);
/* Those that lie in the room with all of their pieces. */
bool kinder_lies_in(const Kinder *at, int32_t task, const Room *room);
PlanNumbers kinder_tasks(const Kinder *at, const Room *room);
/* Lays the tasks, which are taken, into these two rooms (or the one, twice); when that is less
 * unkind and moves no more cells it stays, else all go back. */
bool kinder_keep(
	Kinder *at, const size_t *rooms, const PlanNumbers *tasks, int64_t than, int64_t cells);

#endif
