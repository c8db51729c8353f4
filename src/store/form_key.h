/* A form that is sent twice does its work once: its key is kept in the transaction of that work,
 * with the address of the answer. */
#ifndef STORE_FORM_KEY_H
#define STORE_FORM_KEY_H

#include "base/day.h"
#include "db/db.h"
#include "domain/id.h"

/* Inside WRITE, first. fresh is false when the form was sent before: the work is done, and
 * store_form_key_load tells where its answer is. Two at once take turns. */
MUST_USE const Error *store_form_key_claim(
	Db *db, Arena *arena, PracticeId practice, Text key, Instant now, bool *ret_fresh);
MUST_USE const Error *store_form_key_answer_save(
	Db *db, Arena *arena, PracticeId practice, Text key, Text answer);
/* "" when the key is not known. */
MUST_USE const Error *store_form_key_load(
	Db *db, Arena *arena, PracticeId practice, Text key, Text *ret_answer);
MUST_USE const Error *store_form_key_expire(
	Db *db, Arena *arena, PracticeId practice, Instant before);

#endif
