#include "app/task.h"

#include "app/plan.h"
#include "app/task_kept.h"
#include "app/timer.h"
#include "domain/stage.h"
#include "store/board.h"
#include "store/checklist.h"
#include "store/task.h"

const Error *task_load(Context *cx, TaskId id, Task *ret_task, Board *ret_board)
{
	Task task;
	Board board = {0};
	TRY(store_task_load(cx->db, cx->arena, cx->practice.id, id, &task));
	if (instant_set(task.deleted)) {
		return missing(cx->arena, "This task is in the bin.");
	}
	if (task.board.value) {
		TRY(store_board_load(cx->db, cx->arena, cx->practice.id, task.board, &board));
	}
	*ret_task = task;
	*ret_board = board;
	return OK;
}

const Error *task_keep(Context *cx, const Task *task, const char *act, Text detail)
{
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, task, cx->change));
	plan_changed(cx);
	if (!task_open(task)) {
		TRY(stop_timer_of(cx, task->id));
	}
	return audit(cx, act, "task", task->id.value, task->client.value, detail);
}

const Error *task_to_end(Context *cx, Task *task)
{
	return store_task_stage_end(
		cx->db, cx->arena, cx->practice.id, task->board, task->stage, &task->position);
}

static const Board *on_board(const Board *board)
{
	return board->id.value ? board : NULL;
}

/* --- through the stages ----------------------------------------------------------------------- */

/* Gives the open cards of a stage the places 0, 1, 2 …, with a gap for one that comes in. */
static const Error *make_room(Context *cx, const Task *task, int32_t place, int32_t *ret_place)
{
	Tasks all;
	int32_t next = 0;
	TRY(store_task_board_list(cx->db, cx->arena, cx->practice.id, task->board, cx->now, &all));
	EACH (const Task, other, all) {
		if (other->stage.value != task->stage.value || !task_open(other) ||
			other->id.value == task->id.value) {
			continue;
		}
		int32_t position = next < place ? next : next + 1;
		if (other->position != position) {
			TRY(store_task_place(
				cx->db, cx->arena, cx->practice.id, other->id, position));
		}
		next++;
	}
	*ret_place = next < place ? next : place;
	return OK;
}

static const Error *moving(Context *cx, TaskId id, StageId to, int32_t place)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	const Stage *stage = board_stage(&board, to);
	if (!stage) {
		return refuse(cx->arena, "stage", "This stage is not on the task’s board.");
	}
	if (task.stage.value != to.value || (stage->kind == STAGE_DONE) == task_open(&task)) {
		task_enter(&task, stage, cx->now);
	}
	TRY(make_room(cx, &task, place < 0 ? 0 : place, &task.position));
	return task_keep(cx, &task, "move", stage->name);
}

const Error *move_task(Context *cx, TaskId id, StageId to, int32_t place)
{
	return WRITE(cx, moving(cx, id, to, place));
}

static const Error *finishing(Context *cx, TaskId id)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	if (!task_open(&task)) {
		return OK;
	}
	task_finish(&task, on_board(&board), cx->now);
	return task_keep(cx, &task, "finish", task.title);
}

const Error *finish_task(Context *cx, TaskId id)
{
	return WRITE(cx, finishing(cx, id));
}

static const Error *reopening(Context *cx, TaskId id, StageId to)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	if (task_open(&task)) {
		return OK;
	}
	task_reopen(&task, on_board(&board), to);
	TRY(task_to_end(cx, &task));
	return task_keep(cx, &task, "reopen", task.title);
}

const Error *reopen_task(Context *cx, TaskId id, StageId to)
{
	return WRITE(cx, reopening(cx, id, to));
}

static const Error *waiting(Context *cx, TaskId id, Text what)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	if (!task_open(&task)) {
		return refuse(cx->arena, "", "This task is done: it waits for nobody.");
	}
	task_wait(&task, instant_set(task.waiting_since) ? task.waiting_since : cx->now, what);
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, "wait", what);
}

