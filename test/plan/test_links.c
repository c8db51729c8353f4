/* What comes after what, held against a person who always works on what is due first. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { TASKS = 7 };

typedef struct {
	const PlanProblem *problem;
	PlanTime dues[TASKS]; /* PLAN_NEVER: whenever */
} Wish;

/* Dues carried back to those that must come before, starts forward; then quantum after quantum the
 * earliest due first. The links lead from higher to lower numbers only. */
static bool can_be(const Wish *wish)
{
	const PlanProblem *problem = wish->problem;
	PlanTime due[TASKS], start[TASKS];
	int32_t left[TASKS], quantum = problem->quantum;
	for (int i = 0; i < TASKS; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		due[i] = wish->dues[i];
		left[i] = (task->minutes + quantum - 1) / quantum;
		start[i] = task->earliest > problem->now ? task->earliest : problem->now;
		EACH (int32_t, before, task->after) {
			start[i] = start[*before] > start[i] ? start[*before] : start[i];
		}
	}
	for (int i = TASKS - 1; i >= 0; i--) {
		EACH (int32_t, before, problem->tasks.items[i].after) {
			due[*before] = due[i] < due[*before] ? due[i] : due[*before];
		}
	}
	PlanTime first = (problem->now + quantum - 1) / quantum * quantum;
	for (PlanTime at = first; at + quantum <= problem->until; at += quantum) {
		bool works = false;
		EACH (PlanWork, work, problem->hours) {
			works = works || (work->start <= at && at + quantum <= work->end);
		}
		EACH (PlanStretch, event, problem->busy) {
			works = works && (event->end <= at || event->start >= at + quantum);
		}
		int best = -1;
		for (int i = 0; i < TASKS && works; i++) {
			if (left[i] > 0 && start[i] <= at && due[i] != PLAN_NEVER &&
				(best < 0 || due[i] < due[best])) {
				best = i;
			}
		}
		if (best >= 0) {
			left[best]--;
			if (at + quantum > due[best]) {
				return false;
			}
		}
	}
	for (int i = 0; i < TASKS; i++) {
		if (left[i] > 0 && due[i] != PLAN_NEVER) {
			return false;
		}
	}
	return true;
}

static PlanProblem linked_problem(Arena *arena, Dice *roll)
{
	Shape shape = {.tasks = TASKS, .days = 4};
	shape.load_percent = dice(roll, 30, 130);
	PlanProblem problem = random_problem(arena, roll, shape);
	for (int32_t i = 1; i < TASKS; i++) {
		for (int32_t before = 0; before < i; before++) {
			if (dice(roll, 0, 3) == 0) {
				*LIST_ADD(arena, problem.tasks.items[i].after) = before;
			}
		}
	}
	return problem;
}

static int most_weight(const PlanProblem *problem)
{
	int best = 0;
	for (unsigned set = 0; set < 1U << TASKS; set++) {
		Wish wish = {.problem = problem};
		int weight = 0;
		for (int i = 0; i < TASKS; i++) {
			const PlanTask *task = &problem->tasks.items[i];
			bool with = set >> i & 1 && task->due != PLAN_NEVER;
			wish.dues[i] = with ? task->due : PLAN_NEVER;
			weight += with ? task->weight : 0;
		}
		if (weight > best && can_be(&wish)) {
			best = weight;
		}
	}
	return best;
}

static void dates_are_earliest(const PlanProblem *problem, const PlanAnswer *answer, Wish *wish)
{
	EACH (PlanBroken, broken, answer->broken) {
		wish->dues[broken->task] = broken->new_due;
		CHECK(can_be(wish));
		if (broken->new_due != PLAN_NEVER) {
			wish->dues[broken->task] -= problem->quantum;
		} else {
			wish->dues[broken->task] = PLAN_NEVER - 1;
		}
		CHECK(!can_be(wish));
		wish->dues[broken->task] = broken->new_due;
	}
}

