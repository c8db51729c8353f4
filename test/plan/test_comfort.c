/* Comforts lie below the promises: the same ones are kept, no more buffer is eaten, no more minutes
 * move; and they come true where they can. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { TURNS = 60, BIG_ARENA = 256 << 20 };

static PlanAnswer solved(Arena *arena, const PlanProblem *problem)
{
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	EQUAL_TEXT(validator_wrong(arena, problem, &answer), "");
	return answer;
}

static PlanProblem some_problem(Arena *arena, Dice *roll, int turn)
{
	Shape shape = {.tasks = 14, .days = 5, .clients = 3, .buffered = turn % 2};
	shape.load_percent = dice(roll, 20, 90);
	return random_problem(arena, roll, shape);
}

static void equal_promises(const PlanAnswer *kinder, const PlanAnswer *plain)
{
	EQUAL_INT(kinder->verdict, plain->verdict);
	EQUAL_INT(kinder->buffer_minutes_used, plain->buffer_minutes_used);
	EQUAL_INT(kinder->broken.count, plain->broken.count);
	for (size_t i = 0; i < plain->broken.count; i++) {
		EQUAL_INT(kinder->broken.items[i].task, plain->broken.items[i].task);
		EQUAL_INT(kinder->broken.items[i].new_due, plain->broken.items[i].new_due);
	}
}

static void equal_blocks(const PlanAnswer *left, const PlanAnswer *right)
{
	EQUAL_INT(left->blocks.count, right->blocks.count);
	for (size_t i = 0; i < left->blocks.count; i++) {
		CHECK(memcmp(&left->blocks.items[i], &right->blocks.items[i],
			      sizeof left->blocks.items[i]) == 0);
	}
}

/* Again with its own plan as the stored one. */
static void stays(Arena *arena, PlanProblem problem, const PlanAnswer *answer)
{
	problem.previous = answer->blocks;
	problem.has_previous = true;
	PlanAnswer again = solved(arena, &problem);
	EQUAL_INT(again.moved.minutes, 0);
	equal_blocks(&again, answer);
}

/* --- few changes between kinds of work --- */

static int changes(const PlanTasks *tasks, const PlanAnswer *answer)
{
	int count = 0;
	for (size_t i = 1; i < answer->blocks.count; i++) {
		const PlanTask *left = &tasks->items[answer->blocks.items[i - 1].task];
		const PlanTask *right = &tasks->items[answer->blocks.items[i].task];
		count += left->client != right->client ||
			 !text_equal(left->category, right->category);
	}
	return count;
}

TEST(work_for_one_client_of_one_kind_stays_together)
{
	Dice roll = {81};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanTasks tasks = {0}, blind = {0};
		EACH (PlanTask, task, problem.tasks) {
			task->reachable = false;
			task->due = task->due == PLAN_NEVER ? problem.until : task->due;
			task->category = dice(&roll, 0, 1) ? TEXT("mail") : TEXT("texts");
			*LIST_ADD(inner, tasks) = *task;
			task->client = -1;
			task->category = (Text){0};
			*LIST_ADD(inner, blind) = *task;
		}
		problem.tasks = blind;
		PlanAnswer plain = solved(inner, &problem);
		problem.tasks = tasks;
		PlanAnswer kinder = solved(inner, &problem);
		equal_promises(&kinder, &plain);
		CHECK(changes(&tasks, &kinder) <= changes(&tasks, &plain));
		before += changes(&tasks, &plain);
		after += changes(&tasks, &kinder);
		stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(after < before * 9 / 10);
}

/* --- dates one would like --- */

static int wishes_met(const PlanProblem *problem, const PlanAnswer *answer)
{
	int met = 0;
	for (size_t i = 0; i < problem->tasks.count; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		PlanTime end = 0;
		EACH (PlanBlock, block, answer->blocks) {
			end = block->task == (int32_t)i ? block->end : end;
		}
		met += task->prefer_before > 0 && end > 0 && end <= task->prefer_before;
	}
	return met;
}

