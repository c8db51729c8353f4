/* Boards, loaded with their stages in two queries however many there are. */
#include "store/board.h"

#include "sql/board.h"
#include "sql/stage.h"
#include "store/read.h"

const Error *store_board_save(
	Db *db, Arena *arena, PracticeId practice, const Board *board, int64_t changed)
{
	const SqlBoardSave save = {
		.practice = practice.value,
		.id = board->id.value,
		.client = board->client.value,
		.name = board->name,
		.position = board->position,
		.foreign_source = board->foreign_source,
		.foreign_id = board->foreign_id,
		.deleted = board->deleted.seconds,
		.changed = changed,
	};
	return sql_board_save(db, arena, &save, NULL);
}

static Board board_of(Rows *rows)
{
	return (Board){
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.name = rows_text(rows, "name"),
		.position = read_int32(rows, "position"),
		.foreign_source = rows_text(rows, "foreign_source"),
		.foreign_id = rows_text(rows, "foreign_id"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

static Stage stage_of(Rows *rows)
{
	Stage stage = {
		.id = {rows_int(rows, "id")},
		.board = {rows_int(rows, "board")},
		.name = rows_text(rows, "name"),
		.position = read_int32(rows, "position"),
		.foreign_id = rows_text(rows, "foreign_id"),
	};
	stage_kind_from_key(rows_text(rows, "kind"), &stage.kind);
	return stage;
}

static const Error *read_stages(Arena *arena, Rows *rows, Stages *ret_stages)
{
	Stages stages = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, stages) = stage_of(rows);
	}
	TRY(rows_end(rows));
	*ret_stages = stages;
	return OK;
}

/* The first board and its stages; id 0 when there is none. */
static const Error *read_board(
	Db *db, Arena *arena, PracticeId practice, Rows *rows, Board *ret_board)
{
	Board board = rows_next(rows) ? board_of(rows) : (Board){0};
	TRY(rows_end(rows));
	if (board.id.value) {
		TRY(sql_stage_board_list(db, arena, practice.value, board.id.value, &rows));
		TRY(read_stages(arena, rows, &board.stages));
	}
	*ret_board = board;
	return OK;
}

const Error *store_board_load(
	Db *db, Arena *arena, PracticeId practice, BoardId id, Board *ret_board)
{
	Board board;
	Rows *rows;
	TRY(sql_board_load(db, arena, practice.value, id.value, &rows));
	TRY(read_board(db, arena, practice, rows, &board));
	if (!board.id.value) {
		return missing(arena, "There is no such board.");
	}
	*ret_board = board;
	return OK;
}

const Error *store_board_by_foreign(
	Db *db, Arena *arena, PracticeId practice, Text source, Text foreign_id, Board *ret_board)
{
	Rows *rows;
	TRY(sql_board_by_foreign(db, arena, practice.value, source, foreign_id, &rows));
	return read_board(db, arena, practice, rows, ret_board);
}

static const Error *read_lines(Arena *arena, Rows *rows, BoardLines *ret_boards)
{
	BoardLines boards = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, boards) = (BoardLine){board_of(rows), rows_int(rows, "open")};
	}
	TRY(rows_end(rows));
	*ret_boards = boards;
	return OK;
}

/* The stages come sorted by board: each board takes a window of the one list. */
static Stages stages_of(Stages all, BoardId board)
{
	size_t first = 0, end;
	while (first < all.count && all.items[first].board.value != board.value) {
		first++;
	}
	for (end = first; end < all.count && all.items[end].board.value == board.value;) {
		end++;
	}
	return first == end ? (Stages){0} : (Stages){all.items + first, end - first, end - first};
}

const Error *store_board_list(Db *db, Arena *arena, PracticeId practice, BoardLines *ret_boards)
{
	BoardLines boards;
	Stages stages;
	Rows *rows;
	TRY(sql_board_list(db, arena, practice.value, &rows));
	TRY(read_lines(arena, rows, &boards));
	TRY(sql_stage_list(db, arena, practice.value, &rows));
	TRY(read_stages(arena, rows, &stages));
	EACH (BoardLine, line, boards) {
		line->board.stages = stages_of(stages, line->board.id);
	}
	*ret_boards = boards;
	return OK;
}

const Error *store_board_client_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, BoardLines *ret_boards)
{
	Rows *rows;
	TRY(sql_board_client_list(db, arena, practice.value, client.value, &rows));
	return read_lines(arena, rows, ret_boards);
}

const Error *store_board_order(Db *db, Arena *arena, PracticeId practice, const BoardId *ids,
	size_t count, int64_t changed)
{
	for (size_t i = 0; i < count; i++) {
		TRY(sql_board_move(
			db, arena, practice.value, ids[i].value, (int64_t)i, changed, NULL));
	}
	return OK;
}

const Error *store_stage_order(Db *db, Arena *arena, PracticeId practice, const StageId *ids,
	size_t count, int64_t changed)
{
	for (size_t i = 0; i < count; i++) {
		TRY(sql_stage_move(
			db, arena, practice.value, ids[i].value, (int64_t)i, changed, NULL));
	}
	return OK;
}

const Error *store_stage_save(
	Db *db, Arena *arena, PracticeId practice, const Stage *stage, int64_t changed)
{
	return sql_stage_save(db, arena, practice.value, stage->id.value, stage->board.value,
		stage->name, text_of(stage_kind_key(stage->kind)), stage->position,
		stage->foreign_id, changed, NULL);
}

const Error *store_stage_delete(Db *db, Arena *arena, PracticeId practice, StageId id)
{
	Rows *rows;
	TRY(sql_stage_task_count(db, arena, practice.value, id.value, &rows));
	int64_t tasks = rows_next(rows) ? rows_int(rows, "tasks") : 0;
	TRY(rows_end(rows));
	if (tasks > 0) {
		return refuse(arena, "",
			"This stage still holds tasks, perhaps in the bin. Move them first.");
	}
	return sql_stage_delete(db, arena, practice.value, id.value, NULL);
}
