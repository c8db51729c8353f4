/* How a practice looks ahead. */
#ifndef STORE_OUTLOOK_H
#define STORE_OUTLOOK_H

#include "db/db.h"
#include "domain/id.h"

/* 0: nobody has said. */
MUST_USE const Error *store_outlook_load(
	Db *db, Arena *arena, PracticeId practice, int32_t *ret_share_percent);
MUST_USE const Error *store_outlook_save(
	Db *db, Arena *arena, PracticeId practice, int32_t share_percent, int64_t changed);

#endif
