/* The part of the doctor's visit that reads the data. */
#include "app/backup.h"
#include "app/doctor.h"
#include "app/migrate.h"
#include "host/blobs.h"
#include "host/clock.h"
#include "host/ids.h"
#include "store/backup.h"
#include "store/blob.h"
#include "store/doctor.h"
#include "store/practice.h"

enum { CLOCK_TOLERANCE = 120 /* seconds */ };

static void add(Context *cx, Findings *findings, Finding finding)
{
	*LIST_ADD(cx->arena, *findings) = finding;
}

static const Error *count_rows(Context *cx, Table *table, int64_t *count)
{
	Rows *rows;
	TRY(store_backup_rows(cx->db, cx->arena, table, cx->arena, &rows));
	while (rows_next(rows)) {
		++*count;
	}
	return rows_end(rows);
}

/* What the engine says of itself, then every row once. */
static const Error *examine_rows(Context *cx, Findings *findings)
{
	DatabaseProblems problems;
	Tables tables;
	int64_t count = 0;
	TRY(store_doctor_problems(cx->db, cx->arena, &problems));
	EACH (Text, problem, problems) {
		add(cx, findings,
			(Finding){"database", FINDING_BROKEN,
				message(cx->arena, "The database is damaged: %1.", arg(*problem)),
				message(cx->arena,
					"Stop Fuseau, keep a copy of everything, and restore the "
					"last backup into an empty folder.")});
	}
	TRY(store_backup_tables(cx->db, cx->arena, &tables));
	EACH (Table, table, tables) {
		TRY(count_rows(cx, table, &count));
	}
	if (problems.count == 0) {
		add(cx, findings,
			(Finding){"database", FINDING_GOOD,
				message(cx->arena, "All %1 rows can be read.", arg(count))});
	}
	return OK;
}

typedef struct {
	int64_t whole, bad;
	Text first; /* the first bad one, by the name it came with */
} FileCount;

static const Error *check_file(Context *cx, const Blob *blob, FileCount *files)
{
	bool good = false;
	const Error *error = blob_file_check(cx->arena, cx->house->blob_folder, blob->hash, &good);
	if (error && error->kind != ERROR_MISSING) {
		return error;
	}
	files->whole += good;
	if (!good && files->bad++ == 0) {
		files->first =
			text_format(cx->arena, "%s (%s)", text_chars(blob->name), blob->hash.chars);
	}
	return OK;
}

static const Error *examine_files(Context *cx, Findings *findings)
{
	Practices practices;
	FileCount files = {0};
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (Practice, practice, practices) {
		Blobs blobs;
		TRY(store_blob_list(cx->db, cx->arena, practice->id, &blobs));
		EACH (Blob, blob, blobs) {
			TRY(check_file(cx, blob, &files));
		}
	}
	if (files.bad == 0) {
		add(cx, findings,
			(Finding){"files", FINDING_GOOD,
				message(cx->arena, "All %1 kept files are whole.",
					arg(files.whole))});
		return OK;
	}
	add(cx, findings,
		(Finding){"files", FINDING_BROKEN,
			message(cx->arena, "%1 kept files are missing or damaged; the first is %2.",
				arg(files.bad), arg(files.first)),
			message(cx->arena,
				"Restore the last backup into an empty folder, and take the files "
				"from its folder “blobs”.")});
	return OK;
}

static const Error *examine_backup(Context *cx, Findings *findings)
{
	Practices practices;
	Instant when;
	Text path;
	Message advice = message(cx->arena,
		"Run “fuseau backup FILE” every day, and keep a copy on another machine.");
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	TRY(backup_last(cx, &when, &path));
	int64_t days = (cx->now.seconds - when.seconds) / SECONDS_PER_DAY;
	if (!instant_set(when)) {
		bool empty = practices.count == 0;
		add(cx, findings,
			(Finding){"backup", empty ? FINDING_GOOD : FINDING_LOOK,
				empty ? message(cx->arena, "There is nothing to back up yet.")
				      : message(cx->arena, "No backup has been made yet."),
				empty ? (Message){0} : advice});
		return OK;
	}
	bool old = days > DOCTOR_BACKUP_DAYS;
	add(cx, findings,
		(Finding){"backup", old ? FINDING_LOOK : FINDING_GOOD,
			message_n(cx->arena, "The last backup, %2, is %1 day old.",
				"The last backup, %2, is %1 days old.", days, arg(days), arg(path)),
			old ? advice : (Message){0}});
	return OK;
}

/* Ids are made of the real clock: the newest says when something was last saved. */
static const Error *examine_past(Context *cx, Findings *findings)
{
	int64_t newest;
	TRY(store_doctor_newest(cx->db, cx->arena, &newest));
	Instant saved = id_made(newest), now = clock_now((Instant){0});
	if (saved.seconds > now.seconds + CLOCK_TOLERANCE) {
		add(cx, findings,
			(Finding){"clock", FINDING_BROKEN,
				message(cx->arena,
					"The clock says %1, but something was saved at %2.",
					arg(now), arg(saved)),
				message(cx->arena,
					"Set the clock of this machine, then look at what was "
					"recorded meanwhile.")});
	}
	return OK;
}

static bool examine_schema(Context *cx, Findings *findings)
{
	const Error *error = migrate_check(cx->db, cx->arena);
	if (error) {
		finding_of_error(cx, findings, "schema", error);
		return false;
	}
	add(cx, findings,
		(Finding){"schema", FINDING_GOOD,
			message(cx->arena, "The database is of this version.")});
	return true;
}

void examine_data(Context *cx, Findings *findings)
{
	typedef const Error *(*Examine)(Context * cx, Findings * findings);
	static const struct {
		const char *about;
		Examine examine;
	} visits[] = {{"database", examine_rows}, {"files", examine_files}, {"clock", examine_past},
		{"invoices", examine_seals}, {"backup", examine_backup}};
	if (!examine_schema(cx, findings)) {
		return;
	}
	for (size_t i = 0; i < sizeof visits / sizeof *visits; i++) {
		const Error *error = visits[i].examine(cx, findings);
		if (error) {
			finding_of_error(cx, findings, visits[i].about, error);
		}
	}
}
