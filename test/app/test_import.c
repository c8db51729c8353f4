/* Bringing in files: what is there after, what a second time changes, what an undo leaves. */
#include "app/import_work.h"
#include "store/board.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/search.h"
#include "store/task.h"

#include "test/app/import_made.h"

#include <unistd.h>

static Clients clients(Context *cx)
{
	Clients all;
	WORKS(store_client_list(cx->db, cx->arena, cx->practice.id, &all));
	return all;
}

static Entries entries(Context *cx)
{
	Entries all;
	WORKS(store_entry_list(
		cx->db, cx->arena, cx->practice.id, (Instant){1}, (Instant){INT64_MAX / 2}, &all));
	return all;
}

static size_t found(Context *cx, const char *words)
{
	SearchHits hits;
	WORKS(store_search_find(cx->db, cx->arena, cx->practice.id, text_of(words), 500, &hits));
	return hits.count;
}

#define TOGGL                                                                                     \
	"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End " \
	"time,Duration,Tags\n"
#define ROW(client, note, day)                                                         \
	"Élodie,e@x.example," client ",Social,,\"" note "\",Yes," day ",09:00:00," day \
	",10:00:00,01:00:00,\n"

/* --- time entries ------------------------------------------------------------------------------
 */

STORE_TEST(a_time_report_becomes_clients_and_entries_that_are_found)
{
	ImportView view = imported(cx, begun(cx, "test/data/toggl_detailed.csv", ""));
	EQUAL_INT(view.import.state, IMPORT_DONE);
	EQUAL_TEXT(view.import.format, "toggl");
	EQUAL_INT(clients(cx).count, 5);
	EQUAL_INT(entries(cx).count, 300);
	EQUAL_INT(view.report.counts[MADE_ENTRY].made, 300);
	EQUAL_INT(view.report.counts[MADE_CLIENT].made, 5);
	EQUAL_TEXT(clients(cx).items[0].zone, "");
	CHECK(found(cx, "gasteanfragen") > 0);
	EQUAL_INT(view.report.preview.count, PREVIEW_ROWS);
}

STORE_TEST(the_same_file_again_changes_nothing_even_what_was_edited_since)
{
	imported(cx, begun(cx, "test/data/toggl_detailed.csv", ""));
	Entry edited = entries(cx).items[7];
	edited.note = TEXT("said better");
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &edited, 99));
	ImportView again = imported(cx, begun(cx, "test/data/toggl_detailed.csv", ""));
	EQUAL_INT(again.report.counts[MADE_ENTRY].same, 300);
	EQUAL_INT(again.report.counts[MADE_ENTRY].made, 0);
	EQUAL_INT(again.report.counts[MADE_ENTRY].updated, 0);
	EQUAL_INT(again.report.counts[MADE_CLIENT].made, 0);
	EQUAL_INT(entries(cx).count, 300);
	EQUAL_TEXT(entries(cx).items[7].note, "said better");
}

STORE_TEST(a_newer_file_changes_what_it_says_differently_and_undoing_it_brings_that_back)
{
	imported(cx,
		begun_text(cx,
			TOGGL ROW("Kopi", "first", "2026-11-02") ROW("Kopi", "other", "2026-11-03"),
			""));
	ImportId newer = begun_text(cx,
		TOGGL ROW("Kopi", "first, longer", "2026-11-02") ROW("Kopi", "other", "2026-11-03"),
		"");
	ImportView view = imported(cx, newer);
	EQUAL_INT(view.report.counts[MADE_ENTRY].updated, 1);
	EQUAL_INT(view.report.counts[MADE_ENTRY].same, 1);
	EQUAL_TEXT(entries(cx).items[0].note, "first, longer");
	WORKS(undo_import(cx, newer));
	EQUAL_INT(entries(cx).count, 2);
	EQUAL_TEXT(entries(cx).items[0].note, "first");
	EQUAL_INT(viewed(cx, newer).touched.count, 0);
}

