/* One run of the engine: what its steps share. Tasks are numbered here in the order that decides
 * between equals (weight, due, minutes, id), so the order in which they were given cannot matter;
 * place[i] leads back to problem.tasks. */
#ifndef PLAN_SOLVER_H
#define PLAN_SOLVER_H

#include "plan/flow.h"

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
	Fixeds fixed;           /* by start */
	int32_t *fixed_minutes; /* of each task */
	PlanTime *fixed_ends;
	int32_t count;
	const PlanTask **tasks; /* in our order */
	int32_t *place, *ours;  /* ours[place[i]] == i */
	TaskState *states;
	PlanTime *dues; /* broken promises: the new one */
	FlowAsk *asks;
	CellRuns *classes;
	int32_t class_count;
} Solver;

Solver solver_new(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);
/* Finds which promises are kept, and a flow of them; true: proved the best for the rule. */
bool solver_decide(Solver *solver, Flow **ret_flow);
/* A fresh flow of the kept promises that eats as little buffer as can be, and as much as must be;
 * false: some are not full even so. */
bool solver_flow(Solver *solver, Flow **ret_flow);
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
/* Those in this state, earliest due first, then in our order. */
int32_t *solver_ranked(const Solver *solver, TaskState state, int32_t *ret_count);
/* Fills the flow with all kept promises so that the fewest cells leave their owners. */
void solver_steady(Solver *solver, Flow *flow, const int32_t *owners, const bool *had);
void solver_go_home(Solver *solver, Flow *flow, const int32_t *owners, TaskState state);
/* The flow that becomes the plan: kept promises, and broken ones by their new dates. */
Flow *solver_place(Solver *solver);
/* Gives the room that is left to the tasks that are no promises. */
void solver_fill_soft(Solver *solver, Flow *flow);
void solver_moved(Solver *solver);
void solver_blocks(Solver *solver, const Flow *flow);
void solver_ask(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);

#endif
