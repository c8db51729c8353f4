/* What was done, by whom, when: the audit log as people read it, for all or for one client (R49).
 */
#ifndef APP_HISTORY_H
#define APP_HISTORY_H

#include "app/context.h"
#include "store/audit.h"

typedef struct {
	AuditLine line;
	Text member, client; /* names; "" where unknown, or about no client */
	Text act, noun;      /* in the reader's language */
} HistoryLine;
LIST_OF(HistoryLine, HistoryLines);

/* A page of HISTORY_LINES, the newest first. before: the last line's id of the page before, or 0.
 * *ret_next: what to ask the next page with; 0 when there is none. */
MUST_USE const Error *open_history(
	Context *cx, ClientId client, int64_t before, HistoryLines *ret_lines, int64_t *ret_next);

enum { HISTORY_LINES = 100 };

#endif
