#include "web/pages/task_form.h"

#include "domain/practice.h"

/* A day and a time of day apart: without a time the end of that day is meant. */
static Wall read_wall(
	Context *cx, Form *form, const char *day_field, const char *clock_field, bool ends)
{
	Wall read = {.day = form_day(form, day_field)};
	int32_t second = form_clock(form, clock_field);
	if (!day_set(read.day)) {
		if (second >= 0) {
			form_problem(form, day_field, message(cx->arena, "Say on which day."));
		}
		return (Wall){0};
	}
	read.second = second >= 0 ? second : ends ? (int32_t)SECONDS_PER_DAY : 0;
	return read;
}

/* A moment on the VA's clock; one that shows the same minute as before is the same moment. */
static Instant read_moment(Context *cx, Form *form, const char *field, Instant was)
{
	Wall read = form_wall(form, field);
	if (!day_set(read.day)) {
		return (Instant){0};
	}
	Wall before = zone_wall(cx->zone, was);
	before.second -= before.second % 60;
	return instant_set(was) && wall_order(before, read) == 0 ? was
								 : zone_instant(cx->zone, read);
}

/* "BOARD-STAGE"; "": on no board; "first": the client's first one. */
static void read_stage(Context *cx, Form *form, TaskDraft *draft)
{
	Text typed = form_text(form, "stage", 60);
	Span rest = span_of(typed), board, stage;
	draft->any_board = text_is(typed, "first");
	draft->task.board = (BoardId){0};
	draft->task.stage = (StageId){0};
	if (text_empty(typed) || draft->any_board) {
		return;
	}
	bool good = span_next(&rest, '-', &board) && span_next(&rest, '-', &stage) &&
		    span_int64(board, &draft->task.board.value) &&
		    span_int64(stage, &draft->task.stage.value);
	if (!good) {
		form_problem(
			form, "stage", message(cx->arena, "This choice is not there any more."));
	}
}

static void read_waiting(Context *cx, Form *form, Task *task, const Task *kept)
{
	bool waits = form_bool(form, "waits");
	Instant since = read_moment(cx, form, "waiting_since", kept->waiting_since);
	task->waiting_for = waits ? form_text(form, "waiting_for", TASK_TITLE_LIMIT) : TEXT("");
	task->waiting_since = !waits ? (Instant){0} : instant_set(since) ? since : cx->now;
}

/* How the planner may treat it. What it comes after is a list of boxes, which is there only where
 * the form says so. */
static void read_terms(Context *cx, Form *form, TaskDraft *draft)
{
	const Text *values;
	draft->task.reachable_only = form_bool(form, "reachable_only");
	draft->task.whole = form_bool(form, "whole");
	draft->task.min_chunk = form_minutes(form, "min_chunk", TASK_CHUNK_LIMIT);
	draft->says_after = form_bool(form, "says_after");
	size_t count = form_all(form, "after", &values);
	for (size_t i = 0; draft->says_after && i < count; i++) {
		TaskId after;
		if (span_int64(span_of(values[i]), &after.value)) {
			*LIST_ADD(cx->arena, draft->after) = (Dependency){.after = after};
		}
	}
}

TaskDraft task_read(Context *cx, Form *form, const Task *kept)
{
	TaskDraft draft = {.task = *kept};
	Task *task = &draft.task;
	task->changed = form_int(form, "changed", 0, INT64_MAX);
	task->title = form_text(form, "title", TASK_TITLE_LIMIT);
	task->notes = form_lines(form, "notes", TASK_NOTES_LIMIT);
	task->category = form_text(form, "category", TASK_CATEGORY_LIMIT);
	task->client = (ClientId){form_id(form, "client")};
	read_stage(cx, form, &draft);
	task->estimate = form_minutes(form, "estimate", ESTIMATE_LIMIT);
	draft.says_remaining = !text_empty(form_text(form, "remaining", 60));
	if (draft.says_remaining) {
		task->remaining = form_minutes(form, "remaining", ESTIMATE_LIMIT);
	}
	task->due = read_wall(cx, form, "due_day", "due_clock", true);
	task->earliest = read_wall(cx, form, "earliest_day", "earliest_clock", false);
	task->due_zone = form_text(form, "due_zone", ZONE_NAME_LIMIT);
	task->importance = (int32_t)form_int(form, "importance", 0, IMPORTANCE_MOST);
	if (kept->id.value) {
		task->requested = read_moment(cx, form, "requested", kept->requested);
		task->promised = read_moment(cx, form, "promised", kept->promised);
		read_waiting(cx, form, task, kept);
	}
	read_terms(cx, form, &draft);
	task->checklist = checklist_read(cx->arena,
		form_lines(form, "checklist", CHECKLIST_LIMIT * TASK_TITLE_LIMIT), kept->checklist);
	return draft;
}

const Error *task_due_typed(Context *cx, const Request *request, Instant *ret_due)
{
	const Zone *zone;
	Wall due = {0};
	int32_t second;
	ClientId client = {0};
	span_int64(span_of(http_query(request, "client")), &client.value);
	TRY(zone_of_due(cx, client, http_query(request, "due_zone"), &zone));
	*ret_due = (Instant){0};
	if (!zone || !day_parse(span_of(http_query(request, "due_day")), &due.day)) {
		return OK;
	}
	bool timed = clock_parse(span_of(http_query(request, "due_clock")), &second);
	due.second = timed ? second : (int32_t)SECONDS_PER_DAY;
	*ret_due = zone_instant(zone, wall_plus(due, 0));
	return OK;
}
