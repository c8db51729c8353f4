#include "app/series.h"

#include "app/task_kept.h"
#include "app/task_template.h"
#include "domain/check.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/series.h"
#include "store/task.h"

const Error *series_of_task(Context *cx, TaskId task, Series *ret_series)
{
	SeriesTask link;
	TRY(store_series_task_load(cx->db, cx->arena, cx->practice.id, task, &link));
	*ret_series = (Series){0};
	if (!link.series.value) {
		return OK;
	}
	Series series;
	TRY(store_series_load(cx->db, cx->arena, cx->practice.id, link.series, &series));
	if (!instant_set(series.deleted)) {
		*ret_series = series;
	}
	return OK;
}

static Text unticked(Context *cx, Checklist lines)
{
	EACH (ChecklistItem, item, lines) {
		item->done = false;
	}
	return checklist_text(cx->arena, lines);
}

const Error *begin_series(Context *cx, TaskId id, Series *ret_series)
{
	Task task;
	Board board;
	Series there;
	TRY(task_load(cx, id, &task, &board));
	TRY(series_of_task(cx, id, &there));
	if (there.id.value) {
		return refuse(cx->arena, "", "“%1” comes again already.", arg(task.title));
	}
	if (!task_promise(&task)) {
		return refuse(cx->arena, "", "Give “%1” a date first: it begins the series.",
			arg(task.title));
	}
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &task.checklist));
	const Repeat weekly = {.kind = REPEAT_WEEKS, .every = 1};
	*ret_series = (Series){
		.client = task.client,
		.title = task.title,
		.notes = task.notes,
		.category = task.category,
		.checklist = unticked(cx, task.checklist),
		.estimate = task.estimate,
		.importance = task.importance,
		.reachable_only = task.reachable_only,
		.whole = task.whole,
		.min_chunk = task.min_chunk,
		.rrule = repeat_rule(cx->arena, &weekly, task.due),
		.start = task.due,
		.zone = task.due_zone,
	};
	return OK;
}

/* --- looking ------------------------------------------------------------------------------------
 */

static const Error *line_of(Context *cx, const Series *series, OpenSeries *ret_line)
{
	Client client = {0};
	OpenSeries line = {.series = *series};
	if (series->client.value) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, series->client, &client));
		line.client = client.name;
		line.thread = client.thread;
	}
	TRY(recurrence_parse(cx->arena, series->rrule, &line.rule));
	*ret_line = line;
	return OK;
}

const Error *open_series(Context *cx, SeriesId id, OpenSeries *ret_series)
{
	Series series;
	SeriesTasks links;
	Tasks open = {0};
	Task task;
	TRY(store_series_load(cx->db, cx->arena, cx->practice.id, id, &series));
	if (instant_set(series.deleted)) {
		return missing(cx->arena, "This series has ended and is in the bin.");
	}
	OpenSeries line;
	TRY(line_of(cx, &series, &line));
	TRY(store_series_task_list(cx->db, cx->arena, cx->practice.id, id, &links));
	EACH (const SeriesTask, link, links) {
		const Error *error =
			store_task_load(cx->db, cx->arena, cx->practice.id, link->task, &task);
		if (error && error->kind != ERROR_MISSING) {
			return error;
		}
		if (!error && task_open(&task)) {
			*LIST_ADD(cx->arena, open) = task;
		}
	}
	TRY(task_lines(cx, open, &line.tasks));
	task_lines_by_due(line.tasks);
	*ret_series = line;
	return OK;
}

const Error *open_series_list(Context *cx, SeriesLines *ret_lines)
{
	SeriesList all;
	SeriesLines lines = {0};
	TRY(store_series_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Series, series, all) {
		TRY(line_of(cx, series, LIST_ADD(cx->arena, lines)));
	}
	*ret_lines = lines;
	return OK;
}
