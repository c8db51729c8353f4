/* Boards and stages as they are kept. */
#include "store/board.h"

#include "test/store/made_rows.h"
#include "test/store/store_test.h"

static const Board shop = {
	.id = {BIG(100)},
	.client = {BIG(1)},
	.name = TEXT("Lancement de la boutique"),
	.position = 2,
	.foreign_source = TEXT("trello"),
	.foreign_id = TEXT("5f1a"),
};

static Stage stage(int64_t id, Text name, StageKind kind, int32_t position)
{
	return (Stage){{BIG(id)}, shop.id, name, kind, position, TEXT("list-1")};
}

static void save_shop(Context *cx)
{
	const Stage stages[] = {
		stage(203, TEXT("Livré"), STAGE_DONE, 2),
		stage(201, TEXT("À faire"), STAGE_OPEN, 0),
		stage(202, TEXT("Chez le client"), STAGE_WAITING, 1),
	};
	WORKS(store_board_save(cx->db, cx->arena, cx->practice.id, &shop, 5));
	for (int i = 0; i < 3; i++) {
		WORKS(store_stage_save(cx->db, cx->arena, cx->practice.id, &stages[i], 5));
	}
}

STORE_TEST(a_board_comes_back_with_its_stages_in_order)
{
	save_shop(cx);
	Board got;
	WORKS(store_board_load(cx->db, arena, cx->practice.id, shop.id, &got));
	EQUAL_INT(got.client.value, BIG(1));
	EQUAL_TEXT(got.name, "Lancement de la boutique");
	EQUAL_INT(got.position, 2);
	EQUAL_TEXT(got.foreign_id, "5f1a");
	EQUAL_INT(got.changed, 5);
	EQUAL_INT(got.stages.count, 3);
	EQUAL_TEXT(got.stages.items[0].name, "À faire");
	EQUAL_INT(got.stages.items[1].kind, STAGE_WAITING);
	EQUAL_INT(got.stages.items[2].kind, STAGE_DONE);
	EQUAL_INT(got.stages.items[2].id.value, BIG(203));
	EQUAL_TEXT(got.stages.items[2].foreign_id, "list-1");
	REFUSES(store_board_load(cx->db, arena, (PracticeId){BIG(8)}, shop.id, &got),
		"There is no such board.");
}

STORE_TEST(boards_are_listed_with_their_open_tasks_and_stages)
{
	save_shop(cx);
	const Board own = {.id = {BIG(101)}, .name = TEXT("Ma compta"), .position = 1};
	const Board gone = {.id = {BIG(102)}, .name = TEXT("Vieux"), .deleted = {1000}};
	WORKS(store_board_save(cx->db, arena, cx->practice.id, &own, 6));
	WORKS(store_board_save(cx->db, arena, cx->practice.id, &gone, 6));
	Task task = {.id = {BIG(300)}, .board = shop.id, .client = shop.client};
	made_task(cx, &task);
	task.id.value++;
	made_task(cx, &task);
	task.id.value++;
	task.done = (Instant){1000};
	made_task(cx, &task);

	BoardLines lines;
	WORKS(store_board_list(cx->db, arena, cx->practice.id, &lines));
	EQUAL_INT(lines.count, 2);
	EQUAL_TEXT(lines.items[0].board.name, "Ma compta");
	EQUAL_INT(lines.items[0].open, 0);
	EQUAL_INT(lines.items[0].board.stages.count, 0);
	EQUAL_INT(lines.items[1].open, 2);
	EQUAL_INT(lines.items[1].board.stages.count, 3);
	EQUAL_TEXT(lines.items[1].board.stages.items[1].name, "Chez le client");
	WORKS(store_board_client_list(cx->db, arena, cx->practice.id, shop.client, &lines));
	EQUAL_INT(lines.count, 1);
	EQUAL_INT(lines.items[0].open, 2);
}

STORE_TEST(a_board_is_found_by_the_id_of_its_import_even_in_the_bin)
{
	save_shop(cx);
	Board board = shop;
	board.name = TEXT("Boutique");
	board.deleted = (Instant){1000};
	WORKS(store_board_save(cx->db, arena, cx->practice.id, &board, 7));
	Board found;
	WORKS(store_board_by_foreign(
		cx->db, arena, cx->practice.id, TEXT("trello"), TEXT("5f1a"), &found));
	EQUAL_INT(found.id.value, BIG(100));
	EQUAL_TEXT(found.name, "Boutique");
	EQUAL_INT(found.deleted.seconds, 1000);
	EQUAL_INT(found.changed, 7);
	EQUAL_INT(found.stages.count, 3);
	WORKS(store_board_by_foreign(
		cx->db, arena, cx->practice.id, TEXT("asana"), TEXT("5f1a"), &found));
	EQUAL_INT(found.id.value, 0);
}

STORE_TEST(boards_and_stages_are_put_in_order)
{
	save_shop(cx);
	const Board other = {.id = {BIG(101)}, .name = TEXT("Autre"), .position = 9};
	WORKS(store_board_save(cx->db, arena, cx->practice.id, &other, 5));
	const BoardId boards[] = {{BIG(101)}, {BIG(100)}};
	const StageId stages[] = {{BIG(203)}, {BIG(201)}, {BIG(202)}};
	WORKS(store_board_order(cx->db, arena, cx->practice.id, boards, 2, 8));
	WORKS(store_stage_order(cx->db, arena, cx->practice.id, stages, 3, 8));
	BoardLines lines;
	WORKS(store_board_list(cx->db, arena, cx->practice.id, &lines));
	EQUAL_TEXT(lines.items[0].board.name, "Autre");
	EQUAL_INT(lines.items[1].board.position, 1);
	EQUAL_TEXT(lines.items[1].board.stages.items[0].name, "Livré");
	EQUAL_TEXT(lines.items[1].board.stages.items[2].name, "Chez le client");
}

STORE_TEST(only_an_empty_stage_is_deleted)
{
	save_shop(cx);
	const Task task = {
		.id = {BIG(300)}, .board = shop.id, .stage = {BIG(202)}, .deleted = {1000}};
	made_task(cx, &task);
	REFUSES(store_stage_delete(cx->db, arena, cx->practice.id, (StageId){BIG(202)}),
		"This stage still holds tasks, perhaps in the bin. Move them first.");
	WORKS(store_stage_delete(cx->db, arena, cx->practice.id, (StageId){BIG(201)}));
	Board got;
	WORKS(store_board_load(cx->db, arena, cx->practice.id, shop.id, &got));
	EQUAL_INT(got.stages.count, 2);
	EQUAL_TEXT(got.stages.items[0].name, "Chez le client");
}
