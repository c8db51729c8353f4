/* Random problems of the size a bench wants: so many tasks over so many days, eight clients in
 * eight zones, meetings, a load in per cent of the free time. */
#ifndef BENCH_INSTANCE_H
#define BENCH_INSTANCE_H

#include "test/plan/oracle.h"

typedef struct {
	int32_t tasks, days, load_percent, buffer_percent;
	bool windows;
} Size;
PlanProblem bench_problem(Arena *arena, Dice *dice, Size size);

#endif
