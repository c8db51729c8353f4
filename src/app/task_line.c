#include "app/task_line.h"

#include "app/plan.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/series.h"
#include "store/task.h"

#include <stdlib.h>

/* What all lines are made from. */
typedef struct {
	Clients clients;
	StoredPlan plan;
	TrackedTasks tracked;
	ChecklistCounts checklists;
	TaskIds series; /* sorted */
} Sources;

static const Error *load_sources(Context *cx, Sources *sources)
{
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &sources->clients));
	TRY(open_plan(cx, &sources->plan));
	TRY(store_task_tracked_list(
		cx->db, cx->arena, cx->practice.id, cx->now, &sources->tracked));
	TRY(store_series_task_open(cx->db, cx->arena, cx->practice.id, &sources->series));
	return store_checklist_counts(cx->db, cx->arena, cx->practice.id, &sources->checklists);
}

static const Client *client_of(const Sources *sources, ClientId id)
{
	EACH (const Client, client, sources->clients) {
		if (client->id.value == id.value) {
			return client;
		}
	}
	return NULL;
}

static void tell_promise(Context *cx, const Sources *sources, TaskLine *line)
{
	const PlannedPromise *promise = plan_promise(&sources->plan, line->task.id);
	line->due = task_due(&line->task, line->zone);
	line->planned = promise != NULL;
	line->slack = promise ? promise->slack : (Minutes){PROMISE_TIGHT_MINUTES};
	line->new_due = promise ? promise->new_due : (Instant){0};
	line->state = promise_state(
		&line->task, line->due, cx->now, promise && promise->broken, line->slack);
}

static int by_id(const void *left, const void *right)
{
	const TaskId *l = left, *r = right;
	return (l->value > r->value) - (l->value < r->value);
}

static bool repeats(const Sources *sources, TaskId id)
{
	return sources->series.count > 0 &&
	       bsearch(&id, sources->series.items, sources->series.count, sizeof id, by_id);
}

static TaskLine line_of(Context *cx, const Sources *sources, const Task *task)
{
	TaskLine line = {.task = *task, .zone = cx->zone};
	const Zone *own = text_empty(task->due_zone) ? NULL : zone_named(cx, task->due_zone);
	const Client *client = client_of(sources, task->client);
	ChecklistCount count = checklist_count_of(sources->checklists, task->id);
	line.zone = own ? own : cx->zone;
	if (client) {
		line.client = client->name;
		line.thread = client->thread;
		line.place =
			text_equal(client->zone, zone_name(line.zone)) ? client->place : TEXT("");
	} else if (text_equal(cx->practice.zone, zone_name(line.zone))) {
		line.place = cx->practice.place;
	}
	line.repeats = repeats(sources, task->id);
	line.lines = count.lines;
	line.ticked = count.ticked;
	line.left = task_remaining(
		task, tracked_of(sources->tracked, task->id), cx->practice.default_estimate);
	if (task_promise(task)) {
		tell_promise(cx, sources, &line);
	}
	return line;
}

const Error *task_lines(Context *cx, Tasks tasks, TaskLines *ret_lines)
{
	Sources sources = {0};
	TaskLines lines = {0};
	TRY(load_sources(cx, &sources));
	EACH (const Task, task, tasks) {
		*LIST_ADD(cx->arena, lines) = line_of(cx, &sources, task);
	}
	*ret_lines = lines;
	return OK;
}

static int by_due(const void *a, const void *b)
{
	const TaskLine *left = a, *right = b;
	int64_t left_due = instant_set(left->due) ? left->due.seconds : INT64_MAX;
	int64_t right_due = instant_set(right->due) ? right->due.seconds : INT64_MAX;
	if (left_due != right_due) {
		return left_due < right_due ? -1 : 1;
	}
	return left->task.id.value < right->task.id.value ? -1 : 1;
}

void task_lines_by_due(TaskLines lines)
{
	if (lines.count > 0) {
		qsort(lines.items, lines.count, sizeof *lines.items, by_due);
	}
}
