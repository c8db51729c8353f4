/* Full text over clients, tasks, entries, what is sold and spent, and the palette's answers. */
#ifndef APP_SEARCH_H
#define APP_SEARCH_H

#include "app/context.h"
#include "base/list.h"

/* Inside WRITE: what a noun is found by. Empty text takes it out. */
MUST_USE const Error *search_put(
	Context *cx, const char *noun, int64_t id, ClientId client, Text title, Text text);

/* Inside WRITE: reads the whole index anew from the nouns themselves, after an import or a restore.
 */
MUST_USE const Error *search_rebuild(Context *cx);

typedef struct {
	Text noun; /* "client", "contact", "task", "entry", "event", "service", "package",
		      "proposal", "expense" */
	int64_t id;
	ClientId client;
	Text title;
	Text client_name; /* "": nobody's, or the client itself */
	int32_t thread;
	Instant at; /* of an entry: when it began; many bear the same title */
} Found;
LIST_OF(Found, Founds);

/* Words are matched by their beginnings, folded; those whose title holds them all first, then the
 * newest; at most limit. */
MUST_USE const Error *search(Context *cx, Text words, size_t limit, Founds *ret_found);

enum { SEARCH_LIMIT = 50, SEARCH_WORDS_LIMIT = 200 };

#endif
