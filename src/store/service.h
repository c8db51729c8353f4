/* The services of a practice, with their words and prices. */
#ifndef STORE_SERVICE_H
#define STORE_SERVICE_H

#include "db/db.h"
#include "domain/service.h"

MUST_USE const Error *store_service_save(
	Db *db, Arena *arena, PracticeId practice, const Service *service, int64_t changed);
/* All of them, those in the archive and in the bin too, by id. */
MUST_USE const Error *store_service_list(
	Db *db, Arena *arena, PracticeId practice, Services *ret_services);

#endif
