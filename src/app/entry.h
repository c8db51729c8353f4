/* What a user does with time entries: write them down by hand, correct them, cut them in two. Each
 * writing function is one use case: it renews the plan, keeps what the entry is found by and writes
 * its line of the audit log. An entry in the bin is MISSING; deleting is delete_noun of app/bin.h.
 */
#ifndef APP_ENTRY_H
#define APP_ENTRY_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/entry.h"
#include "domain/task.h"

/* id 0: a new one. A running timer may be changed; its end stays unset. changed: what its writer
 * had seen, CONFLICT when it is older; 0: does not matter. Who worked and what an import knows it
 * by are never taken from here. A new one without a category takes its task's. REFUSED with what is
 * wrong beside the fields "client", "task", "start", "end", "note", "category", "tags". */
MUST_USE const Error *save_entry(Context *cx, const Entry *draft, EntryId *ret_id);
/* Into two that touch at an instant within it; the second is new. */
MUST_USE const Error *split_entry(Context *cx, EntryId id, Instant at, EntryId *ret_second);

/* An entry with what its page shows. */
typedef struct {
	Entry entry;
	Client client;    /* id 0: nobody's yet */
	Task task;        /* id 0 */
	const Zone *zone; /* where the VA was when it began; its end is said in the same */
	Entries overlaps; /* others of the same person at the same time */
} OpenEntry;
MUST_USE const Error *open_entry(Context *cx, EntryId id, OpenEntry *ret_entry);

/* Whom and what time can be written down for: for the forms. */
typedef struct {
	Clients clients; /* not deleted, sorted as the reader's language sorts */
	Tasks tasks;     /* open ones, by client as above, then by title */
} EntryChoices;
/* also: a task that is offered though it is done. */
MUST_USE const Error *entry_choices(Context *cx, TaskId also, EntryChoices *ret_choices);

#endif
