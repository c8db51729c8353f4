/* Looking at boards: all of them by client, and one with its cards. */
#include "app/board.h"

#include "app/plan.h"
#include "app/task_choice.h"
#include "store/board.h"
#include "store/client.h"
#include "store/task.h"

#include <stdlib.h>

static bool is_late(const TaskLine *line)
{
	return task_promise(&line->task) &&
	       (line->state == PROMISE_OVERDUE || line->state == PROMISE_BROKEN);
}

/* --- all boards ------------------------------------------------------------------------------- */

static void count_card(BoardSum *sum, const TaskLine *line)
{
	sum->open++;
	sum->waiting += instant_set(line->task.waiting_since);
	sum->late += is_late(line);
	bool first = !sum->next.task.id.value || line->due.seconds < sum->next.due.seconds;
	if (task_promise(&line->task) && first) {
		sum->next = *line;
	}
}

static BoardSum sum_of(const Board *board, TaskLines lines)
{
	BoardSum sum = {.board = *board};
	EACH (const TaskLine, line, lines) {
		if (line->task.board.value == board->id.value) {
			count_card(&sum, line);
		}
	}
	return sum;
}

static Shelf shelf_of(Context *cx, const Client *client, BoardLines boards, TaskLines lines)
{
	Shelf shelf = {.client = *client};
	EACH (const BoardLine, line, boards) {
		if (line->board.client.value == client->id.value) {
			*LIST_ADD(cx->arena, shelf.boards) = sum_of(&line->board, lines);
		}
	}
	return shelf;
}

const Error *open_boards(Context *cx, Shelves *ret_shelves)
{
	Tasks tasks;
	TaskLines lines;
	BoardLines boards;
	Clients clients;
	Shelves shelves = {0};
	const Client own = {.name = TEXT("")};
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &tasks));
	TRY(task_lines(cx, tasks, &lines));
	TRY(store_board_list(cx->db, cx->arena, cx->practice.id, &boards));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	clients_by_name(cx->language, clients);
	Shelf ours = shelf_of(cx, &own, boards, lines);
	if (ours.boards.count) {
		*LIST_ADD(cx->arena, shelves) = ours;
	}
	EACH (const Client, client, clients) {
		Shelf shelf = shelf_of(cx, client, boards, lines);
		if (shelf.boards.count || client->status != CLIENT_ENDED) {
			*LIST_ADD(cx->arena, shelves) = shelf;
		}
	}
	*ret_shelves = shelves;
	return OK;
}

/* --- one board -------------------------------------------------------------------------------- */

static Column *first_column(Columns columns, StageKind kind)
{
	EACH (Column, column, columns) {
		if (column->stage.kind == kind) {
			return column;
		}
	}
	return NULL;
}

/* Where a card stands. One that was done elsewhere (an import's archive) stands with the others
 * that are done; one whose stage is not there any more, where work begins. */
static Column *column_of(Columns columns, const Task *task)
{
	bool done = instant_set(task->done);
	Column *fallback = first_column(columns, done ? STAGE_DONE : STAGE_OPEN);
	EACH (Column, column, columns) {
		bool fits = !done || !fallback || column->stage.kind == STAGE_DONE;
		if (fits && column->stage.id.value == task->stage.value) {
			return column;
		}
	}
	return fallback ? fallback : columns.items;
}

static int last_done_first(const void *a, const void *b)
{
	const TaskLine *left = a, *right = b;
	int64_t apart = right->task.done.seconds - left->task.done.seconds;
	return apart < 0 ? -1 : apart > 0;
}

static void fill(Context *cx, OpenBoard *open, TaskLines lines)
{
	EACH (const Stage, stage, open->board.stages) {
		LIST_ADD(cx->arena, open->columns)->stage = *stage;
	}
	EACH (const TaskLine, line, lines) {
		const Task *task = &line->task;
		if (open->columns.count > 0) {
			*LIST_ADD(cx->arena, column_of(open->columns, task)->cards) = *line;
		}
		if (task_open(task) && task_promise(task)) {
			open->counts[line->state]++;
		}
	}
	EACH (Column, column, open->columns) {
		TaskLines *cards = &column->cards;
		if (column->stage.kind == STAGE_DONE && cards->count > 0) {
			qsort(cards->items, cards->count, sizeof *cards->items, last_done_first);
			column->more = cards->count > DONE_SHOWN ? cards->count - DONE_SHOWN : 0;
			cards->count -= column->more;
		}
	}
}

/* What was promised to the client, wherever it stands; on one's own board what is on it. */
static const Error *load_promises(Context *cx, OpenBoard *open, Tasks tasks)
{
	StoredPlan plan;
	Clients clients;
	if (open->client.id.value) {
		return open_promises(cx, open->client.id, &open->promises);
	}
	TRY(open_plan(cx, &plan));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	open->promises = promise_lines(cx, &plan, tasks, clients);
	return OK;
}

const Error *open_board(Context *cx, BoardId id, OpenBoard *ret_board)
{
	OpenBoard open = {0};
	Tasks tasks;
	TaskLines lines;
	TRY(store_board_load(cx->db, cx->arena, cx->practice.id, id, &open.board));
	if (instant_set(open.board.deleted)) {
		return missing(cx->arena, "This board is in the bin.");
	}
	if (open.board.client.value) {
		TRY(store_client_load(
			cx->db, cx->arena, cx->practice.id, open.board.client, &open.client));
	}
	Instant since = instant_plus(cx->now, -(int64_t)DONE_SHOWN_DAYS * SECONDS_PER_DAY);
	TRY(store_task_board_list(cx->db, cx->arena, cx->practice.id, id, since, &tasks));
	TRY(store_task_board_done(cx->db, cx->arena, cx->practice.id, id, &open.done_count));
	TRY(task_lines(cx, tasks, &lines));
	fill(cx, &open, lines);
	TRY(load_promises(cx, &open, tasks));
	*ret_board = open;
	return OK;
}