/* Somebody writes between a batch and the switch: what they wrote is what an undo brings back. */
STORE_TEST(what_was_edited_while_a_newer_file_came_in_is_what_its_undo_brings_back)
{
	imported(cx, begun_text(cx, TOGGL ROW("Kopi", "first", "2026-11-02"), ""));
	ImportId newer = begun_text(cx, TOGGL ROW("Kopi", "first, longer", "2026-11-02"), "");
	ImportRun *run = NEW(arena, ImportRun);
	WORKS(store_import_load(cx->db, arena, cx->practice.id, newer, &run->import));
	Entry edited = entries(cx).items[0];
	const Entry twin = {.id = {new_id(cx)},
		.start = edited.start,
		.end = edited.end,
		.note = TEXT("first, longer"),
		.deleted = HIDDEN};
	const Made made = {
		MADE_ENTRY, edited.id.value, entry_was(arena, &edited), TEXT("d2"), twin.id.value};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &twin, edited.changed));
	WORKS(store_import_made(cx->db, arena, cx->practice.id, newer, &made, edited.changed));
	edited.note = TEXT("said better");
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &edited, edited.changed + 1));
	cx->change = edited.changed + 2;
	WORKS(import_freshen(run, cx));
	WORKS(store_import_show(cx->db, arena, cx->practice.id, newer, cx->change));
	EQUAL_INT(entries(cx).count, 1);
	EQUAL_TEXT(entries(cx).items[0].note, "first, longer");
	WORKS(import_put_back(cx, newer));
	EQUAL_TEXT(entries(cx).items[0].note, "said better");
}

STORE_TEST(a_newer_board_changes_its_tasks_and_their_lines_in_one_switch)
{
#define BOARD(title, line)                                                              \
	"{\"id\":\"b1\",\"name\":\"Site\",\"lists\":[{\"id\":\"l1\",\"name\":\"To "     \
	"do\",\"pos\":1}],"                                                             \
	"\"cards\":[{\"id\":\"c1\",\"name\":\"" title "\",\"idList\":\"l1\",\"pos\":1," \
	"\"idChecklists\":[\"k1\"]}],\"checklists\":[{\"id\":\"k1\",\"idCard\":\"c1\"," \
	"\"checkItems\":["                                                              \
	"{\"name\":\"" line "\",\"state\":\"incomplete\",\"pos\":1}]}]}"
	imported(cx, begun_text(cx, BOARD("Logo", "draw"), "trello"));
	ImportId newer = begun_text(cx, BOARD("Round logo", "draw a circle"), "trello");
	Tasks tasks;
	Checklist lines;
	EQUAL_INT(imported(cx, newer).report.counts[MADE_TASK].updated, 1);
	WORKS(store_task_open_list(cx->db, arena, cx->practice.id, &tasks));
	EQUAL_INT(tasks.count, 1);
	EQUAL_TEXT(tasks.items[0].title, "Round logo");
	WORKS(store_checklist_load(cx->db, arena, cx->practice.id, tasks.items[0].id, &lines));
	EQUAL_INT(lines.count, 1);
	EQUAL_TEXT(lines.items[0].text, "draw a circle");
	EQUAL_INT(found(cx, "circle"), 0);
	EQUAL_INT(found(cx, "round"), 1);
	WORKS(undo_import(cx, newer));
	WORKS(store_task_open_list(cx->db, arena, cx->practice.id, &tasks));
	EQUAL_TEXT(tasks.items[0].title, "Logo");
	WORKS(store_checklist_load(cx->db, arena, cx->practice.id, tasks.items[0].id, &lines));
	EQUAL_INT(lines.count, 1);
	EQUAL_TEXT(lines.items[0].text, "draw");
}

/* What is kept of an entry is written by hand: a JSON reader finds what was put in. */
STORE_TEST(what_an_entry_was_comes_back_whatever_its_signs)
{
	const Entry entry = {.client = {7},
		.start = {10},
		.end = {20},
		.billable = true,
		.note = TEXT("\"quoted\" \\ back\nnew\ttab\x01 é"),
		.category = TEXT("c/d"),
		.tags = TEXT("\x1f"),
		.colleague = TEXT("Anaïs")};
	Entry back = {0};
	EQUAL_TEXT(entry_was(arena, &(Entry){.note = TEXT("a\"\x01")}),
		"{\"client\":0,\"start\":0,\"end\":0,\"note\":\"a\\\"\\u0001\",\"category\":\"\","
		"\"tags\":\"\",\"billable\":false,\"colleague\":\"\"}");
	EQUAL_TEXT(digest_of(arena, TEXT("a")), "0880954519ab1be95aa0733055b70e0c");
	WORKS(entry_put_back(arena, entry_was(arena, &entry), &back));
	EQUAL_INT(back.client.value, 7);
	EQUAL_INT(back.end.seconds, 20);
	CHECK(back.billable);
	EQUAL_TEXT(back.note, entry.note.chars);
	EQUAL_TEXT(back.tags, entry.tags.chars);
	EQUAL_TEXT(back.colleague, "Anaïs");
	(void)cx;
}

