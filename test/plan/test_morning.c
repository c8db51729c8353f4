/* One or two mornings of three hours, and what must come out of them to the minute. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { MIDNIGHT = 20780 * MINUTES_PER_DAY, NINE = MIDNIGHT + 9 * 60, NOON = NINE + 3 * 60 };

static PlanProblem two_mornings(Arena *arena)
{
	PlanProblem problem = {
		.now = MIDNIGHT, .until = MIDNIGHT + 2 * MINUTES_PER_DAY, .quantum = 5};
	for (int32_t day = 0; day < 2; day++) {
		*LIST_ADD(arena, problem.hours) = (PlanWork){NINE + day * MINUTES_PER_DAY,
			NOON + day * MINUTES_PER_DAY, {MIDNIGHT / MINUTES_PER_DAY + day}};
	}
	return problem;
}

static PlanTask *add(Arena *arena, PlanProblem *problem, const char *id, int32_t minutes)
{
	PlanTask *task = LIST_ADD(arena, problem->tasks);
	*task = (PlanTask){.id = text_of(id),
		.minutes = minutes,
		.due = PLAN_NEVER,
		.weight = 1,
		.client = -1};
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

static void stands(
	const PlanAnswer *answer, size_t block, int32_t task, PlanTime start, PlanTime end)
{
	CHECK(block < answer->blocks.count);
	EQUAL_INT(answer->blocks.items[block].task, task);
	EQUAL_INT(answer->blocks.items[block].start - NINE, start - NINE);
	EQUAL_INT(answer->blocks.items[block].end - NINE, end - NINE);
}

TEST(work_without_promise_that_one_would_like_sooner_comes_first_once_it_may_start)
{
	PlanProblem problem = two_mornings(arena);
	add(arena, &problem, "long", 120);
	PlanTask *soon = add(arena, &problem, "soon", 30);
	soon->earliest = NINE + 60;
	soon->prefer_before = NINE + 90;
	add(arena, &problem, "later", 30)->earliest = NINE + 90;
	PlanAnswer answer = solved(arena, &problem);
	stands(&answer, 0, 0, NINE, NINE + 60);
	stands(&answer, 1, 1, NINE + 60, NINE + 90);
	EQUAL_INT(answer.blocks.items[2].start, NINE + 90);
}

TEST(of_a_task_in_chunks_the_chunk_whose_place_is_free_stays)
{
	PlanProblem problem = two_mornings(arena);
	PlanTask *task = add(arena, &problem, "texts", 60);
	task->due = NOON + MINUTES_PER_DAY;
	task->min_chunk = 30;
	*LIST_ADD(arena, problem.previous) = (PlanBlock){0, NINE + 90, NINE + 120};
	*LIST_ADD(arena, problem.previous) = (PlanBlock){0, NINE + 150, NINE + 180};
	problem.has_previous = true;
	*LIST_ADD(arena, problem.busy) = (PlanStretch){NINE + 150, NINE + 180};
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.moved.minutes, 30);
}

/* What comes before it, an hour, is pinned to begin when the day does: too late to do that first.
 */
TEST(a_pin_that_leaves_no_time_for_what_it_waits_for_breaks_nothing)
{
	PlanProblem problem = two_mornings(arena);
	add(arena, &problem, "facts", 60)->due = NOON;
	PlanTask *texts = add(arena, &problem, "texts", 30);
	texts->due = NOON;
	*LIST_ADD(arena, texts->after) = 0;
	*LIST_ADD(arena, texts->pinned) = (PlanStretch){NINE, NINE + 30};
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	EQUAL_INT(answer.broken.count, 0);
}

/* Mails are due sooner than the facts, but not sooner than the texts that wait for the facts. */
TEST(what_a_pin_waits_for_is_done_before_it_where_it_can)
{
	PlanProblem problem = two_mornings(arena);
	add(arena, &problem, "facts", 60)->due = NOON + MINUTES_PER_DAY;
	add(arena, &problem, "mails", 60)->due = NOON;
	PlanTask *texts = add(arena, &problem, "texts", 30);
	texts->due = NOON + MINUTES_PER_DAY;
	*LIST_ADD(arena, texts->after) = 0;
	*LIST_ADD(arena, texts->pinned) = (PlanStretch){NINE + 60, NINE + 90};
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	stands(&answer, 0, 0, NINE, NINE + 60);
	stands(&answer, 1, 2, NINE + 60, NINE + 90);
	stands(&answer, 2, 1, NINE + 90, NINE + 150);
}

/* The texts take the whole morning: the word of the client must come before. */
TEST(what_must_be_over_before_the_day_begins_is_due_now)
{
	PlanProblem problem = two_mornings(arena);
	add(arena, &problem, "word", 0)->due = NOON;
	PlanTask *texts = add(arena, &problem, "texts", 180);
	texts->due = NOON;
	*LIST_ADD(arena, texts->after) = 0;
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	EQUAL_INT(answer.derived.count, 1);
	EQUAL_INT(answer.derived.items[0].task, 0);
	EQUAL_INT(answer.derived.items[0].due, problem.now);
	EQUAL_INT(answer.derived.items[0].because, 1);
}
