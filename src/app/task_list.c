#include "app/task_list.h"

#include "store/board.h"
#include "store/client.h"
#include "store/series.h"

#include <stdlib.h>

const char *task_show_key(TaskShow show)
{
	static const char *const keys[SHOWS] = {"", "work", "waiting", "done"};
	return keys[show];
}

const char *task_show_name(TaskShow show)
{
	static const char *const names[SHOWS] = {
		N_("All open ones"), N_("To do"), N_("Waiting on a client"), N_("Done")};
	return names[show];
}

const char *task_when_key(TaskWhen when)
{
	static const char *const keys[WHENS] = {"", "overdue", "risk", "today", "week", "none"};
	return keys[when];
}

const char *task_when_name(TaskWhen when)
{
	static const char *const names[WHENS] = {N_("Any time"), N_("Overdue"), N_("At risk"),
		N_("Due today"), N_("Due within a week"), N_("Without a date")};
	return names[when];
}

const char *task_group_name(TaskGroup group)
{
	static const char *const names[GROUPS] = {N_("Overdue"), N_("At risk"), N_("With a date"),
		N_("Without a date"), N_("Waiting on a client"), N_("Done")};
	return names[group];
}

TaskGroup task_group(const DeskLine *line)
{
	const Task *task = &line->promise.task;
	if (instant_set(task->done)) {
		return GROUP_DONE;
	}
	if (instant_set(task->waiting_since)) {
		return GROUP_WAITING;
	}
	if (!task_promise(task)) {
		return GROUP_DATELESS;
	}
	switch (line->promise.state) {
	case PROMISE_OVERDUE:
		return GROUP_OVERDUE;
	case PROMISE_BROKEN:
	case PROMISE_TIGHT:
		return GROUP_RISK;
	case PROMISE_KEPT:
	case PROMISE_WAITING:
	case PROMISE_LEFT:
	case PROMISE_STATES:
		break;
	}
	return GROUP_DUE;
}

/* --- the filter ------------------------------------------------------------------------------- */

static bool fits_client(const TaskFilter *filter, const Task *task)
{
	return filter->own
		       ? task->client.value == 0
		       : filter->client.value == 0 || task->client.value == filter->client.value;
}

static bool fits_show(const TaskFilter *filter, const Task *task)
{
	bool waits = instant_set(task->waiting_since);
	return (filter->show != SHOW_WORK || !waits) && (filter->show != SHOW_WAITING || waits);
}

static bool fits_words(Context *cx, Span asked, const DeskLine *line)
{
	const Task *task = &line->promise.task;
	Span word;
	Text all = text_folded(
		cx->arena, text_format(cx->arena, "%s\n%s\n%s\n%s", text_chars(task->title),
				   text_chars(task->notes), text_chars(task->category),
				   text_chars(line->promise.client_name)));
	while (span_next(&asked, ' ', &word)) {
		if (!text_contains(all, text_copy(cx->arena, word).chars)) {
			return false;
		}
	}
	return true;
}

static bool fits_when(Context *cx, TaskWhen when, const DeskLine *line)
{
	int32_t today = zone_day(cx->zone, cx->now).days;
	const Task *task = &line->promise.task;
	/* The end of a day is that day, not the midnight after it. */
	int32_t due = task_promise(task)
			      ? zone_day(cx->zone, instant_plus(line->promise.due, -1)).days
			      : INT32_MAX;
	switch (when) {
	case WHEN_OVERDUE:
		return task_group(line) == GROUP_OVERDUE;
	case WHEN_RISK:
		return task_group(line) == GROUP_RISK;
	case WHEN_TODAY:
		return due == today;
	case WHEN_WEEK:
		return due >= today && due < today + 7;
	case WHEN_NONE:
		return !task_promise(task);
	case WHEN_ANY:
	case WHENS:
		break;
	}
	return true;
}

static bool fits(Context *cx, const TaskFilter *filter, Span words, const DeskLine *line)
{
	const Task *task = &line->promise.task;
	return fits_client(filter, task) && fits_show(filter, task) &&
	       (!filter->guess || (line->left.guess && task_open(task))) &&
	       (text_empty(filter->category) || text_equal(filter->category, task->category)) &&
	       fits_when(cx, filter->when, line) && fits_words(cx, words, line);
}

/* --- the list --------------------------------------------------------------------------------- */