STORE_TEST(a_dry_run_counts_and_writes_nothing)
{
	ImportId id = begun(cx, "test/data/toggl_detailed.csv", "");
	WORKS(start_import(cx, id, true));
	CHECK(viewed(cx, id).trying);
	WORKS(work_off(cx));
	ImportView view = viewed(cx, id);
	EQUAL_INT(view.import.state, IMPORT_STAGED);
	CHECK(view.report.tried);
	EQUAL_INT(view.report.counts[MADE_ENTRY].made, 300);
	EQUAL_INT(view.report.counts[MADE_CLIENT].made, 5);
	EQUAL_INT(clients(cx).count, 0);
	EQUAL_INT(entries(cx).count, 0);
}

STORE_TEST(an_import_whose_search_is_made_twice_is_found_once)
{
	ImportId id = begun(cx, "test/data/toggl_detailed.csv", "");
	imported(cx, id);
	size_t before = found(cx, "gasteanfragen");
	CHECK(before > 0);
	WORKS(index_import(cx, id)); /* as a job does that stopped half-way */
	EQUAL_INT(found(cx, "gasteanfragen"), before);
}

STORE_TEST(undoing_an_import_keeps_and_lists_what_was_changed_since_with_its_client)
{
	ImportId id = begun(cx, "test/data/toggl_detailed.csv", "");
	imported(cx, id);
	Entry edited = entries(cx).items[0];
	edited.note = TEXT("mine now");
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &edited, 9999));
	WORKS(undo_import(cx, id));
	WORKS(work_off(cx));
	EQUAL_INT(entries(cx).count, 1);
	EQUAL_INT(clients(cx).count, 1);
	EQUAL_INT(clients(cx).items[0].id.value, edited.client.value);
	ImportView view = viewed(cx, id);
	EQUAL_INT(view.import.state, IMPORT_UNDONE);
	EQUAL_INT(view.touched.count, 1);
	EQUAL_TEXT(view.touched.items[0].title, "mine now");
	EQUAL_INT(found(cx, "gasteanfragen"), 0);
	REFUSES(undo_import(cx, id), "There is nothing to undo: this import is not done.");
	ImportView back = imported(cx, begun(cx, "test/data/toggl_detailed.csv", ""));
	EQUAL_INT(entries(cx).count, 300);
	EQUAL_INT(back.report.counts[MADE_ENTRY].same, 1);
}

STORE_TEST(rows_that_cannot_be_read_are_left_out_only_when_that_is_said)
{
	ImportId id = begun_text(
		cx, TOGGL ROW("Kopi", "good", "2026-11-02") ROW("Kopi", "bad", "2026-13-45"), "");
	ImportView view = viewed(cx, id);
	EQUAL_INT(view.report.unreadable, 1);
	EQUAL_INT(view.report.unreadable_lines.items[0].row, 3);
	REFUSES(start_import(cx, id, false),
		"Some rows cannot be read: say that they may be left out.");
	view = imported(cx, id);
	EQUAL_INT(entries(cx).count, 1);
}

STORE_TEST(dates_that_can_be_read_in_two_ways_are_asked_for)
{
	ImportId id = begun_text(cx, TOGGL ROW("Kopi", "x", "02/03/2026"), "");
	ImportView view = viewed(cx, id);
	CHECK(view.report.dates_unclear);
	REFUSES(start_import(cx, id, false),
		"The dates of this file can be read in two ways: say which comes first.");
	view.choices.dates = DATES_MDY;
	WORKS(choose_import(cx, id, &view.choices));
	WORKS(start_import(cx, id, false));
	WORKS(work_off(cx));
	EQUAL_INT(zone_day(cx->zone, entries(cx).items[0].start).days, day(2026, 2, 3).days);
}

STORE_TEST(a_cancelled_import_leaves_nothing)
{
	ImportId id = begun(cx, "test/data/toggl_detailed.csv", "");
	WORKS(start_import(cx, id, false));
	WORKS(cancel_import(cx, id));
	WORKS(work_off(cx));
	EQUAL_INT(entries(cx).count, 0);
	EQUAL_INT(clients(cx).count, 0);
	EQUAL_INT(viewed(cx, id).import.state, IMPORT_STAGED);
}

