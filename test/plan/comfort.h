/* What tests of comforts share. */
#ifndef TEST_PLAN_COMFORT_H
#define TEST_PLAN_COMFORT_H

#include "plan/plan.h"

#include "test/plan/oracle.h"

PlanAnswer comfort_solved(Arena *arena, const PlanProblem *problem); /* and looked at */
void comfort_equal_promises(const PlanAnswer *kinder, const PlanAnswer *plain);
/* Again with its own plan as the stored one: nothing moves. */
void comfort_stays(Arena *arena, PlanProblem problem, const PlanAnswer *answer);
int comfort_changes(const PlanTasks *tasks, const PlanAnswer *answer); /* of kind */
/* A date one would like, for two tasks of three. */
void comfort_wish_dates(PlanProblem *problem, Dice *roll);
int comfort_wishes_met(const PlanProblem *problem, const PlanAnswer *answer);
/* Stretches worked longer than one wants without a pause. */
int comfort_too_long(const PlanProblem *problem, const PlanAnswer *answer);

#endif
