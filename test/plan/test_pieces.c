/* Tasks that may not be cut, smallest chunks, gaps, and links across windows: every plan holds, and
 * every no is proved. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(plan_validate(arena, problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

static PlanProblem hard_problem(Arena *arena, Dice *roll, int turn)
{
	Shape shape = {.tasks = 9, .days = 4, .clients = 2, .buffered = turn % 3 == 0};
	shape.load_percent = dice(roll, 20, 130);
	PlanProblem problem = random_problem(arena, roll, shape);
	problem.budget = 200000;
	problem.gap_minutes = turn % 4 == 1 ? 5 * dice(roll, 1, 5) : 0;
	problem.rule = turn % 5 == 2 ? RULE_PRIORITY : RULE_WEIGHTS;
	for (size_t i = 0; i < problem.tasks.count; i++) {
		PlanTask *task = &problem.tasks.items[i];
		if (turn % 2) {
			task->earliest = 0;
			task->due += task->due == PLAN_NEVER ? 0 : MINUTES_PER_DAY;
		}
		task->whole = dice(roll, 0, 2) == 0;
		task->min_chunk = dice(roll, 0, 2) == 0 ? dice(roll, 1, 90) : 0;
		if (i > 0 && turn % 3 == 2 && dice(roll, 0, 1) == 0) {
			*LIST_ADD(arena, task->after) = dice(roll, 0, (int32_t)i - 1);
		}
	}
	return problem;
}

static void plan_again(Arena *arena, Dice *roll, PlanProblem *problem, const PlanAnswer *first)
{
	problem->previous = first->blocks;
	problem->has_previous = true;
	PlanAnswer again = solved(arena, problem);
	EQUAL_INT(again.moved.minutes, 0);
	EQUAL_INT(again.blocks.count, first->blocks.count);
	for (size_t i = 0; i < first->blocks.count; i++) {
		CHECK(memcmp(&first->blocks.items[i], &again.blocks.items[i],
			      sizeof first->blocks.items[i]) == 0);
	}
	CHECK(again.verdict == first->verdict);
	PlanTime lost = problem->now + 30 * dice(roll, 0, 60);
	*LIST_ADD(arena, problem->busy) = (PlanStretch){lost, lost + 200};
	(void)solved(arena, problem);
}

TEST(plans_of_uncut_tasks_chunks_gaps_and_links_hold_and_stay_when_nothing_is_new)
{
	Dice roll = {71};
	int counts[4] = {0};
	(void)arena;
	for (int turn = 0; turn < 300; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = hard_problem(inner, &roll, turn);
		PlanAnswer first = solved(inner, &problem);
		counts[first.verdict]++;
		plan_again(inner, &roll, &problem, &first);
		arena_free(inner);
	}
	CHECK(counts[PLAN_KEPT] + counts[PLAN_KEPT_WITH_BUFFER] > 40 && counts[PLAN_BROKEN] > 40);
	CHECK(counts[PLAN_UNKNOWN] > 0);
}

TEST(a_request_that_may_not_be_cut_is_promised_a_date_that_holds)
{
	Dice roll = {72};
	int fits = 0;
	(void)arena;
	for (int turn = 0; turn < 120; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem with = hard_problem(inner, &roll, turn), without = with;
		without.tasks.count--;
		PlanTask *asked = &with.tasks.items[without.tasks.count];
		asked->whole = true;
		asked->minutes += 30;
		without.ask = asked;
		PlanAnswer answer = solved(inner, &without);
		CHECK(answer.has_reply);
		EQUAL_INT(answer.reply.fits, answer.reply.breaks.count == 0);
		CHECK(!answer.reply.fits || answer.reply.certificate.tasks.count == 0);
		CHECK(answer.reply.earliest >= answer.reply.earliest_with_buffer);
		fits += answer.reply.fits;
		arena_free(inner);
	}
	CHECK(fits > 30);
}
