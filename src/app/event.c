#include "app/event.h"

#include "app/plan.h"
#include "app/search.h"
#include "host/zones.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/event.h"
#include "store/incident.h"

#include <inttypes.h>

static const Zone *zone_of(void *user, Text name)
{
	(void)user;
	return zones_named(name);
}

static bool is_typed_here(const Event *event)
{
	return event->calendar.value == 0 && text_empty(event->foreign_source) &&
	       text_empty(event->rrule);
}

/* The series or the single one with its moved occurrences, from its day or from now on. */
static const Error *find_next(Context *cx, EventPage *page)
{
	const Event *event = &page->event;
	Events events = {0};
	if (event->calendar.value != 0) {
		Events all;
		TRY(store_event_by_uid(
			cx->db, cx->arena, cx->practice.id, event->calendar, event->uid, &all));
		EACH (Event, one, all) {
			if (!instant_set(one->deleted)) {
				*LIST_ADD(cx->arena, events) = *one;
			}
		}
	} else {
		*LIST_ADD(cx->arena, events) = *event;
	}
	Instant begins = zone_instant_ical(page->zone, event->start);
	Instant from = page->repeats && cx->now.seconds > begins.seconds ? cx->now : begins;
	Instant to = instant_plus(from, (int64_t)EVENT_AHEAD_DAYS * SECONDS_PER_DAY);
	page->next = events_between(cx->arena, events, page->zone, zone_of, NULL, from, to);
	if (page->next.count > EVENT_NEXT) {
		page->next.count = EVENT_NEXT;
	}
	return OK;
}

static const Error *find_clashes(Context *cx, EventPage *page)
{
	if (page->next.count == 0 || page->event.all_day || !event_blocks(&page->event)) {
		return OK;
	}
	Interval when = page->next.items[0].when;
	Stays stays;
	Occurrences all;
	TRY(own_stays(cx, &stays));
	TRY(open_events(cx, stays, when.start, when.end, &all));
	EACH (Occurrence, other, all) {
		if (other->event->id.value != page->event.id.value && event_blocks(other->event) &&
			!other->event->all_day) {
			*LIST_ADD(cx->arena, page->clashes) = *other;
		}
	}
	return OK;
}

static const Error *find_client(Context *cx, EventPage *page)
{
	ClientId id = page->event.client.value ? page->event.client : page->calendar.client;
	if (id.value == 0) {
		return OK;
	}
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &page->client));
	if (text_empty(page->client.zone)) {
		return OK;
	}
	Instant at = zone_instant_ical(page->zone, page->event.start);
	page->client_zone = client_zone(cx, &page->client);
	page->client_ahead.minutes =
		(zone_offset(page->client_zone, at) - zone_offset(page->zone, at)) / 60;
	return OK;
}

const Error *open_event(Context *cx, EventId id, EventPage *ret_page)
{
	EventPage page = {0};
	IncidentEvents unforeseen;
	TRY(store_event_load(cx->db, cx->arena, cx->practice.id, id, &page.event));
	if (instant_set(page.event.deleted)) {
		return missing(cx->arena, "This event is in the bin.");
	}
	if (page.event.calendar.value != 0) {
		TRY(store_calendar_load(
			cx->db, cx->arena, cx->practice.id, page.event.calendar, &page.calendar));
		event_of_calendar(&page.event, (Calendars){&page.calendar, 1, 1});
	}
	const Zone *zone = text_empty(page.event.zone) ? NULL : zones_named(page.event.zone);
	page.zone = zone && !page.event.all_day ? zone : cx->zone;
	TRY(store_incident_events(cx->db, cx->arena, cx->practice.id, &unforeseen));
	page.incident = incident_of_event(unforeseen, id);
	TRY(name_lost_time(cx, (Events){&page.event, 1, 1}));
	page.own = is_typed_here(&page.event) && !page.incident.value;
	page.repeats = !text_empty(page.event.rrule);
	page.understood =
		page.repeats && recurrence_parse(cx->arena, page.event.rrule, &page.rule) == OK;
	TRY(find_client(cx, &page));
	TRY(find_next(cx, &page));
	TRY(find_clashes(cx, &page));
	*ret_page = page;
	return OK;
}

Event new_event(Context *cx, Day on, ClientId client)
{
	Wall now = zone_wall(cx->zone, cx->now);
	int hour = on.days == now.day.days || !day_set(on) ? now.second / 3600 + 1 : 10;
	Day begins = day_set(on) ? on : now.day;
	if (hour >= 23) {
		hour = 10;
		begins = day_plus(begins, 1);
	}
	return (Event){
		.client = client,
		.zone = zone_name(cx->zone),
		.start = wall(begins, hour, 0),
		.end = wall(begins, hour + 1, 0),
	};
}

static const Error *check(Context *cx, const Event *typed, Event *ret_kept)
{
	*ret_kept = (Event){0};
	if (typed->id.value != 0) {
		TRY(store_event_load(cx->db, cx->arena, cx->practice.id, typed->id, ret_kept));
		if (instant_set(ret_kept->deleted)) {
			return missing(cx->arena, "This event is in the bin.");
		}
		if (!is_typed_here(ret_kept)) {
			return refuse(cx->arena, "",
				"This event came with an import: change it where it came from.");
		}
	}
	if (typed->client.value != 0) {
		Client client;
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, typed->client, &client));
	}
	return OK;
}

const Error *event_keep(Context *cx, const Event *typed, EventId id)
{
	Event kept;
	TRY(check(cx, typed, &kept));
	Event event = *typed;
	event.id = id;
	event.uid = typed->id.value != 0 ? kept.uid
					 : text_format(cx->arena, "%" PRId64 "@fuseau", id.value);
	TRY(store_event_save(cx->db, cx->arena, cx->practice.id, &event, cx->change));
	TRY(search_put(cx, "event", id.value, event.client, event.title,
		text_format(cx->arena, "%s %s", text_chars(event.place), text_chars(event.notes))));
	plan_changed(cx);
	return audit(cx, typed->id.value != 0 ? "edit" : "create", "event", id.value,
		event.client.value, event.title);
}

const Error *save_event(Context *cx, const Event *typed, EventId *ret_id)
{
	TRY(event_check(cx->arena, typed));
	if (!zones_named(typed->zone)) {
		return refuse(cx->arena, "zone", "There is no time zone %1.", arg(typed->zone));
	}
	EventId id = typed->id.value != 0 ? typed->id : (EventId){new_id(cx)};
	TRY(WRITE(cx, event_keep(cx, typed, id)));
	*ret_id = id;
	return OK;
}

const Error *event_clients(Context *cx, Clients *ret_clients)
{
	Clients all, clients = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Client, client, all) {
		if (client->status != CLIENT_ENDED) {
			*LIST_ADD(cx->arena, clients) = *client;
		}
	}
	*ret_clients = clients;
	return OK;
}
