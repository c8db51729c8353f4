#include "app/calendar.h"

#include "app/plan.h"
#include "app/promise.h"
#include "app/week.h"
#include "domain/check.h"
#include "store/calendar.h"
#include "store/client.h"

static CalendarLine *line_of(CalendarLines lines, CalendarId id)
{
	EACH (CalendarLine, line, lines) {
		if (line->calendar.id.value == id.value) {
			return line;
		}
	}
	return NULL;
}

/* A few: insertion needs no global for the language. */
static void sort_by_name(const Language *language, CalendarLines lines)
{
	for (size_t i = 1; i < lines.count; i++) {
		CalendarLine moved = lines.items[i];
		size_t at = i;
		for (; at > 0 && words_order(language, lines.items[at - 1].calendar.name,
					 moved.calendar.name) > 0;
			at--) {
			lines.items[at] = lines.items[at - 1];
		}
		lines.items[at] = moved;
	}
}

static CalendarLine made_line(const Calendar *calendar, Clients clients)
{
	const Client *client = client_in(clients, calendar->client);
	return (CalendarLine){
		.calendar = *calendar,
		.client_name = client ? client->name : TEXT(""),
		.thread = client ? client->thread : 0,
	};
}

static const Error *list(Context *cx, Clients clients, CalendarLines *ret_lines)
{
	Calendars calendars;
	CalendarCounts counts;
	CalendarLines lines = {0};
	TRY(store_calendar_list(cx->db, cx->arena, cx->practice.id, &calendars));
	TRY(store_calendar_counts(cx->db, cx->arena, cx->practice.id, &counts));
	EACH (Calendar, calendar, calendars) {
		*LIST_ADD(cx->arena, lines) = made_line(calendar, clients);
	}
	sort_by_name(cx->language, lines);
	EACH (CalendarCount, count, counts) {
		CalendarLine *line = line_of(lines, count->calendar);
		if (!line && count->calendar.value == 0) {
			line = LIST_ADD(cx->arena, lines);
		}
		if (line) {
			line->events = count->events;
			line->series = count->series;
		}
	}
	*ret_lines = lines;
	return OK;
}

static const Error *count_clashes(Context *cx, CalendarPage *page)
{
	Week week;
	Day monday = day_monday(zone_day(cx->zone, cx->now));
	TRY(open_weeks(cx, monday, CLASH_DAYS / WEEK_DAYS, &week));
	week_lay_out(cx->arena, &week.view); /* sorts them, and finds what clashes */
	EACH (WeekBlock, block, week.view.blocks) {
		if (block->clashes && block->when.end.seconds > cx->now.seconds) {
			page->first_clash =
				page->clashes == 0 ? block->when.start : page->first_clash;
			page->clashes++;
		}
	}
	return OK;
}

const Error *open_calendars(Context *cx, CalendarPage *ret_page)
{
	CalendarPage page = {0};
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &page.clients));
	TRY(list(cx, page.clients, &page.calendars));
	TRY(count_clashes(cx, &page));
	*ret_page = page;
	return OK;
}

static const Error *load_calendar(Context *cx, CalendarId id, Calendar *ret_calendar)
{
	Calendar calendar;
	TRY(store_calendar_load(cx->db, cx->arena, cx->practice.id, id, &calendar));
	if (instant_set(calendar.deleted)) {
		return missing(cx->arena, "This calendar is in the bin.");
	}
	*ret_calendar = calendar;
	return OK;
}

static const Error *keep(Context *cx, const Calendar *calendar)
{
	TRY(store_calendar_save(cx->db, cx->arena, cx->practice.id, calendar, cx->change));
	return audit(
		cx, "edit", "calendar", calendar->id.value, calendar->client.value, calendar->name);
}

static const Error *editing(Context *cx, const Calendar *typed)
{
	Calendar calendar;
	Client whose;
	TRY(load_calendar(cx, typed->id, &calendar));
	if (typed->client.value != 0) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, typed->client, &whose));
	}
	if (calendar.idle != typed->idle) {
		plan_changed(cx);
	}
	calendar.name = typed->name;
	calendar.client = typed->client;
	calendar.hidden = typed->hidden;
	calendar.idle = typed->idle;
	return keep(cx, &calendar);
}

const Error *edit_calendar(Context *cx, const Calendar *typed)
{
	Problems problems = {.arena = cx->arena};
	problem(&problems, check_said(cx->arena, "name", typed->name));
	problem(&problems, check_one_line(cx->arena, "name", typed->name, CALENDAR_NAME_LIMIT));
	TRY(problems.first);
	return WRITE(cx, editing(cx, typed));
}

static const Error *hiding(Context *cx, CalendarId id, bool hidden)
{
	Calendar calendar;
	TRY(load_calendar(cx, id, &calendar));
	calendar.hidden = hidden;
	return keep(cx, &calendar);
}

const Error *hide_calendar(Context *cx, CalendarId id, bool hidden)
{
	return WRITE(cx, hiding(cx, id, hidden));
}
