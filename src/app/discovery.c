#include "app/discovery.h"

#include "app/client.h"
#include "app/promise.h"
#include "domain/language_tag.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/discovery.h"
#include "store/search_told.h"

enum { QUARTER = 15 * 60 };

/* --- looking --- */

static bool was_called(DiscoveryRows rows, ClientId client)
{
	EACH (const DiscoveryRow, row, rows) {
		if (row->discovery.client.value == client.value) {
			return true;
		}
	}
	return false;
}

const Error *open_discoveries(Context *cx, DiscoveryDesk *ret_desk)
{
	Clients clients;
	Discoveries all;
	DiscoveryDesk desk = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	TRY(store_discovery_list(cx->db, cx->arena, cx->practice.id, (ClientId){0}, &all));
	EACH (const Discovery, discovery, all) {
		const Client *client = client_in(clients, discovery->client);
		*LIST_ADD(cx->arena, desk.rows) = (DiscoveryRow){.discovery = *discovery,
			.client_name = client ? client->name : TEXT(""),
			.thread = client ? client->thread : 0};
	}
	EACH (const Client, client, clients) {
		if (client->status == CLIENT_PROSPECT && !was_called(desk.rows, client->id)) {
			*LIST_ADD(cx->arena, desk.prospects) = *client;
		}
	}
	*ret_desk = desk;
	return OK;
}

static void say_where(Context *cx, DiscoveryView *view)
{
	const Zone *zone = zone_named(cx, view->discovery.zone);
	zone = zone ? zone : cx->zone;
	const Zone *theirs =
		text_empty(view->client.zone) ? NULL : zone_named(cx, view->client.zone);
	view->at = zone_instant(zone, view->discovery.start);
	view->place = words_city(cx->arena, cx->language, zone_name(zone));
	if (theirs && zone_offset(theirs, view->at) != zone_offset(zone, view->at)) {
		view->client_zone = theirs;
	}
}

const Error *open_discovery(Context *cx, DiscoveryId id, DiscoveryView *ret_view)
{
	DiscoveryView view = {0};
	TRY(store_discovery_load(cx->db, cx->arena, cx->practice.id, id, &view.discovery));
	TRY(open_client_form(cx, view.discovery.client, &view.client));
	Text said = discovery_goals(cx->arena, &view.discovery);
	Text joined = discovery_goals_joined(cx->arena, view.client.goals, said);
	view.goals = text_equal(joined, view.client.goals) ? TEXT("") : said;
	say_where(cx, &view);
	*ret_view = view;
	return OK;
}

/* --- the notes of a call --- */

/* Whom the VA talks with: the first of the client's people, else a client who is a person. */
static const Error *usual_person(Context *cx, const Client *client, Text *ret_person)
{
	Contacts contacts;
	TRY(store_contact_list(cx->db, cx->arena, cx->practice.id, client->id, &contacts));
	*ret_person = contacts.count > 0 ? contacts.items[0].name
		      : client->person   ? client->name
					 : TEXT("");
	return OK;
}

/* Asked in the language, whatever its country: a guide is written in French, not for Canada. */
static Text asked_in(Context *cx, const Client *client, Text language)
{
	Span rest = span_of(text_empty(language) ? client->language : language), front;
	return span_next(&rest, '-', &front) && language_is_tag(text_copy(cx->arena, front))
		       ? text_copy(cx->arena, front)
		       : cx->practice.language;
}

static const Error *new_discovery(
	Context *cx, const Client *client, Text language, Discovery *ret_discovery)
{
	DiscoveryGuide guide;
	Discovery discovery = {.client = client->id,
		.zone = zone_name(cx->zone),
		.start = zone_wall(cx->zone, cx->now)};
	discovery.start.second -= discovery.start.second % QUARTER;
	TRY(usual_person(cx, client, &discovery.person));
	TRY(open_discovery_guide(cx, asked_in(cx, client, language), &guide));
	discovery.language = guide.language;
	EACH (const DiscoveryQuestion, question, guide.questions) {
		*LIST_ADD(cx->arena, discovery.answers) =
			(DiscoveryAnswer){.topic = question->topic, .question = question->question};
	}
	*ret_discovery = discovery;
	return OK;
}

const Error *open_discovery_form(
	Context *cx, ClientId client, DiscoveryId id, Text language, DiscoveryView *ret_view)
{
	DiscoveryView view = {0};
	if (id.value != 0) {
		return open_discovery(cx, id, ret_view);
	}
	if (client.value == 0) {
		return missing(cx->arena, "There is no such client.");
	}
	TRY(open_client_form(cx, client, &view.client));
	TRY(new_discovery(cx, &view.client, language, &view.discovery));
	say_where(cx, &view);
	*ret_view = view;
	return OK;
}

static const Error *check(Context *cx, const Discovery *typed)
{
	TRY(discovery_check(cx->arena, typed));
	return zone_named(cx, typed->zone)
		       ? OK
		       : refuse(cx->arena, "zone", "There is no time zone “%1”.", arg(typed->zone));
}

static const Error *room(Context *cx)
{
	int64_t count;
	TRY(store_discovery_count(cx->db, cx->arena, cx->practice.id, &count));
	return count < DISCOVERIES_LIMIT ? OK
					 : refuse(cx->arena, "", "There is room for %1 calls.",
						   arg(DISCOVERIES_LIMIT));
}

static const Error *saving(Context *cx, const Discovery *typed, DiscoveryId id)
{
	Client client;
	Discovery kept = {0}, discovery = *typed;
	bool is_new = typed->id.value == 0;
	if (is_new) {
		TRY(room(cx));
	} else {
		TRY(store_discovery_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	}
	TRY(open_client_form(cx, is_new ? typed->client : kept.client, &client));
	if (typed->changed != 0 && typed->changed != kept.changed) {
		return conflict(
			cx->arena, "Somebody changed these notes meanwhile. Please look again.");
	}
	discovery.id = id;
	discovery.client = client.id;
	discovery.created = is_new ? cx->now : kept.created;
	discovery.answers = discovery_answers_given(cx->arena, &typed->answers);
	TRY(store_discovery_save(cx->db, cx->arena, cx->practice.id, &discovery, cx->change));
	TRY(store_search_put_discovery(cx->db, cx->arena, cx->practice.id, &discovery));
	return audit(cx, is_new ? "create" : "edit", "discovery", id.value, client.id.value,
		discovery.person);
}

const Error *save_discovery(Context *cx, const Discovery *discovery, DiscoveryId *ret_id)
{
	TRY(check(cx, discovery));
	DiscoveryId id = discovery->id.value ? discovery->id : (DiscoveryId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, discovery, id)));
	*ret_id = id;
	return OK;
}

/* --- goals --- */

const Error *take_discovery_goals(Context *cx, DiscoveryId id, ClientId *ret_client)
{
	DiscoveryView view;
	ClientId saved;
	TRY(open_discovery(cx, id, &view));
	if (text_empty(view.goals)) {
		return refuse(
			cx->arena, "", "Nothing was said of goals that is not there already.");
	}
	view.client.goals = discovery_goals_joined(cx->arena, view.client.goals, view.goals);
	TRY(save_client(cx, &view.client, &saved));
	*ret_client = view.client.id;
	return OK;
}
