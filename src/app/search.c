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
