/* The bin: rows marked as deleted, with what hangs on them, until they come back or are purged.
 *
 *     client -> its contacts, boards, tasks, proposals, discovery calls
 *     board -> its tasks      calendar -> its events
 *     series -> its tasks that are due later than that day
 *
 * Time entries stay: what was worked was worked. */
#ifndef STORE_BIN_H
#define STORE_BIN_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef enum {
	BIN_CLIENT,
	BIN_CONTACT,
	BIN_BOARD,
	BIN_TASK,
	BIN_CALENDAR,
	BIN_EVENT,
	BIN_ENTRY,
	BIN_EXCEPTION, /* a day that differs: leave, other hours */
	BIN_STAY,
	BIN_HOLIDAY,  /* typed, or read from a file */
	BIN_TEMPLATE, /* of tasks */
	BIN_SERIES,   /* work that comes again */
	BIN_EXPENSE,
	BIN_SERVICE,
	BIN_PACKAGE,
	BIN_PROPOSAL,
	BIN_DISCOVERY, /* the notes of a call */
	BIN_NOUNS
} BinNoun;
const char *bin_noun_key(BinNoun noun); /* "client" */
bool bin_noun_from_key(Text key, BinNoun *ret_noun);

/* Marks the row and what hangs on it, by one instant and one change: what was in the bin before
 * stays there by itself. MISSING when there is none, or it is there already. */
MUST_USE const Error *store_bin_put(Db *db, Arena *arena, PracticeId practice, BinNoun noun,
	int64_t id, Instant now, int64_t changed);
/* Brings back the row and what went together with it. MISSING when it is not in the bin. */
MUST_USE const Error *store_bin_back(
	Db *db, Arena *arena, PracticeId practice, BinNoun noun, int64_t id, int64_t changed);

typedef struct {
	BinNoun noun;
	int64_t id;
	ClientId client;
	Text title;
	Day day; /* it begins on, of an exception, a stay, a holiday, an expense; else unset */
	Instant deleted;
} BinRow;
LIST_OF(BinRow, BinRows);
/* One row, in the bin or not; owner: the name of what it hangs on, where that is in the bin, else
 * "". MISSING when there is none. */
MUST_USE const Error *store_bin_find(Db *db, Arena *arena, PracticeId practice, BinNoun noun,
	int64_t id, BinRow *ret_row, Text *ret_owner);
/* What was put there at or after an instant, the newest first, without what came along. */
MUST_USE const Error *store_bin_list(
	Db *db, Arena *arena, PracticeId practice, Instant since, BinRows *ret_rows);

/* Really deletes what was put there before an instant, with all that is part of it. A client or
 * task with time entries keeps its row, for the reports to name; so does a service that a package
 * holds. */
MUST_USE const Error *store_bin_purge(Db *db, Arena *arena, PracticeId practice, Instant before);

#endif
