/* What the doctor asks a database, whosever data it holds. */
#ifndef STORE_DOCTOR_H
#define STORE_DOCTOR_H

#include "base/list.h"
#include "db/db.h"

LIST_OF(Text, DatabaseProblems);

/* What the engine finds wrong with itself, in its words; none is good. */
MUST_USE const Error *store_doctor_problems(Db *db, Arena *arena, DatabaseProblems *ret_problems);
/* The newest id of the audit log; 0 when it is empty. */
MUST_USE const Error *store_doctor_newest(Db *db, Arena *arena, int64_t *ret_id);

#endif
