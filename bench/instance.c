#include "bench/instance.h"

enum { MONDAY_MIDNIGHT = 20780 * MINUTES_PER_DAY, CLIENTS = 8 };

static void add_days(Arena *arena, Dice *roll, Size size, PlanProblem *problem)
{
	for (int32_t i = 0; i < size.days; i++) {
		PlanTime midnight = MONDAY_MIDNIGHT + i * MINUTES_PER_DAY;
		Day on = {midnight / MINUTES_PER_DAY};
		if (i % 7 >= 5) {
			continue;
		}
		*LIST_ADD(arena, problem->hours) =
			(PlanWork){midnight + 9 * 60, midnight + 12 * 60 + 30, on};
		*LIST_ADD(arena, problem->hours) =
			(PlanWork){midnight + 14 * 60, midnight + 18 * 60 + 30, on};
		for (int32_t events = dice(roll, 0, 3); events > 0; events--) {
			PlanTime start = midnight + 15 * dice(roll, 36, 72);
			*LIST_ADD(arena, problem->busy) =
				(PlanStretch){start, start + 15 * dice(roll, 1, 4)};
		}
	}
	for (int32_t i = 0; i < CLIENTS; i++) {
		PlanStretches window = {0};
		for (int32_t day = 0; day < size.days; day++) {
			PlanTime start = MONDAY_MIDNIGHT + day * MINUTES_PER_DAY + 60 * (6 + i);
			*LIST_ADD(arena, window) = (PlanStretch){start, start + 5 * 60};
		}
		*LIST_ADD(arena, problem->windows) = window;
		*LIST_ADD(arena, problem->clients) =
			(PlanClient){.id = text_format(arena, "client %d", i)};
	}
}

PlanProblem bench_problem(Arena *arena, Dice *roll, Size size)
{
	PlanProblem problem = {.now = MONDAY_MIDNIGHT + 8 * 60,
		.until = MONDAY_MIDNIGHT + size.days * MINUTES_PER_DAY,
		.quantum = 5,
		.buffer_percent = size.buffer_percent};
	add_days(arena, roll, size, &problem);
	int64_t free = 0;
	EACH (PlanWork, work, problem.hours) {
		free += work->end - work->start;
	}
	EACH (PlanStretch, event, problem.busy) {
		free -= event->end - event->start;
	}
	int32_t mean = (int32_t)(free * size.load_percent / 100 / size.tasks);
	int32_t span = size.days * MINUTES_PER_DAY;
	for (int32_t i = 0; i < size.tasks; i++) {
		PlanTask task = {.id = text_format(arena, "t%d", i), .client = dice(roll, 0, 7)};
		task.minutes = 5 * dice(roll, 1, 2 * mean / 5 - 1);
		task.weight = dice(roll, 1, 100);
		task.window = size.windows && dice(roll, 0, 1) ? 1 + task.client : 0;
		PlanTime from = MONDAY_MIDNIGHT + 15 * dice(roll, 0, span / 15);
		task.earliest = dice(roll, 0, 1) ? from : 0;
		from = task.earliest ? from : problem.now;
		task.due = from + 60 * dice(roll, 12, 12 + span / 60);
		task.due = task.due < problem.until ? task.due : problem.until;
		*LIST_ADD(arena, problem.tasks) = task;
	}
	return problem;
}
