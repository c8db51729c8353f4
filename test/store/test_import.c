/* Imports: hidden until the switch, undone as a whole, but for what was changed since. */
#include "store/board.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/import.h"

#include "test/store/made_rows.h"

static const ImportId trello = {BIG(500)};

static void made(Context *cx, MadeNoun noun, int64_t id)
{
	const Made made = {.noun = noun, .id = BIG(id), .digest = TEXT("d1")};
	WORKS(store_import_made(cx->db, cx->arena, cx->practice.id, trello, &made, 3));
}

/* One hidden row of each noun, written by change 3. */
static void stage_all(Context *cx)
{
	Db *db = cx->db;
	Arena *arena = cx->arena;
	PracticeId practice = cx->practice.id;
	const Client client = {.id = {BIG(1)}, .name = TEXT("Alpenhof"), .deleted = HIDDEN};
	const Board board = {.id = {BIG(2)}, .name = TEXT("Site"), .deleted = HIDDEN};
	const Task task = {.id = {BIG(3)}, .title = TEXT("Logo"), .deleted = HIDDEN, .changed = 3};
	const Calendar calendar = {.id = {BIG(4)}, .name = TEXT("Agenda"), .deleted = HIDDEN};
	const Event event = {.id = {BIG(5)}, .title = TEXT("Point"), .deleted = HIDDEN};
	const Entry entry = {.id = {BIG(6)}, .note = TEXT("Appel"), .deleted = HIDDEN};
	WORKS(store_client_save(db, arena, practice, &client, 3));
	WORKS(store_board_save(db, arena, practice, &board, 3));
	made_task(cx, &task);
	WORKS(store_calendar_save(db, arena, practice, &calendar, 3));
	WORKS(store_event_save(db, arena, practice, &event, 3));
	WORKS(store_entry_save(db, arena, practice, &entry, 3));
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		made(cx, (MadeNoun)noun, noun + 1);
	}
}

/* How many of the six are not deleted. */
static int there(Context *cx)
{
	Client client;
	Board board;
	Task task;
	Calendar calendar;
	Event event;
	Entry entry;
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	WORKS(store_client_load(db, cx->arena, practice, (ClientId){BIG(1)}, &client));
	WORKS(store_board_load(db, cx->arena, practice, (BoardId){BIG(2)}, &board));
	WORKS(store_task_load(db, cx->arena, practice, (TaskId){BIG(3)}, &task));
	WORKS(store_calendar_load(db, cx->arena, practice, (CalendarId){BIG(4)}, &calendar));
	WORKS(store_event_load(db, cx->arena, practice, (EventId){BIG(5)}, &event));
	WORKS(store_entry_load(db, cx->arena, practice, (EntryId){BIG(6)}, &entry));
	return !client.deleted.seconds + !board.deleted.seconds + !task.deleted.seconds +
	       !calendar.deleted.seconds + !event.deleted.seconds + !entry.deleted.seconds;
}

