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

typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	PlanAnswer *answer;
	Grid grid;
	int32_t count;
	const PlanTask **tasks; /* in our order */
	int32_t *place;
	TaskState *states;
	PlanTime *dues;            /* broken promises: the new one */
	int32_t *ranked, promises; /* promises, earliest due first */
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
/* From here on nobody eats more of the buffer than those in the flow do. */
void solver_keep_buffer(Solver *solver, Flow *flow);

/* The overloads of a flow that could not keep all: marks the tasks that take part. */
void solver_certify(Solver *solver, Flow *flow, bool *ret_involved);
/* Decides which of the involved promises break; true: proved the best for the rule. */
bool solver_choose(Solver *solver, Flow *flow, const bool *involved);
/* Fits the task into the flow as early as can be; PLAN_NEVER: there is no room. */
PlanTime solver_earliest(Solver *solver, Flow *flow, int32_t task);
/* Gives each broken promise its earliest honest date. */
void solver_date(Solver *solver, Flow *flow);
void solver_slack(Solver *solver);
void solver_blocks(Solver *solver, const Flow *flow);
void solver_ask(Arena *arena, const PlanProblem *problem, PlanAnswer *answer);

#endif
