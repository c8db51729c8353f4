/* What the planner is measured by. bench/plan.sh runs each measure beside its baseline. */
#ifndef BENCH_PLAN_H
#define BENCH_PLAN_H

#include "bench/instance.h"

#include <stdio.h>

enum { BENCH_ARENA = 1 << 30 };

int64_t bench_nanoseconds(void); /* of processor time, so that a busy machine does not count */

/* Random problems: with windows, a buffer, trips, in weeks in which clocks change. How many agree
 * with a plain flow. */
void bench_agree(int times);

/* Models for exact solvers in CPLEX's LP format; each prints our answer to the same question. */
typedef enum { MODEL_WEIGHTS, MODEL_MOVED_MINUTES, MODEL_MOVED_TASKS, MODEL_WHOLE } Model;
void bench_model(Model model, uint64_t seed, int32_t tasks, const char *path);

/* Problems as files for programs. */
void bench_json(uint64_t seed, bool shuffled);     /* for fuseau plan solve */
void bench_taskjuggler(uint64_t seed, FILE *file); /* prints nothing; no promise need break */
void bench_tardiness(uint64_t seed, int32_t jobs, FILE *file); /* in OR-Library's format */
void bench_tardiness_cost(const char *jobs, int32_t count, const char *orders);

/* The problem of the replanning measures: half a day is lost and something urgent comes. */
PlanProblem bench_upset(Arena *arena, Dice *dice);

#endif
