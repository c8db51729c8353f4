/* What the engine does not honour yet. */
#include "plan/plan.h"

/* What waits for each other may wait only where all may use the same hours. */
static bool mixes_windows(const PlanProblem *problem)
{
	bool windows = problem->ask && problem->ask->reachable;
	EACH (PlanTask, task, problem->tasks) {
		windows = windows || task->reachable;
	}
	return windows;
}

static const char *of_task(const PlanProblem *problem, const PlanTask *task)
{
	if (task->after.count > 0 && mixes_windows(problem)) {
		return "after";
	}
	if (task->whole) {
		return "split";
	}
	if (task->min_chunk > problem->quantum) {
		return "min_chunk";
	}
	return task->prefer_before > 0 ? "prefer_before" : "";
}

static const char *of_frame(const PlanProblem *problem)
{
	if (problem->gap_minutes > 0) {
		return "gap_minutes";
	}
	if (problem->rule == RULE_LATENESS) {
		return "rule";
	}
	return problem->break_minutes > 0 ? "breaks" : "";
}

Text plan_unhonoured(Arena *arena, const PlanProblem *problem)
{
	const char *field = of_frame(problem);
	if (*field) {
		return text_of(field);
	}
	for (size_t i = 0; i < problem->clients.count; i++) {
		if (problem->clients.items[i].reserves.count > 0) {
			return text_format(arena, "clients[%zu].reserve", i);
		}
	}
	for (size_t i = 0; i < problem->tasks.count; i++) {
		field = of_task(problem, &problem->tasks.items[i]);
		if (*field) {
			return text_format(arena, "tasks[%zu].%s", i, field);
		}
	}
	field = problem->ask ? of_task(problem, problem->ask) : "";
	return *field ? text_format(arena, "ask.%s", field) : (Text){0};
}
