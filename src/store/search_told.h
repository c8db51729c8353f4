/* What is found by several rows of its own: what is sold by its words in each language, a discovery
 * call by its answers, the practice by what it does. */
#ifndef STORE_SEARCH_TOLD_H
#define STORE_SEARCH_TOLD_H

#include "domain/discovery.h"
#include "domain/profile.h"
#include "domain/service.h"
#include "store/search.h"

/* A service or a package: by its names and what they say, in every language. */
MUST_USE const Error *store_search_put_sold(Db *db, Arena *arena, PracticeId practice, Text noun,
	int64_t id, const ServiceWords *words);
/* By whom it was with; then by what was asked and said. */
MUST_USE const Error *store_search_put_discovery(
	Db *db, Arena *arena, PracticeId practice, const Discovery *discovery);
/* Noun "profile", under the practice's own id; nothing said is found nowhere. */
MUST_USE const Error *store_search_put_profile(
	Db *db, Arena *arena, PracticeId practice, const ProfileWords *words);

/* All of them, in bounded memory: the arena is cleared. */
MUST_USE const Error *store_search_told(Db *db, Arena *page, PracticeId practice);
/* Those that came out of the bin by one change. */
MUST_USE const Error *store_search_told_back(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed);

#endif
