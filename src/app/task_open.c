/* A task with all that its page shows. */
#include "app/plan.h"
#include "app/task_kept.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/dependency.h"
#include "store/task.h"

static const Error *load_after(Context *cx, TaskId id, Tasks *ret_after)
{
	Dependencies dependencies;
	Tasks after = {0};
	TRY(store_dependency_load(cx->db, cx->arena, cx->practice.id, id, &dependencies));
	EACH (const Dependency, dependency, dependencies) {
		TRY(store_task_load(cx->db, cx->arena, cx->practice.id, dependency->after,
			LIST_ADD(cx->arena, after)));
	}
	*ret_after = after;
	return OK;
}

static const Error *load_others(Context *cx, OpenTask *open)
{
	Tasks others;
	TRY(store_task_client_list(cx->db, cx->arena, cx->practice.id, open->task.client, &others));
	EACH (const Task, task, others) {
		if (task->id.value != open->task.id.value) {
			*LIST_ADD(cx->arena, open->others) = *task;
		}
	}
	return OK;
}

static const Error *tell_promise(Context *cx, OpenTask *open)
{
	StoredPlan plan;
	if (task_promise(&open->task)) {
		TRY(open_plan(cx, &plan));
		open->promise = promise_line(
			cx, &plan, &open->task, open->client.id.value ? &open->client : NULL);
	}
	return OK;
}

const Error *open_task(Context *cx, TaskId id, OpenTask *ret_task)
{
	OpenTask open = {0};
	Duration tracked;
	TRY(task_load(cx, id, &open.task, &open.board));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &open.task.checklist));
	if (open.task.client.value) {
		TRY(store_client_load(
			cx->db, cx->arena, cx->practice.id, open.task.client, &open.client));
	}
	TRY(load_after(cx, id, &open.after));
	TRY(load_others(cx, &open));
	TRY(store_task_tracked(cx->db, cx->arena, cx->practice.id, id, cx->now, &tracked));
	TRY(store_task_worked(cx->db, cx->arena, cx->practice.id, id, cx->now, &open.worked));
	open.left = task_remaining(&open.task, tracked, cx->practice.default_estimate);
	TRY(store_audit_noun_list(cx->db, cx->arena, cx->practice.id, TEXT("task"), id.value,
		TASK_HISTORY, &open.history));
	TRY(tell_promise(cx, &open));
	*ret_task = open;
	return OK;
}
