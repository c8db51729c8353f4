/* Imports, and what each of them made: so that it can be undone as a whole.
 *
 * The rows of an import are written in batches with `deleted` HIDDEN, which no list shows, each
 * noted by store_import_made; store_import_show makes them all appear in one switch. A row that
 * was there before stays as it is until then: what it becomes is written beside it, its twin. */
#ifndef STORE_IMPORT_H
#define STORE_IMPORT_H

#include "store/import_made.h"

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

MUST_USE const Error *store_import_save(
	Db *db, Arena *arena, PracticeId practice, const Import *import, int64_t changed);
MUST_USE const Error *store_import_load(
	Db *db, Arena *arena, PracticeId practice, ImportId id, Import *ret_import);
/* The newest first. */
MUST_USE const Error *store_import_list(
	Db *db, Arena *arena, PracticeId practice, int32_t limit, Imports *ret_imports);

/* Those that wait for their mapping since before then. */
MUST_USE const Error *store_import_left(
	Db *db, Arena *arena, PracticeId practice, Instant before, Imports *ret_imports);
/* Forgets that there was one; what it wrote is for store_import_forget, before. */
MUST_USE const Error *store_import_delete(Db *db, Arena *arena, PracticeId practice, ImportId id);

/* The switch: everything the import made and hid is there, what it changes is as its twin. */
MUST_USE const Error *store_import_show(
	Db *db, Arena *arena, PracticeId practice, ImportId import, int64_t changed);
/* Puts into the bin what the import made and nobody has changed since, nor anything that belongs to
 * it; what it only updated is for the caller, who reads `was`. */
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
