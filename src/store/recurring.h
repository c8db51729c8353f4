/* When whose invoice is drafted by itself. */
#ifndef STORE_RECURRING_H
#define STORE_RECURRING_H

#include "db/db.h"
#include "domain/recurring.h"

MUST_USE const Error *store_recurring_save(
	Db *db, Arena *arena, PracticeId practice, const Recurring *recurring, int64_t changed);
MUST_USE const Error *store_recurring_delete(
	Db *db, Arena *arena, PracticeId practice, ClientId client);
/* Without a next day when nothing comes again. */
MUST_USE const Error *store_recurring_load(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Recurring *ret_recurring);
/* Whose next day is that one or before. */
MUST_USE const Error *store_recurring_due(
	Db *db, Arena *arena, PracticeId practice, Day until, Recurrings *ret_due);

#endif
