/* What a user does with boards and their stages. */
#ifndef APP_BOARD_H
#define APP_BOARD_H

#include "app/promise.h"
#include "app/task_line.h"
#include "domain/board.h"
#include "domain/client.h"

/* A board in the list of all: what is on it. */
typedef struct {
	Board board;
	int32_t open, waiting, late; /* late: overdue, or cannot be kept */
	TaskLine next;               /* the promise that falls due first; task id 0: none */
} BoardSum;
LIST_OF(BoardSum, BoardSums);

/* The boards of a client; clients without one have an empty shelf, so that one can be made. */
typedef struct {
	Client client; /* id 0: the practice's own */
	BoardSums boards;
} Shelf;
LIST_OF(Shelf, Shelves);

/* By the names of the clients, ended ones without a board left out; the practice's own first. */
MUST_USE const Error *open_boards(Context *cx, Shelves *ret_shelves);

typedef struct {
	Stage stage;
	TaskLines cards; /* in a done stage: the last done first */
	size_t more;     /* done ones that are not shown */
} Column;
LIST_OF(Column, Columns);

typedef struct {
	Board board;
	Client client; /* id 0: the practice's own */
	Columns columns;
	PromiseLines promises; /* the client's; of one's own board: the board's */
	int64_t done_count;
	int32_t counts[PROMISE_STATES]; /* of promises on this board */
} OpenBoard;

MUST_USE const Error *open_board(Context *cx, BoardId id, OpenBoard *ret_board);

/* A new board takes its stages from a shipped template or from another board. */
typedef struct {
	ClientId client;
	Text name; /* "": the template's, the other board's */
	const BoardTemplate *shipped;
	BoardId like; /* with shipped NULL */
} NewBoard;
MUST_USE const Error *make_board(Context *cx, const NewBoard *new, BoardId *ret_id);

/* A new name; or another client, to whom the board's tasks of the first one then belong too. */
MUST_USE const Error *edit_board(Context *cx, BoardId id, Text name, ClientId client);

/* Among the boards of its client: 0 is the first. */
MUST_USE const Error *move_board(Context *cx, BoardId id, int32_t place);

MUST_USE const Error *add_stage(Context *cx, BoardId board, Text name, StageKind kind);
/* What stands in a stage that becomes done is done then; what stands in one that becomes waiting
 * waits; and the other way round. */
MUST_USE const Error *edit_stage(
	Context *cx, BoardId board, StageId stage, Text name, StageKind kind);
/* place: 0 is the first. */
MUST_USE const Error *move_stage(Context *cx, BoardId board, StageId stage, int32_t place);
/* REFUSED while a task is in it, and for the last one of a board. */
MUST_USE const Error *delete_stage(Context *cx, BoardId board, StageId stage);

enum { DONE_SHOWN = 10, DONE_SHOWN_DAYS = 14 };

#endif
