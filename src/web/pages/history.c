#include "web/pages/history.h"

#include "view/history_list.h"

static const Error *show(
	Context *cx, const Request *request, Response *response, const Client *client)
{
	HistoryLines lines;
	int64_t before = 0, next;
	(void)span_int64(span_of(http_query(request, "before")), &before);
	TRY(open_history(cx, client->id, before, &lines, &next));
	PageHead head = {.title = words_plain(cx->language, N_("History")),
		.nav = client->id.value ? NAV_CLIENTS : NAV_NONE,
		.client = client->id};
	Html *html = page_begin(cx, request, response, head);
	history_list(html, lines, client, next, zone_place(cx, cx->zone));
	return page_end(html);
}

const Error *get_history(Context *cx, const Request *request, Response *response)
{
	Client nobody = {0};
	return show(cx, request, response, &nobody);
}

const Error *get_client_history(Context *cx, const Request *request, Response *response)
{
	Client client;
	TRY(open_client_form(cx, (ClientId){path_id(request, 0)}, &client));
	return show(cx, request, response, &client);
}
