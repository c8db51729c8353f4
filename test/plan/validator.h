/* The independent eye on every plan that a test or a bench produces: a sheet with a line for each
 * minute. Written against the meaning of the fields, and shares nothing with src/plan. */
#ifndef TEST_PLAN_VALIDATOR_H
#define TEST_PLAN_VALIDATOR_H

#include "plan/plan.h"

/* "" when the answer is true of the problem, else what is wrong. */
Text validator_wrong(Arena *arena, const PlanProblem *problem, const PlanAnswer *answer);

#endif
