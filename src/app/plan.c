#include "app/plan.h"

#include "app/plan_ask.h"
#include "store/plan.h"

#include <stdlib.h>

void plan_changed(Context *cx)
{
	cx->plan_stale = true;
}

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

/* A plan of which a block has gone by since is not good any more, though nothing else changed. */
static bool still_good(const StoredPlan *before, const PlanAsked *asked, Instant now)
{
	EACH (PlannedBlock, block, before->blocks) {
		if (block->when.end.seconds <= now.seconds) {
			return false;
		}
	}
	return instant_set(before->made) && text_equal(before->fingerprint, asked->fingerprint);
}

static const Error *renew(Context *cx)
{
	StoredPlan before;
	PlanAsked asked;
	PlanAnswer answer;
	TRY(store_plan_begun(cx->db, cx->arena, cx->practice.id, cx->member.id, cx->now, &before));
	TRY(plan_ask(cx, &before, &asked));
	if (still_good(&before, &asked, cx->now)) {
		return OK;
	}
	plan_solve(cx->arena, &asked.door.problem, &answer);
	const StoredPlan plan = plan_of(cx, &asked, &answer);
	return store_plan_save(cx->db, cx->arena, cx->practice.id, cx->member.id, &plan,
		json_of(cx, &asked, &answer), cx->change);
}

const Error *plan_renew(Context *cx)
{
	Context fresh = *cx; /* the use case may have changed the practice itself, or a stay */
	TRY(context_enter(&fresh, cx->practice.id, cx->member.id));
	TRY(renew(&fresh));
	cx->plan_stale = false;
	return OK;
}

static const Error *caught_up(Context *cx)
{
	plan_changed(cx);
	return OK;
}

const Error *plan_catch_up(Context *cx, size_t *ret_renewed)
{
	PlanOwners owners;
	TRY(store_plan_behind(cx->db, cx->arena, cx->now, &owners));
	EACH (PlanOwner, owner, owners) {
		Context theirs = *cx;
		TRY(context_enter(&theirs, owner->practice, owner->member));
		TRY(WRITE(&theirs, caught_up(&theirs)));
	}
	*ret_renewed = owners.count;
	return OK;
}

const Error *open_plan(Context *cx, StoredPlan *ret_plan)
{
	return store_plan_load(cx->db, cx->arena, cx->practice.id, cx->member.id, ret_plan);
}

const Error *open_plan_json(Context *cx, Text *ret_json)
{
	return store_plan_answer(cx->db, cx->arena, cx->practice.id, cx->member.id, ret_json);
}
