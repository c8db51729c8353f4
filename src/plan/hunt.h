/* Looking for a plan where no flow can know: tasks that may not be cut, smallest chunks, gaps, and
 * links between tasks with different windows. Already to tell whether all such promises can be kept
 * is NP-complete (Garey and Johnson 1977); so the search finds, and does not prove. What it finds
 * is a plan, piece by piece.
 *
 * First tasks are put one after another where they fit first or tightest, in several orders (serial
 * schedule generation). Then, again and again, a promise that broke is given a place at the cost of
 * as little as possible and those it drove out are put elsewhere, or a room or two are emptied and
 * packed anew (ruin and recreate, Schrimpf and others 2000; large neighbourhoods, Shaw 1998). A
 * step is taken back where it falls too far below the best plan so far; how far it may, shrinks
 * (record to record, Dueck 1993). The budget counts stretches looked at, chance comes from the
 * problem itself: every machine finds the same plan. */
#ifndef PLAN_HUNT_H
#define PLAN_HUNT_H

#include "plan/timeline.h"

typedef struct {
	int64_t key;
	int32_t task;
} HuntTurn;

typedef struct {
	Arena *arena;
	Solver *solver;
	Timeline *timeline;
	PlanNumbers tasks; /* those to be put: promises, and what promises wait for; in our order */
	int32_t *dues;     /* cells by which each is over when it is kept */
	PlanNumbers *behind;    /* of each task: those that wait for it */
	int32_t *caps;          /* cells each day lets through with its buffer kept whole */
	const TaskState *hoped; /* what would be kept if tasks were cut as one likes; or NULL */
	int64_t bound;          /* no plan keeps more weight */
	int64_t weight;         /* of the kept ones */
	/* Promises that are not kept though they could be, alone at least; and where each stands
	 * there, plus one. */
	PlanNumbers missing;
	int32_t *missing_at;
	bool *hopeless;
	int64_t steps_left;
	bool gentle; /* the search moves few at a time */
	uint64_t chance;
	Pieces *stored; /* of each task, in the stored plan */
	/* What the current step changed, to take it back. */
	PlanNumbers touched;
	bool *is_touched;
	Pieces *were;
	/* The best plan of a walk; how much weight it may lose on the way to a better one. */
	Pieces *record;
	int64_t record_weight, deviation;
	/* To work with. */
	Pieces found;
	HuntTurn *turns;
} Hunt;

Hunt *hunt_new(Arena *arena, Solver *solver);
/* Puts as much weight (or importance) of promises as the budget finds. */
void hunt_run(Hunt *hunt);
/* Tries to improve until all is kept, so much weight is, or the steps are gone. */
void hunt_improve(Hunt *hunt, int64_t enough, int64_t steps);
/* Notes the plan as it is; comes back to it. */
void hunt_keep_record(Hunt *hunt);
void hunt_return_to_record(Hunt *hunt);
/* Tries all ways to keep promises that are missing, with those they meet: where these are few and
 * none may be cut, and no work without such rules meets them. True: no plan keeps more (where tasks
 * wait for others: no plan keeps all). Takes the best it finds. */
bool hunt_exhaust(Hunt *hunt);
/* Puts the task where it fits first (or tightest) by its due; if others wait for it, after its due
 * where need be. False: there is no room, or one it waits for is not there. */
bool hunt_put(Hunt *hunt, int32_t task, bool tight);
/* Puts it where the stored plan has it, if all rules still hold there. */
bool hunt_put_stored(Hunt *hunt, int32_t task);
/* The cells of what the stored plan has for each task and is not over. */
void hunt_find_stored(Hunt *hunt);
/* Puts all of it that still may be there; then, where tasks may be cut, what still fits of the
 * others. Returns how many are where they were. */
int32_t hunt_put_stored_plan(Hunt *hunt);
/* Sends those back to where they were whose places are free again. */
void hunt_go_home(Hunt *hunt);
int32_t hunt_count_placed(const Hunt *hunt);
/* Puts what is not there yet wherever it fits, with the buffer whole as far as that goes. */
void hunt_put_rest(Hunt *hunt);
/* Notes where the task lies, before it is moved. */
void hunt_touch(Hunt *hunt, int32_t task);
/* Takes it out, and those that wait for it. */
void hunt_eject(Hunt *hunt, int32_t task);
/* The cells between which it may lie; false: one it waits for is not there. */
bool hunt_window(const Hunt *hunt, int32_t task, int32_t *ret_first, int32_t *ret_end);
/* It is over, with all it waits for, after so many cells; -1: it is not there. */
int32_t hunt_end(const Hunt *hunt, int32_t task);
bool hunt_keeps(const Hunt *hunt, int32_t task);
int64_t hunt_worth(const Hunt *hunt, int32_t task); /* its weight if it is kept */
/* Puts the task, which is not there, where hunt->found says. */
void hunt_put_found(Hunt *hunt, int32_t task);
/* Notes whether it is missing, after it was put or taken. */
void hunt_note(Hunt *hunt, int32_t task);
/* A number from 0 to sides - 1. */
int32_t hunt_roll(Hunt *hunt, int32_t sides);

#endif
