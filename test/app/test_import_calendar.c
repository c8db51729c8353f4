/* Calendars that are brought in: their events, and those that a newer file no longer has. */
#include "store/calendar.h"
#include "store/event.h"

#include "test/app/import_made.h"

static const char calendar_text[] = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Agenda\r\n"
				    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T090000Z\r\nDTEND:"
				    "20261124T100000Z\r\nSUMMARY:Point\r\nEND:VEVENT\r\n"
				    "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261125T090000Z\r\nDTEND:"
				    "20261125T100000Z\r\nSUMMARY:Revue\r\nEND:VEVENT\r\n"
				    "END:VCALENDAR\r\n";
static const char calendar_newer[] = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Agenda\r\n"
				     "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T110000Z\r\nDTEND:"
				     "20261124T120000Z\r\nSUMMARY:Point\r\nEND:VEVENT\r\n"
				     "END:VCALENDAR\r\n";

static Events events(Context *cx)
{
	Calendars calendars;
	Events all;
	WORKS(store_calendar_list(cx->db, cx->arena, cx->practice.id, &calendars));
	EQUAL_INT(calendars.count, 1);
	WORKS(store_event_calendar_list(
		cx->db, cx->arena, cx->practice.id, calendars.items[0].id, &all));
	return all;
}

STORE_TEST(a_calendar_becomes_events)
{
	ImportView view = imported(cx, begun(cx, "test/data/google_calendar.ics", ""));
	EQUAL_INT(view.report.counts[MADE_EVENT].made, 60);
	EQUAL_INT(events(cx).count, 60);
	view = imported(cx, begun(cx, "test/data/google_calendar.ics", ""));
	EQUAL_INT(view.report.counts[MADE_EVENT].same, 60);
	EQUAL_INT(view.report.gone, 0);
}

STORE_TEST(a_newer_calendar_offers_to_remove_what_is_gone_and_its_undo_brings_it_back)
{
	imported(cx, begun_text(cx, calendar_text, ""));
	EQUAL_INT(events(cx).count, 2);
	ImportView view = imported(cx, begun_text(cx, calendar_newer, ""));
	EQUAL_INT(view.report.gone, 1);
	EQUAL_TEXT(view.report.gone_titles.items[0], "Revue");
	EQUAL_INT(view.report.counts[MADE_EVENT].updated, 1);
	EQUAL_INT(events(cx).count, 2);
	ImportId removing = begun_text(cx, calendar_newer, "");
	view = viewed(cx, removing);
	view.choices.remove_gone = true;
	WORKS(choose_import(cx, removing, &view.choices));
	WORKS(start_import(cx, removing, false));
	WORKS(work_off(cx));
	EQUAL_INT(events(cx).count, 1);
	WORKS(undo_import(cx, removing));
	EQUAL_INT(events(cx).count, 2);
}