const Error *wait_task(Context *cx, TaskId id, Text what)
{
	return WRITE(cx, waiting(cx, id, what));
}

static const Error *resuming(Context *cx, TaskId id)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	StageId was = task.stage;
	task_resume(&task, on_board(&board));
	if (task.stage.value != was.value) {
		TRY(task_to_end(cx, &task));
	}
	return task_keep(cx, &task, "resume", task.title);
}

const Error *resume_task(Context *cx, TaskId id)
{
	return WRITE(cx, resuming(cx, id));
}

/* --- one thing about it ----------------------------------------------------------------------- */

static const Error *triaging(Context *cx, TaskId id, Triage triage)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	task.triage = triage;
	task.triage_day = zone_day(cx->zone, cx->now);
	return task_keep(cx, &task, "triage", text_of(triage_key(triage)));
}

const Error *triage_task(Context *cx, TaskId id, Triage triage)
{
	return WRITE(cx, triaging(cx, id, triage));
}

static const Error *weighing(Context *cx, TaskId id, int32_t importance)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	task.importance = importance;
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, "weigh", text_format(cx->arena, "%d", (int)importance));
}

const Error *weigh_task(Context *cx, TaskId id, int32_t importance)
{
	return WRITE(cx, weighing(cx, id, importance));
}

static Text in_minutes(Context *cx, Minutes minutes)
{
	return text_format(cx->arena, "%d min", (int)minutes.minutes);
}

static const Error *estimating(Context *cx, TaskId id, Minutes estimate)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	task.estimate = estimate;
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, "estimate", in_minutes(cx, estimate));
}

const Error *estimate_task(Context *cx, TaskId id, Minutes estimate)
{
	return WRITE(cx, estimating(cx, id, estimate));
}

static const Error *saying_remaining(Context *cx, TaskId id, Minutes remaining)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	task.remaining = remaining;
	task.remaining_at = cx->now;
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, "remaining", in_minutes(cx, remaining));
}

const Error *say_remaining(Context *cx, TaskId id, Minutes remaining)
{
	return WRITE(cx, saying_remaining(cx, id, remaining));
}

/* --- the checklist ---------------------------------------------------------------------------- */

/* The plan does not hang on the checklist, but who looks at the task must see it change. */
static const Error *checklist_changed(Context *cx, const Task *task, const char *act, Text line)
{
	TRY(store_task_save(cx->db, cx->arena, cx->practice.id, task, cx->change));
	return audit(cx, act, "task", task->id.value, task->client.value, line);
}

static const Error *ticking(Context *cx, TaskId id, int64_t line, bool done)
{
	Task task;
	Board board;
	Text said = TEXT("");
	TRY(task_load(cx, id, &task, &board));
	TRY(store_checklist_tick(cx->db, cx->arena, cx->practice.id, id, line, done));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &task.checklist));
	EACH (const ChecklistItem, item, task.checklist) {
		said = item->id == line ? item->text : said;
	}
	return checklist_changed(cx, &task, "tick",
		text_format(cx->arena, "%s %s", done ? "☑" : "☐", text_chars(said)));
}

const Error *tick_task(Context *cx, TaskId id, int64_t line, bool done)
{
	return WRITE(cx, ticking(cx, id, line, done));
}

static const Error *adding_line(Context *cx, TaskId id, Text text)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	if (text_empty(text)) {
		return refuse(cx->arena, "line", "Something is missing here.");
	}
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &task.checklist));
	*LIST_ADD(cx->arena, task.checklist) = (ChecklistItem){new_id(cx), text, false};
	TRY(task_check(cx->arena, &task));
	TRY(store_checklist_replace(cx->db, cx->arena, cx->practice.id, id, task.checklist));
	return checklist_changed(cx, &task, "edit", text);
}

const Error *add_checklist_line(Context *cx, TaskId id, Text text)
{
	return WRITE(cx, adding_line(cx, id, text));
}
