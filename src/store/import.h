/* Imports, and what each of them made: so that it can be undone as a whole.
 *
 * The rows of an import are written in batches with `deleted` HIDDEN, which no list shows, each
 * noted by store_import_made; store_import_show makes them all appear in one switch. A row that
 * was there before stays as it is until then: what it becomes is written beside it, its twin. */
#ifndef STORE_IMPORT_H
#define STORE_IMPORT_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

#define HIDDEN ((Instant){-1})

typedef enum {
	IMPORT_STAGED, /* read; waits for its mapping to be confirmed */
	IMPORT_RUNNING,
	IMPORT_DONE,
	IMPORT_UNDONE,
	IMPORT_FAILED,
} ImportState;

typedef struct {
	ImportId id;
	MemberId member;
	Text format, file_name;
	Text blob; /* hash of the file */
	ImportState state;
	Text options; /* JSON: zone, client, dates, mapping */
	Text report;  /* JSON: counts and what was lost */
	Instant created, ended;
	int64_t changed;
} Import;
LIST_OF(Import, Imports);

/* The nouns an import makes that can be hidden, shown and undone. */
typedef enum {
	MADE_CLIENT,
	MADE_BOARD,
	MADE_TASK,
	MADE_CALENDAR,
	MADE_EVENT,
	MADE_ENTRY,
	MADE_INVOICE, /* these two are written in the switch itself, hence never hidden … */
	MADE_PAYMENT, /* … and when they are undone, they are gone */
	MADE_NOUNS
} MadeNoun;
const char *made_noun_key(MadeNoun noun); /* "client" */

MUST_USE const Error *store_import_save(
	Db *db, Arena *arena, PracticeId practice, const Import *import, int64_t changed);
MUST_USE const Error *store_import_load(
	Db *db, Arena *arena, PracticeId practice, ImportId id, Import *ret_import);
/* The newest first. */
MUST_USE const Error *store_import_list(
	Db *db, Arena *arena, PracticeId practice, int32_t limit, Imports *ret_imports);

/* A row that an import wrote. */
typedef struct {
	MadeNoun noun;
	int64_t id;
	Text was;     /* "" when it made it, else the row before, as JSON */
	Text digest;  /* of what the file said */
	int64_t twin; /* the hidden row beside it; 0: none */
} Made;
MUST_USE const Error *store_import_made(Db *db, Arena *arena, PracticeId practice, ImportId import,
	const Made *made, int64_t changed);
/* What the row was, where somebody has changed it since that was noted. */
MUST_USE const Error *store_import_was(Db *db, Arena *arena, PracticeId practice, ImportId import,
	const Made *made, int64_t changed);

/* What is here of what a file names: tasks and entries by source and foreign id, events by calendar
 * and uid, of any recurrence. */
typedef struct {
	MadeNoun noun;
	Text foreign_id;
	Wall recurrence; /* of an event */
	int64_t id;
	Instant deleted;
	Text digest;  /* what the last import that wrote the row read in its file; "" when none did
		       */
	int64_t twin; /* of this import */
} KnownRow;
LIST_OF(KnownRow, KnownRows);
MUST_USE const Error *store_import_known(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, Text source, CalendarId calendar, KnownRows wanted, KnownRows *ret_rows);

typedef struct {
	int64_t id;
	Text was;
	int64_t twin;
	int64_t changed;
} MadeRow;
LIST_OF(MadeRow, MadeRows);
/* A page of one noun by rising id, after that id. */
MUST_USE const Error *store_import_made_list(Db *db, Arena *arena, PracticeId practice,
	ImportId import, MadeNoun noun, int64_t after, int32_t limit, MadeRows *ret_rows);

typedef struct {
	int64_t made, updated;
} MadeCount;
MUST_USE const Error *store_import_made_count(Db *db, Arena *arena, PracticeId practice,
	ImportId import, MadeNoun noun, MadeCount *ret_count);

/* Ids of rows of a noun with a twin that somebody has changed since it was written. */
MUST_USE const Error *store_import_stale(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, MadeRows *ret_rows);
/* The switch: everything the import made and hid is there, what it changes is as its twin. */
MUST_USE const Error *store_import_show(
	Db *db, Arena *arena, PracticeId practice, ImportId import, int64_t changed);
/* Puts into the bin what the import made and nobody has changed since, nor anything that belongs to
 * it; what it only updated is
 * for the caller, who reads `was`. */
MUST_USE const Error *store_import_undo(
	Db *db, Arena *arena, PracticeId practice, ImportId import, Instant now, int64_t changed);

/* Takes away what is still hidden, with stages, checklists and twins, and all notes of what was
 * written: an import that failed, or begins anew. */
MUST_USE const Error *store_import_forget(
	Db *db, Arena *arena, PracticeId practice, ImportId import);

LIST_OF(Instant, Instants);
/* When imports were undone. */
MUST_USE const Error *store_import_undone_list(
	Db *db, Arena *arena, PracticeId practice, Instants *ret_instants);

/* What the import wrote and somebody changed since. */
typedef struct {
	Text noun;
	int64_t id;
	ClientId client;
	Text title;
} TouchedRow;
LIST_OF(TouchedRow, TouchedRows);
MUST_USE const Error *store_import_touched(Db *db, Arena *arena, PracticeId practice,
	ImportId import, int32_t limit, TouchedRows *ret_rows);

#endif
