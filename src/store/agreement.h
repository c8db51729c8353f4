/* Agreements, with their surcharges, hours and clauses. Who deletes, and when, app/agreement
 * decides. */
#ifndef STORE_AGREEMENT_H
#define STORE_AGREEMENT_H

#include "db/db.h"
#include "domain/agreement.h"

/* Whole: surcharges, hours and clauses are those of the agreement as given. */
MUST_USE const Error *store_agreement_save(
	Db *db, Arena *arena, PracticeId practice, const Agreement *agreement, int64_t changed);
MUST_USE const Error *store_agreement_load(
	Db *db, Arena *arena, PracticeId practice, AgreementId id, Agreement *ret_agreement);
/* All versions, the first one first. */
MUST_USE const Error *store_agreement_of_client(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Agreements *ret_agreements);
/* What was ever in force, of all clients, by client and version. */
MUST_USE const Error *store_agreement_accepted(
	Db *db, Arena *arena, PracticeId practice, Agreements *ret_agreements);
MUST_USE const Error *store_agreement_delete(
	Db *db, Arena *arena, PracticeId practice, AgreementId id);

#endif
