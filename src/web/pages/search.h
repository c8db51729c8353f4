/* What holds the words asked for, noun by noun. */
#ifndef WEB_PAGES_SEARCH_H
#define WEB_PAGES_SEARCH_H

#include "app/search.h"
#include "web/route.h"

PAGE(get_search);

typedef struct {
	Text noun;
	Founds found;
} SearchGroup;
LIST_OF(SearchGroup, SearchGroups);

typedef struct {
	Text asked;
	size_t count;
	bool more; /* there is more than is shown */
	SearchGroups groups;
} SearchView;

#endif
