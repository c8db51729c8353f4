/* The inside of app/import: how a file is read, how a staged thing becomes ours and is written. */
#ifndef APP_IMPORT_WORK_H
#define APP_IMPORT_WORK_H

#include "app/import.h"
#include "app/import_invoice.h"
#include "app/import_kept.h"
#include "app/import_known.h"
#include "app/import_mapped.h"
#include "domain/client.h"
#include "domain/entry.h"
#include "domain/task.h"

/* --- import_read.c: the file, through its reader -----------------------------------------------
 */

/* As what a file to be brought in is kept. */
#define IMPORT_MEDIA TEXT("application/octet-stream")

enum { IMPORT_MEMORY = 768 << 20 };
/* each NULL: only look. What `each` was handed and the summary live in arena. */
MUST_USE const Error *import_file(Context *cx, Arena *arena, const Import *import,
	const ImportChoices *choices, StagedEach each, void *user, ImportSummary *ret_summary);
/* Whether it is what people call a row: no board, list or calendar. */
bool import_row(const Staged *thing);
/* Fills the report's rows, preview, losses and the choices' names, stages, people. */
MUST_USE const Error *import_survey(
	Context *cx, const Import *import, ImportChoices *choices, ImportReport *ret_report);

/* --- import_map.c: staged things become ours ---------------------------------------------------
 */

typedef struct {
	Text folded;
	ClientId id;
	Text zone;
} KnownClient;
LIST_OF(KnownClient, KnownClients);

typedef struct {
	Text foreign_id;
	BoardId id;
	Stages stages;
} KnownBoard;
LIST_OF(KnownBoard, KnownBoards);

typedef struct {
	Text title;
	TaskId id;
} TitledTask;
LIST_OF(TitledTask, TitledTasks);
typedef struct {
	TaskId task;
	Text title;
	bool waits; /* it waits for the titled one; else the other way round */
} TitledLink;
LIST_OF(TitledLink, TitledLinks);

LIST_OF(int64_t, SeenIds);

typedef struct ImportRun {
	Context *cx;
	const Job *job; /* NULL: nobody watches */
	bool only_try;
	Import import;
	ImportChoices choices;
	ImportReport report;
	Arena *lasting, *turn; /* of the whole run; of one batch */
	const Zone *zone;      /* of the file's times */
	Text source;           /* the format's key */
	KnownClients clients;
	KnownBoards boards;
	Calendar calendar;
	bool calendar_known;
	TitledTasks titles;
	TitledLinks links;
	MappedInvoices invoices; /* for the switch … */
	LossReport losses_read;  /* … which adds its own to these … */
	bool at_switch;          /* … each time it begins */
	SeenIds seen;            /* events */
	Instants undone;
	MappedThings batch;
	size_t batch_rows; /* when it is full */
	KnownTable known;  /* of the batch */
	KnownSource before;
	int64_t rows_done;
	bool cancelled;
} ImportRun;

/* Puts what the thing becomes into the batch: itself, and a client before it that is new. */
MUST_USE const Error *import_map(ImportRun *run, const Staged *thing);
MUST_USE const Error *import_clients_known(ImportRun *run);

/* --- import_keep.c: rows --------------------------------------------------------------------- */

/* Inside WRITE, or outside when only trying: after import_know, writes what differs, counts into
 * counts. */
MUST_USE const Error *import_keep(
	ImportRun *run, Context *cx, Mapped *thing, ImportCount counts[MADE_NOUNS]);
MUST_USE const Error *import_note(ImportRun *run, Context *cx, const Made *made);
MUST_USE const Error *import_checklist(Context *cx, TaskId task, Checklist checklist);

/* --- import_back.c: what was, and what is gone -------------------------------------------------
 */

/* Inside WRITE, before the switch: of what somebody has changed since its twin was written, what it
 * was is noted anew. */
MUST_USE const Error *import_freshen(ImportRun *run, Context *cx);
/* Inside WRITE: what the import changed and nobody touched since is as it was. */
MUST_USE const Error *import_put_back(Context *cx, ImportId import);
/* Inside WRITE, before the switch: the same, and all it wrote is gone. */
MUST_USE const Error *import_take_back(Context *cx, ImportId import);
/* Inside WRITE, or outside when only trying: events of the calendar the file no longer has. */
MUST_USE const Error *import_gone(ImportRun *run, Context *cx);

#endif