TEST(work_is_over_before_the_date_one_would_like_where_no_promise_breaks_for_it)
{
	Dice roll = {82};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanAnswer plain = solved(inner, &problem);
		EACH (PlanTask, task, problem.tasks) {
			if (dice(&roll, 0, 2) > 0) {
				task->prefer_before = problem.now + 30 * dice(&roll, 10, 200);
			}
		}
		PlanAnswer kinder = solved(inner, &problem);
		equal_promises(&kinder, &plain);
		CHECK(wishes_met(&problem, &kinder) >= wishes_met(&problem, &plain));
		before += wishes_met(&problem, &plain);
		after += wishes_met(&problem, &kinder);
		stays(inner, problem, &kinder);
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
		problem.previous = solved(inner, &problem).blocks;
		problem.has_previous = true;
		PlanTime lost = problem.now + 30 * dice(&roll, 0, 90);
		*LIST_ADD(inner, problem.busy) = (PlanStretch){lost, lost + 240};
		PlanAnswer plain = solved(inner, &problem);
		EACH (PlanTask, task, problem.tasks) {
			task->prefer_before = problem.now + 30 * dice(&roll, 10, 200);
		}
		PlanAnswer kinder = solved(inner, &problem);
		equal_promises(&kinder, &plain);
		CHECK(kinder.moved.minutes <= plain.moved.minutes);
		CHECK(wishes_met(&problem, &kinder) >= wishes_met(&problem, &plain));
		arena_free(inner);
	}
}

/* --- rest --- */

/* Stretches worked longer than one wants without a pause. */
static int too_long(const PlanProblem *problem, const PlanAnswer *answer)
{
	int count = 0;
	PlanTime begun = 0, end = 0;
	for (size_t i = 0; i <= answer->blocks.count; i++) {
		const PlanBlock *block = i < answer->blocks.count ? &answer->blocks.items[i] : NULL;
		if (!block || block->start - end >= problem->break_minutes) {
			count += end - begun > problem->break_after;
			begun = block ? block->start : 0;
		}
		end = block ? block->end : 0;
	}
	return count;
}

TEST(after_a_long_stretch_there_is_a_rest_where_no_promise_breaks_for_it)
{
	Dice roll = {84};
	int before = 0, after = 0;
	for (int i = 0; i < TURNS; i++) {
		Arena *inner = arena_new(BIG_ARENA);
		PlanProblem problem = some_problem(inner, &roll, i);
		PlanAnswer plain = solved(inner, &problem);
		problem.break_after = 90;
		problem.break_minutes = 15;
		PlanAnswer kinder = solved(inner, &problem);
		equal_promises(&kinder, &plain);
		before += too_long(&problem, &plain);
		after += too_long(&problem, &kinder);
		stays(inner, problem, &kinder);
		arena_free(inner);
	}
	CHECK(3 * after < 2 * before);
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
		PlanAnswer plain = solved(inner, &problem);
		PlanReserve reserve = {.minutes = 60 * dice(&roll, 2, 10), .from = problem.now};
		reserve.from -= reserve.from % MINUTES_PER_DAY;
		reserve.to = reserve.from + dice(&roll, 1, 5) * MINUTES_PER_DAY;
		*LIST_ADD(inner, problem.clients.items[1].reserves) = reserve;
		PlanAnswer kinder = solved(inner, &problem);
		equal_promises(&kinder, &plain);
		int before = kept_for(&problem, &plain, 1, &reserve);
		int after = kept_for(&problem, &kinder, 1, &reserve);
		CHECK(after >= before || after >= reserve.minutes);
		better += before < reserve.minutes && after > before;
		stays(inner, problem, &kinder);
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
	PlanAnswer plain = solved(arena, &problem);
	CHECK(kept_for(&problem, &plain, 1, &reserve) < 120);
	*LIST_ADD(arena, problem.clients.items[1].reserves) = reserve;
	PlanAnswer kinder = solved(arena, &problem);
	int kept = kept_for(&problem, &kinder, 1, &reserve);
	CHECK(kept >= 120 && kept < 240);
}
