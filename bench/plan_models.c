/* The questions of the planner, for exact solvers; and our answers to them. */
#include "bench/model.h"
#include "test/plan/validator.h"

/* --- weights --- */

static int64_t kept_weight(const PlanProblem *problem, const PlanAnswer *answer)
{
	int64_t weight = 0;
	EACH (PlanTask, task, problem->tasks) {
		weight += task->weight;
	}
	EACH (PlanBroken, broken, answer->broken) {
		weight -= problem->tasks.items[broken->task].weight;
	}
	return weight;
}

static void put_yes_or_no(ModelWriting *at, const char *name)
{
	fprintf(at->file, "Binaries\n");
	for (size_t i = 0; i < at->problem->tasks.count; i++) {
		fprintf(at->file, " %s%zu\n", name, i);
	}
	fprintf(at->file, "End\n");
}

static void put_weights(ModelWriting *at)
{
	fprintf(at->file, "Maximize\n kept: 0 nothing\n");
	for (size_t i = 0; i < at->problem->tasks.count; i++) {
		fprintf(at->file, " + %d y%zu\n", at->problem->tasks.items[i].weight, i);
	}
	fprintf(at->file, "Subject To\n");
	model_put_wants(at, true);
	model_put_rooms(at);
	fprintf(at->file, "Bounds\n nothing = 0\n");
	put_yes_or_no(at, "y");
}

/* --- what moves --- */

enum { BUFFER_PRICE = 100000 };

/* Minutes of buffer before minutes moved. */
static void put_moved_minutes(ModelWriting *at)
{
	fprintf(at->file, "Minimize\n moved: 0 nothing\n");
	model_put_buffer(at, BUFFER_PRICE);
	for (int32_t i = 0; i < (int32_t)at->problem->tasks.count; i++) {
		for (int32_t k = 0; at->had[i] && k < (int32_t)at->pieces.count; k++) {
			if (model_may_use(at, &at->problem->tasks.items[i], &at->pieces.items[k])) {
				fprintf(at->file, " + %d x%d_%d\n", at->problem->quantum, i, k);
			}
		}
	}
	fprintf(at->file, "Subject To\n");
	model_put_wants(at, false);
	model_put_rooms(at);
	model_put_days(at);
	model_put_bounds(at);
	fprintf(at->file, "End\n");
}

/* u: this task moves. No more buffer and no more minutes than the best plans need. */
static void put_moved_tasks(ModelWriting *at, int64_t minutes, int64_t buffer)
{
	fprintf(at->file, "Minimize\n moved: 0 nothing\n");
	for (size_t i = 0; i < at->problem->tasks.count; i++) {
		fprintf(at->file, at->had[i] ? " + u%zu\n" : " + 0 u%zu\n", i);
	}
	fprintf(at->file, "Subject To\n");
	model_put_wants(at, false);
	model_put_rooms(at);
	model_put_days(at);
	fprintf(at->file, " buffer: 0 nothing\n");
	model_put_buffer(at, 1);
	fprintf(at->file, " <= %lld\n minutes: 0 nothing\n", (long long)buffer);
	for (int pass = 0; pass < 2; pass++) {
		for (int32_t i = 0; i < (int32_t)at->problem->tasks.count; i++) {
			const PlanTask *task = &at->problem->tasks.items[i];
			if (!at->had[i]) {
				continue;
			}
			if (pass == 1) {
				fprintf(at->file, " m%d: - %d u%d\n", i, model_wants(at, task), i);
			}
			for (int32_t k = 0; k < (int32_t)at->pieces.count; k++) {
				if (model_may_use(at, task, &at->pieces.items[k])) {
					fprintf(at->file, " + %d x%d_%d\n",
						pass ? 1 : at->problem->quantum, i, k);
				}
			}
			fprintf(at->file, pass ? " <= 0\n" : "");
		}
		if (pass == 0) {
			fprintf(at->file, " <= %lld\n", (long long)minutes);
		}
	}
	model_put_bounds(at);
	put_yes_or_no(at, "u");
}

/* --- uninterrupted tasks --- */

enum { GRID = 30 };

static bool runs_through(const ModelWriting *at, const PlanTask *task, PlanTime start)
{
	PlanTime end = start + task->minutes;
	bool hours = false;
	EACH (PlanWork, work, at->problem->hours) {
		hours = hours || (work->start <= start && end <= work->end);
	}
	return hours && start >= at->problem->now && end <= task->due && start >= task->earliest &&
	       !model_meets(at->problem->busy, start, end) &&
	       (task->window == 0 ||
		       model_inside(at->problem->windows.items[task->window - 1], start, end));
}

