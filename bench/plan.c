/* What the planner is measured by: agreement with a plain flow, speed, and the weight it keeps
 * beside an exact solver. Prints one line each; bench/plan.sh runs the solver.
 *
 *     bench-plan agree N | speed N | lp SEED FILE */
#include "bench/instance.h"

#include <time.h>

enum { ARENA = 1 << 30 };

static int64_t nanoseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static int by_number(const void *left, const void *right)
{
	const int64_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

static void print_times(const char *what, int64_t *times, int count)
{
	qsort(times, (size_t)count, sizeof *times, by_number);
	printf("%-46s p50 %5.2f ms  p99 %5.2f ms\n", what, (double)times[count / 2] / 1e6,
		(double)times[count * 99 / 100] / 1e6);
}

/* --- agreement --- */

static bool agrees(Arena *arena, const PlanProblem *problem)
{
	size_t count = problem->tasks.count;
	bool *with = NEW_ARRAY(arena, bool, count);
	PlanTime *dues = NEW_ARRAY(arena, PlanTime, count);
	int32_t *minutes = NEW_ARRAY(arena, int32_t, count);
	PlanAnswer answer;
	plan_solve(arena, problem, &answer);
	for (size_t i = 0; i < count; i++) {
		dues[i] = problem->tasks.items[i].due;
		with[i] = dues[i] != PLAN_NEVER;
		minutes[i] = problem->tasks.items[i].minutes;
	}
	Opinion all = oracle(arena, problem, with, dues, minutes);
	bool good = text_empty(plan_validate(arena, problem, &answer)) &&
		    (all.missing > 0) == (answer.verdict == PLAN_BROKEN);
	EACH (PlanBroken, broken, answer.broken) {
		with[broken->task] = false;
	}
	EACH (PlanBroken, broken, answer.broken) {
		with[broken->task] = true;
		if (broken->new_due != PLAN_NEVER) {
			dues[broken->task] = broken->new_due;
			good = good && oracle(arena, problem, with, dues, minutes).missing == 0;
			dues[broken->task] -= problem->quantum;
		}
		Opinion earlier = oracle(arena, problem, with, dues, minutes);
		good = good && (earlier.missing > 0 || earlier.buffer > answer.buffer_minutes_used);
		dues[broken->task] = broken->new_due;
		with[broken->task] = broken->new_due != PLAN_NEVER;
	}
	return good;
}

static void agree(int times)
{
	Dice roll = {101};
	int good = 0;
	for (int i = 0; i < times; i++) {
		Arena *arena = arena_new(ARENA);
		Shape shape = {.tasks = 9, .days = 4, .clients = 2 * (i % 2), .buffered = i % 3};
		shape.load_percent = dice(&roll, 20, 120);
		PlanProblem problem = random_problem(arena, &roll, shape);
		good += agrees(arena, &problem);
		arena_free(arena);
	}
	printf("%-46s %d of %d\n", "verdict and dates agree with a plain flow", good, times);
}

/* --- speed --- */

typedef enum { PLAIN, WINDOWS, ASKING, REPLANNING } Kind;

static int64_t time_one(Dice *roll, Kind kind)
{
	Arena *arena = arena_new(ARENA);
	Size size = {500, 60, 70, 10, kind != PLAIN};
	PlanProblem problem = bench_problem(arena, roll, size);
	PlanTask asked = {.id = TEXT("asked"), .minutes = 240, .weight = 50, .client = -1};
	PlanAnswer answer;
	asked.due = problem.now + 5 * MINUTES_PER_DAY;
	problem.without_slack = kind != PLAIN;
	if (kind == REPLANNING) {
		plan_solve(arena, &problem, &answer);
		problem.previous = answer.blocks;
		problem.has_previous = true;
		*LIST_ADD(arena, problem.busy) = (PlanStretch){problem.now, problem.now + 4 * 60};
		*LIST_ADD(arena, problem.tasks) = (PlanTask){.id = TEXT("urgent"),
			.minutes = 120,
			.weight = 100,
			.client = -1,
			.due = problem.now + MINUTES_PER_DAY};
	}
	problem.ask = kind == ASKING ? &asked : NULL;
	int64_t begun = nanoseconds();
	plan_solve(arena, &problem, &answer);
	int64_t took = nanoseconds() - begun;
	arena_free(arena);
	return took;
}

static void speed(int times)
{
	static const char *const names[] = {"500 x 60, one calendar, plan with slack",
		"500 x 60 x 8 clients, verdict and plan", "the same, with a request answered",
		"the same, planned anew after a lost half day"};
	int64_t *taken = calloc((size_t)times, sizeof *taken);
	for (Kind kind = PLAIN; kind <= REPLANNING; kind++) {
		Dice roll = {102};
		for (int i = 0; i < times; i++) {
			taken[i] = time_one(&roll, kind);
		}
		print_times(names[kind], taken, times);
	}
	free(taken);
}

/* --- weights, for an exact solver --- */

static bool may_work(const PlanProblem *problem, const PlanTask *task, PlanTime at)
{
	bool may = at >= task->earliest && at + problem->quantum <= task->due;
	if (may && task->reachable) {
		may = false;
		EACH (PlanStretch, window, problem->clients.items[task->client].reachable) {
			may = may || (window->start <= at && at < window->end);
		}
	}
	return may;
}

static bool is_free(const PlanProblem *problem, PlanTime at)
{
	bool works = false;
	EACH (PlanWork, work, problem->hours) {
		works = works || (work->start <= at && at < work->end);
	}
	EACH (PlanStretch, event, problem->busy) {
		works = works && !(event->start <= at && at < event->end);
	}
	return works && at >= problem->now;
}

/* Every quarter of an hour is a place; y: kept or not; x: quarters of a task in a place. */
static void write_model(const PlanProblem *problem, FILE *file)
{
	int count = (int)problem->tasks.count;
	fprintf(file, "Maximize\n kept:");
	for (int i = 0; i < count; i++) {
		fprintf(file, " + %d y%d\n", problem->tasks.items[i].weight, i);
	}
	fprintf(file, "Subject To\n");
	for (int i = 0; i < count; i++) {
		const PlanTask *task = &problem->tasks.items[i];
		fprintf(file, " t%d: - %d y%d", i, task->minutes / problem->quantum, i);
		for (PlanTime at = problem->now; at < problem->until; at += problem->quantum) {
			if (is_free(problem, at) && may_work(problem, task, at)) {
				fprintf(file, " + x%d_%d\n", i, at);
			}
		}
		fprintf(file, " = 0\n");
	}
	for (PlanTime at = problem->now; at < problem->until; at += problem->quantum) {
		int users = 0;
		for (int i = 0; i < count && is_free(problem, at); i++) {
			if (may_work(problem, &problem->tasks.items[i], at)) {
				if (users++ == 0) {
					fprintf(file, " c%d:", at);
				}
				fprintf(file, " + x%d_%d\n", i, at);
			}
		}
		if (users) {
			fprintf(file, " <= 1\n");
		}
	}
	fprintf(file, "Binaries\n");
	for (int i = 0; i < count; i++) {
		fprintf(file, " y%d\n", i);
	}
	fprintf(file, "End\n");
}

static void model(uint64_t seed, const char *path)
{
	Arena *arena = arena_new(ARENA);
	Dice roll = {seed * 7919 + 1};
	PlanProblem problem = bench_problem(arena, &roll, (Size){100, 14, 120, 0, true});
	PlanAnswer answer;
	problem.quantum = 15;
	problem.without_slack = true;
	EACH (PlanTask, task, problem.tasks) {
		task->minutes = (task->minutes + 14) / 15 * 15;
	}
	int64_t begun = nanoseconds(), kept = 0;
	plan_solve(arena, &problem, &answer);
	int64_t took = nanoseconds() - begun;
	EACH (PlanTask, task, problem.tasks) {
		kept += task->weight;
	}
	EACH (PlanBroken, broken, answer.broken) {
		kept -= problem.tasks.items[broken->task].weight;
	}
	FILE *file = fopen(path, "w");
	if (file) {
		write_model(&problem, file);
		fclose(file);
	}
	printf("%lld %.2f %d\n", (long long)kept, (double)took / 1e6, answer.proved);
	arena_free(arena);
}

int main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "agree") == 0) {
		agree(atoi(argv[2]));
	} else if (argc == 3 && strcmp(argv[1], "speed") == 0) {
		speed(atoi(argv[2]));
	} else if (argc == 4 && strcmp(argv[1], "lp") == 0) {
		model(strtoull(argv[2], NULL, 10), argv[3]);
	} else {
		fprintf(stderr, "bench-plan agree N | speed N | lp SEED FILE\n");
		return 2;
	}
	return 0;
}
