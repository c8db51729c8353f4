#include "app/reply.h"

#include "app/availability.h"
#include "app/client.h"
#include "app/hours.h"
#include "app/task.h"
#include "store/agreement.h"

enum { REPLY_DAYS = 120 }; /* how far ahead the hours are looked for */

/* The hours agreed; on days without any those in which the client can be reached; while nobody has
 * said when that is, all of them. */
static Intervals counted_hours(
	const HoursBook *book, const Client *client, const Agreements *versions)
{
	const AvailabilitySpans spans = book_agreed(book, versions);
	Intervals hours = book_client(book, client);
	if (hours.count == 0) {
		*LIST_ADD(book->cx->arena, hours) = (Interval){book->from, book->to};
	}
	return availability_counts(spans, HOURS_TO_REACH)
		       ? book_available(book, spans, HOURS_TO_REACH, hours)
		       : hours;
}

const Error *open_reply_due(Context *cx, const Client *client, Instant *ret_due)
{
	Agreements versions;
	HoursBook book;
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client->id, &versions));
	const Terms terms = agreement_terms(client, &versions, zone_day(cx->zone, cx->now));
	if (terms.reply_within.minutes == 0) {
		*ret_due = (Instant){0};
		return OK;
	}
	TRY(open_hours(cx, cx->now, instant_plus(cx->now, REPLY_DAYS * SECONDS_PER_DAY), &book));
	*ret_due =
		hours_after(counted_hours(&book, client, &versions), cx->now, terms.reply_within);
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
