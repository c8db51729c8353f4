/* What was deleted stays 30 days in the bin and can come back; the toast offers it for 10 s. */
#ifndef APP_BIN_H
#define APP_BIN_H

#include "app/context.h"
#include "base/list.h"

typedef struct {
	Text noun; /* "client", "task" …: bin_noun_key */
	int64_t id;
	ClientId client;
	Text title, client_name; /* client_name "": nobody's, or one who is in the bin too */
	int32_t thread;
	Day day; /* it begins on, of a day that differs, a stay, a holiday, an expense; else unset
		  */
	Instant deleted;
} BinItem;
LIST_OF(BinItem, BinItems);

MUST_USE const Error *open_bin(Context *cx, BinItems *ret_items);
/* One use case: marks the row (and what hangs on it, by the same instant) deleted, takes it out of
 * the search, renews the plan, writes the audit line. */
MUST_USE const Error *delete_noun(Context *cx, Text noun, int64_t id);
/* Brings back the row and all that was deleted with it. */
MUST_USE const Error *restore_noun(Context *cx, Text noun, int64_t id);
/* Inside WRITE, by the clock: what lay 30 days is really gone. */
MUST_USE const Error *empty_bin(Context *cx, PracticeId practice);

enum { BIN_DAYS = 30, UNDO_SECONDS = 10 };

#endif
