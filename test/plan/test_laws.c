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

static void equal_plans(const PlanAnswer *left, const PlanAnswer *right)
{
	EQUAL_INT(left->verdict, right->verdict);
	EQUAL_INT(left->blocks.count, right->blocks.count);
	for (size_t i = 0; i < left->blocks.count; i++) {
		CHECK(memcmp(&left->blocks.items[i], &right->blocks.items[i],
			      sizeof left->blocks.items[i]) == 0);
	}
	EQUAL_INT(left->broken.count, right->broken.count);
	for (size_t i = 0; i < left->broken.count; i++) {
		EQUAL_INT(left->broken.items[i].task, right->broken.items[i].task);
		EQUAL_INT(left->broken.items[i].new_due, right->broken.items[i].new_due);
	}
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
	for (int i = 0; i < 600; i++) {
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
	EACH (PlanStretches, window, problem->windows) {
		EACH (PlanStretch, stretch, *window) {
			*stretch = (PlanStretch){stretch->start + minutes, stretch->end + minutes};
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

/* A third of the work, and time for it: mostly all is kept. */
static PlanProblem light_problem(Arena *arena, Dice *roll)
{
	PlanProblem problem = some_problem(arena, roll);
	EACH (PlanTask, task, problem.tasks) {
		task->minutes /= 3;
		task->earliest = 0;
		task->window = 0;
		task->due += task->due == PLAN_NEVER ? 0 : MINUTES_PER_DAY;
		task->due = task->due > problem.until ? PLAN_NEVER : task->due;
	}
	return problem;
}

static PlanTask a_request(Dice *roll)
{
	return (PlanTask){.id = TEXT("asked"),
		.minutes = dice(roll, 5, 200),
		.weight = 1,
		.client = -1,
		.due = PLAN_NEVER};
}

/* At the date offered everything is kept as before; one quantum earlier something breaks, or more
 * of the buffer is eaten. */
TEST(a_request_one_quantum_before_the_date_offered_costs_something)
{
	Dice roll = {54};
	int asked = 0;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = light_problem(inner, &roll);
		PlanTask request = a_request(&roll);
		problem.ask = &request;
		PlanAnswer before = solved(inner, &problem);
		PlanTime date = before.reply.earliest;
		problem.ask = NULL;
		if (before.verdict != PLAN_BROKEN && date != PLAN_NEVER) {
			request.due = date - problem.quantum;
			*LIST_ADD(inner, problem.tasks) = request;
			PlanAnswer after = solved(inner, &problem);
			CHECK(after.verdict == PLAN_BROKEN ||
				after.buffer_minutes_used > before.buffer_minutes_used);
			asked++;
		}
		arena_free(inner);
	}
	CHECK(asked > 20);
}

TEST(asking_changes_nothing_of_the_plan)
{
	Dice roll = {55};
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		PlanTask request = a_request(&roll);
		problem.ask = &request;
		PlanAnswer after = solved(inner, &problem);
		equal_plans(&after, &before);
		arena_free(inner);
	}
}

/* Where all are kept with it too. */
TEST(another_promise_never_gives_the_others_more_slack)
{
	Dice roll = {56};
	int compared = 0;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = light_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		PlanTask request = a_request(&roll);
		request.due = problem.now + 30 * dice(&roll, 20, 200);
		*LIST_ADD(inner, problem.tasks) = request;
		PlanAnswer after = solved(inner, &problem);
		bool kept = before.verdict != PLAN_BROKEN && after.verdict != PLAN_BROKEN;
		EACH (PlanSlack, slack, after.slack) {
			EACH (PlanSlack, other, before.slack) {
				if (kept && slack->task == other->task) {
					CHECK(slack->minutes <= other->minutes);
					compared++;
				}
			}
		}
		arena_free(inner);
	}
	CHECK(compared > 50);
}

/* Whatever the order in which the tasks are given, each stands where it stood. */
TEST(the_order_of_the_tasks_does_not_matter)
{
	Dice roll = {57};
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		int32_t count = (int32_t)problem.tasks.count;
		PlanTasks given = problem.tasks, turned = {0};
		int32_t by = dice(&roll, 1, count - 1);
		for (int32_t j = 0; j < count; j++) {
			*LIST_ADD(inner, turned) = given.items[(j + by) % count];
		}
		problem.tasks = turned;
		PlanAnswer after = solved(inner, &problem);
		EACH (PlanBlock, block, after.blocks) {
			block->task = (block->task + by) % count;
		}
		EACH (PlanBroken, broken, after.broken) {
			broken->task = (broken->task + by) % count;
		}
		equal_plans(&after, &before);
		arena_free(inner);
	}
}

/* What is planned anew from its own plan stays, and again. */
TEST(planning_anew_twice_is_planning_anew_once)
{
	Dice roll = {58};
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		problem.previous = solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 180};
		PlanAnswer once = solved(inner, &problem);
		problem.previous = once.blocks;
		PlanAnswer twice = solved(inner, &problem);
		EQUAL_INT(twice.moved.minutes, 0);
		equal_plans(&twice, &once);
		arena_free(inner);
	}
}

TEST(a_promise_that_may_be_later_never_lowers_the_weight_that_is_kept)
{
	Dice roll = {59};
	for (int i = 0; i < 600; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll);
		PlanAnswer before = solved(inner, &problem);
		PlanTask *task = &problem.tasks.items[dice(&roll, 0, 11)];
		task->due += task->due == PLAN_NEVER ? 0 : 30 * dice(&roll, 1, 40);
		task->due = task->due != PLAN_NEVER && task->due > problem.until ? problem.until
										 : task->due;
		PlanAnswer after = solved(inner, &problem);
		CHECK(kept_weight(&problem, &after) >= kept_weight(&problem, &before));
		arena_free(inner);
	}
}
