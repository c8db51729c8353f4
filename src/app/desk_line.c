#include "app/desk_line.h"

#include "app/plan.h"
#include "store/client.h"
#include "store/task.h"

static const PromiseLine *promise_of(PromiseLines promises, TaskId id)
{
	EACH (const PromiseLine, promise, promises) {
		if (promise->task.id.value == id.value) {
			return promise;
		}
	}
	return NULL;
}

const Error *desk_lines(Context *cx, Tasks tasks, DeskLines *ret_lines)
{
	Clients clients;
	StoredPlan plan;
	TrackedTasks tracked;
	DeskLines lines = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	TRY(open_plan(cx, &plan));
	TRY(store_task_tracked_list(cx->db, cx->arena, cx->practice.id, cx->now, &tracked));
	PromiseLines promises = promise_lines(cx, &plan, tasks, clients);
	EACH (const Task, task, tasks) {
		DeskLine *line = LIST_ADD(cx->arena, lines);
		const PromiseLine *promise = promise_of(promises, task->id);
		const Client *client = client_in(clients, task->client);
		line->promise = promise ? *promise : (PromiseLine){.task = *task};
		if (!promise && client) {
			line->promise.client_name = client->name;
			line->promise.thread = client->thread;
		}
		line->left = task_remaining(
			task, tracked_of(tracked, task->id), cx->practice.default_estimate);
	}
	*ret_lines = lines;
	return OK;
}
