#include "app/search.h"

#include "store/client.h"
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

static const Client *client_of(Clients clients, ClientId id)
{
	EACH (const Client, client, clients) {
		if (client->id.value == id.value) {
			return client;
		}
	}
	return NULL;
}

const Error *search(Context *cx, Text words, size_t limit, Founds *ret_found)
{
	SearchHits hits;
	Clients clients = {0};
	Founds found = {0};
	Text asked = text_head(cx->arena, words, SEARCH_WORDS_LIMIT);
	int32_t most = limit < SEARCH_LIMIT ? (int32_t)limit : SEARCH_LIMIT;
	TRY(store_search_find(cx->db, cx->arena, cx->practice.id, asked, most, &hits));
	if (hits.count > 0) {
		TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	}
	EACH (const SearchHit, hit, hits) {
		const Client *client = client_of(clients, hit->client);
		*LIST_ADD(cx->arena, found) = (Found){
			.noun = hit->noun,
			.id = hit->id,
			.client = hit->client,
			.title = hit->title,
			.client_name =
				client && client->id.value != hit->id ? client->name : TEXT(""),
			.thread = client ? client->thread : 0,
			.at = hit->began,
		};
	}
	*ret_found = found;
	return OK;
}
