/* Calendars and events, on both engines. */
#include "store/calendar.h"
#include "store/event.h"

#include "test/store/store_test.h"

static Event event_of(int64_t number, Day on)
{
	return (Event){
		.id = {(1LL << 35) + number},
		.calendar = {(1LL << 35) + 100},
		.uid = TEXT("abc@google.com"),
		.title = TEXT("Point hebdo"),
		.start = wall(on, 9, 0),
		.end = wall(on, 10, 0),
		.zone = TEXT("Europe/Zurich"),
	};
}

static void save(Context *cx, Arena *arena, Event event)
{
	WORKS(store_event_save(cx->db, arena, cx->practice.id, &event, 3));
}

STORE_TEST(a_calendar_comes_back_as_it_was_saved)
{
	Calendar calendar = {
		.id = {(1LL << 35) + 100},
		.name = TEXT("Élodie (pro)"),
		.zone = TEXT("Europe/Paris"),
		.client = {(1LL << 35) + 9},
		.foreign_id = TEXT("elodie@group.calendar.google.com"),
		.hidden = true,
		.idle = true,
	};
	Calendar got;
	Calendars calendars;
	WORKS(store_calendar_save(cx->db, arena, cx->practice.id, &calendar, 2));
	WORKS(store_calendar_load(cx->db, arena, cx->practice.id, calendar.id, &got));
	EQUAL_TEXT(got.name, "Élodie (pro)");
	EQUAL_TEXT(got.zone, "Europe/Paris");
	EQUAL_INT(got.client.value, calendar.client.value);
	EQUAL_TEXT(got.foreign_id, "elodie@group.calendar.google.com");
	CHECK(got.hidden && got.idle);
	EQUAL_INT(got.changed, 2);
	WORKS(store_calendar_list(cx->db, arena, cx->practice.id, &calendars));
	EQUAL_INT(calendars.count, 1);
	REFUSES(store_calendar_load(cx->db, arena, cx->practice.id, (CalendarId){1}, &got),
		"There is no such calendar.");
}

STORE_TEST(an_event_comes_back_as_it_was_saved)
{
	Event event = event_of(1, day(2026, 11, 24)), got;
	event.client = (ClientId){(1LL << 35) + 9};
	event.recurrence = wall(day(2026, 11, 23), 9, 0);
	event.place = TEXT("Genève");
	event.notes = TEXT("ordre du jour");
	event.link = TEXT("https://meet.google.com/abc");
	event.all_day = true;
	event.status = EVENT_TENTATIVE;
	event.transparent = true;
	event.declined = true;
	event.rrule = TEXT("FREQ=DAILY;COUNT=3");
	event.exdates = TEXT("2026-11-25T09:00");
	event.foreign_source = TEXT("ics");
	save(cx, arena, event);
	WORKS(store_event_load(cx->db, arena, cx->practice.id, event.id, &got));
	EQUAL_INT(got.calendar.value, event.calendar.value);
	EQUAL_INT(got.client.value, event.client.value);
	EQUAL_TEXT(got.uid, "abc@google.com");
	CHECK(wall_order(got.recurrence, event.recurrence) == 0);
	EQUAL_TEXT(got.title, "Point hebdo");
	EQUAL_TEXT(got.place, "Genève");
	EQUAL_TEXT(got.notes, "ordre du jour");
	EQUAL_TEXT(got.link, "https://meet.google.com/abc");
	CHECK(wall_order(got.start, event.start) == 0 && wall_order(got.end, event.end) == 0);
	CHECK(got.all_day && got.transparent && got.declined);
	EQUAL_INT(got.status, EVENT_TENTATIVE);
	EQUAL_TEXT(got.zone, "Europe/Zurich");
	EQUAL_TEXT(got.rrule, "FREQ=DAILY;COUNT=3");
	EQUAL_TEXT(got.exdates, "2026-11-25T09:00");
	EQUAL_TEXT(got.foreign_source, "ics");
	EQUAL_INT(got.changed, 3);
	Events events;
	WORKS(store_event_by_uid(
		cx->db, arena, cx->practice.id, event.calendar, event.uid, &events));
	EQUAL_INT(events.count, 1);
	WORKS(store_event_calendar_list(cx->db, arena, cx->practice.id, event.calendar, &events));
	EQUAL_INT(events.count, 1);
	REFUSES(store_event_load(cx->db, arena, cx->practice.id, (EventId){1}, &got),
		"There is no such event.");
}

static size_t listed(Context *cx, Arena *arena, Day first, Day last)
{
	Events events;
	WORKS(store_event_list(cx->db, arena, cx->practice.id, first, last, &events));
	return events.count;
}

STORE_TEST(a_series_is_listed_until_it_ends_and_a_moved_occurrence_where_it_was)
{
	Event ends = event_of(1, day(2026, 11, 2)), endless = event_of(2, day(2026, 12, 1)),
	      moved = event_of(3, day(2027, 3, 1));
	ends.rrule = TEXT("FREQ=WEEKLY;UNTIL=20261123T080000Z;BYDAY=MO");
	endless.rrule = TEXT("FREQ=WEEKLY");
	moved.recurrence = wall(day(2026, 11, 16), 9, 0);
	save(cx, arena, ends);
	save(cx, arena, endless);
	save(cx, arena, moved);
	EQUAL_INT(listed(cx, arena, day(2026, 11, 16), day(2026, 11, 16)), 2);
	EQUAL_INT(listed(cx, arena, day(2026, 11, 23), day(2026, 11, 24)), 1);
	EQUAL_INT(listed(cx, arena, day(2026, 11, 25), day(2026, 11, 30)), 0);
	EQUAL_INT(listed(cx, arena, day(2026, 10, 1), day(2026, 11, 1)), 0);
	EQUAL_INT(listed(cx, arena, day(2027, 3, 1), day(2027, 3, 1)), 2);
	EQUAL_INT(listed(cx, arena, day(2040, 1, 1), day(2040, 1, 1)), 1);
}
