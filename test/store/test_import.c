/* Imports: hidden until the switch, undone as a whole, but for what was changed since. */
#include "store/board.h"
#include "store/calendar.h"
#include "store/checklist.h"
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
	const Task task = {.id = {BIG(3)},
		.title = TEXT("Logo"),
		.foreign_source = TEXT("trello"),
		.foreign_id = TEXT("5f1a"),
		.deleted = HIDDEN,
		.changed = 3};
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
	TouchedRows touched;
	WORKS(store_import_touched(cx->db, arena, cx->practice.id, trello, 10, &touched));
	EQUAL_INT(touched.count, 0);
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
	Made old = {MADE_TASK, BIG(3), TEXT("{\"title\":\"Vieux\"}"), TEXT("d1"), 0};
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
	stage_all(cx);
	const Stage stage = {.id = {BIG(9)}, .board = {BIG(2)}, .name = TEXT("A faire")};
	WORKS(store_stage_save(cx->db, arena, cx->practice.id, &stage, 3));
	EQUAL_TEXT(known(cx, MADE_TASK, "trello", "5f1a").digest, "d1");
	WORKS(store_import_forget(cx->db, arena, cx->practice.id, trello));
	REFUSES(store_client_load(cx->db, arena, cx->practice.id, (ClientId){BIG(1)}, &client),
		"There is no such client.");
	const Task again = {.id = {BIG(3)},
		.title = TEXT("Logo"),
		.foreign_source = TEXT("trello"),
		.foreign_id = TEXT("5f1a")};
	made_task(cx, &again);
	EQUAL_INT(known(cx, MADE_TASK, "trello", "5f1a").id, BIG(3));
	EQUAL_TEXT(known(cx, MADE_TASK, "trello", "5f1a").digest, "");
	Instants undone;
	WORKS(store_import_undone_list(cx->db, arena, cx->practice.id, &undone));
	EQUAL_INT(undone.count, 0);
}

STORE_TEST(what_an_import_changes_is_as_it_was_until_the_switch)
{
	const Task old = {.id = {BIG(3)},
		.title = TEXT("Logo"),
		.estimate = {45},
		.foreign_source = TEXT("trello"),
		.foreign_id = TEXT("5f1a"),
		.changed = 2};
	const Task twin = {
		.id = {BIG(30)}, .title = TEXT("Logo rond"), .deleted = HIDDEN, .changed = 3};
	const Event event = {.id = {BIG(5)}, .uid = TEXT("u"), .title = TEXT("Point")};
	const Event event_twin = {.id = {BIG(50)}, .title = TEXT("Point long"), .deleted = HIDDEN};
	const Entry entry = {.id = {BIG(6)}, .note = TEXT("Appel")};
	const Entry entry_twin = {.id = {BIG(60)}, .note = TEXT("Appel long"), .deleted = HIDDEN};
	const Made all[] = {{MADE_TASK, BIG(3), TEXT("{1}"), TEXT("d2"), BIG(30)},
		{MADE_EVENT, BIG(5), TEXT("{2}"), TEXT("d2"), BIG(50)},
		{MADE_ENTRY, BIG(6), TEXT("{3}"), TEXT("d2"), BIG(60)}};
	ChecklistItem line = {BIG(7), TEXT("vieux"), false},
		      new_line = {BIG(8), TEXT("neuf"), true};
	PracticeId practice = cx->practice.id;
	Task task;
	Event moved;
	Entry noted;
	Checklist lines;
	made_task(cx, &old);
	made_task(cx, &twin);
	WORKS(store_checklist_replace(cx->db, arena, practice, old.id, (Checklist){&line, 1, 1}));
	WORKS(store_checklist_replace(
		cx->db, arena, practice, twin.id, (Checklist){&new_line, 1, 1}));
	WORKS(store_event_save(cx->db, arena, practice, &event, 2));
	WORKS(store_event_save(cx->db, arena, practice, &event_twin, 3));
	WORKS(store_entry_save(cx->db, arena, practice, &entry, 2));
	WORKS(store_entry_save(cx->db, arena, practice, &entry_twin, 3));
	for (size_t i = 0; i < 3; i++) {
		WORKS(store_import_made(cx->db, arena, practice, trello, &all[i], 3));
	}
	EQUAL_INT(known(cx, MADE_TASK, "trello", "5f1a").twin, BIG(30));
	EQUAL_INT(known(cx, MADE_EVENT, "", "u").twin, BIG(50));
	WORKS(store_task_load(cx->db, arena, practice, old.id, &task));
	EQUAL_TEXT(task.title, "Logo");
	WORKS(store_import_show(cx->db, arena, practice, trello, 9));
	WORKS(store_task_load(cx->db, arena, practice, old.id, &task));
	EQUAL_TEXT(task.title, "Logo rond");
	EQUAL_TEXT(task.foreign_id, "5f1a");
	EQUAL_INT(task.estimate.minutes, 45);
	EQUAL_INT(task.changed, 9);
	WORKS(store_checklist_load(cx->db, arena, practice, old.id, &lines));
	EQUAL_INT(lines.count, 1);
	EQUAL_TEXT(lines.items[0].text, "neuf");
	WORKS(store_event_load(cx->db, arena, practice, event.id, &moved));
	EQUAL_TEXT(moved.title, "Point long");
	EQUAL_TEXT(moved.uid, "u");
	WORKS(store_entry_load(cx->db, arena, practice, entry.id, &noted));
	EQUAL_TEXT(noted.note, "Appel long");
	REFUSES(store_task_load(cx->db, arena, practice, twin.id, &task), "There is no such task.");
	REFUSES(store_entry_load(cx->db, arena, practice, entry_twin.id, &noted),
		"There is no such time entry.");
	EQUAL_INT(known(cx, MADE_TASK, "trello", "5f1a").twin, 0);
}

