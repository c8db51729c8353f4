#include "app/series_make.h"

#include "app/plan.h"
#include "app/task_kept.h"
#include "app/task_template.h"
#include "store/bin.h"
#include "store/checklist.h"
#include "store/search.h"
#include "store/series.h"
#include "store/task.h"

static const Zone *zone_of(Context *cx, const Series *series)
{
	const Zone *zone = zone_named(cx, series->zone);
	return zone ? zone : cx->zone;
}

static Day last_day(Context *cx, const Series *series)
{
	return day_plus(zone_day(zone_of(cx, series), cx->now), SERIES_DAYS_AHEAD);
}

/* Dues after a day, up to the end of the horizon; never one that is past. */
static const Error *dues_after(Context *cx, const Series *series, Day after, Walls *ret_dues)
{
	Recurrence rule;
	const Zone *zone = zone_of(cx, series);
	Instant from = zone_midnight(zone, day_plus(after, 1));
	Instant to = zone_midnight(zone, day_plus(last_day(cx, series), 1));
	from = from.seconds > cx->now.seconds ? from : cx->now;
	TRY(recurrence_parse(cx->arena, series->rrule, &rule));
	/* the end of a day is the next one's first moment */
	Walls found = recurrence_between(cx->arena, &rule, series->start, (Walls){0}, zone, from,
		instant_plus(to, 1), SERIES_TASKS_LIMIT, NULL);
	*ret_dues = found;
	return OK;
}

static const Error *make_one(Context *cx, const Series *series, Wall due, Wall before)
{
	const SeriesTask link = {{new_id(cx)}, series->id, due};
	TaskDraft draft = {
		.task = series_occurrence(cx->arena, series, due, before), .any_board = true};
	draft.task.checklist = checklist_read(cx->arena, series->checklist, (Checklist){0});
	TRY(task_save(cx, &draft, link.task));
	return store_series_task_save(cx->db, cx->arena, cx->practice.id, &link);
}

const Error *series_make_ahead(Context *cx, Series *series)
{
	Walls dues;
	SeriesTasks links;
	Wall before = {0};
	TRY(store_series_task_list(cx->db, cx->arena, cx->practice.id, series->id, &links));
	EACH (const SeriesTask, link, links) {
		before = link->on;
	}
	TRY(dues_after(cx, series, series->made_until, &dues));
	EACH (const Wall, due, dues) {
		if (due->day.days <= series->made_until.days) {
			continue;
		}
		TRY(make_one(cx, series, *due, before));
		before = *due;
	}
	Day last = last_day(cx, series);
	series->made_until = last.days > series->made_until.days ? last : series->made_until;
	return store_series_save(cx->db, cx->arena, cx->practice.id, series, cx->change);
}

/* --- one that has changed ----------------------------------------------------------------------
 */

typedef struct {
	Context *cx;
	const Series *was, *is;
	Day from;
	SeriesTasks links; /* of open tasks that are still to come */
	Tasks tasks;       /* theirs */
	Walls taken;       /* dues of those that are done, skipped or stay */
} Following;

static const Error *sort_tasks(Following *following)
{
	Context *cx = following->cx;
	SeriesTasks links;
	Task task;
	TRY(store_series_task_list(cx->db, cx->arena, cx->practice.id, following->is->id, &links));
	EACH (const SeriesTask, link, links) {
		const Error *error =
			store_task_load(cx->db, cx->arena, cx->practice.id, link->task, &task);
		if (error && error->kind != ERROR_MISSING) {
			return error;
		}
		Instant on = zone_instant(zone_of(cx, following->was), wall_plus(link->on, 0));
		bool ahead =
			on.seconds > cx->now.seconds && link->on.day.days >= following->from.days;
		if (!error && task_open(&task) && ahead) {
			*LIST_ADD(cx->arena, following->links) = *link;
			*LIST_ADD(cx->arena, following->tasks) = task;
		} else {
			*LIST_ADD(cx->arena, following->taken) = link->on;
		}
	}
	return OK;
}

static const Error *follow_checklist(Following *following, TaskId id)
{
	Context *cx = following->cx;
	Checklist now;
	if (text_equal(following->was->checklist, following->is->checklist)) {
		return OK;
	}
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &now));
	if (!text_equal(checklist_text(cx->arena, now), following->was->checklist)) {
		return OK; /* somebody has ticked or changed it */
	}
	Checklist lines = checklist_read(cx->arena, following->is->checklist, now);
	EACH (ChecklistItem, item, lines) {
		item->id = item->id ? item->id : new_id(cx);
	}
	return store_checklist_replace(cx->db, cx->arena, cx->practice.id, id, lines);
}

/* One that was moved by hand keeps its date. */
static const Error *follow_task(Following *following, size_t at, Wall due, Wall before)
{
	Context *cx = following->cx;
	Task *task = &following->tasks.items[at];
	SeriesTask *link = &following->links.items[at];
	bool differs = series_follow(following->was, following->is, task);
	if (wall_order(task->due, link->on) == 0) {
		const Task fresh = series_occurrence(cx->arena, following->is, due, before);
		differs = differs || wall_order(task->due, due) != 0 ||
			  wall_order(task->earliest, fresh.earliest) != 0 ||
			  !text_equal(task->due_zone, fresh.due_zone);
		task->due = due;
		task->due_zone = fresh.due_zone;
		task->earliest = fresh.earliest;
	}
	link->on = due;
	link->series = following->is->id;
	TRY(store_series_task_save(cx->db, cx->arena, cx->practice.id, link));
	TRY(follow_checklist(following, task->id));
	return differs ? task_keep(cx, task, "edit", task->title) : OK;
}

static const Error *let_go(Context *cx, const Task *task)
{
	TRY(store_bin_put(
		cx->db, cx->arena, cx->practice.id, BIN_TASK, task->id.value, cx->now, cx->change));
	TRY(store_search_gone(cx->db, cx->arena, cx->practice.id, task->id.value, cx->change));
	plan_changed(cx);
	return audit(cx, "delete", "task", task->id.value, task->client.value, task->title);
}

static bool among(Walls walls, Wall wall)
{
	EACH (const Wall, one, walls) {
		if (wall_order(*one, wall) == 0) {
			return true;
		}
	}
	return false;
}

const Error *series_make_follow(Context *cx, const Series *was, Series *is, Day from)
{
	Following following = {.cx = cx, .was = was, .is = is, .from = from};
	Walls dues;
	Wall before = {0};
	size_t at = 0;
	TRY(store_series_save(cx->db, cx->arena, cx->practice.id, is, cx->change));
	TRY(sort_tasks(&following));
	TRY(dues_after(cx, is, day_plus(from, -1), &dues));
	EACH (const Wall, due, dues) {
		if (among(following.taken, *due)) {
			before = *due;
			continue;
		}
		if (at < following.tasks.count) {
			TRY(follow_task(&following, at++, *due, before));
		} else {
			TRY(make_one(cx, is, *due, before));
		}
		before = *due;
	}
	for (; at < following.tasks.count; at++) {
		TRY(let_go(cx, &following.tasks.items[at]));
	}
	is->made_until = last_day(cx, is);
	return store_series_save(cx->db, cx->arena, cx->practice.id, is, cx->change);
}
