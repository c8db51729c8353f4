/* One run of the engine: what its steps share. Tasks are numbered here in the order that decides
 * between equals (weight, due, minutes, id), so the order in which they were given cannot matter;
 * place[i] leads back to problem.tasks. */
#ifndef PLAN_SOLVER_H
#define PLAN_SOLVER_H

#include "plan/flow.h"

enum { ANY_CLIENT = -2 }; /* -1: the tasks of none */

typedef enum {
	TASK_SOFT,   /* no promise */
	TASK_KEPT,   /* a promise that is kept */
	TASK_BROKEN, /* one that is not */
	TASK_ASKED,  /* a request, to be answered */
} TaskState;

/* What may not be moved: pins, and the block that is running. */
typedef struct {
	int32_t task; /* in our order */
	PlanTime start, end;
} Fixed;
LIST_OF(Fixed, Fixeds);

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	PlanAnswer *answer;
	Grid grid;
	PlanBlocks placed;      /* what else is taken as fixed */
	Fixeds fixed;           /* by start */
	int32_t *fixed_minutes; /* of each task */
	PlanTime *fixed_ends;
	int32_t count;
	const PlanTask **tasks; /* in our order */
	int32_t *place, *ours;  /* ours[place[i]] == i */
	TaskState *states;
	PlanTime *dues; /* broken promises: the new one */
	FlowAsk *asks;
	/* What comes after what; see plan/links.c. */
	bool linked;
	bool before_pins;    /* pins wait too: those before them end by then */
	PlanNumbers *before; /* of each task: those it waits for */
	int32_t *line;       /* all tasks, each behind those it waits for */
	int32_t *turns;      /* place in the line */
	bool *needed;        /* a kept promise waits for it: it takes part, kept itself or not */
	CellRuns *classes;
	int32_t class_count;
	CellRuns rests; /* kept free as a comfort */
	FlowMark *mark; /* to try dates and come back */
} Solver;

/* The whole, hours reserved with a weight being among the tasks. */
void solver_solve(Arena *arena, const PlanProblem *problem, PlanAnswer *ret_answer);
Solver solver_new(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);
/* The same with some work where it already has its place. */
Solver solver_new_around(
	Arena *arena, const PlanProblem *problem, PlanAnswer *answer, PlanBlocks placed);
/* Is there work that no flow can place: it may not be cut as one likes, or waits for work with
 * other windows? Is this task of that kind? */
bool solver_has_pieces(const Solver *solver);
bool solver_is_piece(const Solver *solver, int32_t task);
/* Finds the whole answer for such a problem. */
void solver_solve_pieces(Solver *solver);
/* The problem with its request behind the tasks, so that their numbers stay. */
PlanProblem solver_with_request(Arena *arena, const PlanProblem *problem);
/* Finds which promises are kept, and a flow of them; true: proved the best for the rule. */
bool solver_decide(Solver *solver, Flow **ret_flow);
/* A fresh flow of the kept promises that eats as little buffer as can be, and as much as must be;
 * false: some are not full even so. */
bool solver_flow(Solver *solver, Flow **ret_flow);
int32_t solver_whole_cells(
	const Solver *solver, int32_t day); /* usable without eating the buffer */
/* Days let through only what is usable without eating their buffer. */
void solver_close_buffer(const Solver *solver, Flow *flow);
int32_t solver_buffer_used(const Solver *solver, const Flow *flow); /* minutes */
/* From here on nobody eats more of the buffer than those in the flow do. */
void solver_keep_buffer(Solver *solver, Flow *flow);

/* The overloads of a flow that could not keep all: marks the tasks that take part. */
void solver_certify(Solver *solver, Flow *flow, bool *ret_involved);
/* Breaks promises that are fixed past their own due, each with its certificate. */
void solver_break_late(Solver *solver);
/* Decides which of the involved promises break; true: proved the best for the rule. */
bool solver_choose(Solver *solver, Flow *flow, const bool *involved);
/* Fits the task into the flow as early as can be; PLAN_NEVER: there is no room. */
PlanTime solver_earliest(Solver *solver, Flow *flow, int32_t task);
/* Gives each broken promise its earliest honest date. */
void solver_date(Solver *solver, Flow *flow);
void solver_slack(Solver *solver);
void solver_slack_by_flow(Solver *solver, int32_t *slack); /* in cells */
/* What a cell more would eat of that day's buffer, in minutes; and up to how many cells it costs no
 * more than that. */
int32_t solver_buffer_cost(const Solver *solver, const Flow *flow, int32_t day);
int32_t solver_buffer_step(const Solver *solver, const Flow *flow, int32_t day);
/* Takes part in the flow of what is kept. */
static inline bool solver_owes(const Solver *solver, int32_t task)
{
	return solver->states[task] == TASK_KEPT || solver->needed[task];
}

static inline bool solver_waits(const Solver *solver, int32_t task)
{
	return solver->linked && solver->before[task].count > 0;
}

/* What comes after what, in our numbers. */
void solver_link(Solver *solver);
/* Narrows what linked tasks ask for to what their states and dues leave them. */
void solver_narrow(Solver *solver);
/* Pins of tasks that wait are waited for too, where no promise breaks by that. */
void solver_heed_pins(Solver *solver);
/* As solver_choose, date and earliest, where tasks are linked. */
bool solver_choose_linked(Solver *solver, const bool *involved);
void solver_date_linked(Solver *solver, const Flow *flow);
PlanTime solver_earliest_linked(Solver *solver, const Flow *flow, int32_t task);
/* Of each task: the first of those it hangs together with by links. */
int32_t *solver_roots(const Solver *solver);
/* Puts the cells of linked tasks into the order of their links; nobody else moves. */
void solver_put_in_order(Solver *solver, Flow *flow);
/* Gives the client's linked tasks that are no promises the room that is left after those they wait
 * for. */
void solver_fill_linked(Solver *solver, Flow *flow, const int32_t *owners, int32_t client);
void solver_derive(Solver *solver);
/* The dues that decide who comes first inside a slot: no later than of those that wait. */
PlanTime *solver_turn_dues(const Solver *solver);

/* Those in this state (kept: all that take part), earliest due first, then in our order. */
int32_t *solver_ranked(const Solver *solver, TaskState state, int32_t *ret_count);
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
void solver_ask(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);

#endif
