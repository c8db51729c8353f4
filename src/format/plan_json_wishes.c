/* How tasks may be cut and what comes before what; and the comforts. */
#include "format/plan_json_times.h"

#include <stdlib.h>
#include <string.h>

enum { RESERVES_LIMIT = 1000 };

/* --- a task's shape, breaks, retainers --- */

const Error *plan_read_shape(PlanReading *reading, JsonObject item, PlanTask *task)
{
	bool split = true;
	TRY(json_truth(item, "split", &split));
	task->whole = !split;
	TRY(json_number(item, "min_chunk", 0, PLAN_MINUTES_LIMIT, &task->min_chunk));
	return plan_read_time(reading, item, "prefer_before", &task->prefer_before);
}

const Error *plan_read_breaks(PlanReading *reading, JsonObject root)
{
	static const char *const fields[] = {"after_minutes", "minutes", NULL};
	PlanProblem *problem = &reading->door->problem;
	JsonObject breaks;
	if (!json_has(root, "breaks")) {
		return OK;
	}
	TRY(json_object_field(root, "breaks", &breaks));
	TRY(json_only(breaks, fields));
	TRY(json_needed(breaks, "after_minutes"));
	TRY(json_needed(breaks, "minutes"));
	TRY(json_number(breaks, "after_minutes", 1, MINUTES_PER_DAY, &problem->break_after));
	return json_number(breaks, "minutes", 0, MINUTES_PER_DAY, &problem->break_minutes);
}

