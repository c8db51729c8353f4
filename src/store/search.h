/* Full text over clients, contacts, tasks, events, entries, what is sold, proposals, discovery
 * calls and expenses. Words are found by their beginnings, whatever their case and accents; both
 * engines find the same in the same order. */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"
#include "store/import_made.h"

/* noun: "client", "contact", "task", "event", "entry", "proposal", "expense". The title is shown,
 * and found first. */
MUST_USE const Error *store_search_put(Db *db, Arena *arena, PracticeId practice, Text noun,
	int64_t id, ClientId client, Text title, Text text);
MUST_USE const Error *store_search_remove(Db *db, Arena *arena, PracticeId practice, int64_t id);

/* After a row went into the bin, or came back, with what hangs on it: all of them bear `changed`.
 */
MUST_USE const Error *store_search_gone(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed);
MUST_USE const Error *store_search_back(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed);

typedef struct {
	Text noun;
	int64_t id;
	ClientId client;
	Text title;
	Instant began; /* of an entry */
} SearchHit;
LIST_OF(SearchHit, SearchHits);

/* What holds every word as the beginning of one of its own: first where the title holds them all,
 * then the newest. Nothing when there is no word. Words past SEARCH_WORDS are not looked at. */
MUST_USE const Error *store_search_find(
	Db *db, Arena *arena, PracticeId practice, Text words, int32_t limit, SearchHits *ret_hits);

/* A page, by rising id after that one, of what an import wrote of a noun: found when it is there,
 * not when it is in the bin. MADE_BOARD and MADE_CALENDAR are found nowhere. */
MUST_USE const Error *store_search_made(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, int64_t after, int32_t limit, int64_t *ret_after, int64_t *ret_count);

/* Forgets all and reads it anew from the nouns themselves, in bounded memory: after a restore. */
MUST_USE const Error *store_search_rebuild(Db *db, Arena *arena, PracticeId practice);

enum { SEARCH_WORDS = 20, SEARCH_WORD_BYTES = 60 };

#endif
