#include "app/incident_meetings.h"

#include "app/hours.h"
#include "app/week.h"
#include "store/calendar.h"
#include "store/client.h"

static LostMeeting meeting_of(Context *cx, const Occurrence *occurrence, const Client *client)
{
	const Zone *zone = client_zone(cx, client);
	return (LostMeeting){
		.event = occurrence->event->id,
		.client = *client,
		.title = occurrence->event->title,
		.place = !text_empty(client->place)
				 ? client->place
				 : words_city(cx->arena, cx->language, zone_name(zone)),
		.there = zone_wall(zone, occurrence->when.start),
		.here = zone_wall(cx->zone, occurrence->when.start),
		.zone = zone,
	};
}

const Error *incident_meetings(Context *cx, Interval lost, LostMeetings *ret_meetings)
{
	LostMeetings meetings = {0};
	Stays stays;
	Occurrences events;
	Calendars calendars;
	Clients clients;
	TRY(own_stays(cx, &stays));
	TRY(open_events(cx, stays, lost.start, lost.end, &events));
	TRY(store_calendar_list(cx->db, cx->arena, cx->practice.id, &calendars));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (const Occurrence, occurrence, events) {
		const Event *event = occurrence->event;
		const Client *client = client_in(clients, event_client(event, calendars));
		if (client && event_blocks(event) && !event->all_day &&
			occurrence->when.end.seconds > cx->now.seconds) {
			*LIST_ADD(cx->arena, meetings) = meeting_of(cx, occurrence, client);
		}
	}
	*ret_meetings = meetings;
	return OK;
}
