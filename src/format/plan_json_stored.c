/* The stored plan, and pins: what is already somewhere. */
#include "format/plan_json_times.h"

#include <stdlib.h>

enum { BLOCKS_LIMIT = 200000 };

/* --- pins that contradict each other --- */

typedef struct {
	PlanStretch pin;
	size_t task, index;
} Placed;

static int by_start(const void *left, const void *right)
{
	const Placed *l = left, *r = right;
	if (l->pin.start != r->pin.start) {
		return l->pin.start < r->pin.start ? -1 : 1;
	}
	return l->task != r->task ? (l->task > r->task) - (l->task < r->task)
				  : (l->index > r->index) - (l->index < r->index);
}

const Error *plan_refuse_clashes(PlanReading *reading)
{
	PlanTasks tasks = reading->door->problem.tasks;
	size_t count = 0;
	EACH (PlanTask, task, tasks) {
		count += task->pinned.count;
	}
	Placed *placed = NEW_ARRAY(reading->arena, Placed, count + 1);
	count = 0;
	for (size_t i = 0; i < tasks.count; i++) {
		for (size_t j = 0; j < tasks.items[i].pinned.count; j++) {
			placed[count++] = (Placed){tasks.items[i].pinned.items[j], i, j};
		}
	}
	qsort(placed, count, sizeof *placed, by_start);
	for (size_t i = 1; i < count; i++) {
		const Placed *later = &placed[i];
		if (later->pin.start < placed[i - 1].pin.end) {
			Text place = text_format(reading->arena, "tasks[%zu].pinned[%zu]",
				later->task, later->index);
			return refuse(reading->arena, place.chars, "overlaps another pin");
		}
	}
	return OK;
}

/* --- the stored plan --- */

typedef struct {
	Text id;
	int32_t task;
} Known;

static int by_id(const void *left, const void *right)
{
	const Known *l = left, *r = right;
	return text_order(l->id, r->id);
}

static int by_time(const void *left, const void *right)
{
	const PlanBlock *l = left, *r = right;
	if (l->start != r->start) {
		return l->start < r->start ? -1 : 1;
	}
	return (l->end > r->end) - (l->end < r->end);
}

static const Error *read_block(
	PlanReading *reading, JsonObject item, const Known *known, size_t count)
{
	static const char *const fields[] = {
		"task", "start", "start_zone", "end", "end_zone", NULL};
	PlanStretch stretch;
	Known wanted = {0};
	TRY(json_only(item, fields));
	TRY(json_needed(item, "task"));
	TRY(json_text(item, "task", PLAN_ID_LIMIT, &wanted.id));
	TRY(plan_read_stretch(reading, item, &stretch));
	const Known *found = bsearch(&wanted, known, count, sizeof *known, by_id);
	if (found) { /* what is done is not in the problem any more */
		*LIST_ADD(reading->arena, reading->door->problem.previous) =
			(PlanBlock){found->task, stretch.start, stretch.end};
	}
	return OK;
}

const Error *plan_read_previous(PlanReading *reading, JsonObject root)
{
	PlanProblem *problem = &reading->door->problem;
	const json_t *list;
	TRY(json_list(root, "previous", BLOCKS_LIMIT, &list));
	problem->has_previous = list != NULL;
	Known *known = NEW_ARRAY(reading->arena, Known, problem->tasks.count + 1);
	for (size_t i = 0; i < problem->tasks.count; i++) {
		known[i] = (Known){problem->tasks.items[i].id, (int32_t)i};
	}
	qsort(known, problem->tasks.count, sizeof *known, by_id);
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		TRY(json_item_object(root, "previous", list, i, &item));
		TRY(read_block(reading, item, known, problem->tasks.count));
	}
	PlanBlocks blocks = problem->previous;
	if (blocks.count) {
		qsort(blocks.items, blocks.count, sizeof *blocks.items, by_time);
	}
	for (size_t i = 1; i < blocks.count; i++) {
		if (blocks.items[i].start < blocks.items[i - 1].end) {
			return refuse(reading->arena, "previous", "two blocks overlap");
		}
	}
	return OK;
}
