/* Boards and their stages. What is deleted is left out of every list; loading finds it still. */
#ifndef STORE_BOARD_H
#define STORE_BOARD_H

#include "db/db.h"
#include "domain/board.h"

/* Makes or changes the board itself, not its stages. */
MUST_USE const Error *store_board_save(
	Db *db, Arena *arena, PracticeId practice, const Board *board, int64_t changed);
/* With its stages, in their order. */
MUST_USE const Error *store_board_load(
	Db *db, Arena *arena, PracticeId practice, BoardId id, Board *ret_board);
/* The board that an import knows by that id, deleted ones too; id 0 when there is none. */
MUST_USE const Error *store_board_by_foreign(
	Db *db, Arena *arena, PracticeId practice, Text source, Text foreign_id, Board *ret_board);

/* A board in a list: how many of its tasks are open. */
typedef struct {
	Board board;
	int64_t open;
} BoardLine;
LIST_OF(BoardLine, BoardLines);

/* All boards with their stages, in their order. */
MUST_USE const Error *store_board_list(
	Db *db, Arena *arena, PracticeId practice, BoardLines *ret_boards);
/* One client's; client 0: the practice's own. Without stages. */
MUST_USE const Error *store_board_client_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, BoardLines *ret_boards);

/* Writes the positions 0, 1, 2 … in the order given. */
MUST_USE const Error *store_board_order(Db *db, Arena *arena, PracticeId practice,
	const BoardId *ids, size_t count, int64_t changed);
MUST_USE const Error *store_stage_order(Db *db, Arena *arena, PracticeId practice,
	const StageId *ids, size_t count, int64_t changed);

MUST_USE const Error *store_stage_save(
	Db *db, Arena *arena, PracticeId practice, const Stage *stage, int64_t changed);
/* REFUSED while a task is in it, be it in the bin. */
MUST_USE const Error *store_stage_delete(Db *db, Arena *arena, PracticeId practice, StageId id);

#endif
