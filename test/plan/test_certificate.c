/* A proof is a sum that anybody can re-add, what is fixed by hand included. */
#include "test/plan/validator.h"
#include "test/test.h"

enum { MIDNIGHT = 29659680 + 7 * MINUTES_PER_DAY, NINE = MIDNIGHT + 9 * 60 };

/* One morning of three hours. */
static PlanProblem morning(Arena *arena)
{
	PlanProblem problem = {
		.now = MIDNIGHT + 7 * 60, .until = MIDNIGHT + 2 * MINUTES_PER_DAY, .quantum = 15};
	Day on = {MIDNIGHT / MINUTES_PER_DAY};
	*LIST_ADD(arena, problem.hours) = (PlanWork){NINE, NINE + 180, on};
	return problem;
}

static PlanTask *add_task(
	Arena *arena, PlanProblem *problem, const char *id, int32_t minutes, PlanTime due)
{
	PlanTask *task = LIST_ADD(arena, problem->tasks);
	*task = (PlanTask){
		.id = text_of(id), .minutes = minutes, .due = due, .weight = 1, .client = -1};
	return task;
}

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(plan_validate(arena, problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

/* The draft is fixed from eight to ten, though it was due at half past nine and work begins at
 * nine; two hours of it are left, and an hour of reading waits for all of it. */
static PlanProblem late_draft(Arena *arena)
{
	PlanProblem problem = morning(arena);
	PlanTask *draft = add_task(arena, &problem, "draft", 240, NINE + 30);
	*LIST_ADD(arena, draft->pinned) = (PlanStretch){NINE - 60, NINE + 60};
	PlanTask *reading = add_task(arena, &problem, "reading", 60, NINE + 180);
	*LIST_ADD(arena, reading->after) = 0;
	return problem;
}

TEST(what_is_fixed_past_its_due_counts_in_the_sum_of_those_that_wait_for_it_with_its_working_time)
{
	PlanProblem problem = late_draft(arena);
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.broken.count, 2);
	EQUAL_INT(answer.certificates.count, 2);
	const PlanCertificate *late = &answer.certificates.items[0];
	const PlanCertificate *both = &answer.certificates.items[1];
	EQUAL_INT(late->tasks.count, 1); /* four hours, and half an hour of them before the due */
	EQUAL_INT(late->need, 240);
	EQUAL_INT(late->have, 30);
	EQUAL_INT(both->tasks.count, 2); /* three hours of the draft, and one */
	EQUAL_INT(both->need, 240);
	EQUAL_INT(both->have, 180);
}

TEST(who_waits_for_what_is_fixed_too_late_needs_no_second_proof)
{
	PlanProblem problem = late_draft(arena);
	problem.tasks.items[0].minutes = 420; /* alone it is too long for the morning */
	problem.tasks.items[1].minutes = 0;
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.broken.count, 2);
	EQUAL_INT(answer.certificates.count, 1);
	EQUAL_INT(answer.certificates.items[0].need, 420);
}
