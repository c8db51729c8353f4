#include "domain/event.h"
#include "domain/check.h"

void event_of_calendar(Event *event, Calendars calendars)
{
	EACH (Calendar, calendar, calendars) {
		if (calendar->id.value == event->calendar.value) {
			event->hidden = calendar->hidden;
			event->idle = calendar->idle;
		}
	}
}

static bool is_link(Text link)
{
	return text_starts(link, "https://") || text_starts(link, "http://");
}

const Error *event_check(Arena *arena, const Event *event)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_said(arena, "title", event->title));
	problem(&problems, check_one_line(arena, "title", event->title, EVENT_TITLE_LIMIT));
	problem(&problems, check_one_line(arena, "place", event->place, EVENT_TITLE_LIMIT));
	problem(&problems, check_one_line(arena, "link", event->link, EVENT_LINK_LIMIT));
	problem(&problems, check_length(arena, "notes", event->notes, EVENT_NOTES_LIMIT));
	if (!text_empty(event->link) && !is_link(event->link)) {
		problem(&problems,
			refuse(arena, "link", "A link begins with https:// or http://."));
	}
	if (!day_set(event->start.day)) {
		problem(&problems, refuse(arena, "day", "Please say on which day it is."));
	} else if (wall_order(event->end, event->start) <= 0) {
		problem(&problems,
			refuse(arena, event->all_day ? "last" : "to", "It ends before it begins."));
	} else if (event->end.day.days - event->start.day.days > EVENT_DAYS_LIMIT) {
		problem(&problems, refuse(arena, "last", "An event lasts %1 days at most.",
					   arg(EVENT_DAYS_LIMIT)));
	}
	return problems.first;
}
