/* Comforts lie below the promises: the same ones are kept, no more buffer is eaten, no more minutes
 * move; and they come true where they can. */
#include "test/plan/comfort.h"
#include "test/plan/oracle.h"

enum { TURNS = 60, BIG_ARENA = 256 << 20 };

static PlanProblem some_problem(Arena *arena, Dice *roll, int turn)
{
	Shape shape = {.tasks = 14, .days = 5, .clients = 3, .buffered = turn % 2};
	shape.load_percent = dice(roll, 20, 90);
	return random_problem(arena, roll, shape);
}

/* --- few changes between kinds of work --- */

TEST(work_for_one_client_of_one_kind_stays_together)
{
	Dice roll = {81};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanTasks tasks = {0}, blind = {0};
		EACH (PlanTask, task, problem.tasks) {
			task->window = 0;
			task->due = task->due == PLAN_NEVER ? problem.until : task->due;
			task->category = dice(&roll, 0, 1) ? TEXT("mail") : TEXT("texts");
			*LIST_ADD(inner, tasks) = *task;
			task->client = -1;
			task->category = (Text){0};
			*LIST_ADD(inner, blind) = *task;
		}
		problem.tasks = blind;
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.tasks = tasks;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(comfort_changes(&tasks, &kinder) <= comfort_changes(&tasks, &plain));
		before += comfort_changes(&tasks, &plain);
		after += comfort_changes(&tasks, &kinder);
		comfort_stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(after < before * 9 / 10);
}

TEST(to_keep_work_of_one_kind_together_not_a_task_more_is_moved)
{
	Dice roll = {87};
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		problem.previous = comfort_solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanAnswer plain = comfort_solved(inner, &problem);
		EACH (PlanTask, task, problem.tasks) {
			task->category = dice(&roll, 0, 1) ? TEXT("mail") : TEXT("texts");
		}
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		EQUAL_INT(kinder.moved.minutes, plain.moved.minutes);
		EQUAL_INT(kinder.moved.tasks.count, plain.moved.tasks.count);
		arena_free(inner);
	}
}

/* --- dates one would like --- */

TEST(work_is_over_before_the_date_one_would_like_where_no_promise_breaks_for_it)
{
	Dice roll = {82};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanAnswer plain = comfort_solved(inner, &problem);
		comfort_wish_dates(&problem, &roll);
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(comfort_wishes_met(&problem, &kinder) >=
			comfort_wishes_met(&problem, &plain));
		before += comfort_wishes_met(&problem, &plain);
		after += comfort_wishes_met(&problem, &kinder);
		comfort_stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(after > before + TURNS / 2);
}

TEST(for_a_date_one_would_like_not_a_minute_more_is_moved)
{
	Dice roll = {83};
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		problem.previous = comfort_solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanAnswer plain = comfort_solved(inner, &problem);
		EACH (PlanTask, task, problem.tasks) {
			task->prefer_before = problem.now + 30 * dice(&roll, 10, 200);
		}
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(kinder.moved.minutes <= plain.moved.minutes);
		CHECK(comfort_wishes_met(&problem, &kinder) >=
			comfort_wishes_met(&problem, &plain));
		arena_free(inner);
	}
}

/* --- rest --- */

TEST(after_a_long_stretch_there_is_a_rest_where_no_promise_breaks_for_it)
{
	Dice roll = {84};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.break_after = 90;
		problem.break_minutes = 15;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		before += comfort_too_long(&problem, &plain);
		after += comfort_too_long(&problem, &kinder);
		comfort_stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(3 * after < 2 * before);
}

TEST(planning_anew_there_is_rest_too_and_not_a_minute_more_is_moved_for_it)
{
	Dice roll = {87};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		problem.break_after = 90;
		problem.break_minutes = 15;
		problem.previous = comfort_solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		problem.break_minutes = 0;
		PlanAnswer plain = comfort_solved(inner, &problem);
		problem.break_minutes = 15;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		CHECK(kinder.moved.minutes <= plain.moved.minutes);
		before += comfort_too_long(&problem, &plain);
		after += comfort_too_long(&problem, &kinder);
		arena_free(inner);
	}
	CHECK(after < before);
}

/* --- hours kept for a client --- */

static bool has(PlanStretches stretches, PlanTime at)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start <= at && at < stretch->end) {
			return true;
		}
	}
	return false;
}

/* Minutes of the span in which the client's work stands, or nothing does. */
static int kept_for(const PlanProblem *problem, const PlanAnswer *answer, int32_t client,
	const PlanReserve *reserve)
{
	int minutes = 0;
	EACH (PlanWork, work, problem->hours) {
		for (PlanTime at = work->start; at < work->end; at++) {
			bool theirs = at >= reserve->from && at < reserve->to &&
				      at >= problem->now && !has(problem->busy, at);
			EACH (PlanBlock, block, answer->blocks) {
				bool here = block->start <= at && at < block->end;
				theirs = theirs &&
					 (!here || problem->tasks.items[block->task].client ==
							   client);
			}
			minutes += theirs;
		}
	}
	return minutes;
}

TEST(hours_reserved_for_a_client_wait_for_its_work)
{
	Dice roll = {85};
	int better = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, 0);
		EACH (PlanTask, task, problem.tasks) {
			task->due = dice(&roll, 0, 1) ? task->due : PLAN_NEVER;
			task->minutes *= 2;
		}
		PlanAnswer plain = comfort_solved(inner, &problem);
		PlanReserve reserve = {.minutes = 60 * dice(&roll, 2, 10), .from = problem.now};
		reserve.from -= reserve.from % MINUTES_PER_DAY;
		reserve.to = reserve.from + dice(&roll, 1, 5) * MINUTES_PER_DAY;
		*LIST_ADD(inner, problem.clients.items[1].reserves) = reserve;
		PlanAnswer kinder = comfort_solved(inner, &problem);
		comfort_equal_promises(&kinder, &plain);
		int before = kept_for(&problem, &plain, 1, &reserve);
		int after = kept_for(&problem, &kinder, 1, &reserve);
		CHECK(after >= before || after >= reserve.minutes);
		better += before < reserve.minutes && after > before;
		comfort_stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(better > 5);
}

TEST(hours_reserved_stay_free_from_work_that_nobody_was_promised)
{
	Dice roll = {86};
	PlanProblem problem = some_problem(arena, &roll, 0);
	PlanReserve reserve = {.minutes = 120, .from = problem.now, .to = problem.until};
	EACH (PlanTask, task, problem.tasks) {
		*task = (PlanTask){.id = task->id, .minutes = 600, .weight = 1, .due = PLAN_NEVER};
	}
	EQUAL_INT(kept_for(&problem, &(PlanAnswer){0}, 1, &reserve) > 600, 1);
	PlanAnswer plain = comfort_solved(arena, &problem);
	CHECK(kept_for(&problem, &plain, 1, &reserve) < 120);
	*LIST_ADD(arena, problem.clients.items[1].reserves) = reserve;
	PlanAnswer kinder = comfort_solved(arena, &problem);
	int kept = kept_for(&problem, &kinder, 1, &reserve);
	CHECK(kept >= 120 && kept < 240);
}
