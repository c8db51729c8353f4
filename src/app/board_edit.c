/* Making boards and changing their stages. */
#include "app/board.h"
#include "app/plan.h"
#include "app/timer.h"
#include "domain/stage.h"
#include "store/board.h"
#include "store/client.h"
#include "store/task.h"

static const Error *load(Context *cx, BoardId id, Board *ret_board)
{
	Board board;
	TRY(store_board_load(cx->db, cx->arena, cx->practice.id, id, &board));
	if (instant_set(board.deleted)) {
		return missing(cx->arena, "This board is in the bin.");
	}
	*ret_board = board;
	return OK;
}

static const Error *told(Context *cx, const Board *board, const char *act, Text detail)
{
	return audit(cx, act, "board", board->id.value, board->client.value, detail);
}

static const Error *check_client(Context *cx, ClientId id)
{
	Client client;
	if (!id.value) {
		return OK;
	}
	const Error *error = store_client_load(cx->db, cx->arena, cx->practice.id, id, &client);
	bool gone = error ? error->kind == ERROR_MISSING : instant_set(client.deleted);
	return gone ? refuse(cx->arena, "client", "This client is not there any more.") : error;
}

/* --- making one ------------------------------------------------------------------------------- */

static void take_shipped(Context *cx, const BoardTemplate *shipped, Board *board)
{
	if (text_empty(board->name)) {
		board->name = words_plain(cx->language, shipped->name);
	}
	for (size_t i = 0; i < shipped->stage_count; i++) {
		*LIST_ADD(cx->arena, board->stages) =
			(Stage){.name = words_plain(cx->language, shipped->stages[i].name),
				.kind = shipped->stages[i].kind};
	}
}

static const Error *take_like(Context *cx, BoardId like, Board *board)
{
	Board other;
	TRY(load(cx, like, &other));
	if (text_empty(board->name)) {
		board->name = other.name;
	}
	EACH (const Stage, stage, other.stages) {
		*LIST_ADD(cx->arena, board->stages) =
			(Stage){.name = stage->name, .kind = stage->kind};
	}
	return OK;
}

static const Error *making(Context *cx, const NewBoard *new, BoardId id)
{
	BoardLines siblings;
	Board board = {.id = id, .client = new->client, .name = new->name};
	TRY(check_client(cx, new->client));
	if (new->shipped) {
		take_shipped(cx, new->shipped, &board);
	} else if (new->like.value) {
		TRY(take_like(cx, new->like, &board));
	}
	TRY(board_check(cx->arena, &board));
	TRY(store_board_client_list(cx->db, cx->arena, cx->practice.id, board.client, &siblings));
	board.position = (int32_t)siblings.count;
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, &board, cx->change));
	int32_t position = 0;
	EACH (Stage, stage, board.stages) {
		stage->id = (StageId){new_id(cx)};
		stage->board = id;
		stage->position = position++;
		TRY(store_stage_save(cx->db, cx->arena, cx->practice.id, stage, cx->change));
	}
	return told(cx, &board, "create", board.name);
}

const Error *make_board(Context *cx, const NewBoard *new, BoardId *ret_id)
{
	BoardId id = {new_id(cx)};
	TRY(WRITE(cx, making(cx, new, id)));
	*ret_id = id;
	return OK;
}

/* --- changing it ------------------------------------------------------------------------------ */

static const Error *give_tasks(Context *cx, const Board *board, ClientId to)
{
	Tasks tasks;
	TRY(store_task_board_list(
		cx->db, cx->arena, cx->practice.id, board->id, (Instant){1}, &tasks));
	EACH (Task, task, tasks) {
		if (task->client.value == board->client.value) {
			task->client = to;
			TRY(store_task_save(cx->db, cx->arena, cx->practice.id, task, cx->change));
		}
	}
	plan_changed(cx);
	return OK;
}

static const Error *editing(Context *cx, BoardId id, Text name, ClientId client)
{
	Board board;
	TRY(load(cx, id, &board));
	TRY(check_client(cx, client));
	board.name = name;
	TRY(board_check(cx->arena, &board));
	if (client.value != board.client.value) {
		TRY(give_tasks(cx, &board, client));
		board.client = client;
	}
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, &board, cx->change));
	return told(cx, &board, "edit", name);
}

const Error *edit_board(Context *cx, BoardId id, Text name, ClientId client)
{
	return WRITE(cx, editing(cx, id, name, client));
}

static const Error *moving_board(Context *cx, BoardId id, int32_t place)
{
	Board board;
	BoardLines lines;
	TRY(load(cx, id, &board));
	TRY(store_board_client_list(cx->db, cx->arena, cx->practice.id, board.client, &lines));
	size_t next = 0, last = lines.count - 1;
	size_t at = place < 0 ? 0 : (size_t)place > last ? last : (size_t)place;
	BoardId *order = NEW_ARRAY(cx->arena, BoardId, lines.count);
	EACH (const BoardLine, line, lines) {
		if (line->board.id.value != id.value) {
			next += next == at;
			order[next++] = line->board.id;
		}
	}
	order[at] = id;
	TRY(store_board_order(cx->db, cx->arena, cx->practice.id, order, lines.count, cx->change));
	return told(cx, &board, "move", board.name);
}

