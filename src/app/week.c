#include "app/week.h"

#include "app/promise.h"
#include "domain/holiday.h"
#include "domain/incident.h"
#include "domain/recurrence.h"
#include "host/zones.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/event.h"
#include "store/incident.h"

static const Zone *zone_of(void *user, Text name)
{
	(void)user;
	return zones_named(name);
}

const Error *name_lost_time(Context *cx, Events events)
{
	IncidentEvents unforeseen;
	bool asked = false;
	EACH (Event, event, events) {
		const char *name = incident_event_name(event->title);
		if (name && !asked) {
			TRY(store_incident_events(cx->db, cx->arena, cx->practice.id, &unforeseen));
			asked = true;
		}
		if (name && incident_of_event(unforeseen, event->id).value) {
			event->title = words_plain(cx->language, name);
		}
	}
	return OK;
}

const Error *open_events(
	Context *cx, Stays stays, Instant from, Instant to, Occurrences *ret_events)
{
	const Zone *home = zones_named(cx->practice.zone);
	const Zone *there = stay_zone(home ? home : cx->zone, stays, from);
	Events events;
	Calendars calendars;
	TRY(store_event_list(cx->db, cx->arena, cx->practice.id,
		day_plus(zone_day(there, from), -2), day_plus(zone_day(there, to), 2), &events));
	TRY(store_calendar_list(cx->db, cx->arena, cx->practice.id, &calendars));
	TRY(name_lost_time(cx, events));
	EACH (Event, event, events) {
		event_of_calendar(event, calendars);
	}
	*ret_events = events_between(cx->arena, events, there, zone_of, NULL, from, to);
	return OK;
}

ClientId event_client(const Event *event, Calendars calendars)
{
	EACH (Calendar, calendar, calendars) {
		if (event->client.value == 0 && calendar->id.value == event->calendar.value) {
			return calendar->client;
		}
	}
	return event->client;
}

static WeekBlock block_of(const Occurrence *occurrence, Clients clients, Calendars calendars)
{
	const Event *event = occurrence->event;
	const Client *client = client_in(clients, event_client(event, calendars));
	return (WeekBlock){
		.kind = BLOCK_MEETING,
		.when = occurrence->when,
		.title = event->title,
		.detail = client ? client->name : event->place,
		.client = client ? client->id : (ClientId){0},
		.thread = client ? client->thread : 0,
		.event = event->id,
		.all_day = event->all_day,
		.first = occurrence->start.day,
		.last = day_plus(occurrence->end.day, -1),
		.faint = !event_blocks(event),
		.hidden = event->hidden,
		.tentative = event->status == EVENT_TENTATIVE,
	};
}

/* Those with hours in this week's grid that somebody has told; the first made when there are more
 * than the drawing holds. */
static WeekThreads threads_of(Context *cx, const HoursBook *book, Clients clients)
{
	WeekThreads threads = {0};
	EACH (Client, client, clients) {
		if (threads.count < WEEK_THREADS && book_knows(book, client->id)) {
			*LIST_ADD(cx->arena, threads) = (WeekThread){
				client->name, client->thread, book_client(book, client)};
		}
	}
	return threads;
}

/* Holidays by name, where the law gives them or somebody typed them; a leave's own name wins. */
static void name_days_off(Context *cx, const HoursBook *book, WeekView *view)
{
	Holidays holidays = holidays_between(cx->arena, cx->practice.country, cx->practice.region,
		view->monday, day_plus(view->monday, WEEK_DAYS - 1));
	for (int32_t i = 0; i < WEEK_DAYS; i++) {
		Day on = day_plus(view->monday, i);
		for (size_t k = 0; k < book->off.count; k++) {
			if (book->off.days[k].days == on.days) {
				view->days[i].off = words_plain(cx->language, N_("Public holiday"));
			}
		}
		EACH (Holiday, holiday, holidays) {
			if (holiday->day.days == on.days) {
				view->days[i].off = text_of(holiday->name);
			}
		}
		EACH (DayException, exception, book->exceptions) {
			bool holds =
				exception->first.days <= on.days && exception->last.days >= on.days;
			if (holds && !exception->works) {
				view->days[i].off =
					text_empty(exception->name)
						? words_plain(cx->language, N_("Day off"))
						: exception->name;
			} else if (holds) {
				view->days[i].off = TEXT("");
			}
		}
	}
}

static bool touches(const WeekBlock *block, Day monday, Interval window)
{
	return block->all_day ? block->first.days < monday.days + WEEK_DAYS &&
					block->last.days >= monday.days
			      : block->when.start.seconds < window.end.seconds &&
					block->when.end.seconds > window.start.seconds;
}

WeekView week_of(Context *cx, const Week *week, Day monday)
{
	WeekView view = week->view;
	Interval window = week_window(view.home, view.stays, monday);
	const Intervals within = {&window, 1, 1};
	view.monday = monday;
	view.blocks = (WeekBlocks){0}; /* laying out marks them, and sorts them */
	EACH (WeekBlock, block, week->view.blocks) {
		if (touches(block, monday, window)) {
			*LIST_ADD(cx->arena, view.blocks) = *block;
		}
	}
	view.hours = intervals_and(cx->arena, week->view.hours, within);
	view.threads = (WeekThreads){0};
	EACH (const WeekThread, thread, week->view.threads) {
		*LIST_ADD(cx->arena, view.threads) = (WeekThread){thread->name, thread->thread,
			intervals_and(cx->arena, thread->hours, within)};
	}
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		view.days[i] = (WeekDay){0};
	}
	name_days_off(cx, &week->book, &view);
	return view;
}

const Error *open_weeks(Context *cx, Day monday, int32_t weeks, Week *ret_week)
{
	Week week = {.view = {.monday = monday, .now = cx->now}};
	WeekView *view = &week.view;
	Stays stays;
	Clients all;
	Calendars calendars;
	IncidentEvents unforeseen;
	TRY(own_stays(cx, &stays));
	const Zone *home = zones_named(cx->practice.zone);
	Interval window = week_window(home ? home : cx->zone, stays, monday);
	window.end = instant_plus(window.end, (int64_t)(weeks - 1) * WEEK_DAYS * SECONDS_PER_DAY);
	TRY(open_hours(cx, window.start, window.end, &week.book));
	view->home = week.book.home;
	view->stays = week.book.stays;
	EACH (Stay, stay, view->stays) {
		if (text_empty(stay->place)) {
			stay->place = words_city(cx->arena, cx->language, stay->zone_name);
		}
	}
	view->hours = book_own(&week.book);
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (Client, client, all) {
		if (client->status != CLIENT_ENDED) {
			*LIST_ADD(cx->arena, week.clients) = *client;
		}
	}
	view->threads = threads_of(cx, &week.book, week.clients);
	name_days_off(cx, &week.book, view);
	TRY(open_events(cx, stays, window.start, window.end, &week.events));
	TRY(store_calendar_list(cx->db, cx->arena, cx->practice.id, &calendars));
	TRY(store_incident_events(cx->db, cx->arena, cx->practice.id, &unforeseen));
	EACH (Occurrence, occurrence, week.events) {
		WeekBlock *block = LIST_ADD(cx->arena, view->blocks);
		*block = block_of(occurrence, all, calendars);
		block->unforeseen = incident_of_event(unforeseen, block->event).value != 0;
	}
	*ret_week = week;
	return OK;
}

const Error *open_week(Context *cx, Day any, Week *ret_week)
{
	return open_weeks(cx, day_monday(any), 1, ret_week);
}
