/* What a file says, and its undo, against what was billed meanwhile. It is Monday, 23 November
 * 2026, 08:30 in Paris. */
#include "app/import.h"
#include "host/file.h"
#include "store/client.h"
#include "store/entry.h"

#include "test/app/invoice_made.h"

#include <unistd.h>

#define TOGGL                                                                                     \
	"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End " \
	"time,Duration,Tags\n"
#define ROW(note)                                         \
	"Élodie,e@x.example,Kopi,Social,,\"" note         \
	"\",Yes,2026-11-20,09:00:00,2026-11-20,10:00:00," \
	"01:00:00,\n"

/* Of app/work.h, whose Work is another than that of the bills. */
MUST_USE const Error *work_off(Context *cx);

static ImportId brought_in(Context *cx, const char *text)
{
	char path[256];
	int file;
	ImportId id;
	ImportView view;
	snprintf(path, sizeof path, "%s/file", test_folder());
	FILE *out = fopen(path, "w");
	fputs(text, out);
	fclose(out);
	WORKS(file_open(cx->arena, text_of(path), &file));
	WORKS(begin_import(cx, file, TEXT("toggl.csv"), TEXT(""), NULL, &id));
	WORKS(open_import(cx, id, &view));
	WORKS(choose_import(cx, id, &view.choices));
	WORKS(start_import(cx, id, false));
	WORKS(work_off(cx));
	return id;
}

static Entry only_entry(Context *cx)
{
	Entries all;
	WORKS(store_entry_list(
		cx->db, cx->arena, cx->practice.id, (Instant){1}, (Instant){INT64_MAX / 2}, &all));
	EQUAL_INT(all.count, 1);
	return all.items[0];
}

STORE_TEST(time_on_an_invoice_stays_whatever_a_newer_file_says)
{
	ImportView view;
	(void)brought_in(cx, TOGGL ROW("first"));
	agreed(cx, only_entry(cx).client, RATE_HOURLY);
	(void)drafted(cx, only_entry(cx).client);
	WORKS(open_import(cx, brought_in(cx, TOGGL ROW("first, longer")), &view));
	EQUAL_TEXT(only_entry(cx).note, "first");
	EQUAL_INT(view.report.counts[MADE_ENTRY].updated, 0);
	EQUAL_INT(view.report.losses.lines.count, 1);
	EQUAL_TEXT(text_of(view.report.losses.lines.items[0].what.msgid),
		"Time that stands on an invoice stays as it is there.");
}

STORE_TEST(undoing_an_import_keeps_and_lists_what_was_billed_of_it)
{
	ImportView view;
	ImportId id = brought_in(cx, TOGGL ROW("first"));
	agreed(cx, only_entry(cx).client, RATE_HOURLY);
	(void)drafted(cx, only_entry(cx).client);
	WORKS(undo_import(cx, id));
	EQUAL_TEXT(only_entry(cx).note, "first");
	WORKS(open_import(cx, id, &view));
	WORKS(import_touched(cx, &view));
	EQUAL_INT(view.touched.count, 1);
}

STORE_TEST(undoing_a_newer_file_leaves_what_was_billed_since_as_it_was_billed)
{
	(void)brought_in(cx, TOGGL ROW("first"));
	ImportId newer = brought_in(cx, TOGGL ROW("first, longer"));
	agreed(cx, only_entry(cx).client, RATE_HOURLY);
	(void)drafted(cx, only_entry(cx).client);
	WORKS(undo_import(cx, newer));
	EQUAL_TEXT(only_entry(cx).note, "first, longer");
}
