/* Events, row by row. */
#include "store/event.h"

#include "sql/event.h"
#include "store/read.h"

static const char *const statuses[] = {
	[EVENT_CONFIRMED] = "confirmed",
	[EVENT_TENTATIVE] = "tentative",
	[EVENT_CANCELLED] = "cancelled",
};

/* No occurrence ends after it. A series says it only by UNTIL ("20261231T…"): a day later, since
 * UNTIL may be in UTC, and as many more as an occurrence lasts. */
static Day last_day_of(const Event *event)
{
	const Day never = {INT32_MAX};
	int64_t until;
	if (text_empty(event->rrule)) {
		return event->end.day;
	}
	const char *at = strstr(event->rrule.chars, "UNTIL=");
	if (!at || strlen(at) < 14 || !span_int64((Span){at + 6, 8}, &until)) {
		return never;
	}
	int year = (int)(until / 10000), month = (int)(until / 100 % 100), on = (int)(until % 100);
	if (!date_exists(year, month, on)) {
		return never;
	}
	return day_plus(day(year, month, on), 1 + event->end.day.days - event->start.day.days);
}

const Error *store_event_save(
	Db *db, Arena *arena, PracticeId practice, const Event *event, int64_t changed)
{
	const SqlEventSave save = {
		.practice = practice.value,
		.id = event->id.value,
		.calendar = event->calendar.value,
		.client = event->client.value,
		.uid = event->uid,
		.recurrence_day = event->recurrence.day.days,
		.recurrence_second = event->recurrence.second,
		.title = event->title,
		.place = event->place,
		.notes = event->notes,
		.link = event->link,
		.start_day = event->start.day.days,
		.start_second = event->start.second,
		.end_day = event->end.day.days,
		.end_second = event->end.second,
		.all_day = event->all_day,
		.zone = event->zone,
		.status = text_of(statuses[event->status]),
		.transparent = event->transparent,
		.declined = event->declined,
		.rrule = event->rrule,
		.exdates = event->exdates,
		.last_day = last_day_of(event).days,
		.foreign_source = event->foreign_source,
		.deleted = event->deleted.seconds,
		.changed = changed,
	};
	return sql_event_save(db, arena, &save, NULL);
}

static Event event_of(Rows *rows)
{
	return (Event){
		.id = {rows_int(rows, "id")},
		.calendar = {rows_int(rows, "calendar")},
		.client = {rows_int(rows, "client")},
		.uid = rows_text(rows, "uid"),
		.recurrence = read_wall(rows, "recurrence_day", "recurrence_second"),
		.title = rows_text(rows, "title"),
		.place = rows_text(rows, "place"),
		.notes = rows_text(rows, "notes"),
		.link = rows_text(rows, "link"),
		.start = read_wall(rows, "start_day", "start_second"),
		.end = read_wall(rows, "end_day", "end_second"),
		.all_day = rows_bool(rows, "all_day"),
		.zone = rows_text(rows, "zone"),
		.status = (EventStatus)READ_CHOICE(rows, "status", statuses),
		.transparent = rows_bool(rows, "transparent"),
		.declined = rows_bool(rows, "declined"),
		.rrule = rows_text(rows, "rrule"),
		.exdates = rows_text(rows, "exdates"),
		.foreign_source = rows_text(rows, "foreign_source"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

static const Error *events_of(Arena *arena, Rows *rows, Events *ret_events)
{
	Events events = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, events) = event_of(rows);
	}
	TRY(rows_end(rows));
	*ret_events = events;
	return OK;
}

const Error *store_event_load(
	Db *db, Arena *arena, PracticeId practice, EventId id, Event *ret_event)
{
	Rows *rows;
	Events events;
	TRY(sql_event_load(db, arena, practice.value, id.value, &rows));
	TRY(events_of(arena, rows, &events));
	if (events.count == 0) {
		return missing(arena, "There is no such event.");
	}
	*ret_event = events.items[0];
	return OK;
}

const Error *store_event_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Events *ret_events)
{
	Rows *rows;
	TRY(sql_event_list(db, arena, practice.value, first.days, last.days, &rows));
	return events_of(arena, rows, ret_events);
}

const Error *store_event_calendar_list(
	Db *db, Arena *arena, PracticeId practice, CalendarId calendar, Events *ret_events)
{
	Rows *rows;
	TRY(sql_event_calendar_list(db, arena, practice.value, calendar.value, &rows));
	return events_of(arena, rows, ret_events);
}

const Error *store_event_by_uid(Db *db, Arena *arena, PracticeId practice, CalendarId calendar,
	Text uid, Events *ret_events)
{
	Rows *rows;
	TRY(sql_event_by_uid(db, arena, practice.value, calendar.value, uid, &rows));
	return events_of(arena, rows, ret_events);
}
