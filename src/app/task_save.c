/* Writing a task down: new, changed, promised for another day, once more. */
#include "app/plan.h"
#include "app/search.h"
#include "app/task_kept.h"
#include "domain/check.h"
#include "domain/dependency.h"
#include "domain/stage.h"
#include "store/board.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/dependency.h"
#include "store/task.h"

/* What a draft leans on. */
typedef struct {
	Client client; /* id 0: the practice's own */
	Board board;   /* id 0: none */
	Problems problems;
} Writing;

/* What the bin holds is not there; that is for the form to say, not a missing page. */
static const Error *load_client(Context *cx, Writing *writing, ClientId id)
{
	if (!id.value) {
		return OK;
	}
	const Error *error =
		store_client_load(cx->db, cx->arena, cx->practice.id, id, &writing->client);
	if (error && error->kind != ERROR_MISSING) {
		return error;
	}
	if (error || instant_set(writing->client.deleted)) {
		problem(&writing->problems,
			refuse(cx->arena, "client", "This client is not there any more."));
	}
	return OK;
}

static const Error *load_board(Context *cx, Writing *writing, BoardId id)
{
	const Error *error =
		store_board_load(cx->db, cx->arena, cx->practice.id, id, &writing->board);
	if (error && error->kind != ERROR_MISSING) {
		return error;
	}
	if (error || instant_set(writing->board.deleted)) {
		problem(&writing->problems,
			refuse(cx->arena, "board", "This board is not there any more."));
		writing->board = (Board){0};
	}
	return OK;
}

static const Error *first_board(Context *cx, ClientId client, BoardId *ret_board)
{
	BoardLines boards;
	TRY(store_board_client_list(cx->db, cx->arena, cx->practice.id, client, &boards));
	*ret_board = boards.count ? boards.items[0].board.id : (BoardId){0};
	return OK;
}

/* A client's board is for that client's work; the practice's own may hold anybody's. */
static const Error *check_board(Context *cx, Writing *writing, const Task *task)
{
	Client owner;
	const Board *board = &writing->board;
	if (!board->client.value || board->client.value == task->client.value) {
		return OK;
	}
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, board->client, &owner));
	problem(&writing->problems, refuse(cx->arena, "board", "“%1” is a board of %2.",
					    arg(board->name), arg(owner.name)));
	return OK;
}

static void check_zone(Context *cx, Writing *writing, Task *task)
{
	if (text_empty(task->due_zone)) {
		task->due_zone = text_empty(writing->client.zone) ? zone_name(cx->zone)
								  : writing->client.zone;
	}
	if (!zone_named(cx, task->due_zone)) {
		problem(&writing->problems,
			refuse(cx->arena, "due_zone", "There is no time zone called “%1”.",
				arg(task->due_zone)));
	}
}

/* Where it stands: in the stage that was asked for, else where work begins. */
static const Error *put_on_board(Context *cx, const Board *board, const Task *was, Task *task)
{
	const Stage *stage = board_stage(board, task->stage);
	bool stays = was && was->board.value == board->id.value && board->id.value &&
		     (!stage || stage->id.value == was->stage.value);
	if (!board->id.value || stays) {
		task->board = board->id;
		task->stage = stays ? was->stage : (StageId){0};
		task->position = stays ? was->position : 0;
		if (stays && task_open(task) && !instant_set(task->waiting_since)) {
			task_resume(task, board);
		}
		return OK;
	}
	stage = stage ? stage : board_first(board, STAGE_OPEN);
	if (stage) {
		Instant since = task->waiting_since;
		Text what = task->waiting_for;
		task_enter(task, stage, cx->now);
		if (instant_set(since) && task_open(task)) {
			task_wait(task, since, what);
		}
	}
	return task_to_end(cx, task);
}

/* What is never taken from a draft. */
static void keep_what_was(const Task *was, const TaskDraft *draft, Instant now, Task *task)
{
	task->deleted = (Instant){0};
	task->created = was ? was->created : now;
	task->done = was ? was->done : (Instant){0};
	task->triage = was ? was->triage : TRIAGE_NONE;
	task->triage_day = was ? was->triage_day : (Day){0};
	task->foreign_source = was ? was->foreign_source : TEXT("");
	task->foreign_id = was ? was->foreign_id : TEXT("");
	if (draft->says_remaining) {
		task->remaining_at = now;
	} else {
		task->remaining = was ? was->remaining : (Minutes){0};
		task->remaining_at = was ? was->remaining_at : (Instant){0};
	}
	if (!was && !instant_set(task->requested)) {
		task->requested = now;
	}
	if (!task_promise(task)) {
		task->promised = (Instant){0};
	} else if (!instant_set(task->promised)) {
		task->promised = now;
	}
}

static Checklist numbered(Context *cx, Checklist lines)
{
	Checklist numbered = {0};
	EACH (const ChecklistItem, line, lines) {
		ChecklistItem *item = LIST_ADD(cx->arena, numbered);
		*item = *line;
		item->id = line->id ? line->id : new_id(cx);
	}
	return numbered;
}