/* s: the task starts there. */
static void put_starts(ModelWriting *at)
{
	const PlanProblem *problem = at->problem;
	PlanTime first = (problem->now + GRID - 1) / GRID * GRID;
	fprintf(at->file, "Maximize\n kept: 0 nothing\n");
	for (int pass = 0; pass < 3; pass++) {
		for (size_t i = 0; pass < 2 && i < problem->tasks.count; i++) {
			const PlanTask *task = &problem->tasks.items[i];
			if (pass > 0) {
				fprintf(at->file, " t%zu: 0 nothing\n", i);
			}
			for (PlanTime t = first; t < problem->until; t += GRID) {
				if (runs_through(at, task, t)) {
					fprintf(at->file, " + %d s%zu_%d\n",
						pass ? 1 : task->weight, i, t);
				}
			}
			fprintf(at->file, pass ? " <= 1\n" : "");
		}
		fprintf(at->file, pass == 0 ? "Subject To\n" : "");
	}
	for (PlanTime t = first; t < problem->until; t += GRID) {
		fprintf(at->file, " c%d: 0 nothing\n", t);
		for (size_t i = 0; i < problem->tasks.count; i++) {
			const PlanTask *task = &problem->tasks.items[i];
			for (PlanTime s = t; s > t - task->minutes && s >= first; s -= GRID) {
				if (runs_through(at, task, s)) {
					fprintf(at->file, " + s%zu_%d\n", i, s);
				}
			}
		}
		fprintf(at->file, " <= 1\n");
	}
	fprintf(at->file, "Bounds\n nothing = 0\nBinaries\n");
	for (size_t i = 0; i < problem->tasks.count; i++) {
		for (PlanTime t = first; t < problem->until; t += GRID) {
			if (runs_through(at, &problem->tasks.items[i], t)) {
				fprintf(at->file, " s%zu_%d\n", i, t);
			}
		}
	}
	fprintf(at->file, "End\n");
}

/* --- our answer beside it --- */

/* Broken promises have the dates that the plan gave them; those without a date are left out. */
static void put_off(PlanProblem *problem, const PlanAnswer *answer)
{
	EACH (PlanBroken, broken, answer->broken) {
		PlanTask *task = &problem->tasks.items[broken->task];
		task->minutes = broken->new_due == PLAN_NEVER ? 0 : task->minutes;
		task->due = broken->new_due;
	}
}

static PlanProblem problem_of(Arena *arena, Dice *roll, Model model, int32_t tasks)
{
	if (model == MODEL_MOVED_MINUTES || model == MODEL_MOVED_TASKS) {
		return bench_upset(arena, roll);
	}
	int32_t days = tasks <= 100 ? 14 : 60;
	Size size = {tasks, days, model == MODEL_WEIGHTS ? 120 : 90, 0, true};
	PlanProblem problem = bench_problem(arena, roll, size);
	EACH (PlanTask, task, problem.tasks) {
		if (model == MODEL_WHOLE) {
			task->whole = true;
			task->minutes = (task->minutes + GRID - 1) / GRID * GRID;
		}
	}
	problem.quantum = model == MODEL_WHOLE ? GRID : problem.quantum;
	return problem;
}

void bench_model(Model model, uint64_t seed, int32_t tasks, const char *path)
{
	Arena *arena = arena_new(BENCH_ARENA);
	Dice roll = {seed * 7919 + 1};
	PlanProblem problem = problem_of(arena, &roll, model, tasks);
	PlanAnswer answer;
	FILE *file = fopen(path, "w");
	if (!file) {
		printf("cannot: %s\n", path);
		exit(0);
	}
	problem.without_slack = true;
	int64_t begun = bench_nanoseconds();
	plan_solve(arena, &problem, &answer);
	double took = (double)(bench_nanoseconds() - begun) / 1e6;
	Text wrong = validator_wrong(arena, &problem, &answer);
	int64_t total = 0;
	EACH (PlanTask, task, problem.tasks) {
		total += task->weight;
	}
	int64_t value = kept_weight(&problem, &answer);
	int64_t buffer = answer.buffer_minutes_used, moved = answer.moved.minutes;
	if (model == MODEL_MOVED_MINUTES || model == MODEL_MOVED_TASKS) {
		put_off(&problem, &answer);
	}
	ModelWriting at = model_begin(arena, &problem, file);
	if (model == MODEL_WEIGHTS) {
		put_weights(&at);
	} else if (model == MODEL_MOVED_MINUTES) {
		put_moved_minutes(&at);
		value = BUFFER_PRICE * buffer + moved;
	} else if (model == MODEL_MOVED_TASKS) {
		put_moved_tasks(&at, moved, buffer);
		value = (int64_t)answer.moved.tasks.count;
	} else {
		put_starts(&at);
	}
	fclose(file);
	printf("%lld %.2f %d %lld %s\n", (long long)value, took, answer.proved, (long long)total,
		text_empty(wrong) ? "valid" : text_chars(wrong));
	arena_free(arena);
}
