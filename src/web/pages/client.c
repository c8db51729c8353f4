#include "web/pages/client.h"

#include "app/bin.h"
#include "domain/check.h"
#include "domain/practice.h"
#include "view/client_choose.h"
#include "view/client_edit.h"
#include "view/client_list.h"
#include "view/client_list_json.h"
#include "view/client_show.h"
#include "view/client_show_json.h"
#include "web/noun.h"
#include "web/page.h"

#include <string.h>

/* --- looking ------------------------------------------------------------------------------ */

static PageHead head_of(Context *cx, Text title, ClientId client)
{
	(void)cx;
	return (PageHead){.title = title, .nav = NAV_CLIENTS, .client = client};
}

const Error *get_clients(Context *cx, const Request *request, Response *response)
{
	ClientLines lines;
	TRY(open_clients(cx, &lines));
	if (page_json_wanted(request)) {
		client_list_json(json_begin(cx, response), lines);
		return OK;
	}
	PageHead head = head_of(cx, words_plain(cx->language, N_("Clients")), (ClientId){0});
	Html *html = page_begin(cx, request, response, head);
	client_list(html, lines);
	return page_end(html);
}

const Error *get_client(Context *cx, const Request *request, Response *response)
{
	ClientFile file;
	TRY(open_client(cx, (ClientId){path_id(request, 0)}, &file));
	if (page_json_wanted(request)) {
		client_show_json(json_begin(cx, response), &file);
		return OK;
	}
	PageHead head = head_of(cx, file.client.name, file.client.id);
	Html *html = page_begin(cx, request, response, head);
	client_show(html, &file, form_of(cx->arena, NULL));
	return page_end(html);
}

const Error *show_client_choice(Context *cx, const Request *request, Response *response,
	const char *title, const char *path)
{
	ClientLines lines;
	TRY(open_clients(cx, &lines));
	PageHead head = head_of(cx, words_plain(cx->language, title), (ClientId){0});
	Html *html = page_begin(cx, request, response, head);
	client_choose(html, head.title, lines, path);
	return page_end(html);
}

/* --- editing ------------------------------------------------------------------------------ */

static const char *const status_words[] = {"prospect", "active", "paused", "ended"};
static const char *const per_words[] = {"", "week", "month"};

static const Error *show_form(
	Context *cx, const Request *request, Response *response, const Client *client, Form *form)
{
	const char *title = client->id.value ? N_("Change the client") : N_("A new client");
	PageHead head = head_of(cx, words_plain(cx->language, title), client->id);
	Html *html = page_begin(cx, request, response, head);
	client_edit(html, client, form);
	return page_end(html);
}

const Error *get_client_new(Context *cx, const Request *request, Response *response)
{
	Client client;
	TRY(open_client_form(cx, (ClientId){0}, &client));
	return show_form(cx, request, response, &client, form_of(cx->arena, NULL));
}

const Error *get_client_edit(Context *cx, const Request *request, Response *response)
{
	Client client;
	TRY(open_client_form(cx, (ClientId){path_id(request, 0)}, &client));
	return show_form(cx, request, response, &client, form_of(cx->arena, NULL));
}

static void read_currency_field(Form *form, Client *client)
{
	Text currency = form_text(form, "currency", 3);
	memset(client->currency.code, 0, sizeof client->currency.code);
	memcpy(client->currency.code, text_chars(currency),
		currency.length < sizeof client->currency.code ? currency.length : 0);
}

/* The fields over what is kept. */
static const Error *read_client(Context *cx, Form *form, Client *client)
{
	client->name = form_text(form, "name", CLIENT_NAME_LIMIT);
	client->person = form_choice(form, "person", (const char *const[]){"0", "1"}, 2) == 1;
	client->status = (ClientStatus)form_choice(form, "status", status_words, 4);
	client->thread = (int32_t)form_int(form, "thread", 0, THREADS);
	client->zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	client->place = form_text(form, "place", PLACE_LIMIT);
	client->country = form_text(form, "country", CODE_LIMIT);
	client->region = form_region(form, "region");
	client->language = form_text(form, "language", CODE_LIMIT);
	read_currency_field(form, client);
	client->reply_within = form_hours(form, "reply_within", ESTIMATE_LIMIT);
	client->reserved = form_hours(form, "reserved", ESTIMATE_LIMIT);
	client->reserved_per = (Per)form_choice(form, "reserved_per", per_words, 3);
	client->before_morning = form_bool(form, "before_morning");
	client->tone = form_lines(form, "tone", CLIENT_NOTES_LIMIT);
	client->culture = form_lines(form, "culture", CLIENT_NOTES_LIMIT);
	client->goals = form_lines(form, "goals", CLIENT_NOTES_LIMIT);
	client->brand = form_lines(form, "brand", CLIENT_NOTES_LIMIT);
	client->access = form_lines(form, "access", CLIENT_NOTES_LIMIT);
	client->notes = form_lines(form, "notes", CLIENT_NOTES_LIMIT);
	client->source = form_text(form, "source", CLIENT_NAME_LIMIT);
	client->changed = form_int(form, "changed", 0, INT64_MAX);
	Text reachable = form_text(form, "reachable", CLIENT_NOTES_LIMIT);
	Hours none = {0};
	client->reachable = none;
	if (text_empty(reachable)) {
		return OK;
	}
	return form_refused(
		form, hours_parse(cx->arena, reachable, "reachable", &client->reachable));
}

/* POST /clients/new and /clients/:id */
const Error *post_client(Context *cx, const Request *request, Response *response)
{
	Client client;
	ClientId id = {path_id(request, 0)};
	TRY(open_client_form(cx, id, &client));
	Form *form = form_of(cx->arena, request);
	TRY(read_client(cx, form, &client));
	if (form_good(form)) {
		TRY(form_refused(form, save_client(cx, &client, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, &client, form);
	}
	page_done(response, url(cx->arena, "/clients/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

/* POST /clients/:id/zone   zone=Asia/Singapore&next=/ : the one field Today asks for */
const Error *post_client_zone(Context *cx, const Request *request, Response *response)
{
	ClientId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	Text zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	bool home = text_is(form_text(form, "next", 1), "/");
	TRY(form_refused(form, set_client_zone(cx, id, zone)));
	if (!form_good(form)) {
		ClientFile file;
		TRY(open_client(cx, id, &file));
		response->status = 422;
		PageHead head = head_of(cx, file.client.name, id);
		Html *html = page_begin(cx, request, response, head);
		client_show(html, &file, form);
		return page_end(html);
	}
	page_done(response,
		home ? url(cx->arena, "/") : url(cx->arena, "/clients/%" PRId64, id.value),
		words_plain(cx->language, N_("Their clock is set.")), TEXT(""));
	return OK;
}

const Error *post_client_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("client"), id));
	page_done(response, url(cx->arena, "/clients"),
		words_plain(cx->language, N_("The client is in the bin.")),
		undo_of(cx->arena, "client", id));
	return OK;
}
