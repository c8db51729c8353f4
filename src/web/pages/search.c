#include "web/pages/search.h"

#include "view/search_list.h"
#include "web/page.h"

/* The group of a noun; groups come in the order in which their first hit was found. */
static SearchGroup *group_of(Arena *arena, SearchGroups *groups, Text noun)
{
	EACH (SearchGroup, group, *groups) {
		if (text_equal(group->noun, noun)) {
			return group;
		}
	}
	SearchGroup *group = LIST_ADD(arena, *groups);
	group->noun = noun;
	return group;
}

/* GET /search?q= */
const Error *get_search(Context *cx, const Request *request, Response *response)
{
	Founds found;
	SearchView view = {0};
	view.asked = text_trim(
		cx->arena, text_head(cx->arena, http_query(request, "q"), SEARCH_WORDS_LIMIT));
	TRY(search(cx, view.asked, SEARCH_LIMIT, &found));
	EACH (const Found, hit, found) {
		SearchGroup *group = group_of(cx->arena, &view.groups, hit->noun);
		*LIST_ADD(cx->arena, group->found) = *hit;
	}
	view.count = found.count;
	view.more = found.count == SEARCH_LIMIT;
	PageHead head = {.title = words_plain(cx->language, N_("Search"))};
	Html *html = page_begin(cx, request, response, head);
	search_list(html, &view);
	return page_end(html);
}
