#include "app/plan_make.h"

#include <stdlib.h>

static int by_task(const void *left, const void *right)
{
	const PlannedPromise *l = left, *r = right;
	return (l->task.value > r->task.value) - (l->task.value < r->task.value);
}

/* The engine's answer, with tasks by their ids and times as instants. */
typedef struct {
	Arena *arena;
	const PlanProblem *problem;
	const PlanAnswer *answer;
} Reading;

static TaskId task_id(const Reading *reading, int32_t task)
{
	TaskId id = {0};
	span_int64(span_of(reading->problem->tasks.items[task].id), &id.value);
	return id;
}

static PlannedPromise promise_of(const Reading *reading, int32_t task)
{
	const int32_t quantum = reading->problem->quantum;
	int32_t minutes = reading->problem->tasks.items[task].minutes;
	return (PlannedPromise){
		.task = task_id(reading, task),
		.minutes = {(minutes + quantum - 1) / quantum * quantum},
	};
}

static PlannedPromises promises_of(const Reading *reading)
{
	PlannedPromises promises = {0};
	EACH (PlanSlack, slack, reading->answer->slack) {
		PlannedPromise *promise = LIST_ADD(reading->arena, promises);
		*promise = promise_of(reading, slack->task);
		promise->slack.minutes = slack->minutes;
	}
	EACH (PlanBroken, broken, reading->answer->broken) {
		PlannedPromise *promise = LIST_ADD(reading->arena, promises);
		*promise = promise_of(reading, broken->task);
		promise->broken = true;
		if (broken->new_due != PLAN_NEVER) {
			promise->new_due = plan_instant(broken->new_due);
		}
	}
	if (promises.count) {
		qsort(promises.items, promises.count, sizeof *promises.items, by_task);
	}
	return promises;
}

static Certificates certificates_of(const Reading *reading)
{
	Certificates certificates = {0};
	EACH (PlanCertificate, given, reading->answer->certificates) {
		Certificate *certificate = LIST_ADD(reading->arena, certificates);
		certificate->need.minutes = (int32_t)given->need;
		certificate->have.minutes = (int32_t)given->have;
		EACH (int32_t, task, given->tasks) {
			*LIST_ADD(reading->arena, certificate->tasks) = task_id(reading, *task);
		}
		EACH (PlanStretch, window, given->windows) {
			*LIST_ADD(reading->arena, certificate->windows) =
				(Interval){plan_instant(window->start), plan_instant(window->end)};
		}
	}
	return certificates;
}

static StoredPlan plan_of(Context *cx, const PlanAsked *asked, const PlanAnswer *answer)
{
	static const char *const verdicts[] = {
		[PLAN_KEPT] = "kept",
		[PLAN_KEPT_WITH_BUFFER] = "kept-with-buffer",
		[PLAN_BROKEN] = "broken",
		[PLAN_UNKNOWN] = "unknown",
	};
	const Reading reading = {cx->arena, &asked->door.problem, answer};
	StoredPlan plan = {
		.made = cx->now,
		.verdict = text_of(verdicts[answer->verdict]),
		.fingerprint = asked->fingerprint,
		.promises = promises_of(&reading),
		.certificates = certificates_of(&reading),
	};
	if (asked->begun.task.value) {
		*LIST_ADD(cx->arena, plan.blocks) = asked->begun;
	}
	EACH (PlanBlock, block, answer->blocks) {
		*LIST_ADD(cx->arena, plan.blocks) = (PlannedBlock){task_id(&reading, block->task),
			{plan_instant(block->start), plan_instant(block->end)}};
	}
	return plan;
}

/* The answer as JSON shows the block that has begun with the others. */
static Text json_of(Context *cx, const PlanAsked *asked, const PlanAnswer *answer)
{
	PlanAnswer shown = *answer;
	shown.blocks = (PlanBlocks){0};
	for (size_t i = 0; i < asked->door.problem.tasks.count; i++) {
		TaskId id = {0};
		span_int64(span_of(asked->door.problem.tasks.items[i].id), &id.value);
		if (id.value == asked->begun.task.value) {
			*LIST_ADD(cx->arena, shown.blocks) =
				(PlanBlock){(int32_t)i, plan_time(asked->begun.when.start),
					plan_time(asked->begun.when.end)};
		}
	}
	EACH (PlanBlock, block, answer->blocks) {
		*LIST_ADD(cx->arena, shown.blocks) = *block;
	}
	return plan_json_write(cx->arena, &asked->door, &shown);
}

void plan_make(Context *cx, const PlanAsked *asked, PlanMade *ret_made)
{
	PlanAnswer answer;
	plan_solve(cx->arena, &asked->door.problem, &answer);
	*ret_made = (PlanMade){plan_of(cx, asked, &answer), json_of(cx, asked, &answer)};
}
