/* What the use cases of a time entry and of the timer have in common. */
#ifndef APP_ENTRY_KEPT_H
#define APP_ENTRY_KEPT_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/entry.h"
#include "domain/task.h"

/* MISSING from the bin. */
MUST_USE const Error *entry_load(Context *cx, EntryId id, Entry *ret_entry);
/* Saves a changed one: what it is found by, what is left of its task, the audit log. */
MUST_USE const Error *entry_keep(Context *cx, const Entry *entry, const char *act);
/* What an entry is about. A task belongs to its client, who is filled in where nobody is said;
 * REFUSED, beside the field, when one of them is not there or belongs to somebody else. */
MUST_USE const Error *entry_subject(Context *cx, Entry *entry, Task *ret_task);
/* Whose it is and what it is called, in the bin too; empty where there is none. */
MUST_USE const Error *entry_client(Context *cx, ClientId id, Client *ret_client);
MUST_USE const Error *entry_task(Context *cx, TaskId id, Task *ret_task);

#endif
