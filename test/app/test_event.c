/* Events typed here, and those that an import brought. */
#include "app/event.h"

#include "app/bin.h"
#include "app/calendar.h"
#include "app/search.h"
#include "store/calendar.h"
#include "store/event.h"

#include "test/store/store_test.h"

static Event typed(const char *title, int from, int to)
{
	return (Event){.title = text_of(title),
		.start = wall(day(2026, 11, 24), from, 0),
		.end = wall(day(2026, 11, 24), to, 0),
		.zone = TEXT("Europe/Paris")};
}

/* A series of every Tuesday, 9 to 10, from a calendar that was imported. */
static EventId imported(Context *cx)
{
	Calendar calendar = {.id = {50}, .name = TEXT("Work"), .zone = TEXT("Europe/Paris")};
	Event event = typed("Weekly", 9, 10);
	event.id = (EventId){60};
	event.calendar = calendar.id;
	event.uid = TEXT("weekly");
	event.rrule = TEXT("FREQ=WEEKLY");
	event.foreign_source = TEXT("ics");
	WORKS(store_calendar_save(cx->db, cx->arena, cx->practice.id, &calendar, 2));
	WORKS(store_event_save(cx->db, cx->arena, cx->practice.id, &event, 2));
	return event.id;
}

STORE_TEST(a_typed_event_is_kept_found_and_changed)
{
	Event event = typed("Dentist", 10, 11);
	EventId id;
	WORKS(save_event(cx, &event, &id));
	EventPage page;
	WORKS(open_event(cx, id, &page));
	CHECK(page.own && !page.repeats);
	EQUAL_TEXT(page.event.title, "Dentist");
	EQUAL_INT(page.next.count, 1);
	Founds found;
	WORKS(search(cx, TEXT("denti"), 5, &found));
	EQUAL_INT(found.count, 1);
	page.event.title = TEXT("Optician");
	EventId same;
	WORKS(save_event(cx, &page.event, &same));
	EQUAL_INT(same.value, id.value);
	WORKS(search(cx, TEXT("denti"), 5, &found));
	EQUAL_INT(found.count, 0);
}

STORE_TEST(an_event_without_a_title_or_with_its_end_first_is_refused)
{
	EventId id;
	Event event = typed("", 10, 11);
	CHECK(save_event(cx, &event, &id) != OK);
	event = typed("Late", 11, 10);
	REFUSES(save_event(cx, &event, &id), "It ends before it begins.");
	event = typed("Nowhere", 10, 11);
	event.zone = TEXT("Mars/Olympus");
	REFUSES(save_event(cx, &event, &id), "There is no time zone Mars/Olympus.");
	event = typed("Script", 10, 11);
	event.link = TEXT("javascript:alert(1)");
	REFUSES(save_event(cx, &event, &id), "A link begins with https:// or http://.");
}

STORE_TEST(an_imported_series_is_read_only_and_shows_its_next_ones)
{
	EventId id = imported(cx), same;
	cx->now = zone_instant(cx->zone, wall(day(2026, 12, 2), 8, 0));
	EventPage page;
	WORKS(open_event(cx, id, &page));
	CHECK(!page.own && page.repeats && page.understood);
	EQUAL_INT(page.next.count, EVENT_NEXT);
	EQUAL_INT(page.next.items[0].start.day.days, day(2026, 12, 8).days);
	REFUSES(save_event(cx, &page.event, &same),
		"This event came with an import: change it where it came from.");
}

STORE_TEST(an_event_tells_what_is_at_the_same_time)
{
	(void)imported(cx);
	Event event = typed("Dentist", 9, 11), free = typed("Birthday", 9, 10);
	free.transparent = true;
	EventId id, birthday;
	WORKS(save_event(cx, &event, &id));
	WORKS(save_event(cx, &free, &birthday));
	EventPage page;
	WORKS(open_event(cx, id, &page));
	EQUAL_INT(page.clashes.count, 1);
	EQUAL_TEXT(page.clashes.items[0].event->title, "Weekly");
	WORKS(open_event(cx, birthday, &page));
	EQUAL_INT(page.clashes.count, 0);
}

STORE_TEST(a_deleted_event_is_missing_until_it_is_brought_back)
{
	Event event = typed("Dentist", 9, 11);
	EventId id;
	EventPage page;
	WORKS(save_event(cx, &event, &id));
	WORKS(delete_noun(cx, TEXT("event"), id.value));
	const Error *error = open_event(cx, id, &page);
	CHECK(error && error->kind == ERROR_MISSING);
	event.id = id;
	error = save_event(cx, &event, &id);
	CHECK(error && error->kind == ERROR_MISSING);
	WORKS(restore_noun(cx, TEXT("event"), id.value));
	WORKS(open_event(cx, id, &page));
}

STORE_TEST(a_form_for_a_new_event_begins_with_an_hour_to_come)
{
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 24), 10, 20));
	Event event = new_event(cx, (Day){0}, (ClientId){0});
	EQUAL_INT(event.start.second, 11 * 3600);
	EQUAL_INT(event.end.second, 12 * 3600);
	event = new_event(cx, day(2026, 12, 1), (ClientId){0});
	EQUAL_INT(event.start.second, 10 * 3600);
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 24), 23, 20));
	event = new_event(cx, (Day){0}, (ClientId){0});
	EQUAL_INT(event.start.day.days, day(2026, 11, 25).days);
}

STORE_TEST(calendars_are_listed_with_what_they_hold)
{
	(void)imported(cx);
	Event event = typed("Dentist", 9, 11);
	EventId id;
	WORKS(save_event(cx, &event, &id));
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 23), 8, 0));
	CalendarPage page;
	WORKS(open_calendars(cx, &page));
	EQUAL_INT(page.calendars.count, 2);
	EQUAL_TEXT(page.calendars.items[0].calendar.name, "Work");
	EQUAL_INT(page.calendars.items[0].series, 1);
	EQUAL_INT(page.calendars.items[1].calendar.id.value, 0);
	EQUAL_INT(page.calendars.items[1].events, 1);
	EQUAL_INT(page.clashes, 2);
	WORKS(edit_calendar(cx, &(Calendar){.id = {50}, .name = TEXT("Meetings")}));
	REFUSES(edit_calendar(cx, &(Calendar){.id = {50}}), "Something is missing here.");
	WORKS(open_calendars(cx, &page));
	EQUAL_TEXT(page.calendars.items[0].calendar.name, "Meetings");
	WORKS(delete_noun(cx, TEXT("calendar"), 50));
	WORKS(open_calendars(cx, &page));
	EQUAL_INT(page.calendars.count, 1);
	EQUAL_INT(page.clashes, 0);
}
