/* The packages of a practice, with what they hold, their words and prices. */
#ifndef STORE_PACKAGE_H
#define STORE_PACKAGE_H

#include "db/db.h"
#include "domain/package.h"

MUST_USE const Error *store_package_save(
	Db *db, Arena *arena, PracticeId practice, const Package *package, int64_t changed);
/* All of them, those in the archive and in the bin too, by id. */
MUST_USE const Error *store_package_list(
	Db *db, Arena *arena, PracticeId practice, Packages *ret_packages);

#endif
