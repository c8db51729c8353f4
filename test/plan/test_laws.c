/* Laws that hold between two answers, whatever the problem. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

static PlanProblem some_problem(Arena *arena, Dice *roll)
{
	Shape shape = {.tasks = 12, .days = 5, .clients = 3, .buffered = dice(roll, 0, 1)};
	shape.load_percent = dice(roll, 40, 130);
	return random_problem(arena, roll, shape);
}

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(plan_validate(arena, problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

static int64_t kept_weight(const PlanProblem *problem, const PlanAnswer *answer)
{
	int64_t weight = 0;
	EACH (PlanTask, task, problem->tasks) {
		weight += task->due == PLAN_NEVER ? 0 : task->weight;
	}
	EACH (PlanBroken, broken, answer->broken) {
		weight -= problem->tasks.items[broken->task].weight;
	}
	return weight;
}

TEST(an_event_less_never_lowers_the_weight_that_is_kept)
{
	Dice roll = {51};
	(void)arena;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		problem.busy.count -= problem.busy.count > 0;
		PlanAnswer after = solved(inner, &problem);
		CHECK(before.proved && after.proved);
		CHECK(kept_weight(&problem, &after) >= kept_weight(&problem, &before));
		arena_free(inner);
	}
}

static void shift(PlanProblem *problem, int32_t days)
{
	int32_t minutes = days * MINUTES_PER_DAY;
	problem->now += minutes;
	problem->until += minutes;
	EACH (PlanWork, work, problem->hours) {
		*work = (PlanWork){
			work->start + minutes, work->end + minutes, day_plus(work->day, days)};
	}
	EACH (PlanStretch, event, problem->busy) {
		*event = (PlanStretch){event->start + minutes, event->end + minutes};
	}
	EACH (PlanClient, client, problem->clients) {
		EACH (PlanStretch, window, client->reachable) {
			*window = (PlanStretch){window->start + minutes, window->end + minutes};
		}
	}
	EACH (PlanTask, task, problem->tasks) {
		task->due += task->due == PLAN_NEVER ? 0 : minutes;
		task->earliest += task->earliest == 0 ? 0 : minutes;
	}
}

TEST(a_week_later_the_plan_is_the_same_a_week_later)
{
	Dice roll = {52};
	(void)arena;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		shift(&problem, 7);
		PlanAnswer after = solved(inner, &problem);
		EQUAL_INT(after.blocks.count, before.blocks.count);
		for (size_t j = 0; j < before.blocks.count; j++) {
			const PlanBlock *one = &before.blocks.items[j],
					*other = &after.blocks.items[j];
			EQUAL_INT(other->task, one->task);
			EQUAL_INT(other->start, one->start + 7 * MINUTES_PER_DAY);
			EQUAL_INT(other->end, one->end + 7 * MINUTES_PER_DAY);
		}
		arena_free(inner);
	}
}

TEST(a_request_accepted_at_the_date_offered_breaks_nothing)
{
	Dice roll = {53};
	(void)arena;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanTask asked = {.id = TEXT("asked"), .minutes = dice(&roll, 5, 200)};
		asked.weight = 1;
		asked.client = -1;
		asked.due = PLAN_NEVER;
		problem.ask = &asked;
		PlanAnswer before = solved(inner, &problem);
		if (before.verdict != PLAN_BROKEN && before.reply.earliest != PLAN_NEVER) {
			asked.due = before.reply.earliest;
			problem.ask = NULL;
			*LIST_ADD(inner, problem.tasks) = asked;
			PlanAnswer after = solved(inner, &problem);
			CHECK(after.verdict == before.verdict);
			EQUAL_INT(after.buffer_minutes_used, before.buffer_minutes_used);
		}
		arena_free(inner);
	}
}