STORE_TEST(an_import_knows_what_somebody_changed_beside_it_and_leaves_it_when_it_fails)
{
	const Task old = {.id = {BIG(3)}, .title = TEXT("Logo"), .changed = 2};
	const Task twin = {.id = {BIG(30)}, .title = TEXT("Logo rond"), .deleted = HIDDEN};
	Made made = {MADE_TASK, BIG(3), TEXT("{}"), TEXT("d2"), BIG(30)};
	ChecklistItem line = {BIG(7), TEXT("neuf"), false};
	PracticeId practice = cx->practice.id;
	MadeRows stale;
	Checklist lines;
	Task task;
	made_task(cx, &old);
	made_task(cx, &twin);
	WORKS(store_checklist_replace(cx->db, arena, practice, twin.id, (Checklist){&line, 1, 1}));
	WORKS(store_import_made(cx->db, arena, practice, trello, &made, 3));
	WORKS(store_import_stale(cx->db, arena, practice, trello, MADE_TASK, &stale));
	EQUAL_INT(stale.count, 0);
	task = old;
	task.changed = 4;
	made_task(cx, &task);
	WORKS(store_import_stale(cx->db, arena, practice, trello, MADE_TASK, &stale));
	EQUAL_INT(stale.count, 1);
	EQUAL_INT(stale.items[0].id, BIG(3));
	made.was = TEXT("{4}");
	WORKS(store_import_was(cx->db, arena, practice, trello, &made, 5));
	WORKS(store_import_stale(cx->db, arena, practice, trello, MADE_TASK, &stale));
	EQUAL_INT(stale.count, 0);
	WORKS(store_import_stale(cx->db, arena, practice, trello, MADE_EVENT, &stale));
	EQUAL_INT(stale.count, 0);
	WORKS(store_import_stale(cx->db, arena, practice, trello, MADE_ENTRY, &stale));
	EQUAL_INT(stale.count, 0);
	WORKS(store_import_forget(cx->db, arena, practice, trello));
	WORKS(store_task_load(cx->db, arena, practice, old.id, &task));
	EQUAL_TEXT(task.title, "Logo");
	REFUSES(store_task_load(cx->db, arena, practice, twin.id, &task), "There is no such task.");
	WORKS(store_checklist_load(cx->db, arena, practice, twin.id, &lines));
	EQUAL_INT(lines.count, 0);
}
