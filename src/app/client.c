#include "app/client.h"

#include "app/hours.h"
#include "app/plan.h"
#include "app/search.h"
#include "app/update.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/hours.h"

static const Error *no_client(Arena *arena)
{
	return missing(arena, "There is no such client.");
}

static const Error *kept_client(Context *cx, ClientId id, Client *ret_client)
{
	Client client;
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &client));
	if (instant_set(client.deleted)) {
		return no_client(cx->arena);
	}
	TRY(store_hours_load(
		cx->db, cx->arena, cx->practice.id, hours_of_client(id), &client.reachable));
	*ret_client = client;
	return OK;
}

const Error *client_in_books(Context *cx, Clients clients, ClientId id, Client *ret_client)
{
	const Client *client = client_in(clients, id);
	if (client) {
		*ret_client = *client;
		return OK;
	}
	const Error *error = store_client_load(cx->db, cx->arena, cx->practice.id, id, ret_client);
	if (error && error->kind == ERROR_MISSING) { /* no name, but what is owed stays */
		*ret_client = (Client){.id = id};
		return OK;
	}
	return error;
}

const Error *open_client_form(Context *cx, ClientId id, Client *ret_client)
{
	if (id.value != 0) {
		return kept_client(cx, id, ret_client);
	}
	*ret_client = (Client){
		.status = CLIENT_ACTIVE,
		.country = cx->practice.country,
		.language = cx->practice.language,
		.currency = cx->practice.currency,
	};
	return OK;
}

/* --- saving ------------------------------------------------------------------------------- */

/* The thread least used, so that neighbours in the rail differ as long as they can. */
static const Error *next_thread(Context *cx, int32_t *ret_thread)
{
	Clients clients;
	int32_t used[THREADS + 1] = {0}, least = 1;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	if (clients.count >= CLIENTS_LIMIT) {
		return refuse(cx->arena, "name", "A practice has at most %1 clients.",
			arg(CLIENTS_LIMIT));
	}
	EACH (const Client, client, clients) {
		if (client->thread >= 1 && client->thread <= THREADS) {
			used[client->thread]++;
		}
	}
	for (int32_t thread = 2; thread <= THREADS; thread++) {
		if (used[thread] < used[least]) {
			least = thread;
		}
	}
	*ret_thread = least;
	return OK;
}

static const Error *check(Context *cx, const Client *client)
{
	TRY(client_check(cx->arena, client));
	if (!text_empty(client->zone) && !zone_named(cx, client->zone)) {
		return refuse(cx->arena, "zone", "There is no time zone “%1”.", arg(client->zone));
	}
	return OK;
}

/* The same words as the index takes when it is made anew (store/search.sql). */
static const Error *find_by(Context *cx, const Client *client)
{
	Text text = text_format(cx->arena, "%s %s %s", text_chars(client->place),
		text_chars(client->goals), text_chars(client->notes));
	return search_put(cx, "client", client->id.value, client->id, client->name, text);
}

static const Error *saving(Context *cx, const Client *draft, ClientId id)
{
	Client client = *draft;
	bool is_new = draft->id.value == 0;
	if (is_new) {
		client.created = cx->now;
	} else {
		Client kept;
		TRY(kept_client(cx, draft->id, &kept));
		if (draft->changed != 0 && kept.changed != draft->changed) {
			return conflict(cx->arena,
				"Somebody changed this client meanwhile. Please look again.");
		}
		if (kept.status >= CLIENT_PAUSED && client.status < CLIENT_PAUSED) {
			TRY(update_resumed(cx, &client));
		}
		client.created = kept.created;
		client.thread = draft->thread ? draft->thread : kept.thread;
	}
	client.id = id;
	if (client.thread == 0) {
		TRY(next_thread(cx, &client.thread));
	}
	TRY(store_client_save(cx->db, cx->arena, cx->practice.id, &client, cx->change));
	TRY(store_hours_replace(cx->db, cx->arena, cx->practice.id, hours_of_client(id),
		client.reachable, cx->change));
	TRY(find_by(cx, &client));
	plan_changed(cx);
	return audit(cx, is_new ? "create" : "edit", "client", id.value, id.value, client.name);
}

const Error *save_client(Context *cx, const Client *client, ClientId *ret_id)
{
	TRY(check(cx, client));
	ClientId id = client->id.value ? client->id : (ClientId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, client, id)));
	*ret_id = id;
	return OK;
}

const Error *set_client_zone(Context *cx, ClientId id, Text zone)
{
	Client client;
	ClientId same;
	TRY(kept_client(cx, id, &client));
	if (text_empty(zone)) {
		return refuse(cx->arena, "zone", "Please choose where they are.");
	}
	client.zone = zone;
	return save_client(cx, &client, &same);
}

/* --- contacts ----------------------------------------------------------------------------- */

const Error *open_contact(Context *cx, ContactId id, Contact *ret_contact)
{
	Contact contact;
	TRY(store_contact_load(cx->db, cx->arena, cx->practice.id, id, &contact));
	if (instant_set(contact.deleted)) {
		return missing(cx->arena, "There is no such contact.");
	}
	*ret_contact = contact;
	return OK;
}

static const Error *saving_contact(Context *cx, const Contact *draft, ContactId id)
{
	Contact contact = *draft;
	bool is_new = draft->id.value == 0;
	Client client;
	TRY(kept_client(cx, draft->client, &client));
	contact.id = id;
	contact.created = cx->now;
	if (!is_new) {
		Contact kept;
		TRY(open_contact(cx, id, &kept));
		contact.created = kept.created;
	}
	contact.reaches = (Reaches){0};
	EACH (const Reach, reach, draft->reaches) {
		Reach *copy = LIST_ADD(cx->arena, contact.reaches);
		*copy = *reach;
		copy->id = new_id(cx);
	}
	TRY(store_contact_save(cx->db, cx->arena, cx->practice.id, &contact, cx->change));
	Text text = text_format(cx->arena, "%s\n%s\n%s", text_chars(contact.name),
		text_chars(contact.role), text_chars(contact.notes));
	TRY(search_put(cx, "contact", id.value, contact.client, contact.name, text));
	return audit(cx, is_new ? "create" : "edit", "contact", id.value, contact.client.value,
		contact.name);
}

const Error *save_contact(Context *cx, const Contact *contact, ContactId *ret_id)
{
	TRY(contact_check(cx->arena, contact));
	ContactId id = contact->id.value ? contact->id : (ContactId){new_id(cx)};
	TRY(WRITE(cx, saving_contact(cx, contact, id)));
	*ret_id = id;
	return OK;
}
