/* Files that are damaged, hostile or not what they say: one clear sentence with the row or the
 * place, and nothing half done. */
#include "app/export.h"
#include "app/import.h"
#include "app/plan.h"
#include "app/work.h"
#include "format/csv.h"
#include "host/file.h"
#include "store/board.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"

#include "test/store/store_test.h"

/* --- helpers -----------------------------------------------------------------------------------
 */

#define TOGGL                                                                                     \
	"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End " \
	"time,Duration,Tags\n"
#define ROW(client, note, minute)                                                      \
	"Élodie,e@x.example," client ",Social,,\"" note "\",Yes,2026-11-02,09:" minute \
	":00,2026-11-02,10:00:00,,\n"

static const Error *begins(Context *cx, Span bytes, const char *name, ImportId *ret_id)
{
	int file;
	char path[256];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	FILE *out = fopen(path, "wb");
	CHECK(fwrite(bytes.start, 1, bytes.length, out) == bytes.length);
	fclose(out);
	WORKS(file_open(cx->arena, text_of(path), &file));
	return begin_import(cx, file, text_of(name), TEXT(""), NULL, ret_id);
}

/* Refused with that sentence, and nothing is there that was not before. */
static void refused(Context *cx, Span bytes, const char *name, const char *why)
{
	ImportId id;
	Imports imports;
	Clients clients;
	Entries entries;
	Calendars calendars;
	BoardLines boards;
	PracticeId practice = cx->practice.id;
	REFUSES(begins(cx, bytes, name, &id), why);
	WORKS(open_imports(cx, &imports));
	WORKS(store_client_list(cx->db, cx->arena, practice, &clients));
	WORKS(store_entry_list(
		cx->db, cx->arena, practice, (Instant){1}, (Instant){INT64_MAX / 2}, &entries));
	WORKS(store_calendar_list(cx->db, cx->arena, practice, &calendars));
	WORKS(store_board_list(cx->db, cx->arena, practice, &boards));
	EQUAL_INT(
		imports.count + clients.count + entries.count + calendars.count + boards.count, 0);
}

static ImportView imported(Context *cx, Span bytes, const char *name)
{
	ImportId id;
	ImportView view;
	WORKS(begins(cx, bytes, name, &id));
	WORKS(start_import(cx, id, false));
	WORKS(work_off(cx));
	WORKS(open_import(cx, id, &view));
	EQUAL_INT(view.import.state, IMPORT_DONE);
	return view;
}

#define BYTES(literal) ((Span){(literal), sizeof(literal) - 1})

/* --- damaged -----------------------------------------------------------------------------------
 */

STORE_TEST(nul_bytes_are_refused_with_their_row_or_line)
{
	refused(cx, BYTES(TOGGL ROW("Kopi", "good", "00") ROW("Kopi", "b\0d", "01")), "nul.csv",
		"Row 3 holds a NUL byte: this is no text file.");
	refused(cx, BYTES("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\0b\r\n"), "nul.ics",
		"Line 3 holds a NUL byte: this is no calendar file.");
	refused(cx, BYTES("{\"idOrganization\":null,\n\"name\":\"a\0b\"}"), "nul.json",
		"Line 2 of the file is no JSON: it may be cut short.");
}

STORE_TEST(a_zip_of_nothing_is_told_to_be_a_zip)
{
	static const char end[22] = "PK\x05\x06";
	refused(cx, (Span){end, sizeof end}, "nothing.zip",
		"This is a ZIP archive: unpack it, and bring in the file inside.");
}

