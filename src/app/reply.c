#include "app/reply.h"

#include "app/agreement.h"
#include "app/client.h"
#include "app/hours.h"
#include "app/task.h"

enum { REPLY_DAYS = 120 }; /* how far ahead reachable hours are looked for */

const Error *open_reply_due(Context *cx, const Client *client, Instant *ret_due)
{
	Terms terms;
	Intervals reachable;
	TRY(client_terms(cx, client, zone_day(cx->zone, cx->now), &terms));
	TRY(client_hours(cx, client->id, cx->now,
		instant_plus(cx->now, REPLY_DAYS * SECONDS_PER_DAY), &reachable));
	Instant due = hours_after(reachable, cx->now, terms.reply_within);
	if (reachable.count == 0) {
		due = instant_plus(cx->now, (int64_t)terms.reply_within.minutes * 60);
	}
	*ret_due = terms.reply_within.minutes > 0 ? due : (Instant){0};
	return OK;
}

const Error *promise_reply(Context *cx, ClientId id, TaskId *ret_task)
{
	Client client;
	Instant due;
	TRY(open_client_form(cx, id, &client));
	TRY(open_reply_due(cx, &client, &due));
	if (!instant_set(due)) {
		return refuse(
			cx->arena, "client", "No reply time is promised to %1.", arg(client.name));
	}
	const Zone *zone = client_zone(cx, &client);
	Wall there = zone_wall(zone, due);
	there.second -= there.second % 60;
	const TaskDraft draft = {
		.task = {.client = id,
			.title = words(cx->arena, cx->language, cx->zone,
				message(cx->arena, "Reply to %1", arg(client.name))),
			.estimate = {REPLY_MINUTES},
			.due = there,
			.due_zone = zone_name(zone)},
		.any_board = true,
	};
	return save_task(cx, &draft, ret_task);
}
