/* Planning anew: as little as can be is moved, and what is fixed stays. */
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

static PlanProblem some_problem(Arena *arena, Dice *roll, bool buffered)
{
	Shape shape = {.tasks = 9, .days = 4, .clients = 2, .buffered = buffered};
	shape.load_percent = dice(roll, 20, 70);
	return random_problem(arena, roll, shape);
}

TEST(planning_again_with_nothing_new_moves_nothing)
{
	Dice roll = {31};
	(void)arena;
	for (int i = 0; i < 60; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll, i % 2);
		PlanAnswer first = solved(inner, &problem);
		problem.previous = first.blocks;
		problem.has_previous = true;
		PlanAnswer again = solved(inner, &problem);
		EQUAL_INT(again.moved.minutes, 0);
		EQUAL_INT(again.blocks.count, first.blocks.count);
		for (size_t j = 0; j < first.blocks.count; j++) {
			CHECK(memcmp(&first.blocks.items[j], &again.blocks.items[j],
				      sizeof first.blocks.items[j]) == 0);
		}
		arena_free(inner);
	}
}

/* Half a day is lost: the oracle knows how little must move. */
TEST(after_a_lost_half_day_the_fewest_minutes_move)
{
	Dice roll = {32};
	(void)arena;
	int moved = 0;
	for (int i = 0; i < 120; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll, i % 2);
		size_t count = problem.tasks.count;
		EACH (PlanTask, task, problem.tasks) {
			task->due = task->due == PLAN_NEVER ? problem.until : task->due;
		}
		problem.previous = solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanAnswer answer = solved(inner, &problem);
		bool *with = NEW_ARRAY(inner, bool, count);
		PlanTime *dues = NEW_ARRAY(inner, PlanTime, count);
		int32_t *minutes = NEW_ARRAY(inner, int32_t, count);
		for (size_t j = 0; j < count; j++) {
			with[j] = true;
			dues[j] = problem.tasks.items[j].due;
			minutes[j] = problem.tasks.items[j].minutes;
		}
		EACH (PlanBroken, broken, answer.broken) {
			with[broken->task] = broken->new_due != PLAN_NEVER;
			dues[broken->task] = broken->new_due;
		}
		Opinion opinion = oracle(inner, &problem, with, dues, minutes);
		EQUAL_INT(opinion.missing, 0);
		EQUAL_INT(answer.buffer_minutes_used, opinion.buffer);
		EQUAL_INT(answer.moved.minutes, opinion.moved);
		moved += answer.moved.minutes > 0;
		arena_free(inner);
	}
	CHECK(moved > 20);
}

TEST(what_is_running_or_pinned_stays)
{
	Dice roll = {33};
	(void)arena;
	int fixed = 0;
	for (int i = 0; i < 120; i++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = some_problem(inner, &roll, i % 2);
		problem.previous = solved(inner, &problem).blocks;
		problem.has_previous = true;
		problem.now += 7 + 30 * dice(&roll, 0, 60);
		PlanTask *task = &problem.tasks.items[dice(&roll, 0, 8)];
		PlanTime start = problem.now + 13 + 10 * dice(&roll, 0, 100);
		if (task->minutes >= 40 && task->due >= start + 40) {
			*LIST_ADD(inner, task->pinned) = (PlanStretch){start, start + 40};
			fixed++;
		}
		(void)solved(inner, &problem);
		arena_free(inner);
	}
	CHECK(fixed > 20);
}

/* --- as few tasks as can be --- */

enum { TWO_WEEKS = 10, SIXTY = 60, NINE = 9 * 60 };

/* Two weeks two thirds full, all promises kept; then the first three hours are lost. */
static PlanProblem upset(Arena *arena, Dice *roll)
{
	PlanTime midnight = 20780 * MINUTES_PER_DAY;
	PlanProblem problem = {.now = midnight,
		.until = midnight + TWO_WEEKS * MINUTES_PER_DAY,
		.quantum = 15,
		.has_previous = true};
	for (int32_t day = 0; day < TWO_WEEKS; day++) {
		PlanTime start = midnight + day * MINUTES_PER_DAY + NINE;
		*LIST_ADD(arena, problem.hours) =
			(PlanWork){start, start + 8 * 60, {midnight / MINUTES_PER_DAY + day}};
	}
	for (int i = 0; i < SIXTY; i++) {
		PlanTask *task = LIST_ADD(arena, problem.tasks);
		*task = (PlanTask){
			.id = text_format(arena, "task %d", i), .weight = 1, .client = -1};
		task->minutes = 15 * dice(roll, 1, 7);
		task->due = midnight + 60 * dice(roll, 48, 24 * TWO_WEEKS);
		PlanTime from = task->due - 60 * dice(roll, 24, 96);
		task->earliest = dice(roll, 0, 1) ? from : 0;
	}
	problem.previous = solved(arena, &problem).blocks;
	*LIST_ADD(arena, problem.busy) = (PlanStretch){midnight + NINE, midnight + NINE + 3 * 60};
	return problem;
}

/* Pinned where it stood: do fewer tasks move for as few minutes then? */
static bool could_stay(
	Arena *arena, const PlanProblem *problem, const PlanAnswer *answer, int32_t moved)
{
	PlanProblem other = *problem;
	PlanTime lost = problem->busy.items[0].end;
	other.tasks = (PlanTasks){0};
	EACH (PlanTask, task, problem->tasks) {
		*LIST_ADD(arena, other.tasks) = *task;
	}
	EACH (PlanBlock, block, problem->previous) {
		if (block->task == moved && block->start < lost) {
			return false;
		}
		if (block->task == moved) {
			*LIST_ADD(arena, other.tasks.items[moved].pinned) =
				(PlanStretch){block->start, block->end};
		}
	}
	PlanAnswer pinned = solved(arena, &other);
	return pinned.broken.count == 0 && pinned.moved.minutes <= answer->moved.minutes &&
	       pinned.moved.tasks.count < answer->moved.tasks.count;
}

TEST(few_tasks_move_that_could_stay)
{
	Dice roll = {35};
	size_t moved = 0, could = 0;
	(void)arena;
	for (int i = 0; i < 30; i++) {
		Arena *inner = arena_new(512 << 20);
		PlanProblem problem = upset(inner, &roll);
		PlanAnswer answer = solved(inner, &problem);
		EACH (int32_t, task, answer.moved.tasks) {
			could += answer.broken.count == 0 &&
				 could_stay(inner, &problem, &answer, *task);
		}
		moved += answer.broken.count == 0 ? answer.moved.tasks.count : 0;
		arena_free(inner);
	}
	CHECK(moved > 300);
	CHECK(could * 100 <= moved);
}