const Error *move_board(Context *cx, BoardId id, int32_t place)
{
	return WRITE(cx, moving_board(cx, id, place));
}

/* --- its stages ------------------------------------------------------------------------------- */

static const Error *no_such_stage(Context *cx)
{
	return missing(cx->arena, "This stage is not there any more.");
}

/* The board with one stage more or another one in its place must still be a board. */
static const Error *keep_stage(
	Context *cx, Board *board, const Stage *stage, const char *act, Text detail)
{
	TRY(board_check(cx->arena, board));
	TRY(store_stage_save(cx->db, cx->arena, cx->practice.id, stage, cx->change));
	TRY(store_board_save(cx->db, cx->arena, cx->practice.id, board, cx->change));
	return told(cx, board, act, detail);
}

static const Error *adding(Context *cx, BoardId id, Text name, StageKind kind, StageId stage_id)
{
	Board board;
	TRY(load(cx, id, &board));
	const Stage stage = {.id = stage_id,
		.board = id,
		.name = name,
		.kind = kind,
		.position = (int32_t)board.stages.count};
	*LIST_ADD(cx->arena, board.stages) = stage;
	return keep_stage(cx, &board, &stage, "edit", name);
}

const Error *add_stage(Context *cx, BoardId board, Text name, StageKind kind)
{
	StageId id = {new_id(cx)};
	return WRITE(cx, adding(cx, board, name, kind, id));
}

/* What stands in the stage becomes what the stage now says. */
static const Error *change_kind(Context *cx, const Stage *stage)
{
	Tasks tasks;
	TRY(store_task_board_list(
		cx->db, cx->arena, cx->practice.id, stage->board, (Instant){1}, &tasks));
	EACH (Task, task, tasks) {
		if (task->stage.value == stage->id.value) {
			task_enter(task, stage, cx->now);
			TRY(store_task_save(cx->db, cx->arena, cx->practice.id, task, cx->change));
			TRY(task_open(task) ? OK : stop_timer_of(cx, task->id));
		}
	}
	plan_changed(cx);
	return OK;
}

static const Error *editing_stage(
	Context *cx, BoardId id, StageId stage_id, Text name, StageKind kind)
{
	Board board;
	Text was = TEXT("");
	Stage *found = NULL;
	TRY(load(cx, id, &board));
	EACH (Stage, stage, board.stages) {
		found = stage->id.value == stage_id.value ? stage : found;
	}
	if (!found) {
		return no_such_stage(cx);
	}
	was = found->name;
	found->name = name;
	if (found->kind != kind) {
		found->kind = kind;
		TRY(change_kind(cx, found));
	}
	return keep_stage(cx, &board, found, "edit",
		text_format(cx->arena, "%s → %s", text_chars(was), text_chars(name)));
}

const Error *edit_stage(Context *cx, BoardId board, StageId stage, Text name, StageKind kind)
{
	return WRITE(cx, editing_stage(cx, board, stage, name, kind));
}

static const Error *moving_stage(Context *cx, BoardId id, StageId stage_id, int32_t place)
{
	Board board;
	TRY(load(cx, id, &board));
	const Stage *moved = board_stage(&board, stage_id);
	if (!moved) {
		return no_such_stage(cx);
	}
	size_t count = board.stages.count, next = 0;
	StageId *order = NEW_ARRAY(cx->arena, StageId, count);
	size_t at = place < 0 ? 0 : (size_t)place >= count ? count - 1 : (size_t)place;
	EACH (const Stage, stage, board.stages) {
		if (stage != moved) {
			next += next == at;
			order[next++] = stage->id;
		}
	}
	order[at] = stage_id;
	TRY(store_stage_order(cx->db, cx->arena, cx->practice.id, order, count, cx->change));
	return told(cx, &board, "move", moved->name);
}

const Error *move_stage(Context *cx, BoardId board, StageId stage, int32_t place)
{
	return WRITE(cx, moving_stage(cx, board, stage, place));
}

static const Error *deleting_stage(Context *cx, BoardId id, StageId stage_id)
{
	Board board;
	TRY(load(cx, id, &board));
	const Stage *stage = board_stage(&board, stage_id);
	if (!stage) {
		return no_such_stage(cx);
	}
	if (board.stages.count == 1) {
		return refuse(cx->arena, "stages", "A board needs at least one stage.");
	}
	TRY(store_stage_delete(cx->db, cx->arena, cx->practice.id, stage_id));
	return told(cx, &board, "edit", text_format(cx->arena, "− %s", text_chars(stage->name)));
}

const Error *delete_stage(Context *cx, BoardId board, StageId stage)
{
	return WRITE(cx, deleting_stage(cx, board, stage));
}
