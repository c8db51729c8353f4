/* Bringing in what other programs hold: a file is kept, looked through, mapped, tried, run, and can
 * be undone as a whole.
 *
 *     begin_import    keeps the file, finds its format, looks through it once; refuses it whole
 *                     when it cannot be read
 *     choose_import   what the file cannot know: zone, order of dates, which label is which client
 *     start_import    a job: a dry run, which only counts, or the import itself
 *     undo_import     everything it made is binned, what it changed is as before; what somebody
 *                     changed since stays and is listed
 *
 * Rows are written in batches, hidden, and appear in one switch. So do changes of rows that the
 * file knows from an earlier import and says differently now: each is noted as it was, and what it
 * becomes is written beside it until then. */
#ifndef APP_IMPORT_H
#define APP_IMPORT_H

#include "app/context.h"
#include "domain/staged.h"
#include "format/formats.h"
#include "store/import.h"
#include "store/job.h"

/* A name of the file that may stand for a client. */
typedef enum { NAME_CLIENT, NAME_LABEL, NAME_PROJECT } NameKind;
typedef struct {
	NameKind kind;
	Text name;
	int64_t rows;
	Text to; /* "" nobody, "new", or a client's id */
} ImportName;
LIST_OF(ImportName, ImportNames);

/* A list of the file and what a task in it is. */
typedef struct {
	Text board, foreign_id, name;
	StageKind kind;
} ImportStage;
LIST_OF(ImportStage, ImportStages);

/* What was found to be asked, with the answers. */
typedef struct {
	Text zone; /* of times written without one */
	DateOrder dates;
	Currency currency; /* of amounts beside which the file names none */
	Text client;       /* of what names nobody: "" nobody, or a client's id … */
	Text client_name;  /* … or one by name, made when there is none */
	Text person;       /* which of the file's people the member is; the others are colleagues */
	bool leave_out;    /* the unreadable rows may be left out */
	bool remove_gone;  /* events of this calendar that the file no longer has are binned */
	ImportNames names;
	ImportStages stages;
	Texts people;
} ImportChoices;

/* One thing as it will be, for the preview and the list of unreadable rows. */
typedef struct {
	int64_t row;
	StagedKind kind;
	bool unreadable;
	Text title, client;
	Instant start, end; /* an entry's; a task's end is its due */
	Wall wall;          /* an event's start, a task's due day, on its own clock */
	Text zone;          /* of the wall; "" the VA's */
	Money amount, paid; /* an invoice's */
	StagedProblems problems;
} ImportLine;
LIST_OF(ImportLine, ImportLines);

typedef struct {
	int64_t made, updated;
	int64_t same;   /* there already, and the file says nothing new */
	int64_t binned; /* somebody put it into the bin: it stays there */
	int64_t locked; /* it stands on an invoice, and stays as it is there; told as a loss */
} ImportCount;

typedef struct {
	int64_t rows, unreadable;
	bool dates_unclear, currency_missing;
	ImportLines preview, unreadable_lines;
	LossReport losses;
	bool tried; /* the counts are those of a dry run */
	ImportCount counts[MADE_NOUNS];
	int64_t gone; /* events of the calendar that the file no longer has */
	Texts gone_titles;
	Message problem; /* why it failed; msgid NULL: it did not */
} ImportReport;

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

/* Runs it here and now: what the job does. job NULL: from the command line. */
MUST_USE const Error *run_import(Context *cx, ImportId id, bool only_try, const Job *job);
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
};

#endif
