/* Hours reserved with a weight: are they free for their client, when they are not told to break? */
#include "plan/validate.h"

#include <inttypes.h>

/* Due in the span: part of the hours. */
static bool is_part(const PlanTask *task, PlanTime now, int32_t client, PlanStretch span)
{
	PlanTime from = span.start > now ? span.start : now;
	return task->client == client && task->due != PLAN_NEVER && !task->reserved &&
	       task->due > from && task->due <= span.end;
}

const PlanProblem *check_with_reserves(Arena *arena, const PlanProblem *problem)
{
	PlanProblem *with = NEW(arena, PlanProblem);
	*with = *problem;
	with->tasks = (PlanTasks){0};
	EACH (PlanTask, task, problem->tasks) {
		*LIST_ADD(arena, with->tasks) = *task;
	}
	/* The request's number is not of the plan. */
	*LIST_ADD(arena, with->tasks) = (PlanTask){.due = PLAN_NEVER, .weight = 1, .client = -1};
	for (size_t i = 0; i < problem->clients.count; i++) {
		EACH (PlanReserve, reserve, problem->clients.items[i].reserves) {
			int64_t rest = reserve->minutes;
			PlanStretch span = {reserve->from, reserve->to};
			EACH (PlanTask, task, problem->tasks) {
				bool part = is_part(task, problem->now, (int32_t)i, span);
				rest -= part ? task->minutes : 0;
			}
			if (reserve->weight == 0) {
				continue;
			}
			*LIST_ADD(arena, with->tasks) = (PlanTask){.id = TEXT("a reserve"),
				.minutes = rest > 0 ? (int32_t)rest : 0,
				.earliest = reserve->from,
				.due = reserve->to,
				.weight = reserve->weight,
				.client = (int32_t)i,
				.window = reserve->window,
				.reserved = true};
		}
	}
	return with;
}

/* Free, or worked for the client by what is not part of the hours. */
static bool serves(const Check *check, const PlanTask *reserve, PlanTime at)
{
	if (!check->works[at - check->problem->now] ||
		!check_inside_window(check->problem, reserve->window, at, at + 1)) {
		return false;
	}
	EACH (PlanBlock, block, check->answer->blocks) {
		const PlanTask *task = &check->problem->tasks.items[block->task];
		if (block->start <= at && at < block->end) {
			return task->client == reserve->client &&
			       !is_part(task, check->problem->now, reserve->client,
				       (PlanStretch){reserve->earliest, reserve->due});
		}
	}
	return true;
}

void check_reserve(Check *check, int32_t place, bool broken)
{
	const PlanTask *reserve = &check->problem->tasks.items[place];
	PlanTime now = check->problem->now, until = now + check->minutes;
	PlanTime from = reserve->earliest > now ? reserve->earliest : now;
	int64_t minutes = 0;
	for (PlanTime at = from; !broken && at < reserve->due && at < until; at++) {
		minutes += serves(check, reserve, at);
	}
	if (!broken && minutes < reserve->minutes) {
		WRONG(check, "of reserved hours %" PRId64 " min are left, not %" PRId32, minutes,
			reserve->minutes);
	}
}
