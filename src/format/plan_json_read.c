#include "format/json_fields.h"
#include "format/plan_json.h"
#include "format/plan_json_times.h"

#include <stdlib.h>

enum { LIST_LIMIT = 20000, TRIPS_LIMIT = 400 };

/* --- where and when --- */

static const Error *read_trips(PlanReading *reading, JsonObject root)
{
	static const char *const fields[] = {"from", "from_zone", "zone", NULL};
	const json_t *list;
	PlanDoor *door = reading->door;
	PlanTime last = 0;
	TRY(json_list(root, "trips", TRIPS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject trip;
		PlanTime from;
		const Zone *zone = NULL;
		TRY(json_item_object(root, "trips", list, i, &trip));
		TRY(json_only(trip, fields));
		TRY(json_needed(trip, "from"));
		TRY(json_needed(trip, "zone"));
		TRY(plan_read_zone(reading, trip, "zone", "zone", &zone));
		TRY(plan_read_time(reading, trip, "from", &from));
		if (from <= last) {
			return refuse(reading->arena, json_place(trip, "from"),
				"is not after the trip before");
		}
		last = from;
		const Zone *left = plan_zone(door->home, door->stays, PLAN_NEVER - 1);
		*LIST_ADD(reading->arena, door->stays) =
			(Stay){.from = zone_wall(left, plan_instant(from)), .zone = zone};
	}
	return OK;
}

static const Error *read_horizon(PlanReading *reading, JsonObject root)
{
	PlanProblem *problem = &reading->door->problem;
	TRY(json_needed(root, "now"));
	TRY(plan_read_time(reading, root, "now", &problem->now));
	if (problem->now < MINUTES_PER_DAY || problem->now > PLAN_NEVER / 2) {
		return refuse(reading->arena, "now", "is not in a year from 1970 to 3900");
	}
	problem->until = problem->now + 60 * MINUTES_PER_DAY;
	TRY(plan_read_time(reading, root, "until", &problem->until));
	if (problem->until <= problem->now) {
		return refuse(reading->arena, "until", "is not after now");
	}
	if (problem->until - problem->now > PLAN_MINUTES_LIMIT) {
		return refuse(reading->arena, "until", "is more than %1 days after now",
			arg((int)PLAN_DAYS_LIMIT));
	}
	return OK;
}

static const Error *read_frame(PlanReading *reading, JsonObject root)
{
	static const char *const rules[] = {[RULE_WEIGHTS] = "weights",
		[RULE_PRIORITY] = "priority",
		[RULE_LATENESS] = "lateness",
		[RULE_LATENESS + 1] = NULL};
	PlanProblem *problem = &reading->door->problem;
	int32_t budget = 0;
	int rule = RULE_WEIGHTS;
	TRY(json_needed(root, "zone"));
	TRY(plan_read_zone(reading, root, "zone", "zone", &reading->door->home));
	TRY(read_trips(reading, root));
	TRY(read_horizon(reading, root));
	problem->quantum = 5;
	TRY(json_number(root, "quantum", 1, 30, &problem->quantum));
	if (problem->quantum != 1 && problem->quantum != 5 && problem->quantum != 15 &&
		problem->quantum != 30) {
		return refuse(reading->arena, "quantum", "must be one of %1", arg("1, 5, 15, 30"));
	}
	TRY(json_number(root, "buffer_percent", 0, 100, &problem->buffer_percent));
	TRY(json_number(root, "gap_minutes", 0, MINUTES_PER_DAY, &problem->gap_minutes));
	TRY(plan_read_breaks(reading, root));
	TRY(json_number(root, "budget", 0, PLAN_BUDGET_LIMIT, &budget));
	problem->budget = budget;
	TRY(json_choice(root, "rule", rules, &rule));
	problem->rule = (PlanRule)rule;
	return OK;
}

static const Error *read_busy(PlanReading *reading, JsonObject root)
{
	static const char *const fields[] = {"start", "start_zone", "end", "end_zone", NULL};
	const json_t *list;
	TRY(json_list(root, "busy", LIST_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		PlanStretch stretch;
		TRY(json_item_object(root, "busy", list, i, &item));
		TRY(json_only(item, fields));
		TRY(plan_read_stretch(reading, item, &stretch));
		*LIST_ADD(reading->arena, reading->door->problem.busy) = stretch;
	}
	return OK;
}

/* --- clients --- */

typedef struct {
	Hours hours;
	const Zone *zone;
} ClientHours;

static const Error *read_id(JsonObject object, Text *ret_id)
{
	TRY(json_needed(object, "id"));
	TRY(json_text(object, "id", PLAN_ID_LIMIT, ret_id));
	if (text_empty(*ret_id)) {
		return refuse(object.arena, json_place(object, "id"), "is empty");
	}
	return OK;
}

static int32_t client_named(const PlanProblem *problem, Text id)
{
	for (size_t i = 0; i < problem->clients.count; i++) {
		if (text_equal(problem->clients.items[i].id, id)) {
			return (int32_t)i;
		}
	}
	return -1;
}

static const Error *read_clients(PlanReading *reading, JsonObject root, ClientHours *ret_hours)
{
	static const char *const fields[] = {"id", "zone", "reachable", "reserve", NULL};
	PlanProblem *problem = &reading->door->problem;
	const json_t *list;
	TRY(json_list(root, "clients", PLAN_CLIENTS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		PlanClient client = {0};
		TRY(json_item_object(root, "clients", list, i, &item));
		TRY(json_only(item, fields));
		TRY(read_id(item, &client.id));
		if (client_named(problem, client.id) >= 0) {
			return refuse(reading->arena, json_place(item, "id"), "stands twice");
		}
		TRY(json_needed(item, "zone"));
		TRY(plan_read_zone(reading, item, "zone", "zone", &ret_hours[i].zone));
		TRY(plan_read_hours(item, "reachable", &ret_hours[i].hours));
		TRY(plan_read_reserves(reading, item, &client.reserves));
		*LIST_ADD(reading->arena, problem->clients) = client;
	}
	return OK;
}

/* --- tasks --- */

/* A task's pins do not overlap, end by its due, and are part of its minutes. */
static const Error *read_pins(PlanReading *reading, JsonObject item, PlanTask *task)
{
	static const char *const fields[] = {"start", "start_zone", "end", "end_zone", NULL};
	const json_t *list;
	int64_t minutes = 0;
	TRY(json_list(item, "pinned", LIST_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject at;
		PlanStretch pin;
		TRY(json_item_object(item, "pinned", list, i, &at));
		TRY(json_only(at, fields));
		TRY(plan_read_stretch(reading, at, &pin));
		if (pin.end > task->due) {
			return refuse(reading->arena, json_place(at, "end"), "is after the due");
		}
		minutes += pin.end - pin.start;
		*LIST_ADD(reading->arena, task->pinned) = pin;
	}
	if (minutes > task->minutes) {
		return refuse(reading->arena, json_place(item, "pinned"),
			"is longer than the task's %1 minutes", arg(task->minutes));
	}
	return OK;
}

static const Error *read_client_of(PlanReading *reading, JsonObject item, PlanTask *task)
{
	static const char *const whens[] = {"any", "reachable", NULL};
	Text id = {0};
	int when = 0;
	TRY(json_text(item, "client", PLAN_ID_LIMIT, &id));
	task->client = json_has(item, "client") ? client_named(&reading->door->problem, id) : -1;
	if (json_has(item, "client") && task->client < 0) {
		return refuse(reading->arena, json_place(item, "client"), "no such client \"%1\"",
			arg(json_quoted(reading->arena, id)));
	}
	TRY(json_choice(item, "when", whens, &when));
	if (when == 1 && task->client < 0) {
		return refuse(reading->arena, json_place(item, "when"), "needs a client");
	}
	task->window = when == 1 ? 1 + task->client : 0;
	return OK;
}

static const Error *read_task(PlanReading *reading, JsonObject item, PlanTask *ret_task)
{
	static const char *const fields[] = {"id", "minutes", "due", "due_zone", "earliest",
		"earliest_zone", "weight", "client", "when", "split", "min_chunk", "after",
		"category", "pinned", "prefer_before", "prefer_before_zone", NULL};
	PlanTask task = {.due = PLAN_NEVER, .weight = 1};
	TRY(json_only(item, fields));
	TRY(read_id(item, &task.id));
	TRY(json_needed(item, "minutes"));
	TRY(json_number(item, "minutes", 0, PLAN_MINUTES_LIMIT, &task.minutes));
	TRY(plan_read_time(reading, item, "due", &task.due));
	TRY(plan_read_time(reading, item, "earliest", &task.earliest));
	TRY(json_number(item, "weight", 1, PLAN_WEIGHT_LIMIT, &task.weight));
	TRY(json_text(item, "category", PLAN_ID_LIMIT, &task.category));
	TRY(read_client_of(reading, item, &task));
	TRY(plan_read_shape(reading, item, &task));
	TRY(read_pins(reading, item, &task));
	if (task.due != PLAN_NEVER) {
		TRY(plan_reach(reading, item, "due", task.due));
	}
	*ret_task = task;
	return OK;
}

typedef struct {
	Text id;
	size_t index;
} Named;

static int by_id(const void *left, const void *right)
{
	const Named *l = left, *r = right;
	int order = text_order(l->id, r->id);
	return order ? order : (l->index > r->index) - (l->index < r->index);
}

static const Error *refuse_twins(Arena *arena, PlanTasks tasks)
{
	Named *named = NEW_ARRAY(arena, Named, tasks.count + 1);
	for (size_t i = 0; i < tasks.count; i++) {
		named[i] = (Named){tasks.items[i].id, i};
	}
	qsort(named, tasks.count, sizeof *named, by_id);
	for (size_t i = 1; i < tasks.count; i++) {
		if (text_equal(named[i - 1].id, named[i].id)) {
			Text place = text_format(arena, "tasks[%zu].id", named[i].index);
			return refuse(arena, place.chars, "stands twice");
		}
	}
	return OK;
}

static const Error *read_ask(PlanReading *reading, JsonObject root)
{
	JsonObject item;
	PlanProblem *problem = &reading->door->problem;
	if (!json_has(root, "ask")) {
		return OK;
	}
	PlanTask *ask = NEW(reading->arena, PlanTask);
	TRY(json_object_field(root, "ask", &item));
	TRY(read_task(reading, item, ask));
	EACH (PlanTask, task, problem->tasks) {
		if (text_equal(task->id, ask->id)) {
			return refuse(reading->arena, json_place(item, "id"), "stands twice");
		}
	}
	problem->ask = ask;
	return OK;
}

static const Error *read_tasks(PlanReading *reading, JsonObject root)
{
	const json_t *list;
	TRY(json_needed(root, "tasks"));
	TRY(json_list(root, "tasks", PLAN_TASKS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		PlanTask task;
		TRY(json_item_object(root, "tasks", list, i, &item));
		TRY(read_task(reading, item, &task));
		*LIST_ADD(reading->arena, reading->door->problem.tasks) = task;
	}
	return refuse_twins(reading->arena, reading->door->problem.tasks);
}

/* --- the whole --- */

static const Error *read_root(JsonObject root)
{
	static const char *const fields[] = {"now", "now_zone", "zone", "trips", "until",
		"until_zone", "quantum", "hours", "buffer_percent", "gap_minutes", "busy", "rule",
		"clients", "breaks", "tasks", "previous", "ask", "budget", NULL};
	return json_only(root, fields);
}

const Error *plan_json_read(Arena *arena, Text json, ZoneFinder zones, PlanDoor *ret_door)
{
	if (json.length > PLAN_JSON_LIMIT) {
		return refuse(arena, "", "is longer than %1 bytes", arg((int)PLAN_JSON_LIMIT));
	}
	PlanDoor door = {.tzdata = zones.version};
	PlanReading reading = {arena, zones, &door};
	PlanProblem *problem = &door.problem;
	JsonObject root;
	Hours hours = {0};
	ClientHours *clients = NEW_ARRAY(arena, ClientHours, PLAN_CLIENTS_LIMIT);
	TRY(json_object_parse(arena, json, &root));
	TRY(read_root(root));
	TRY(read_frame(&reading, root));
	TRY(json_needed(root, "hours"));
	TRY(plan_read_hours(root, "hours", &hours));
	TRY(read_busy(&reading, root));
	TRY(read_clients(&reading, root, clients));
	TRY(read_tasks(&reading, root));
	TRY(read_ask(&reading, root));
	TRY(plan_read_after(&reading, root));
	TRY(plan_refuse_clashes(&reading));
	TRY(plan_read_previous(&reading, root));
	problem->hours = plan_hours(arena, hours, door.home, door.stays, (DayExceptions){0}, NULL,
		0, problem->now, problem->until);
	for (size_t i = 0; i < problem->clients.count; i++) {
		*LIST_ADD(arena, problem->windows) = plan_reachable(
			arena, clients[i].hours, clients[i].zone, problem->now, problem->until);
	}
	*ret_door = door;
	return OK;
}
