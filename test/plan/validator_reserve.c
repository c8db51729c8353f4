/* Hours reserved with a weight, on the sheet: minutes of the span in which nobody works, or their
 * client's work that was not counted among them from the first. */
#include "test/plan/validator_sheet.h"

static bool due_within(const PlanTask *task, const PlanProblem *problem, const PlanReserve *reserve)
{
	return task->due != PLAN_NEVER && task->due > problem->now && task->due > reserve->from &&
	       task->due <= reserve->to;
}

PlanProblem sheet_problem(Arena *arena, const PlanProblem *given)
{
	PlanProblem problem = *given;
	PlanTasks tasks = {0};
	for (size_t i = 0; i <= given->tasks.count; i++) { /* the last number is the request's */
		bool task = i < given->tasks.count;
		*LIST_ADD(arena, tasks) =
			task ? given->tasks.items[i] : (PlanTask){.due = PLAN_NEVER, .client = -1};
	}
	for (int32_t client = 0; client < (int32_t)given->clients.count; client++) {
		EACH (PlanReserve, reserve, given->clients.items[client].reserves) {
			int64_t minutes = reserve->minutes;
			EACH (PlanTask, task, given->tasks) {
				if (task->client == client && due_within(task, given, reserve)) {
					minutes -= task->minutes;
				}
			}
			PlanTask hours = {.id = TEXT("hours"), .client = client, .reserved = true};
			hours.minutes = minutes > 0 ? (int32_t)minutes : 0;
			hours.weight = reserve->weight;
			hours.earliest = reserve->from;
			hours.due = reserve->to;
			hours.window = reserve->window;
			if (reserve->weight > 0) {
				*LIST_ADD(arena, tasks) = hours;
			}
		}
	}
	problem.tasks = tasks;
	return problem;
}

typedef struct {
	int32_t free, theirs;
} HoursLeft;

static HoursLeft left_of(const Sheet *sheet, const PlanTask *hours)
{
	HoursLeft left = {0, 0};
	PlanReserve reserve = {.from = hours->earliest, .to = hours->due};
	for (PlanTime at = sheet->from; at < sheet->to; at++) {
		const Minute *minute = minute_at(sheet, at);
		const PlanTask *task =
			minute->task == NOBODY ? NULL : &sheet->problem->tasks.items[minute->task];
		if (at < hours->earliest || at >= hours->due || at < sheet->problem->now ||
			at >= sheet->problem->until || !minute->works ||
			!sheet_in_window(sheet->problem, hours, at)) {
			continue;
		}
		left.free += minute->task == NOBODY;
		left.theirs += task && task->client == hours->client &&
			       !due_within(task, sheet->problem, &reserve);
	}
	return left;
}

void sheet_check_reserves(Sheet *sheet)
{
	for (size_t i = 0; i < sheet->problem->tasks.count; i++) {
		const PlanTask *hours = &sheet->problem->tasks.items[i];
		bool broken = false;
		EACH (PlanBroken, other, sheet->answer->broken) {
			broken = broken || other->task == (int32_t)i;
		}
		if (!hours->reserved || broken) {
			continue;
		}
		HoursLeft left = left_of(sheet, hours);
		if (left.free + left.theirs < hours->minutes) {
			WRONG(sheet, "of %d reserved minutes %d are free, and %d worked",
				(int)hours->minutes, (int)left.free, (int)left.theirs);
		}
	}
}
