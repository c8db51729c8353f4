/* What the planner is measured by:
 *
 *     bench-plan agree N | speed N | blocks N | json SEED SHUFFLED | tardiness SEED JOBS
 *     bench-plan weights|minutes|tasks|whole SEED TASKS FILE     a model, and our answer
 *     bench-plan cost FILE JOBS ORDERS | taskjuggler SEED */
#include "bench/plan.h"
#include "test/plan/validator.h"

#include <time.h>

int64_t bench_nanoseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
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
	printf("%-52s p50 %5.2f ms   p99 %5.2f ms\n", what, (double)times[count / 2] / 1e6,
		(double)times[count * 99 / 100] / 1e6);
}

PlanProblem bench_upset(Arena *arena, Dice *roll)
{
	PlanProblem problem = bench_problem(arena, roll, (Size){500, 60, 70, 10, true});
	PlanAnswer answer;
	problem.without_slack = true;
	plan_solve(arena, &problem, &answer);
	problem.without_slack = false;
	problem.previous = answer.blocks;
	problem.has_previous = true;
	*LIST_ADD(arena, problem.busy) = (PlanStretch){problem.now, problem.now + 4 * 60};
	*LIST_ADD(arena, problem.tasks) = (PlanTask){.id = TEXT("urgent"),
		.minutes = 120,
		.weight = 100,
		.client = -1,
		.due = problem.now + MINUTES_PER_DAY};
	return problem;
}

typedef enum { PLAIN, PLAN_ALONE, WINDOWS, ASKING, REPLANNING } Kind;

static int64_t time_one(Dice *roll, Kind kind)
{
	Arena *arena = arena_new(BENCH_ARENA);
	PlanProblem problem = kind == REPLANNING ? bench_upset(arena, roll)
						 : bench_problem(arena, roll,
							   (Size){500, 60, 70, 10, kind != PLAIN});
	PlanTask asked = {.id = TEXT("asked"), .minutes = 240, .weight = 50, .client = -1};
	PlanAnswer answer;
	asked.due = problem.now + 5 * MINUTES_PER_DAY;
	problem.ask = kind == ASKING ? &asked : NULL;
	problem.without_slack = kind == PLAN_ALONE;
	int64_t begun = bench_nanoseconds();
	plan_solve(arena, &problem, &answer);
	int64_t took = bench_nanoseconds() - begun;
	Text wrong = validator_wrong(arena, &problem, &answer);
	if (!text_empty(wrong)) {
		printf("WRONG PLAN: %s\n", text_chars(wrong));
	}
	arena_free(arena);
	return took;
}

static void speed(int times)
{
	static const char *const names[] = {"500 tasks x 60 days, one calendar: plan and slack",
		"500 x 60 x 8 clients: verdict and plan", "the same with the slack of each promise",
		"the same, with a request answered", "the same, planned anew after an upset"};
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

/* Whole answers, to be compared between builds. */
static void print_blocks(int times)
{
	Dice roll = {103};
	for (int i = 0; i < times; i++) {
		Arena *arena = arena_new(BENCH_ARENA);
		PlanProblem problem = bench_upset(arena, &roll);
		PlanAnswer answer;
		plan_solve(arena, &problem, &answer);
		EACH (PlanBlock, block, answer.blocks) {
			printf("%d %d %d\n", block->task, block->start, block->end);
		}
		EACH (PlanSlack, slack, answer.slack) {
			printf("%d+%d\n", slack->task, slack->minutes);
		}
		EACH (PlanBroken, broken, answer.broken) {
			printf("%d by %d\n", broken->task, broken->new_due);
		}
		arena_free(arena);
	}
}

static int usage(void)
{
	fprintf(stderr, "bench-plan: see the head of bench/plan.c\n");
	return 2;
}

int main(int argc, char **argv)
{
	static const char *const models[] = {[MODEL_WEIGHTS] = "weights",
		[MODEL_MOVED_MINUTES] = "minutes",
		[MODEL_MOVED_TASKS] = "tasks",
		[MODEL_WHOLE] = "whole"};
	const char *what = argc > 2 ? argv[1] : "";
	uint64_t number = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
	for (Model model = MODEL_WEIGHTS; model <= MODEL_WHOLE && argc == 5; model++) {
		if (strcmp(what, models[model]) == 0) {
			bench_model(model, number, atoi(argv[3]), argv[4]);
			return 0;
		}
	}
	if (argc == 3 && strcmp(what, "agree") == 0) {
		bench_agree((int)number);
	} else if (argc == 3 && strcmp(what, "speed") == 0) {
		speed((int)number);
	} else if (argc == 3 && strcmp(what, "blocks") == 0) {
		print_blocks((int)number);
	} else if (argc == 4 && strcmp(what, "json") == 0) {
		bench_json(number, atoi(argv[3]) != 0);
	} else if (argc == 4 && strcmp(what, "tardiness") == 0) {
		bench_tardiness(number, atoi(argv[3]), stdout);
	} else if (argc == 5 && strcmp(what, "cost") == 0) {
		bench_tardiness_cost(argv[2], atoi(argv[3]), argv[4]);
	} else if (argc == 3 && strcmp(what, "taskjuggler") == 0) {
		bench_taskjuggler(number, stdout);
	} else {
		return usage();
	}
	return 0;
}
