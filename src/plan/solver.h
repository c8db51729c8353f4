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

/* A flow of all kept promises that eats as little buffer as can be, and as much as must be; false:
 * some are not full even so. A fresh one each time. */
bool solver_flow(Solver *solver, Flow **ret_flow);

/* The overloads of a flow that could not keep all: marks the tasks that take part. */
void solver_certify(Solver *solver, Flow *flow, bool *ret_involved);
/* Decides which of the involved promises break; true: proved the best for the rule. */
bool solver_choose(Solver *solver, Flow *flow, const bool *involved);
/* Gives each broken promise its earliest honest date; the flow then holds it. */
void solver_date(Solver *solver, Flow *flow);
void solver_slack(Solver *solver);
void solver_blocks(Solver *solver, const Flow *flow);

#endif
