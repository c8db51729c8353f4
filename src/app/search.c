#include "app/search.h"

#include "store/search.h"

const Error *search_put(
	Context *cx, const char *noun, int64_t id, ClientId client, Text title, Text text)
{
	if (text_empty(title) && text_empty(text)) {
		return store_search_remove(cx->db, cx->arena, cx->practice.id, id);
	}
	return store_search_put(
		cx->db, cx->arena, cx->practice.id, text_of(noun), id, client, title, text);
}

const Error *search_rebuild(Context *cx)
{
	return store_search_rebuild(cx->db, cx->arena, cx->practice.id);
}

const Error *search(Context *cx, Text words, size_t limit, Founds *ret_found)
{
	SearchHits hits;
	Founds found = {0};
	Text asked = text_head(cx->arena, words, SEARCH_WORDS_LIMIT);
	int32_t most = limit < SEARCH_LIMIT ? (int32_t)limit : SEARCH_LIMIT;
	TRY(store_search_find(cx->db, cx->arena, cx->practice.id, asked, most, &hits));
	EACH (SearchHit, hit, hits) {
		*LIST_ADD(cx->arena, found) = (Found){
			.noun = hit->noun,
			.id = hit->id,
			.client = hit->client,
			.title = hit->title,
		};
	}
	*ret_found = found;
	return OK;
}
