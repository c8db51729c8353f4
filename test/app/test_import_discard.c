/* What is not brought in leaves nothing behind. */
#include "app/history.h"
#include "app/job.h"
#include "host/clock.h"
#include "store/blob.h"
#include "store/client.h"

#include "test/app/import_made.h"

#define REPORT "test/data/toggl_detailed.csv"

/* Imports, jobs and kept files, in the database and in the folder. */
static size_t things(Context *cx)
{
	Imports imports;
	Jobs jobs;
	Blobs blobs;
	Text *names;
	size_t files = 0;
	WORKS(open_imports(cx, &imports));
	WORKS(open_jobs(cx, &jobs));
	WORKS(store_blob_list(cx->db, cx->arena, cx->practice.id, &blobs));
	const Error *error = folder_names(cx->arena, cx->house->blob_folder, &names, &files);
	CHECK(!error || error->kind == ERROR_MISSING);
	return imports.count + jobs.count + blobs.count + files;
}

static Text newest_act(Context *cx)
{
	HistoryLines lines;
	int64_t next;
	WORKS(open_history(cx, (ClientId){0}, 0, &lines, &next));
	return lines.count > 0 ? lines.items[0].line.act : TEXT("");
}

static const Error *try_file(Context *cx, const char *path, ImportView *ret_view)
{
	int file;
	WORKS(file_open(cx->arena, text_of(path), &file));
	return try_import(cx, file, TEXT("report.csv"), TEXT("toggl"), NULL, ret_view);
}

STORE_TEST(a_dry_run_tells_what_would_happen_and_leaves_nothing_behind)
{
	ImportView view;
	Clients clients;
	WORKS(try_file(cx, REPORT, &view));
	EQUAL_INT(view.report.counts[MADE_ENTRY].made, 300);
	EQUAL_INT(view.report.counts[MADE_CLIENT].made, 5);
	EQUAL_INT(things(cx), 0);
	EQUAL_TEXT(newest_act(cx), "");
	WORKS(store_client_list(cx->db, arena, cx->practice.id, &clients));
	EQUAL_INT(clients.count, 0);
}

STORE_TEST(a_dry_run_of_a_file_that_cannot_be_read_leaves_nothing_either)
{
	ImportView view;
	const Error *error = try_file(cx, "test/data/logo.png", &view);
	CHECK(error && error->kind == ERROR_REFUSED);
	EQUAL_INT(things(cx), 0);
}

STORE_TEST(a_file_that_was_looked_at_and_is_not_wanted_is_discarded)
{
	ImportId id = begun(cx, REPORT, "");
	WORKS(start_import(cx, id, true));
	WORKS(work_off(cx));
	CHECK(things(cx) > 0);
	WORKS(discard_import(cx, id));
	EQUAL_INT(things(cx), 0);
	EQUAL_TEXT(newest_act(cx), "discard");
	REFUSES(discard_import(cx, id), "There is no such import.");
}

STORE_TEST(an_import_that_is_done_is_undone_and_not_discarded)
{
	ImportId id = begun(cx, REPORT, "");
	imported(cx, id);
	size_t before = things(cx);
	REFUSES(discard_import(cx, id),
		"This import has begun: stop it, or undo it once it is done.");
	EQUAL_INT(things(cx), before);
}

STORE_TEST(a_file_that_a_job_is_at_work_on_is_not_discarded)
{
	Job job;
	ImportId id = begun(cx, REPORT, "");
	WORKS(start_import(cx, id, true));
	WORKS(WRITE(cx, store_job_claim(cx->db, arena, TEXT("worker"), cx->now,
				instant_plus(cx->now, 60), &job)));
	REFUSES(discard_import(cx, id), "A job is still at work on this file: a moment.");
	WORKS(discard_left_imports(cx));
	EQUAL_INT(viewed(cx, id).report.rows, 300);
}

STORE_TEST(a_file_that_was_brought_in_once_more_and_discarded_stays_for_the_first)
{
	ImportId first = begun(cx, REPORT, ""), second = begun(cx, REPORT, "");
	WORKS(discard_import(cx, second));
	EQUAL_INT(imported(cx, first).report.counts[MADE_ENTRY].made, 300);
}

STORE_TEST(what_nobody_confirmed_in_thirty_days_goes_and_what_was_brought_in_stays)
{
	ImportId done = begun(cx, REPORT, "");
	imported(cx, done);
	begun(cx, "test/data/clockify_detailed.csv", "");
	Imports imports;
	cx->now = instant_plus(cx->now, 30 * SECONDS_PER_DAY);
	WORKS(discard_left_imports(cx));
	WORKS(open_imports(cx, &imports));
	EQUAL_INT(imports.count, 2);
	cx->now = instant_plus(cx->now, 1);
	WORKS(discard_left_imports(cx));
	WORKS(open_imports(cx, &imports));
	EQUAL_INT(imports.count, 1);
	EQUAL_INT(imports.items[0].id.value, done.value);
}
