/* What a user does with boards and their stages, on both engines. */
#include "app/board.h"

#include "app/task.h"
#include "domain/stage.h"
#include "store/board.h"
#include "store/client.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/app/plan_made.h"

#define BIG(number) ((1LL << 40) + (number))

static const Client kopi = {.id = {BIG(2)},
	.name = TEXT("Kopi & Co"),
	.status = CLIENT_ACTIVE,
	.thread = 1,
	.zone = TEXT("Asia/Singapore"),
	.place = TEXT("Singapour")};
static const Client alpenhof = {
	.id = {BIG(1)}, .name = TEXT("alpenhof"), .status = CLIENT_ACTIVE, .thread = 2};
static const Client gone = {.id = {BIG(3)}, .name = TEXT("Vieux"), .status = CLIENT_ENDED};

static BoardId begin(Context *cx)
{
	BoardId id;
	works(cx, "mon-fri 9:00-17:00");
	cx->language = language_named(TEXT("fr"));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &kopi, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &alpenhof, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &gone, 1));
	const NewBoard new = {.client = kopi.id, .shipped = &board_templates[0]};
	WORKS(make_board(cx, &new, &id));
	return id;
}

static Board loaded(Context *cx, BoardId id)
{
	Board board;
	WORKS(store_board_load(cx->db, cx->arena, cx->practice.id, id, &board));
	return board;
}

