/* Twins: the hidden rows that an import writes beside those it changes (for store/import.c). */
#ifndef STORE_IMPORT_TWIN_H
#define STORE_IMPORT_TWIN_H

#include "store/import.h"

/* Each row with a twin becomes what its twin is, and the twins are gone. */
MUST_USE const Error *import_twins_show(
	Db *db, Arena *arena, PracticeId practice, ImportId import, int64_t changed);
/* The twins are gone, and the rows are as they were. */
MUST_USE const Error *import_twins_forget(
	Db *db, Arena *arena, PracticeId practice, ImportId import);

#endif
