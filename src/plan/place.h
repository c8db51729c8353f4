/* Where the work goes once it is known what is kept: as little as can be is moved, comforts are
 * heeded, hours stay free for who reserved them, the rest is filled, and cells become blocks. */
#ifndef PLAN_PLACE_H
#define PLAN_PLACE_H

#include "plan/solver.h"

/* Fills the flow with all kept promises so that the fewest cells leave their owners. */
void solver_steady(Solver *solver, Flow *flow, const int32_t *owners, const bool *had);
/* The client's tasks of that state back to where they were, as far as days let through without
 * their buffer. */
void solver_go_home(
	Solver *solver, Flow *flow, const int32_t *owners, TaskState state, int32_t client);
/* The flow that becomes the plan: kept promises, and broken ones by their new dates. */
Flow *solver_place(Solver *solver);
typedef struct {
	int32_t *owners; /* of each slot: who had it in the stored plan; -1: nobody */
	bool *had;       /* tasks that stand in it */
} Stored;
Stored solver_stored(Solver *solver, const Flow *flow);
/* Where one would rest, if breaks are asked for. */
void solver_find_rests(Solver *solver);
/* The same promises in a flow that is kinder; see plan/comfort.c. */
Flow *solver_comfort(Solver *solver, Flow *flow);
void solver_open_rests(const Solver *solver, Flow *flow, bool open);
/* The promise that these hours are kept by, when they have a weight and it is kept; else -1. */
int32_t solver_promise_of(const Solver *solver, int32_t client, const PlanReserve *reserve);
/* Keeps what clients reserved from work without promise for others, until it is freed; theirs takes
 * its place. owners: of each slot in the stored plan; or NULL. */
int32_t *solver_keep_reserves(
	Solver *solver, Flow *flow, const int32_t *soft, int32_t count, const int32_t *owners);
void solver_free_reserves(Flow *flow, const int32_t *kept);
/* Gives the room that is left to the tasks that are no promises. */
void solver_fill_soft(Solver *solver, Flow *flow);
void solver_moved(Solver *solver);
/* What stands in each slot, in the order of work: slot i has parts first[i] … first[i + 1] - 1. */
typedef struct {
	PlanTime due; /* decides between equals */
	int32_t turn, group, task, cells;
} SlotPart;
typedef struct {
	SlotPart *parts;
	int32_t *first;
} SlotOrder;
/* Of each task: its client and category, as a number. */
int32_t *solver_kinds(const Solver *solver);
/* Fewer changes between kinds of work, at no cost; see plan/gather.c. */
void solver_gather(Solver *solver, Flow *flow);
SlotOrder solver_order(const Solver *solver, const Flow *flow);
void solver_blocks(Solver *solver, const Flow *flow);

#endif