static TaskId put(Context *cx, BoardId board, const char *title, Day due)
{
	TaskId id;
	const TaskDraft draft = {.task = {.title = text_of(title),
					 .client = kopi.id,
					 .board = board,
					 .estimate = {60},
					 .due = {due, day_set(due) ? 12 * 3600 : 0}}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

STORE_TEST(a_shipped_board_speaks_the_language_of_who_makes_it)
{
	Board board = loaded(cx, begin(cx));
	EQUAL_TEXT(board.name, "Tableau simple");
	EQUAL_INT(board.stages.count, 4);
	EQUAL_TEXT(board.stages.items[0].name, "À faire");
	EQUAL_INT(board.stages.items[3].kind, STAGE_DONE);
}

STORE_TEST(a_board_can_be_made_like_another)
{
	BoardId copy, first = begin(cx);
	WORKS(add_stage(cx, first, TEXT("Relecture"), STAGE_OPEN));
	const NewBoard new = {.client = alpenhof.id, .name = TEXT("Saison d’hiver"), .like = first};
	WORKS(make_board(cx, &new, &copy));
	Board board = loaded(cx, copy);
	EQUAL_TEXT(board.name, "Saison d’hiver");
	EQUAL_INT(board.stages.count, 5);
	EQUAL_TEXT(board.stages.items[4].name, "Relecture");
	CHECK(board.stages.items[4].id.value != loaded(cx, first).stages.items[4].id.value);
	REFUSES(make_board(cx, &(NewBoard){.name = TEXT("Rien")}, &copy),
		"A board needs at least one stage.");
	const NewBoard nobody = {.client = {BIG(77)}, .shipped = &board_templates[0]};
	REFUSES(make_board(cx, &nobody, &copy), "This client is not there any more.");
}

STORE_TEST(shelves_stand_by_client_with_what_is_on_them)
{
	Shelves shelves;
	BoardId id = begin(cx);
	put(cx, id, "Plus tard", day(2026, 12, 4));
	put(cx, id, "Bientôt", day(2026, 11, 26));
	put(cx, id, "Hier", day(2026, 11, 22));
	TaskId waits = put(cx, id, "Chez eux", (Day){0});
	WORKS(wait_task(cx, waits, TEXT("leur accord")));
	WORKS(finish_task(cx, put(cx, id, "Fini", (Day){0})));
	WORKS(open_boards(cx, &shelves));
	EQUAL_INT(shelves.count, 2);
	EQUAL_TEXT(shelves.items[0].client.name, "alpenhof");
	EQUAL_INT(shelves.items[0].boards.count, 0);
	const BoardSum *sum = &shelves.items[1].boards.items[0];
	EQUAL_INT(sum->open, 4);
	EQUAL_INT(sum->waiting, 1);
	EQUAL_INT(sum->late, 1);
	EQUAL_TEXT(sum->next.task.title, "Hier");
}

STORE_TEST(a_board_shows_its_cards_and_the_promises_of_its_client)
{
	OpenBoard open;
	BoardId id = begin(cx);
	put(cx, id, "Bientôt", day(2026, 11, 26));
	put(cx, id, "Sans date", (Day){0});
	WORKS(finish_task(cx, put(cx, id, "Fini", (Day){0})));
	put(cx, (BoardId){0}, "Ailleurs", day(2026, 11, 25));
	WORKS(open_board(cx, id, &open));
	EQUAL_TEXT(open.client.name, "Kopi & Co");
	EQUAL_INT(open.columns.count, 4);
	EQUAL_INT(open.columns.items[0].cards.count, 2);
	const TaskLine *card = &open.columns.items[0].cards.items[0];
	EQUAL_TEXT(card->task.title, "Bientôt");
	EQUAL_TEXT(card->place, "Singapour");
	EQUAL_TEXT(zone_name(card->zone), "Asia/Singapore");
	EQUAL_INT(open.columns.items[3].cards.count, 1);
	EQUAL_INT(open.done_count, 1);
	EQUAL_INT(open.promises.count, 2);
	EQUAL_TEXT(open.promises.items[0].task.title, "Ailleurs");
}

STORE_TEST(of_what_is_done_a_board_shows_the_last)
{
	OpenBoard open;
	BoardId id = begin(cx);
	for (int i = 0; i < DONE_SHOWN + 2; i++) {
		WORKS(finish_task(cx, put(cx, id, i ? "Fini" : "Premier", (Day){0})));
		cx->now = instant_plus(cx->now, 60);
	}
	WORKS(open_board(cx, id, &open));
	const Column *done = &open.columns.items[3];
	EQUAL_INT(done->cards.count, DONE_SHOWN);
	EQUAL_INT(done->more, 2);
	CHECK(done->cards.items[0].task.done.seconds > done->cards.items[1].task.done.seconds);
	EQUAL_INT(open.done_count, DONE_SHOWN + 2);
}

STORE_TEST(a_stage_that_becomes_done_takes_its_tasks_along)
{
	Task task;
	BoardId id = begin(cx);
	TaskId card = put(cx, id, "Carte", (Day){0});
	Board board = loaded(cx, id);
	WORKS(edit_stage(cx, id, board.stages.items[0].id, TEXT("Livré"), STAGE_DONE));
	WORKS(store_task_load(cx->db, arena, cx->practice.id, card, &task));
	CHECK(instant_set(task.done));
	board = loaded(cx, id);
	EQUAL_TEXT(board.stages.items[0].name, "Livré");
	WORKS(edit_stage(cx, id, board.stages.items[0].id, TEXT("Livré"), STAGE_WAITING));
	WORKS(store_task_load(cx->db, arena, cx->practice.id, card, &task));
	CHECK(!instant_set(task.done) && instant_set(task.waiting_since));
	REFUSES(edit_stage(cx, id, board.stages.items[0].id, TEXT(""), STAGE_OPEN),
		"Something is missing here.");
}

static Text order_of(Context *cx, BoardId id)
{
	Board board = loaded(cx, id);
	Buffer out = buffer_new(cx->arena);
	EACH (const Stage, stage, board.stages) {
		buffer_format(&out, "%s. ", text_chars(stage->name));
	}
	return buffer_done(&out);
}

STORE_TEST(stages_are_put_in_order_and_go_when_they_are_empty)
{
	BoardId id = begin(cx);
	Board board = loaded(cx, id);
	StageId first = board.stages.items[0].id, last = board.stages.items[3].id;
	EQUAL_TEXT(order_of(cx, id), "À faire. En cours. En attente du client. Fait. ");
	WORKS(move_stage(cx, id, last, 0));
	EQUAL_TEXT(order_of(cx, id), "Fait. À faire. En cours. En attente du client. ");
	WORKS(move_stage(cx, id, last, 2));
	EQUAL_TEXT(order_of(cx, id), "À faire. En cours. Fait. En attente du client. ");
	WORKS(move_stage(cx, id, first, 99));
	EQUAL_TEXT(order_of(cx, id), "En cours. Fait. En attente du client. À faire. ");
	put(cx, id, "Carte", (Day){0});
	REFUSES(delete_stage(cx, id, board.stages.items[1].id),
		"This stage still holds tasks, perhaps in the bin. Move them first.");
	WORKS(delete_stage(cx, id, first));
	EQUAL_INT(loaded(cx, id).stages.count, 3);
	REFUSES(delete_stage(cx, id, first), "This stage is not there any more.");
}

static Text boards_of(Context *cx, ClientId client)
{
	BoardLines lines;
	Buffer out = buffer_new(cx->arena);
	WORKS(store_board_client_list(cx->db, cx->arena, cx->practice.id, client, &lines));
	EACH (const BoardLine, line, lines) {
		buffer_format(&out, "%s. ", text_chars(line->board.name));
	}
	return buffer_done(&out);
}

STORE_TEST(boards_are_put_in_order_among_those_of_their_client)
{
	BoardId first = begin(cx), second, third, other;
	NewBoard new = {.client = kopi.id, .name = TEXT("Posts"), .shipped = &board_templates[0]};
	WORKS(edit_board(cx, first, TEXT("Site"), kopi.id));
	WORKS(make_board(cx, &new, &second));
	new.name = TEXT("Menu");
	WORKS(make_board(cx, &new, &third));
	new.client = alpenhof.id;
	WORKS(make_board(cx, &new, &other));
	EQUAL_TEXT(boards_of(cx, kopi.id), "Site. Posts. Menu. ");
	WORKS(move_board(cx, third, 0));
	EQUAL_TEXT(boards_of(cx, kopi.id), "Menu. Site. Posts. ");
	WORKS(move_board(cx, third, 1));
	EQUAL_TEXT(boards_of(cx, kopi.id), "Site. Menu. Posts. ");
	WORKS(move_board(cx, first, 99));
	EQUAL_TEXT(boards_of(cx, kopi.id), "Menu. Posts. Site. ");
	WORKS(move_board(cx, other, 3));
	EQUAL_TEXT(boards_of(cx, alpenhof.id), "Menu. ");
}

STORE_TEST(a_board_given_to_another_client_takes_its_tasks_along)
{
	Task task;
	BoardId id = begin(cx);
	TaskId card = put(cx, id, "Carte", (Day){0});
	WORKS(edit_board(cx, id, TEXT("Lancement"), alpenhof.id));
	WORKS(store_task_load(cx->db, arena, cx->practice.id, card, &task));
	EQUAL_INT(task.client.value, alpenhof.id.value);
	EQUAL_TEXT(loaded(cx, id).name, "Lancement");
	REFUSES(edit_board(cx, id, TEXT(" \n"), alpenhof.id), "Something is missing here.");
}

STORE_TEST(a_card_that_was_done_elsewhere_stands_with_what_is_done)
{
	Task task;
	OpenBoard open;
	BoardId id = begin(cx);
	TaskId archived = put(cx, id, "Archivée", (Day){0}), lost = put(cx, id, "Perdue", (Day){0});
	WORKS(store_task_load(cx->db, arena, cx->practice.id, archived, &task));
	task.done = cx->now;
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 9));
	WORKS(store_task_load(cx->db, arena, cx->practice.id, lost, &task));
	task.stage = (StageId){BIG(99)};
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 9));
	WORKS(open_board(cx, id, &open));
	EQUAL_TEXT(open.columns.items[3].cards.items[0].task.title, "Archivée");
	EQUAL_TEXT(open.columns.items[0].cards.items[0].task.title, "Perdue");
}
