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

/* --- least lateness --- */

enum { LATE = 6 };

static int64_t lateness_of(const PlanProblem *problem, const PlanAnswer *answer)
{
	int64_t cost = 0;
	EACH (PlanBroken, broken, answer->broken) {
		const PlanTask *task = &problem->tasks.items[broken->task];
		PlanTime over = broken->new_due == PLAN_NEVER ? problem->until + MINUTES_PER_DAY
							      : broken->new_due;
		cost += (int64_t)task->weight * (over - task->due);
	}
	return cost;
}

/* When so many quanta of work are over that begins at once. */
static PlanTime over_after(const PlanProblem *problem, int32_t quanta)
{
	int32_t quantum = problem->quantum;
	PlanTime at = (problem->now + quantum - 1) / quantum * quantum;
	for (; at + quantum <= problem->until; at += quantum) {
		bool works = false;
		EACH (PlanWork, work, problem->hours) {
			works = works || (work->start <= at && at + quantum <= work->end);
		}
		EACH (PlanStretch, event, problem->busy) {
			works = works && (event->end <= at || event->start >= at + quantum);
		}
		quanta -= works;
		if (quanta == 0) {
			return at + quantum;
		}
	}
	return problem->until + MINUTES_PER_DAY;
}

static int64_t best_order(const PlanProblem *problem, unsigned left, int32_t quanta)
{
	int64_t best = left ? INT64_MAX : 0;
	for (int i = 0; i < LATE; i++) {
		if (!(left >> i & 1)) {
			continue;
		}
		const PlanTask *task = &problem->tasks.items[i];
		int32_t then = quanta + (task->minutes + problem->quantum - 1) / problem->quantum;
		PlanTime over = over_after(problem, then);
		int64_t cost = over > task->due ? (int64_t)task->weight * (over - task->due) : 0;
		cost += best_order(problem, left & ~(1U << i), then);
		best = cost < best ? cost : best;
	}
	return best;
}

TEST(by_lateness_the_sum_of_weight_times_minutes_late_is_the_least)
{
	Dice roll = {73};
	(void)arena;
	for (int turn = 0; turn < 30; turn++) {
		Arena *inner = arena_new(256 << 20);
		Shape shape = {.tasks = LATE, .days = 4, .load_percent = 60};
		PlanProblem problem = random_problem(inner, &roll, shape);
		problem.rule = RULE_LATENESS;
		EACH (PlanTask, task, problem.tasks) {
			task->minutes += 5;
			task->earliest = 0;
			task->due = problem.now + dice(&roll, 60, 2 * MINUTES_PER_DAY);
		}
		PlanAnswer answer = solved(inner, &problem);
		int64_t best = best_order(&problem, (1U << LATE) - 1, 0);
		EQUAL_INT(lateness_of(&problem, &answer), best);
		CHECK(answer.proved);
		arena_free(inner);
	}
}

TEST(by_lateness_every_plan_holds_and_stays_when_nothing_is_new)
{
	Dice roll = {74};
	(void)arena;
	for (int turn = 0; turn < 100; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = hard_problem(inner, &roll, turn);
		problem.rule = RULE_LATENESS;
		problem.budget = 50000;
		if (turn % 3 == 0) {
			EACH (PlanTask, task, problem.tasks) {
				task->whole = false;
				task->min_chunk = 0;
			}
		}
		PlanAnswer first = solved(inner, &problem);
		plan_again(inner, &roll, &problem, &first);
		arena_free(inner);
	}
}
