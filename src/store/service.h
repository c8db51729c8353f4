/* The services of a practice, with their words and prices. */
#ifndef STORE_SERVICE_H
#define STORE_SERVICE_H

#include "db/db.h"
#include "domain/service.h"

MUST_USE const Error *store_service_save(
	Db *db, Arena *arena, PracticeId practice, const Service *service, int64_t changed);
/* All of them, those in the archive too, by id. */
MUST_USE const Error *store_service_list(
	Db *db, Arena *arena, PracticeId practice, Services *ret_services);
MUST_USE const Error *store_service_delete(Db *db, Arena *arena, PracticeId practice, ServiceId id);
/* Whether a package holds it. */
MUST_USE const Error *store_service_used(
	Db *db, Arena *arena, PracticeId practice, ServiceId id, bool *ret_used);

#endif