static int64_t place_in_group(const DeskLine *line, TaskGroup group)
{
	const Task *task = &line->promise.task;
	switch (group) {
	case GROUP_DATELESS:
		return task->id.value;
	case GROUP_WAITING:
		return task->waiting_since.seconds;
	case GROUP_DONE:
		return -task->done.seconds;
	case GROUP_OVERDUE:
	case GROUP_RISK:
	case GROUP_DUE:
	case GROUPS:
		break;
	}
	return line->promise.due.seconds;
}

static int by_group(const void *a, const void *b)
{
	const DeskLine *left = a, *right = b;
	TaskGroup left_group = task_group(left), right_group = task_group(right);
	if (left_group != right_group) {
		return left_group < right_group ? -1 : 1;
	}
	int64_t left_place = place_in_group(left, left_group);
	int64_t right_place = place_in_group(right, right_group);
	if (left_place != right_place) {
		return left_place < right_place ? -1 : 1;
	}
	int64_t left_id = left->promise.task.id.value, right_id = right->promise.task.id.value;
	return (left_id > right_id) - (left_id < right_id);
}

static const Error *load_done(
	Context *cx, const TaskFilter *filter, TaskList *list, Tasks *ret_tasks)
{
	const Task older = {.id = filter->older_id, .done = filter->older};
	TRY(store_task_done_list(cx->db, cx->arena, cx->practice.id, filter->client,
		filter->older_id.value ? &older : NULL, DONE_LISTED, ret_tasks));
	if (ret_tasks->count == DONE_LISTED) {
		list->last = ret_tasks->items[DONE_LISTED - 1].done;
		list->last_id = ret_tasks->items[DONE_LISTED - 1].id;
	}
	return OK;
}

static const Error *load_tasks(
	Context *cx, const TaskFilter *filter, TaskList *list, DeskLines *ret_lines)
{
	Tasks tasks;
	TRY(filter->show == SHOW_DONE
			? load_done(cx, filter, list, &tasks)
			: store_task_open_list(cx->db, cx->arena, cx->practice.id, &tasks));
	return desk_lines(cx, tasks, ret_lines);
}

/* Names differ in case or accents only: one of them is enough. */
static void add_stage(Context *cx, TaskList *list, Text name, size_t room)
{
	Text folded = text_folded(cx->arena, name);
	for (size_t i = 0; i < list->stage_count; i++) {
		if (text_equal(text_folded(cx->arena, list->stages[i]), folded)) {
			return;
		}
	}
	if (list->stage_count < room) {
		list->stages[list->stage_count++] = name;
	}
}

static const Error *load_choices(Context *cx, TaskList *list)
{
	enum { STAGE_CHOICES = 60 };
	BoardLines boards;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &list->clients));
	TRY(store_task_categories(cx->db, cx->arena, cx->practice.id, &list->categories));
	TRY(store_board_list(cx->db, cx->arena, cx->practice.id, &boards));
	list->stages = NEW_ARRAY(cx->arena, Text, STAGE_CHOICES);
	EACH (const BoardLine, line, boards) {
		EACH (const Stage, stage, line->board.stages) {
			add_stage(cx, list, stage->name, STAGE_CHOICES);
		}
	}
	return OK;
}

bool task_repeats_in(const TaskList *list, TaskId id)
{
	return task_ids_hold(list->repeating, id);
}

const Error *open_task_list(Context *cx, const TaskFilter *filter, TaskList *ret_list)
{
	DeskLines all, fitting = {0};
	TaskList list = {0};
	Text folded = text_folded(cx->arena, text_trim(cx->arena, filter->words));
	TRY(load_choices(cx, &list));
	TRY(load_tasks(cx, filter, &list, &all));
	EACH (const DeskLine, line, all) {
		if (fits(cx, filter, span_of(folded), line)) {
			*LIST_ADD(cx->arena, fitting) = *line;
			list.counts[task_group(line)]++;
			list.broken += task_group(line) == GROUP_RISK &&
				       line->promise.state == PROMISE_BROKEN;
		}
	}
	if (fitting.count > 0) {
		qsort(fitting.items, fitting.count, sizeof *fitting.items, by_group);
	}
	list.count = fitting.count;
	list.pages = (int32_t)((fitting.count + TASKS_A_PAGE - 1) / TASKS_A_PAGE);
	list.page = filter->page < list.pages ? filter->page : list.pages ? list.pages - 1 : 0;
	size_t from = (size_t)list.page * TASKS_A_PAGE;
	for (size_t i = from; i < fitting.count && i < from + TASKS_A_PAGE; i++) {
		*LIST_ADD(cx->arena, list.lines) = fitting.items[i];
	}
	TRY(store_series_task_open(cx->db, cx->arena, cx->practice.id, &list.repeating));
	*ret_list = list;
	return OK;
}
