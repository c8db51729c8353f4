/* What the engine does not honour yet. */
#include "plan/plan.h"

static const char *of_task(const PlanTask *task)
{
	return task->prefer_before > 0 ? "prefer_before" : "";
}

static const char *of_frame(const PlanProblem *problem)
{
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
		field = of_task(&problem->tasks.items[i]);
		if (*field) {
			return text_format(arena, "tasks[%zu].%s", i, field);
		}
	}
	field = problem->ask ? of_task(problem->ask) : "";
	return *field ? text_format(arena, "ask.%s", field) : (Text){0};
}