STORE_TEST(an_import_comes_back_as_it_was_saved)
{
	Import import = {.id = trello,
		.member = cx->member.id,
		.format = TEXT("trello"),
		.file_name = TEXT("tableau été.json"),
		.blob = TEXT("ab12"),
		.options = TEXT("{}"),
		.created = {1795000000}};
	WORKS(store_import_save(cx->db, arena, cx->practice.id, &import, 3));
	import.state = IMPORT_DONE;
	import.report = TEXT("{\"tasks\":3}");
	import.ended = (Instant){1795000060};
	WORKS(store_import_save(cx->db, arena, cx->practice.id, &import, 4));
	import.id.value = BIG(499);
	WORKS(store_import_save(cx->db, arena, cx->practice.id, &import, 4));
	Imports all;
	WORKS(store_import_list(cx->db, arena, cx->practice.id, 10, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(all.items[0].id.value, trello.value);
	Import got;
	WORKS(store_import_load(cx->db, arena, cx->practice.id, trello, &got));
	EQUAL_INT(got.state, IMPORT_DONE);
	EQUAL_TEXT(got.file_name, "tableau été.json");
	EQUAL_TEXT(got.report, "{\"tasks\":3}");
	EQUAL_INT(got.ended.seconds - got.created.seconds, 60);
	EQUAL_INT(got.changed, 4);
	REFUSES(store_import_load(cx->db, arena, (PracticeId){BIG(8)}, trello, &got),
		"There is no such import.");
}

STORE_TEST(what_an_import_makes_appears_in_one_switch)
{
	stage_all(cx);
	made(cx, MADE_TASK, 77);
	Task other = {.id = {BIG(78)}, .deleted = HIDDEN};
	made_task(cx, &other);
	EQUAL_INT(there(cx), 0);
	WORKS(store_import_show(cx->db, arena, cx->practice.id, trello, 9));
	EQUAL_INT(there(cx), 6);
	WORKS(store_task_load(cx->db, arena, cx->practice.id, other.id, &other));
	EQUAL_INT(other.deleted.seconds, -1);
	MadeRows rows;
	WORKS(store_import_made_list(
		cx->db, arena, cx->practice.id, trello, MADE_TASK, BIG(3), 10, &rows));
	EQUAL_INT(rows.count, 1);
	EQUAL_INT(rows.items[0].id, BIG(77));
	EQUAL_INT(rows.items[0].changed, 9);
}

STORE_TEST(undoing_an_import_leaves_what_was_changed_since)
{
	stage_all(cx);
	WORKS(store_import_show(cx->db, arena, cx->practice.id, trello, 9));
	const Task task = {.id = {BIG(3)}, .title = TEXT("Logo rond"), .changed = 10};
	made_task(cx, &task);
	TouchedRows touched;
	WORKS(store_import_touched(cx->db, arena, cx->practice.id, trello, 10, &touched));
	EQUAL_INT(touched.count, 1);
	EQUAL_TEXT(touched.items[0].noun, "task");
	EQUAL_INT(touched.items[0].id, BIG(3));
	EQUAL_TEXT(touched.items[0].title, "Logo rond");
	WORKS(store_import_undo(cx->db, arena, cx->practice.id, trello, cx->now, 11));
	EQUAL_INT(there(cx), 1);
	Task kept;
	WORKS(store_task_load(cx->db, arena, cx->practice.id, task.id, &kept));
	CHECK(!instant_set(kept.deleted));
}

STORE_TEST(an_import_remembers_what_a_row_was_before_its_first_change)
{
	const Task task = {.id = {BIG(3)}, .title = TEXT("Neuf"), .changed = 5};
	made_task(cx, &task);
	Made old = {MADE_TASK, BIG(3), TEXT("{\"title\":\"Vieux\"}"), TEXT("d1")};
	WORKS(store_import_made(cx->db, arena, cx->practice.id, trello, &old, 4));
	old.was = TEXT("{}");
	WORKS(store_import_made(cx->db, arena, cx->practice.id, trello, &old, 5));
	made(cx, MADE_TASK, 4);
	MadeRows rows;
	WORKS(store_import_made_list(
		cx->db, arena, cx->practice.id, trello, MADE_TASK, 0, 1, &rows));
	EQUAL_INT(rows.count, 1);
	EQUAL_TEXT(rows.items[0].was, "{\"title\":\"Vieux\"}");
	MadeCount count;
	WORKS(store_import_made_count(cx->db, arena, cx->practice.id, trello, MADE_TASK, &count));
	EQUAL_INT(count.made, 1);
	EQUAL_INT(count.updated, 1);
	WORKS(store_import_undo(cx->db, arena, cx->practice.id, trello, cx->now, 6));
	Task kept;
	WORKS(store_task_load(cx->db, arena, cx->practice.id, task.id, &kept));
	CHECK(!instant_set(kept.deleted));
}

STORE_TEST(an_import_that_begins_anew_finds_nothing_of_its_first_attempt)
{
	Client client;
	Text digest;
	stage_all(cx);
	const Stage stage = {.id = {BIG(9)}, .board = {BIG(2)}, .name = TEXT("A faire")};
	WORKS(store_stage_save(cx->db, arena, cx->practice.id, &stage, 3));
	WORKS(store_import_digest(cx->db, arena, cx->practice.id, BIG(3), &digest));
	EQUAL_TEXT(digest, "d1");
	WORKS(store_import_forget(cx->db, arena, cx->practice.id, trello));
	REFUSES(store_client_load(cx->db, arena, cx->practice.id, (ClientId){BIG(1)}, &client),
		"There is no such client.");
	WORKS(store_import_digest(cx->db, arena, cx->practice.id, BIG(3), &digest));
	EQUAL_TEXT(digest, "");
	Instants undone;
	WORKS(store_import_undone_list(cx->db, arena, cx->practice.id, &undone));
	EQUAL_INT(undone.count, 0);
}
