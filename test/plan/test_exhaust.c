/* A few uncut tasks: whether all promises can be kept, and which are kept at best, is known, not
 * guessed. Every order is tried here, minute after minute, without the engine. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

enum { FEW = 6 };

static bool is_inside(PlanStretches stretches, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start <= start && end <= stretch->end) {
			return true;
		}
	}
	return false;
}

static bool is_free(const PlanProblem *problem, PlanTime start, PlanTime end)
{
	bool works = false;
	EACH (PlanWork, work, problem->hours) {
		works = works || (work->start <= start && end <= work->end);
	}
	EACH (PlanStretch, event, problem->busy) {
		works = works && (event->end <= start || event->start >= end);
	}
	return works;
}

/* When the task is over that starts at this time or later, as early as can be; PLAN_NEVER: not by
 * its due. */
static PlanTime over_from(const PlanProblem *problem, const PlanTask *task, PlanTime from)
{
	int32_t quantum = problem->quantum, length = task->minutes;
	length = (length + quantum - 1) / quantum * quantum;
	from = task->earliest > from ? task->earliest : from;
	from = (from + quantum - 1) / quantum * quantum;
	for (; from + length <= task->due && from + length <= problem->until; from += quantum) {
		bool good = task->window == 0 || is_inside(problem->windows.items[task->window - 1],
							 from, from + length);
		for (PlanTime at = from; good && at < from + length; at += quantum) {
			good = is_free(problem, at, at + quantum);
		}
		if (good) {
			return from + length;
		}
	}
	return PLAN_NEVER;
}

static int64_t most_weight(const PlanProblem *problem, unsigned left, PlanTime from)
{
	int64_t most = 0;
	for (size_t i = 0; i < problem->tasks.count; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		PlanTime over = left >> i & 1 ? over_from(problem, task, from) : PLAN_NEVER;
		if (over != PLAN_NEVER) {
			int64_t weight = task->weight + most_weight(problem, left & ~(1U << i),
								over + problem->gap_minutes);
			most = weight > most ? weight : most;
		}
	}
	return most;
}

/* No work at all: kept wherever it stands. */
static PlanProblem few_tasks(Arena *arena, Dice *roll, int turn)
{
	Shape shape = {.tasks = FEW, .days = 2, .clients = turn % 3 == 0 ? 2 : 0};
	shape.load_percent = dice(roll, 15, 70);
	PlanProblem problem = random_problem(arena, roll, shape);
	problem.quantum = problem.quantum < 15 ? 15 : problem.quantum;
	problem.gap_minutes = turn % 4 == 1 ? 5 * dice(roll, 1, 5) : 0;
	EACH (PlanTask, task, problem.tasks) {
		task->whole = true;
		task->minutes += 5;
		task->due = task->due == PLAN_NEVER ? problem.until : task->due;
	}
	return problem;
}

TEST(of_a_few_uncut_tasks_the_best_is_known_and_a_no_is_a_proof)
{
	Dice roll = {91};
	int kept = 0, broken = 0;
	(void)arena;
	for (int turn = 0; turn < 200; turn++) {
		Arena *inner = arena_new(256 << 20);
		PlanProblem problem = few_tasks(inner, &roll, turn);
		PlanAnswer answer;
		int64_t weight = 0;
		problem.budget = 1000;
		plan_solve(inner, &problem, &answer);
		EQUAL_TEXT(validator_wrong(inner, &problem, &answer), "");
		EACH (PlanTask, task, problem.tasks) {
			weight += task->weight;
		}
		EACH (PlanBroken, one, answer.broken) {
			weight -= problem.tasks.items[one->task].weight;
		}
		EQUAL_INT(weight, most_weight(&problem, (1U << FEW) - 1, problem.now));
		CHECK(answer.verdict != PLAN_UNKNOWN);
		CHECK(answer.broken.count == 0 || answer.proved);
		kept += answer.broken.count == 0;
		broken += answer.broken.count > 0;
		arena_free(inner);
	}
	CHECK(kept > 20 && broken > 20);
}
