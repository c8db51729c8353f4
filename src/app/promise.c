#include "app/promise.h"

#include "app/hours.h"
#include "app/plan.h"
#include "store/client.h"
#include "store/task.h"

#include <stdlib.h>

const Client *client_in(Clients clients, ClientId id)
{
	EACH (Client, client, clients) {
		if (client->id.value == id.value) {
			return client;
		}
	}
	return NULL;
}

Text client_place(Context *cx, const Client *client)
{
	if (!text_empty(client->place) || text_empty(client->zone)) {
		return client->place;
	}
	return words_city(cx->arena, cx->language, client->zone);
}

/* Where the promise was made for: its own zone, even if the client has moved since. */
static const Zone *due_zone(Context *cx, const Task *task, const Client *client)
{
	const Zone *zone = text_empty(task->due_zone) ? NULL : zone_named(cx, task->due_zone);
	return zone ? zone : client ? client_zone(cx, client) : cx->zone;
}

static Text due_place(Context *cx, const Task *task, const Client *client)
{
	if (client && (text_empty(task->due_zone) || text_equal(task->due_zone, client->zone))) {
		return client_place(cx, client);
	}
	return text_empty(task->due_zone) ? TEXT("")
					  : words_city(cx->arena, cx->language, task->due_zone);
}

PromiseLine promise_line(
	Context *cx, const StoredPlan *plan, const Task *task, const Client *client)
{
	const Zone *zone = due_zone(cx, task, client);
	const PlannedPromise *planned = plan_promise(plan, task->id);
	PromiseLine line = {
		.task = *task,
		.due = task_due(task, zone),
		.there = task->due,
		.place = due_place(cx, task, client),
	};
	if (client) {
		line.client_name = client->name;
		line.thread = client->thread;
	}
	line.here = zone_wall(cx->zone, line.due);
	line.elsewhere = zone_offset(zone, line.due) != zone_offset(cx->zone, line.due);
	if (planned) {
		line.slack = planned->slack;
		line.new_due = planned->new_due;
		line.new_due_there = zone_wall(zone, planned->new_due);
	}
	line.state = promise_state(task, line.due, cx->now, planned && planned->broken, line.slack);
	return line;
}

/* Overdue, broken, then by slack; what waits last; equals by due, then id. */
static int by_danger(const void *left_item, const void *right_item)
{
	static const int rank[PROMISE_STATES] = {
		[PROMISE_OVERDUE] = 0,
		[PROMISE_BROKEN] = 1,
		[PROMISE_TIGHT] = 2,
		[PROMISE_KEPT] = 2,
		[PROMISE_WAITING] = 3,
		[PROMISE_LEFT] = 3,
	};
	const PromiseLine *left = left_item, *right = right_item;
	int order = rank[left->state] - rank[right->state];
	if (order == 0 && rank[left->state] == 2) {
		order = (left->slack.minutes > right->slack.minutes) -
			(left->slack.minutes < right->slack.minutes);
	}
	if (order == 0) {
		order = (left->due.seconds > right->due.seconds) -
			(left->due.seconds < right->due.seconds);
	}
	return order != 0 ? order
			  : (left->task.id.value > right->task.id.value) -
				    (left->task.id.value < right->task.id.value);
}

PromiseLines promise_lines(Context *cx, const StoredPlan *plan, Tasks tasks, Clients clients)
{
	PromiseLines lines = {0};
	EACH (Task, task, tasks) {
		if (task_open(task) && task_promise(task)) {
			*LIST_ADD(cx->arena, lines) =
				promise_line(cx, plan, task, client_in(clients, task->client));
		}
	}
	if (lines.count > 0) {
		qsort(lines.items, lines.count, sizeof *lines.items, by_danger);
	}
	return lines;
}

const Error *open_promises(Context *cx, ClientId client, PromiseLines *ret_lines)
{
	Tasks tasks;
	Clients clients;
	StoredPlan plan;
	TRY(open_plan(cx, &plan));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	if (client.value == 0) {
		TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &tasks));
	} else {
		TRY(store_task_client_list(cx->db, cx->arena, cx->practice.id, client, &tasks));
	}
	*ret_lines = promise_lines(cx, &plan, tasks, clients);
	return OK;
}

const Error *open_promises_around(Context *cx, Day day, Clients clients, PromiseLines *ret_lines)
{
	enum { AROUND = 2 }; /* clocks are at most 26 hours apart */
	Tasks tasks;
	StoredPlan plan;
	TRY(open_plan(cx, &plan));
	TRY(store_task_due_list(cx->db, cx->arena, cx->practice.id, day_plus(day, -AROUND),
		day_plus(day, AROUND), &tasks));
	*ret_lines = promise_lines(cx, &plan, tasks, clients);
	return OK;
}
