#include "app/task_act.h"

#include "app/plan.h"
#include "app/task_kept.h"
#include "domain/stage.h"
#include "store/bin.h"
#include "store/client.h"
#include "store/search.h"
#include "store/task.h"
#include "store/task_before.h"

enum { IMPORTANT = 2 }; /* from here on task_box counts it as important */

/* --- what an act makes of a task ------------------------------------------------------------- */

static const Error *into_stage(Context *cx, Text name, Task *task, const Board *board)
{
	Text folded = text_folded(cx->arena, name);
	EACH (const Stage, stage, board->stages) {
		if (text_equal(text_folded(cx->arena, stage->name), folded)) {
			task_enter(task, stage, cx->now);
			return task_to_end(cx, task);
		}
	}
	return refuse(cx->arena, "stage", "This stage is not on the task’s board.");
}

static const Error *promised_for(Context *cx, Wall due, Task *task)
{
	Client client = {0};
	task->due = due;
	task->promised = day_set(due.day) ? cx->now : (Instant){0};
	if (text_empty(task->due_zone) && task->client.value) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, task->client, &client));
		task->due_zone = client.zone;
	}
	if (text_empty(task->due_zone)) {
		task->due_zone = zone_name(cx->zone);
	}
	return task_check(cx->arena, task);
}

static void into_box(Task *task, Box box, Day today)
{
	static const Triage triages[BOXES] = {
		[BOX_DO] = TRIAGE_URGENT,
		[BOX_PLAN] = TRIAGE_IMPORTANT,
		[BOX_SHORTEN] = TRIAGE_URGENT,
		[BOX_LATER] = TRIAGE_CAN_WAIT,
	};
	bool important = box == BOX_DO || box == BOX_PLAN;
	if (important != (task->importance >= IMPORTANT)) {
		task->importance = important ? IMPORTANT : 0;
	}
	task->triage = triages[box];
	task->triage_day = today;
}

static const Error *deleting(Context *cx, const Task *task)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	int64_t id = task->id.value;
	TRY(store_bin_put(db, cx->arena, practice, BIN_TASK, id, cx->now, cx->change));
	TRY(store_search_gone(db, cx->arena, practice, id, cx->change));
	plan_changed(cx);
	return audit(cx, "delete", "task", id, task->client.value, task->title);
}

static const Error *changing(Context *cx, const TaskAct *act, Task *task, const Board *board)
{
	Day today = zone_day(cx->zone, cx->now);
	switch (act->kind) {
	case ACT_FINISH:
		task_finish(task, board->id.value ? board : NULL, cx->now);
		return task_keep(cx, task, "finish", task->title);
	case ACT_STAGE:
		TRY(into_stage(cx, act->stage, task, board));
		return task_keep(cx, task, "move", act->stage);
	case ACT_DUE:
		TRY(promised_for(cx, act->due, task));
		return task_keep(cx, task, "promise", task->title);
	case ACT_TRIAGE:
		task->triage = act->triage;
		task->triage_day = today;
		return task_keep(cx, task, "triage", text_of(triage_key(act->triage)));
	case ACT_BOX:
		into_box(task, act->box, today);
		return task_keep(cx, task, "weigh", task->title);
	case ACT_ESTIMATE:
		task->estimate = act->estimate;
		TRY(task_check(cx->arena, task));
		return task_keep(cx, task, "estimate",
			text_format(cx->arena, "%d min", (int)act->estimate.minutes));
	case ACT_DELETE:
		return deleting(cx, task);
	}
	return OK;
}

/* --- one or many -------------------------------------------------------------------------------
 */

static bool leaves_out(const Error *error)
{
	return error && (error->kind == ERROR_REFUSED || error->kind == ERROR_MISSING);
}

static const Error *acting_on(Context *cx, TaskId id, const TaskAct *act, TaskActed *acted)
{
	Task task;
	Board board;
	const Error *error = task_load(cx, id, &task, &board);
	if (!error && !task_open(&task) && act->kind != ACT_DELETE) {
		acted->left_out++;
		return OK;
	}
	if (!error) {
		TRY(store_task_before_save(
			cx->db, cx->arena, cx->practice.id, cx->change, id, cx->now));
		error = changing(cx, act, &task, &board);
	}
	if (leaves_out(error)) {
		acted->left_out++;
		return OK;
	}
	acted->done += error ? 0 : 1;
	return error;
}

static const Error *acting(
	Context *cx, const TaskId *ids, size_t count, const TaskAct *act, TaskActed *ret_acted)
{
	TaskActed acted = {.undo = cx->change};
	Instant yesterday = instant_plus(cx->now, -SECONDS_PER_DAY);
	TRY(store_task_before_expire(cx->db, cx->arena, cx->practice.id, yesterday));
	for (size_t i = 0; i < count; i++) {
		TRY(acting_on(cx, ids[i], act, &acted));
	}
	*ret_acted = acted;
	return OK;
}

const Error *act_on_tasks(
	Context *cx, const TaskId *ids, size_t count, const TaskAct *act, TaskActed *ret_acted)
{
	if (count > TASK_ACT_LIMIT) {
		return refuse(cx->arena, "ids", "At most %1 at once.", arg(TASK_ACT_LIMIT));
	}
	return WRITE(cx, acting(cx, ids, count, act, ret_acted));
}

/* --- taking it back ------------------------------------------------------------------------------
 */

static const Error *undoing(Context *cx, int64_t undo, size_t *ret_back)
{
	Db *db = cx->db;
	TaskIds back;
	Task task;
	TRY(store_task_before_back(db, cx->arena, cx->practice.id, undo, cx->change, &back));
	if (back.count == 0) {
		return missing(cx->arena, "There is nothing left to take back.");
	}
	EACH (const TaskId, id, back) {
		TRY(store_search_back(db, cx->arena, cx->practice.id, id->value, cx->change));
		TRY(store_task_load(db, cx->arena, cx->practice.id, *id, &task));
		TRY(audit(cx, "undo", "task", id->value, task.client.value, task.title));
	}
	plan_changed(cx);
	*ret_back = back.count;
	return OK;
}

const Error *undo_act(Context *cx, int64_t undo, size_t *ret_back)
{
	return WRITE(cx, undoing(cx, undo, ret_back));
}
