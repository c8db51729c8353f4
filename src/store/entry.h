/* Time entries, and the timer: an entry without an end. */
#ifndef STORE_ENTRY_H
#define STORE_ENTRY_H

#include "db/db.h"
#include "domain/entry.h"

MUST_USE const Error *store_entry_save(
	Db *db, Arena *arena, PracticeId practice, const Entry *entry, int64_t changed);
/* A deleted one too: see entry->deleted. MISSING when there is none. */
MUST_USE const Error *store_entry_load(
	Db *db, Arena *arena, PracticeId practice, EntryId id, Entry *ret_entry);
/* All that touch the time between two instants, a running timer too, by start. */
MUST_USE const Error *store_entry_list(
	Db *db, Arena *arena, PracticeId practice, Instant from, Instant to, Entries *ret_entries);
MUST_USE const Error *store_entry_task_list(
	Db *db, Arena *arena, PracticeId practice, TaskId task, Entries *ret_entries);
/* A page of one client's (0: of nobody's), the newest first. after: the last of the page before,
 * or NULL. */
MUST_USE const Error *store_entry_client_list(Db *db, Arena *arena, PracticeId practice,
	ClientId client, const Entry *after, int32_t limit, Entries *ret_entries);
/* A page of all, by rising id, after that id. */
MUST_USE const Error *store_entry_page(Db *db, Arena *arena, PracticeId practice, int64_t after,
	int32_t limit, Entries *ret_entries);
/* The member's running timer; id 0 when none runs. */
MUST_USE const Error *store_entry_running(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Entry *ret_entry);

#endif
