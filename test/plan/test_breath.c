/* A breath between blocks: that many small tasks do not fit is proved by counting breaths, and
 * never claimed too early. */
#include "plan/pieces.h"
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { MIDNIGHT = 20780 * MINUTES_PER_DAY, NINE = MIDNIGHT + 9 * 60, NOON = NINE + 3 * 60 };

/* A morning of three hours, or one broken by a meeting of half an hour; and mails of five minutes.
 */
static PlanProblem mails(Arena *arena, int count, bool meeting)
{
	PlanProblem problem = {.now = MIDNIGHT,
		.until = MIDNIGHT + 2 * MINUTES_PER_DAY,
		.quantum = 5,
		.gap_minutes = 10};
	*LIST_ADD(arena, problem.hours) = (PlanWork){NINE, NOON, {MIDNIGHT / MINUTES_PER_DAY}};
	*LIST_ADD(arena, problem.hours) = (PlanWork){
		NINE + MINUTES_PER_DAY, NOON + MINUTES_PER_DAY, {MIDNIGHT / MINUTES_PER_DAY + 1}};
	if (meeting) {
		*LIST_ADD(arena, problem.busy) = (PlanStretch){NINE + 60, NINE + 90};
	}
	for (int i = 0; i < count; i++) {
		*LIST_ADD(arena, problem.tasks) = (PlanTask){.id = text_format(arena, "mail %d", i),
			.minutes = 5,
			.due = NOON,
			.weight = 1,
			.client = -1};
	}
	return problem;
}

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(plan_validate(arena, problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

/* 12 mails and 11 breaths are 170 minutes of 180, a thirteenth would end 5 minutes past noon. */
TEST(more_mails_than_a_morning_has_room_for_with_breaths_are_proved_to_break)
{
	PlanProblem problem = mails(arena, 12, false);
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	problem = mails(arena, 25, false);
	answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.broken.count, 13);
	CHECK(answer.proved);
}

/* Beside a meeting no breath is asked for: 4 fit before it, 6 behind it. */
TEST(a_meeting_between_blocks_is_breath_enough)
{
	PlanProblem problem = mails(arena, 10, true);
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_KEPT);
	problem = mails(arena, 22, true);
	answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.broken.count, 12);
}

/* The heavier mails are kept, and no plan keeps more weight. */
TEST(of_mails_with_weights_the_lightest_break)
{
	PlanProblem problem = mails(arena, 24, false);
	for (size_t i = 0; i < problem.tasks.count; i++) {
		problem.tasks.items[i].weight = i % 2 ? 1 : 50;
	}
	PlanAnswer answer = solved(arena, &problem);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.broken.count, 12);
	EACH (PlanBroken, broken, answer.broken) {
		EQUAL_INT(problem.tasks.items[broken->task].weight, 1);
	}
	CHECK(answer.proved);
}

/* Whatever a search finds to be kept, the sum must not have called impossible. */
TEST(what_breaths_cost_is_never_told_too_high)
{
	Dice roll = {93};
	int told = 0;
	(void)arena;
	for (int turn = 0; turn < 200; turn++) {
		Arena *inner = arena_new(256 << 20);
		Shape shape = {.tasks = 7, .days = 1 + turn % 2, .clients = 1};
		shape.load_percent = dice(&roll, 20, 70);
		PlanProblem problem = random_problem(inner, &roll, shape);
		problem.gap_minutes = 5 * dice(&roll, 3, 12);
		problem.budget = 200000;
		for (int32_t i = 0; i < shape.tasks; i++) {
			PlanTask *task = &problem.tasks.items[i];
			task->due = task->due == PLAN_NEVER ? problem.until : task->due;
			task->whole = dice(&roll, 0, 1);
			if (turn % 3 == 0 && i > 0 && dice(&roll, 0, 1)) {
				*LIST_ADD(inner, task->after) = dice(&roll, 0, i - 1);
			}
		}
		PlanAnswer answer = solved(inner, &problem), nothing = {0};
		Solver solver = solver_new(inner, &problem, &nothing);
		Flow *flow;
		int64_t lost = 0;
		EACH (PlanBroken, broken, answer.broken) {
			lost += problem.tasks.items[broken->task].weight;
		}
		if (solver_decide(&solver, &flow) && nothing.certificates.count == 0) {
			int64_t loss = piece_breath_loss(&solver, timeline_new(inner, &solver));
			CHECK(loss <= lost);
			told += loss > 0;
		}
		arena_free(inner);
	}
	CHECK(told > 10);
}
