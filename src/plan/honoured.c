/* What the engine does not honour yet. */
#include "plan/plan.h"

/* A reserve with a weight would be a promise; so far it can only be a wish. */
Text plan_unhonoured(Arena *arena, const PlanProblem *problem)
{
	for (size_t i = 0; i < problem->clients.count; i++) {
		PlanReserves reserves = problem->clients.items[i].reserves;
		for (size_t j = 0; j < reserves.count; j++) {
			if (reserves.items[j].weight > 0) {
				return text_format(arena, "clients[%zu].reserve[%zu].weight", i, j);
			}
		}
	}
	return (Text){0};
}