STORE_TEST(a_line_over_the_limit_is_refused_with_its_row)
{
	Buffer table = buffer_new(arena), calendar = buffer_new(arena);
	buffer_chars(&table, TOGGL ROW("Kopi", "good", "00") "E,e@x,Kopi,P,,");
	buffer_chars(&calendar, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:");
	for (int i = 0; i <= CSV_ROW_LIMIT / 16; i++) {
		buffer_chars(&table, "sixteen letters.");
		buffer_chars(&calendar, "sixteen letters.");
	}
	buffer_chars(&table, ",Yes,2026-11-02,09:00:00,2026-11-02,10:00:00,,\n");
	buffer_chars(&calendar, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
	refused(cx, span_of(buffer_done(&table)), "wide.csv",
		"Row 3 is longer than 1 MB: perhaps a quote in it is never closed.");
	refused(cx, span_of(buffer_done(&calendar)), "wide.ics", "Line 3 is longer than 1 MB.");
}

STORE_TEST(a_board_that_is_cut_short_is_refused_with_the_line_where_it_ends)
{
	Text board = test_file(arena, "test/data/trello_board.json");
	Span half = {board.chars, board.length / 2};
	int lines = 1;
	for (size_t i = 0; i < half.length; i++) {
		lines += half.start[i] == '\n';
	}
	refused(cx, half, "half.json",
		text_format(arena, "Line %d of the file is no JSON: it may be cut short.", lines)
			.chars);
}

STORE_TEST(a_calendar_that_is_cut_short_is_refused_with_the_line_where_it_ends)
{
	refused(cx,
		BYTES("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261124T090000Z\r\nSUMMARY:P"),
		"half.ics", "The calendar does not end: the file is cut short at line 4.");
}

/* --- hostile -----------------------------------------------------------------------------------
 */

STORE_TEST(formulas_come_in_as_text_go_out_defused_and_come_in_again_the_same)
{
	static const char *const formulas[] = {
		"=SUM(A1:A9)", "+1", "-2+3", "@cmd", "'=already marked"};
	enum { FORMULAS = sizeof formulas / sizeof formulas[0] };
	Bytes bytes;
	Entries entries;
	Text path = text_format(arena, "%s/entries.csv", test_folder());
	imported(cx,
		BYTES(TOGGL ROW("=Kopi", "=SUM(A1:A9)", "00") ROW("=Kopi", "+1", "01")
				ROW("=Kopi", "-2+3", "02") ROW("=Kopi", "@cmd", "03")
					ROW("=Kopi", "''=already marked", "04")),
		"formulas.csv");
	WORKS(store_entry_list(
		cx->db, arena, cx->practice.id, (Instant){1}, (Instant){INT64_MAX / 2}, &entries));
	EQUAL_INT(entries.count, FORMULAS);
	WORKS(export_file(cx, export_named(TEXT("entries.csv")), path));
	WORKS(file_read(arena, path, 1 << 20, &bytes));
	Text out = text_copy(arena, (Span){(const char *)bytes.start, bytes.length});

	Buffer back = buffer_new(arena);
	CsvWriter csv = {.out = &back};
	buffer_chars(&back, TOGGL);
	for (int i = 0; i < FORMULAS; i++) {
		EQUAL_TEXT(entries.items[i].note, formulas[i]);
		Text marked = text_format(arena, ",'%s,", formulas[i]);
		CHECK(text_contains(out, marked.chars));
		const char *cells[] = {
			"Élodie", "e@x.example", "'=Kopi", "Social", "", marked.chars};
		Text note = text_copy(arena, (Span){marked.chars + 1, marked.length - 2});
		for (int cell = 0; cell < 5; cell++) {
			csv_put_number(&csv, text_of(cells[cell]));
		}
		csv_put_number(&csv, note);
		buffer_format(&back, ",Yes,2026-11-02,09:%02d:00,2026-11-02,10:00:00,,\r\n", i);
		csv.row_begun = false;
	}
	ImportView again = imported(cx, span_of(buffer_done(&back)), "back.csv");
	EQUAL_INT(again.report.counts[MADE_ENTRY].same, FORMULAS);
	EQUAL_INT(again.report.counts[MADE_ENTRY].made, 0);
	EQUAL_INT(again.report.counts[MADE_CLIENT].made, 0);
}

STORE_TEST(a_rule_of_a_million_instances_comes_in_and_the_plan_still_answers)
{
	size_t renewed;
	ImportView view = imported(cx,
		BYTES("BEGIN:VCALENDAR\r\nX-WR-CALNAME:Agenda\r\n"
		      "BEGIN:VEVENT\r\nUID:million\r\nDTSTART:20261101T090000Z\r\n"
		      "DTEND:20261101T091500Z\r\nRRULE:FREQ=DAILY;COUNT=1000000\r\n"
		      "SUMMARY:Million\r\nEND:VEVENT\r\n"
		      "BEGIN:VEVENT\r\nUID:seconds\r\nDTSTART:20261101T100000Z\r\n"
		      "DTEND:20261101T100001Z\r\nRRULE:FREQ=SECONDLY;COUNT=1000000\r\n"
		      "SUMMARY:Seconds\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
		"million.ics");
	EQUAL_INT(view.report.counts[MADE_EVENT].made, 2);
	EQUAL_INT(view.report.losses.lines.count, 1);
	const Loss *loss = &view.report.losses.lines.items[0];
	EQUAL_TEXT(message_plain(arena, loss->what),
		"Rules with FREQ=SECONDLY are not understood: the event is kept once.");
	EQUAL_INT(loss->places[0], 14);
	WORKS(plan_catch_up(cx, &renewed));
}
