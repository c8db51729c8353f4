/* Comforts where no flow can seek them: uncut work, chunks, gaps, and work that waits for other
 * work. The same promises are kept, and no more minutes move. */
#include "test/plan/comfort.h"
#include "test/plan/oracle.h"

enum { TURNS = 40, BIG_ARENA = 256 << 20 };

typedef enum { UNCUT, GAPS, LINKED, LINKED_UNCUT, SHAPES } Hard;

static PlanProblem some_problem(Arena *arena, Dice *roll, int turn)
{
	Hard hard = (Hard)(turn % SHAPES);
	Shape shape = {.tasks = 14, .days = 5, .clients = 3, .buffered = turn / SHAPES % 2};
	shape.load_percent = dice(roll, 20, 70);
	PlanProblem problem = random_problem(arena, roll, shape);
	problem.gap_minutes = hard == GAPS ? 10 : 0;
	for (int32_t i = 0; i < shape.tasks; i++) {
		PlanTask *task = &problem.tasks.items[i];
		task->window = 0;
		task->due = task->due == PLAN_NEVER ? problem.until : task->due;
		task->category = dice(roll, 0, 1) ? TEXT("mail") : TEXT("texts");
		task->whole = (hard == UNCUT || hard == LINKED_UNCUT) && dice(roll, 0, 2) > 0;
		if ((hard == LINKED || hard == LINKED_UNCUT) && i > 0 && dice(roll, 0, 2) == 0) {
			*LIST_ADD(arena, task->after) = dice(roll, 0, i - 1);
		}
	}
	return problem;
}

static PlanTasks blind(Arena *arena, PlanTasks tasks)
{
	PlanTasks all = {0};
	EACH (PlanTask, task, tasks) {
		PlanTask *same = LIST_ADD(arena, all);
		*same = *task;
		same->client = -1;
		same->category = (Text){0};
	}
	return all;
}

TEST(uncut_and_linked_work_of_one_kind_stays_together)
{
	Dice roll = {181};
	int before[SHAPES] = {0}, after[SHAPES] = {0};
	(void)arena;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanTasks tasks = problem.tasks;
		problem.tasks = blind(inner, tasks);
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.tasks = tasks;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(comfort_changes(&tasks, &kinder) <= comfort_changes(&tasks, &plain));
		before[i % SHAPES] += comfort_changes(&tasks, &plain);
		after[i % SHAPES] += comfort_changes(&tasks, &kinder);
		arena_free(inner);
	}
	for (int hard = 0; hard < SHAPES; hard++) {
		CHECK(after[hard] < before[hard]);
	}
}

TEST(uncut_and_linked_work_is_over_before_the_date_one_would_like_where_it_can)
{
	Dice roll = {182};
	int before[SHAPES] = {0}, after[SHAPES] = {0};
	(void)arena;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanAnswer plain = comfort_solved(inner, &problem);
		comfort_wish_dates(&problem, &roll);
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		before[i % SHAPES] += comfort_wishes_met(&problem, &plain);
		after[i % SHAPES] += comfort_wishes_met(&problem, &kinder);
		arena_free(inner);
	}
	for (int hard = 0; hard < SHAPES; hard++) {
		CHECK(after[hard] > before[hard]);
	}
}

TEST(after_a_long_stretch_of_uncut_or_linked_work_there_is_a_rest)
{
	Dice roll = {183};
	int before[SHAPES] = {0}, after[SHAPES] = {0};
	(void)arena;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		problem.gap_minutes = problem.gap_minutes ? 5 : 0;
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.break_after = 90;
		problem.break_minutes = 15;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		before[i % SHAPES] += comfort_too_long(&problem, &plain);
		after[i % SHAPES] += comfort_too_long(&problem, &kinder);
		arena_free(inner);
	}
	int all_before = 0, all_after = 0;
	for (int hard = 0; hard < SHAPES; hard++) {
		CHECK(after[hard] <= before[hard]);
		all_before += before[hard];
		all_after += after[hard];
	}
	CHECK(all_after < all_before * 4 / 5);
}

TEST(for_comforts_of_uncut_or_linked_work_not_a_minute_more_is_moved)
{
	Dice roll = {184};
	(void)arena;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		problem.previous = comfort_solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanTasks tasks = problem.tasks;
		problem.tasks = blind(inner, tasks);
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.tasks = tasks;
		EACH (PlanTask, task, problem.tasks) {
			task->prefer_before = problem.now + 30 * dice(&roll, 10, 200);
		}
		problem.break_after = 90;
		problem.break_minutes = 15;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(kinder.moved.minutes <= plain.moved.minutes);
		arena_free(inner);
	}
}

/* Planning anew some would move more than must: those are left, the others come true. */
TEST(of_the_dates_one_would_like_for_linked_work_those_that_move_nothing_come_true)
{
	Dice roll = {185};
	int before = 0, after = 0;
	(void)arena;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, LINKED);
		problem.previous = comfort_solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanAnswer plain = comfort_solved(inner, &problem);
		EACH (PlanTask, task, problem.tasks) {
			task->prefer_before = problem.now + 30 * dice(&roll, 10, 200);
		}
		problem.break_after = 90;
		problem.break_minutes = 15;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(kinder.moved.minutes <= plain.moved.minutes);
		before += comfort_wishes_met(&problem, &plain);
		after += comfort_wishes_met(&problem, &kinder);
		arena_free(inner);
	}
	CHECK(after > before + 1);
}
