/* Discovery calls with their answers, and the owner's own questions. A call in the bin is MISSING
 * and in no list. */
#ifndef STORE_DISCOVERY_H
#define STORE_DISCOVERY_H

#include "db/db.h"
#include "domain/discovery.h"

/* Whole: its answers are those of the call as given. */
MUST_USE const Error *store_discovery_save(
	Db *db, Arena *arena, PracticeId practice, const Discovery *discovery, int64_t changed);
MUST_USE const Error *store_discovery_load(
	Db *db, Arena *arena, PracticeId practice, DiscoveryId id, Discovery *ret_discovery);
/* The latest first, without their answers; client 0: of all, at most DISCOVERIES_LIMIT. */
MUST_USE const Error *store_discovery_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Discoveries *ret_discoveries);
/* With their answers: a page by rising id after that one. */
MUST_USE const Error *store_discovery_page(Db *db, Arena *arena, PracticeId practice, int64_t after,
	int64_t count, Discoveries *ret_discoveries);
/* With their answers: what came out of the bin by one change, a call or those of a client. */
MUST_USE const Error *store_discovery_back(Db *db, Arena *arena, PracticeId practice, int64_t id,
	int64_t changed, Discoveries *ret_discoveries);
MUST_USE const Error *store_discovery_count(
	Db *db, Arena *arena, PracticeId practice, int64_t *ret_count);

/* The owner's own guide in a language; empty: none. Saving an empty one forgets it. */
MUST_USE const Error *store_discovery_guide(Db *db, Arena *arena, PracticeId practice,
	Text language, DiscoveryQuestions *ret_questions);
MUST_USE const Error *store_discovery_guide_save(Db *db, Arena *arena, PracticeId practice,
	Text language, const DiscoveryQuestions *questions);
/* Those that have a guide of their own, in the order of their tags. */
MUST_USE const Error *store_discovery_guide_languages(
	Db *db, Arena *arena, PracticeId practice, LanguageTags *ret_languages);

#endif