TEST(plans_with_links_on_one_calendar_keep_the_most_weight_and_give_the_earliest_dates)
{
	Dice roll = {61};
	int broken_ones = 0, derived = 0;
	(void)arena;
	for (int turn = 0; turn < 150; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = linked_problem(inner, &roll);
		PlanAnswer answer;
		Wish wish = {.problem = &problem};
		int kept = 0;
		plan_solve(inner, &problem, &answer);
		EQUAL_TEXT(plan_validate(inner, &problem, &answer), "");
		EQUAL_TEXT(validator_wrong(inner, &problem, &answer), "");
		for (int i = 0; i < TASKS; i++) {
			wish.dues[i] = problem.tasks.items[i].due;
			kept += wish.dues[i] != PLAN_NEVER ? problem.tasks.items[i].weight : 0;
		}
		EQUAL_INT(can_be(&wish), answer.verdict == PLAN_KEPT);
		EACH (PlanBroken, broken, answer.broken) {
			wish.dues[broken->task] = PLAN_NEVER;
			kept -= problem.tasks.items[broken->task].weight;
		}
		CHECK(can_be(&wish));
		CHECK(answer.proved);
		EQUAL_INT(kept, most_weight(&problem));
		dates_are_earliest(&problem, &answer, &wish);
		broken_ones += answer.broken.count > 0;
		derived += answer.derived.count > 0;
		arena_free(inner);
	}
	CHECK(broken_ones > 20 && derived > 50);
}

TEST(planning_links_again_with_nothing_new_moves_nothing)
{
	Dice roll = {62};
	(void)arena;
	for (int turn = 0; turn < 60; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = linked_problem(inner, &roll);
		PlanAnswer first, again;
		problem.buffer_percent = turn % 2 ? 20 : 0;
		plan_solve(inner, &problem, &first);
		EQUAL_TEXT(plan_validate(inner, &problem, &first), "");
		EQUAL_TEXT(validator_wrong(inner, &problem, &first), "");
		problem.previous = first.blocks;
		problem.has_previous = true;
		plan_solve(inner, &problem, &again);
		EQUAL_TEXT(plan_validate(inner, &problem, &again), "");
		EQUAL_TEXT(validator_wrong(inner, &problem, &again), "");
		EQUAL_INT(again.moved.minutes, 0);
		EQUAL_INT(again.blocks.count, first.blocks.count);
		for (size_t i = 0; i < first.blocks.count; i++) {
			CHECK(memcmp(&first.blocks.items[i], &again.blocks.items[i],
				      sizeof first.blocks.items[i]) == 0);
		}
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 60);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 200};
		plan_solve(inner, &problem, &again);
		EQUAL_TEXT(plan_validate(inner, &problem, &again), "");
		EQUAL_TEXT(validator_wrong(inner, &problem, &again), "");
		arena_free(inner);
	}
}

TEST(a_request_after_other_tasks_gets_a_date_that_can_be_kept_and_none_earlier)
{
	Dice roll = {63};
	(void)arena;
	for (int turn = 0; turn < 80; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem with = linked_problem(inner, &roll), without = with;
		PlanTask *asked = &with.tasks.items[TASKS - 1];
		PlanAnswer answer;
		Wish wish = {.problem = &with};
		without.tasks.count--;
		without.ask = asked;
		asked->minutes += 5;
		plan_solve(inner, &without, &answer);
		for (int i = 0; i < TASKS - 1; i++) {
			wish.dues[i] = with.tasks.items[i].due;
		}
		EACH (PlanBroken, broken, answer.broken) {
			wish.dues[broken->task] = PLAN_NEVER;
		}
		PlanTime earliest = answer.reply.earliest;
		wish.dues[TASKS - 1] = earliest == PLAN_NEVER ? PLAN_NEVER - 1 : earliest;
		EQUAL_INT(can_be(&wish), earliest != PLAN_NEVER);
		wish.dues[TASKS - 1] -= with.quantum;
		CHECK(!can_be(&wish));
		PlanTime due = asked->due == PLAN_NEVER ? with.until : asked->due;
		EQUAL_INT(answer.reply.fits, earliest <= due);
		arena_free(inner);
	}
}

TEST(hundreds_of_promises_in_chains_that_cannot_all_be_kept_are_chosen_and_dated)
{
	Dice roll = {64};
	Shape shape = {.tasks = 600, .days = 20, .load_percent = 180, .buffered = true};
	PlanProblem problem = random_problem(arena, &roll, shape);
	for (int32_t i = 1; i < shape.tasks; i++) {
		if (i % 5 != 0) {
			*LIST_ADD(arena, problem.tasks.items[i].after) = i - 1;
		}
	}
	PlanAnswer answer;
	plan_solve(arena, &problem, &answer);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	CHECK(answer.broken.count > 100);
	EQUAL_TEXT(plan_validate(arena, &problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, &problem, &answer), "");
}
