/* What an import wrote, row by row: what a row was before, what its file said of it, and the hidden
 * row beside it that it becomes in the switch (store/import.h). */
#ifndef STORE_IMPORT_MADE_H
#define STORE_IMPORT_MADE_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

/* Of a row that the switch has not shown yet: no list shows it. */
#define HIDDEN ((Instant){-1})

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
	Text digest;  /* what the last import that wrote it read in its file; "" when none did */
	int64_t twin; /* of this import */
} KnownRow;
LIST_OF(KnownRow, KnownRows);
MUST_USE const Error *store_import_known(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, Text source, CalendarId calendar, KnownRows wanted, KnownRows *ret_rows);

/* Whether anything is here of a source: where nothing is, none of it need be looked for. */
MUST_USE const Error *store_import_known_any(
	Db *db, Arena *arena, PracticeId practice, MadeNoun noun, Text source, bool *ret_any);
/* Whether another import of that format writes beside this one, or wrote after that change. */
MUST_USE const Error *store_import_known_beside(Db *db, Arena *arena, PracticeId practice,
	ImportId import, Text format, int64_t changed, bool *ret_beside);

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

#endif