static const Error *save_after(Context *cx, const Task *task, Dependencies after)
{
	const TaskId id = task->id;
	Dependencies all;
	Task other;
	if (after.count > DEPENDENCIES_LIMIT) {
		return refuse(cx->arena, "after", "At most %1 at once.", arg(DEPENDENCIES_LIMIT));
	}
	TRY(store_dependency_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Dependency, dependency, after) {
		TRY(store_task_load(cx->db, cx->arena, cx->practice.id, dependency->after, &other));
		if (other.client.value != task->client.value) {
			return refuse(cx->arena, "after", "“%1” is not work for the same client.",
				arg(other.title));
		}
		if (dependency_circle(cx->arena, all, id, dependency->after)) {
			return refuse(cx->arena, "after", "“%1” itself comes after this task.",
				arg(other.title));
		}
	}
	return store_dependency_replace(cx->db, cx->arena, cx->practice.id, id, after);
}

static Text when_iso(Context *cx, const Task *task)
{
	return task_promise(task) ? wall_iso(cx->arena, task->due) : TEXT("—");
}

/* "Newsletter", and where the promise moved: "Newsletter: 2026-11-24T12:00 → 2026-11-25T11:00". */
static Text told(Context *cx, const Task *was, const Task *task)
{
	if (!was || wall_order(was->due, task->due) == 0) {
		return task->title;
	}
	return text_format(cx->arena, "%s: %s → %s", text_chars(task->title),
		text_chars(when_iso(cx, was)), text_chars(when_iso(cx, task)));
}

static const Error *keep_written(Context *cx, const Task *was, const Task *task)
{
	TRY(search_put(cx, "task", task->id.value, task->client, task->title,
		text_format(
			cx->arena, "%s %s", text_chars(task->category), text_chars(task->notes))));
	return task_keep(cx, task, was ? "edit" : "create", told(cx, was, task));
}

const Error *task_save(Context *cx, const TaskDraft *draft, TaskId id)
{
	Task task = draft->task, was = {0};
	Board was_on;
	Writing writing = {.problems = {.arena = cx->arena}};
	bool new = !draft->task.id.value;
	if (!new) {
		TRY(task_load(cx, id, &was, &was_on));
	}
	if (!new && draft->task.changed && draft->task.changed != was.changed) {
		return conflict(cx->arena, "Somebody changed this task meanwhile. What you typed "
					   "is still here: compare, then save it again.");
	}
	task.id = id;
	if (new && draft->any_board && !task.board.value) {
		TRY(first_board(cx, task.client, &task.board));
	}
	TRY(load_client(cx, &writing, task.client));
	if (task.board.value) {
		TRY(load_board(cx, &writing, task.board));
	}
	TRY(check_board(cx, &writing, &task));
	keep_what_was(new ? NULL : &was, draft, cx->now, &task);
	check_zone(cx, &writing, &task);
	problem(&writing.problems, task_check(cx->arena, &task));
	if (writing.problems.first) {
		return writing.problems.first;
	}
	TRY(put_on_board(cx, &writing.board, new ? NULL : &was, &task));
	if (draft->says_after) {
		TRY(save_after(cx, &task, draft->after));
	}
	TRY(store_checklist_replace(
		cx->db, cx->arena, cx->practice.id, id, numbered(cx, task.checklist)));
	return keep_written(cx, new ? NULL : &was, &task);
}

const Error *save_task(Context *cx, const TaskDraft *draft, TaskId *ret_id)
{
	TaskId id = draft->task.id.value ? draft->task.id : (TaskId){new_id(cx)};
	TRY(WRITE(cx, task_save(cx, draft, id)));
	*ret_id = id;
	return OK;
}

const Error *task_promise_again(Context *cx, TaskId id, Wall due, Text zone)
{
	Task task, was;
	Board board;
	Writing writing = {.problems = {.arena = cx->arena}};
	TRY(task_load(cx, id, &was, &board));
	task = was;
	task.due = due;
	if (!text_empty(zone)) {
		task.due_zone = zone;
	}
	task.promised = day_set(due.day) ? cx->now : (Instant){0};
	TRY(load_client(cx, &writing, task.client));
	check_zone(cx, &writing, &task);
	problem(&writing.problems, task_check(cx->arena, &task));
	if (writing.problems.first) {
		return writing.problems.first;
	}
	return task_keep(cx, &task, "promise", told(cx, &was, &task));
}

const Error *promise_task(Context *cx, TaskId id, Wall due, Text zone)
{
	return WRITE(cx, task_promise_again(cx, id, due, zone));
}

static const Error *duplicating(Context *cx, TaskId id, TaskId copy)
{
	Task was;
	Board board;
	TRY(task_load(cx, id, &was, &board));
	TRY(store_checklist_load(cx->db, cx->arena, cx->practice.id, id, &was.checklist));
	Task task = {
		.id = copy,
		.client = was.client,
		.title = was.title,
		.notes = was.notes,
		.category = was.category,
		.estimate = was.estimate,
		.due_zone = was.due_zone,
		.importance = was.importance,
		.reachable_only = was.reachable_only,
		.whole = was.whole,
		.min_chunk = was.min_chunk,
		.requested = cx->now,
		.created = cx->now,
	};
	EACH (const ChecklistItem, item, was.checklist) {
		*LIST_ADD(cx->arena, task.checklist) =
			(ChecklistItem){new_id(cx), item->text, false};
	}
	if (instant_set(board.deleted)) {
		board = (Board){0};
	}
	TRY(put_on_board(cx, &board, NULL, &task));
	TRY(store_checklist_replace(cx->db, cx->arena, cx->practice.id, copy, task.checklist));
	return keep_written(cx, NULL, &task);
}

const Error *duplicate_task(Context *cx, TaskId id, TaskId *ret_copy)
{
	TaskId copy = {new_id(cx)};
	TRY(WRITE(cx, duplicating(cx, id, copy)));
	*ret_copy = copy;
	return OK;
}