const Error *plan_read_reserves(PlanReading *reading, JsonObject item, PlanReserves *ret_reserves)
{
	static const char *const fields[] = {
		"minutes", "from", "from_zone", "to", "to_zone", "weight", NULL};
	const json_t *list;
	TRY(json_list(item, "reserve", RESERVES_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject object;
		PlanReserve reserve = {0};
		TRY(json_item_object(item, "reserve", list, i, &object));
		TRY(json_only(object, fields));
		TRY(json_needed(object, "minutes"));
		TRY(json_needed(object, "from"));
		TRY(json_needed(object, "to"));
		TRY(json_number(object, "minutes", 0, PLAN_MINUTES_LIMIT, &reserve.minutes));
		TRY(json_number(object, "weight", 0, PLAN_WEIGHT_LIMIT, &reserve.weight));
		TRY(plan_read_time(reading, object, "from", &reserve.from));
		TRY(plan_read_time(reading, object, "to", &reserve.to));
		if (reserve.to <= reserve.from) {
			return refuse(
				reading->arena, json_place(object, "to"), "is not after from");
		}
		if (reserve.weight > 0) {
			TRY(plan_reach(reading, object, "to", reserve.to));
		}
		*LIST_ADD(reading->arena, *ret_reserves) = reserve;
	}
	return OK;
}

/* --- what comes after what --- */

typedef struct {
	Text id;
	int32_t task;
} Known;

typedef struct {
	PlanReading *reading;
	Known *known; /* by id */
	size_t count, links;
} Linking;

static int by_id(const void *left, const void *right)
{
	const Known *l = left, *r = right;
	return text_order(l->id, r->id);
}

static int by_number(const void *left, const void *right)
{
	const int32_t *l = left, *r = right;
	return (*l > *r) - (*l < *r);
}

/* Each once, in the order of the tasks. */
static void sort_after(PlanTask *task)
{
	PlanNumbers *after = &task->after;
	size_t unique = 0;
	if (after->count) {
		qsort(after->items, after->count, sizeof *after->items, by_number);
	}
	for (size_t i = 0; i < after->count; i++) {
		if (unique == 0 || after->items[unique - 1] != after->items[i]) {
			after->items[unique++] = after->items[i];
		}
	}
	after->count = unique;
}

static const Error *read_after_of(Linking *linking, JsonObject item, PlanTask *task)
{
	Arena *arena = linking->reading->arena;
	const json_t *list;
	TRY(json_list(item, "after", PLAN_TASKS_LIMIT, &list));
	linking->links += json_array_size(list);
	if (linking->links > PLAN_AFTER_LIMIT) {
		return refuse(arena, json_place(item, "after"),
			"makes more than %1 links in all tasks", arg((int)PLAN_AFTER_LIMIT));
	}
	for (size_t i = 0; i < json_array_size(list); i++) {
		Known wanted = {0};
		TRY(json_item_text(item, "after", list, i, &wanted.id));
		const Known *found = bsearch(
			&wanted, linking->known, linking->count, sizeof *linking->known, by_id);
		if (!found) {
			Text place = text_format(arena, "%s[%zu]", json_place(item, "after"), i);
			return refuse(arena, place.chars, "no such task \"%1\"",
				arg(json_quoted(arena, wanted.id)));
		}
		*LIST_ADD(arena, task->after) = found->task;
	}
	sort_after(task);
	return OK;
}

/* Takes tasks with nothing left before them, one after another (Kahn 1962). Whoever is left waits
 * for somebody in a circle; following one of those it waits for leads into it. */
static const Error *refuse_circles(PlanReading *reading, int32_t **ret_line)
{
	PlanTasks tasks = reading->door->problem.tasks;
	int32_t *waits = NEW_ARRAY(reading->arena, int32_t, tasks.count + 1);
	PlanNumbers *followers = NEW_ARRAY(reading->arena, PlanNumbers, tasks.count + 1);
	int32_t *free = NEW_ARRAY(reading->arena, int32_t, tasks.count + 1);
	size_t taken = 0, count = 0;
	for (size_t i = 0; i < tasks.count; i++) {
		EACH (int32_t, before, tasks.items[i].after) {
			*LIST_ADD(reading->arena, followers[*before]) = (int32_t)i;
			waits[i]++;
		}
		if (waits[i] == 0) {
			free[count++] = (int32_t)i;
		}
	}
	while (taken < count) {
		EACH (int32_t, follower, followers[free[taken]]) {
			if (--waits[*follower] == 0) {
				free[count++] = *follower;
			}
		}
		taken++;
	}
	if (count == tasks.count) {
		*ret_line = free;
		return OK;
	}
	size_t at = 0;
	while (waits[at] == 0) {
		at++;
	}
	for (size_t steps = 0; steps < tasks.count; steps++) { /* now it is surely in the circle */
		int32_t *before = tasks.items[at].after.items;
		while (waits[*before] == 0) {
			before++;
		}
		at = (size_t)*before;
	}
	Text place = text_format(reading->arena, "tasks[%zu].after", at);
	return refuse(reading->arena, place.chars, "makes it wait for itself");
}

/* A pin that begins before another ends that it waits for, be it over tasks in between. What is
 * over already may have been done in any order. line: all tasks, each behind those it waits for. */
static const Error *refuse_pins_too_early(PlanReading *reading, const int32_t *line)
{
	PlanTasks tasks = reading->door->problem.tasks;
	PlanTime *ends = NEW_ARRAY(reading->arena, PlanTime, tasks.count + 1);
	const PlanTask **whose = NEW_ARRAY(reading->arena, const PlanTask *, tasks.count + 1);
	for (size_t turn = 0; turn < tasks.count; turn++) {
		int32_t at = line[turn];
		const PlanTask *task = &tasks.items[at];
		EACH (int32_t, before, task->after) {
			if (ends[*before] > ends[at]) {
				ends[at] = ends[*before];
				whose[at] = whose[*before];
			}
		}
		PlanTime free_from = ends[at];
		for (size_t i = 0; i < task->pinned.count; i++) {
			PlanStretch pin = task->pinned.items[i];
			if (pin.end > reading->door->problem.now && pin.start < free_from) {
				Text place = text_format(
					reading->arena, "tasks[%d].pinned[%zu]", (int)at, i);
				return refuse(reading->arena, place.chars,
					"begins before \"%1\", which it waits for, ends",
					arg(json_quoted(reading->arena, whose[at]->id)));
			}
			if (pin.end > ends[at]) {
				ends[at] = pin.end;
				whose[at] = task;
			}
		}
	}
	return OK;
}

const Error *plan_read_after(PlanReading *reading, JsonObject root)
{
	PlanProblem *problem = &reading->door->problem;
	PlanTasks tasks = problem->tasks;
	Linking linking = {
		reading, NEW_ARRAY(reading->arena, Known, tasks.count + 1), tasks.count, 0};
	const json_t *list;
	TRY(json_list(root, "tasks", PLAN_TASKS_LIMIT, &list));
	for (size_t i = 0; i < tasks.count; i++) {
		linking.known[i] = (Known){tasks.items[i].id, (int32_t)i};
	}
	qsort(linking.known, linking.count, sizeof *linking.known, by_id);
	for (size_t i = 0; i < tasks.count; i++) {
		JsonObject item;
		TRY(json_item_object(root, "tasks", list, i, &item));
		TRY(read_after_of(&linking, item, &tasks.items[i]));
	}
	if (problem->ask) {
		JsonObject item;
		PlanTask *ask = NEW(reading->arena, PlanTask);
		*ask = *problem->ask;
		TRY(json_object_field(root, "ask", &item));
		TRY(read_after_of(&linking, item, ask));
		problem->ask = ask;
	}
	int32_t *line = NULL;
	TRY(refuse_circles(reading, &line));
	return refuse_pins_too_early(reading, line);
}
