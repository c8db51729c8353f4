/* A second opinion on plans, slow and plain: every free quantum is a node of a min-cost flow.
 * Shares nothing with the engine but the problem; and a source of small random problems. */
#ifndef TEST_PLAN_ORACLE_H
#define TEST_PLAN_ORACLE_H

#include "plan/plan.h"
#include "test/test.h"

typedef struct {
	int64_t missing; /* minutes that find no room, at least */
	int64_t buffer;  /* minutes of buffer eaten, at least */
	int64_t moved;   /* minutes that are not the task's in problem->previous, at least */
} Opinion;

/* Of the tasks for which `with` is true, each due by dues[i] and minutes[i] long. */
Opinion oracle(Arena *arena, const PlanProblem *problem, const bool *with, const PlanTime *dues,
	const int32_t *minutes);

typedef struct {
	uint64_t state;
} Dice;
int32_t dice(Dice *dice, int32_t least, int32_t most);

/* A few days, a few meetings, a few tasks; with the shape given. */
typedef struct {
	int tasks, clients, days;
	int load_percent; /* of the free time */
	bool buffered;
} Shape;
PlanProblem random_problem(Arena *arena, Dice *dice, Shape shape);

#endif
