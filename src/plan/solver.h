/* One run of the engine: what its steps share. Tasks are numbered here in the order that decides
 * between equals (weight, due, minutes, id), so the order in which they were given cannot matter;
 * place[i] leads back to problem.tasks. */
#ifndef PLAN_SOLVER_H
#define PLAN_SOLVER_H

#include "plan/flow_make.h"

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
/* The same for a cell less: the minutes it gives back; and down to how many cells. */
int32_t solver_buffer_back(const Solver *solver, const Flow *flow, int32_t day);
int32_t solver_buffer_step_back(const Solver *solver, const Flow *flow, int32_t day);
/* Takes part in the flow of what is kept. */
static inline bool solver_owes(const Solver *solver, int32_t task)
{
	return solver->states[task] == TASK_KEPT || solver->needed[task];
}

static inline bool solver_waits(const Solver *solver, int32_t task)
{
	return solver->linked && solver->before[task].count > 0;
}

/* Those in this state (kept: all that take part), earliest due first, then in our order. */
int32_t *solver_ranked(const Solver *solver, TaskState state, int32_t *ret_count);
void solver_ask(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);

#endif