STORE_TEST(more_rows_than_a_batch_come_in_and_go_out_whole)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, TOGGL);
	for (int i = 0; i < 2 * IMPORT_BATCH + 1; i++) {
		buffer_format(&out,
			"E,e@x,Kopi,P,,n,Yes,2026-11-02,%02d:%02d:%02d,2026-11-02,23:59:59,,\n",
			i / 3600, i / 60 % 60, i % 60);
	}
	ImportId id = begun_text(cx, buffer_done(&out).chars, "");
	imported(cx, id);
	EQUAL_INT(entries(cx).count, 2 * IMPORT_BATCH + 1);
	EQUAL_INT(viewed(cx, id).job.progress, 2 * IMPORT_BATCH + 1);
	WORKS(undo_import(cx, id));
	EQUAL_INT(entries(cx).count, 0);
	EQUAL_INT(clients(cx).count, 0);
}

/* Nothing of its source is here when it begins: what it has named itself is found all the same. */
STORE_TEST(a_row_that_a_file_names_twice_is_one_row_though_batches_lie_between)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, "Task ID,Name,Section/Column,Due Date,Projects\n1,Draft,To do,,Site\n");
	for (int i = 2; i <= 2 * IMPORT_BATCH; i++) {
		buffer_format(&out, "%d,Line %d,To do,,Site\n", i, i);
	}
	buffer_chars(&out, "1,Final,To do,,Site\n");
	imported(cx, begun_text(cx, text_chars(buffer_done(&out)), "asana"));
	Tasks open;
	WORKS(store_task_open_list(cx->db, arena, cx->practice.id, &open));
	EQUAL_INT(open.count, 2 * IMPORT_BATCH);
	size_t final = 0;
	EACH (Task, task, open) {
		final += text_is(task->title, "Final");
	}
	EQUAL_INT(final, 1);
}

/* --- boards ------------------------------------------------------------------------------------
 */

STORE_TEST(a_board_becomes_stages_and_promises_of_the_clients_its_labels_name)
{
	imported(cx, begun(cx, "test/data/toggl_detailed.csv", ""));
	ImportView view = imported(cx, begun(cx, "test/data/trello_board.json", ""));
	EQUAL_INT(view.report.counts[MADE_TASK].made, 40);
	BoardLines boards;
	WORKS(store_board_list(cx->db, arena, cx->practice.id, &boards));
	EQUAL_INT(boards.count, 1);
	EQUAL_INT(boards.items[0].board.stages.count, 4);
	EQUAL_INT(boards.items[0].board.stages.items[2].kind, STAGE_WAITING);
	EQUAL_INT(boards.items[0].board.stages.items[3].kind, STAGE_DONE);
	EQUAL_INT(clients(cx).count, 5);
	Tasks open;
	int with_client = 0, promises = 0, waiting = 0;
	WORKS(store_task_open_list(cx->db, arena, cx->practice.id, &open));
	EACH (Task, task, open) {
		with_client += task->client.value != 0;
		promises += task_promise(task);
		waiting += instant_set(task->waiting_since);
	}
	CHECK(open.count > 20 && open.count < 40);
	CHECK(with_client > 20);
	CHECK(promises > 20);
	CHECK(waiting > 0);
	view = imported(cx, begun(cx, "test/data/trello_board.json", ""));
	EQUAL_INT(view.report.counts[MADE_TASK].same, 40);
	EQUAL_INT(view.report.counts[MADE_BOARD].same, 1);
}

STORE_TEST(a_task_list_becomes_tasks_that_wait_for_each_other)
{
	ImportView view = imported(cx, begun(cx, "test/data/asana.csv", ""));
	EQUAL_INT(view.report.counts[MADE_TASK].made, 30);
	EQUAL_INT(imported(cx, begun(cx, "test/data/asana.csv", "")).report.counts[MADE_TASK].same,
		30);
}

/* --- what is no file of ours -------------------------------------------------------------------
 */

STORE_TEST(a_file_that_is_none_is_refused_whole_in_one_sentence)
{
	char path[256];
	int file;
	ImportId id;
	Imports all;
	static const struct {
		const char *bytes, *why;
	} cases[] = {
		{"", "The file is empty."},
		{"PK\x05\x06nothing",
			"This is a ZIP archive: unpack it, and bring in the file inside."},
		{"hello", "This is no file Fuseau knows: it reads exports of Toggl, Clockify, "
			  "Trello, "
			  "Asana, FreshBooks and Wave, and calendars (ICS)."},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		snprintf(path, sizeof path, "%s/%zu", test_folder(), i);
		FILE *out = fopen(path, "w");
		fputs(cases[i].bytes, out);
		fclose(out);
		WORKS(file_open(arena, text_of(path), &file));
		REFUSES(begin_import(cx, file, TEXT("x"), TEXT(""), NULL, &id), cases[i].why);
	}
	WORKS(open_imports(cx, &all));
	EQUAL_INT(all.count, 0);
}
