/* Bringing in what other programs hold: a file is kept, looked through, mapped, tried, run, and can
 * be undone as a whole.
 *
 *     begin_import    keeps the file, finds its format, looks through it once; refuses it whole
 *                     when it cannot be read
 *     choose_import   what the file cannot know: zone, order of dates, which label is which client
 *     start_import    a job: a dry run, which only counts, or the import itself
 *     discard_import  what was looked at and is not wanted leaves nothing behind
 *     undo_import     everything it made is binned, what it changed is as before; what somebody
 *                     changed since stays and is listed
 *
 * Rows are written in batches, hidden, and appear in one switch. So do changes of rows that the
 * file knows from an earlier import and says differently now: each is noted as it was, and what it
 * becomes is written beside it until then. */
#ifndef APP_IMPORT_H
#define APP_IMPORT_H

#include "app/context.h"
#include "app/import_report.h"
#include "store/import.h"
#include "store/job.h"

/* Whom a name of the file may stand for. */
typedef struct {
	ClientId id;
	Text name;
} ImportClient;
LIST_OF(ImportClient, ImportClients);

typedef struct {
	Import import;
	const ImportFormat *format;
	ImportChoices choices;
	ImportReport report;
	Job job;               /* the newest of this import; id 0: none yet */
	ImportClients clients; /* by name */
	TouchedRows touched;   /* changed since, at most TOUCHED_SHOWN: by import_touched */
	bool running, trying;  /* a job is at work: on it, or on its dry run */
} ImportView;

/* format "" finds it out. said: zone, dates, client_name when the caller knows them, or NULL. */
MUST_USE const Error *begin_import(Context *cx, int file, Text file_name, Text format,
	const ImportChoices *said, ImportId *ret_id);
MUST_USE const Error *open_import(Context *cx, ImportId id, ImportView *ret_view);
/* Asks for what somebody has changed since: every row is looked at, so where it is shown. */
MUST_USE const Error *import_touched(Context *cx, ImportView *view);
MUST_USE const Error *open_imports(Context *cx, Imports *ret_imports); /* the newest 50 */
/* Another zone or order of dates looks through the file anew. */
MUST_USE const Error *choose_import(Context *cx, ImportId id, const ImportChoices *choices);
/* REFUSED while something is still to be said. */
MUST_USE const Error *start_import(Context *cx, ImportId id, bool only_try);
/* The job stops at its next batch and takes back what it wrote. */
MUST_USE const Error *cancel_import(Context *cx, ImportId id);
MUST_USE const Error *undo_import(Context *cx, ImportId id);
/* Forgets one that is not brought in, with its jobs; its file goes when nothing else came from it.
 */
MUST_USE const Error *discard_import(Context *cx, ImportId id);
/* By the clock, for every practice: the same for what nobody has confirmed in IMPORT_LEFT_DAYS. */
MUST_USE const Error *discard_left_imports(Context *cx);

/* Runs it here and now: what the job does. job NULL: from the command line. */
MUST_USE const Error *run_import(Context *cx, ImportId id, bool only_try, const Job *job);
/* The whole dry run, from a file to what would happen; nothing of it stays. */
MUST_USE const Error *try_import(Context *cx, int file, Text file_name, Text format,
	const ImportChoices *said, ImportView *ret_view);
/* Makes the search know what an import wrote, or forget what was undone. */
MUST_USE const Error *index_import(Context *cx, ImportId id);

enum {
	IMPORT_FILE_LIMIT = 512 << 20,
	IMPORT_BATCH = 500, /* rows of the first; later ones grow while they are quick */
	PREVIEW_ROWS = 20,
	UNREADABLE_SHOWN = 100,
	NAMES_LIMIT_OF_IMPORT = 1000,
	IMPORTS_SHOWN = 50,
	TOUCHED_SHOWN = 100,
	IMPORT_LEFT_DAYS = 30,
};

#endif
