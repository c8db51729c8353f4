#include "app/quick.h"

#include "app/hours.h"
#include "app/promise.h"
#include "app/task.h"
#include "store/client.h"

static Clients unended(Context *cx, Clients clients)
{
	Clients working = {0};
	EACH (const Client, client, clients) {
		if (client->status != CLIENT_ENDED) {
			*LIST_ADD(cx->arena, working) = *client;
		}
	}
	return working;
}

static Text place_of(Context *cx, const QuickRead *read)
{
	if (read->client.id.value && !text_empty(read->client.zone)) {
		return client_place(cx, &read->client);
	}
	return zone_place(cx, cx->zone);
}

const Error *read_quick(Context *cx, Text line, ClientId chosen, QuickRead *ret_read)
{
	Clients clients;
	QuickRead read = {.guess = cx->practice.default_estimate};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	clients = unended(cx, clients);
	read.quick = quick_read(cx->arena, line, clients, zone_day(cx->zone, cx->now));
	if (read.quick.client) {
		read.client = *read.quick.client;
	} else {
		read.choices = read.quick.candidates.count ? read.quick.candidates : clients;
		const Client *said = client_in(read.choices, chosen);
		read.client = said ? *said : (Client){0};
		read.ambiguous = read.quick.candidates.count > 0 && !said;
	}
	read.zone = read.client.id.value ? client_zone(cx, &read.client) : cx->zone;
	read.place = place_of(cx, &read);
	if (day_set(read.quick.due.day)) {
		read.due = zone_instant(read.zone, wall_plus(read.quick.due, 0));
		read.here = zone_wall(cx->zone, read.due);
		read.elsewhere = wall_order(read.here, zone_wall(read.zone, read.due)) != 0;
	}
	*ret_read = read;
	return OK;
}

const Error *add_quick(Context *cx, Text line, ClientId chosen, TaskId *ret_id)
{
	QuickRead read;
	TRY(read_quick(cx, line, chosen, &read));
	if (text_empty(read.quick.title)) {
		return refuse(cx->arena, "line", "Say what there is to do.");
	}
	if (read.ambiguous) {
		return refuse(cx->arena, "client", "Several clients are called so: say which one.");
	}
	const TaskDraft draft = {
		.task = {.client = read.client.id,
			.title = read.quick.title,
			.estimate = read.quick.estimate,
			.due = read.quick.due,
			.due_zone = zone_name(read.zone)},
		.any_board = true,
	};
	return save_task(cx, &draft, ret_id);
}
