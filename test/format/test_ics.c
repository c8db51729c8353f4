/* Calendars: how they are read and written. */
#include "domain/recurrence.h"
#include "format/formats.h"
#include "format/ical.h"

#include "test/test.h"

static const Zone *lookup(void *user, Text name)
{
	static const char *const known[] = {"Europe/Paris", "Europe/Zurich", "America/New_York",
		"Australia/Sydney", "Asia/Singapore", "Europe/Berlin", "UTC"};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (text_is(name, known[i])) {
			return test_zone(user, known[i]);
		}
	}
	return NULL;
}

typedef struct {
	Arena *arena;
	Events events;
	int calendars;
	Text calendar, zone;
	Staged last;
	Text problem;
} Got;

static const Error *take(void *user, const Staged *thing)
{
	Got *got = user;
	got->last = *thing;
	got->last.foreign_id = text_keep(got->arena, thing->foreign_id);
	if (thing->kind == STAGED_CALENDAR) {
		got->calendars++;
		got->calendar = text_keep(got->arena, thing->calendar.name);
		got->zone = text_keep(got->arena, thing->calendar.zone);
		return OK;
	}
	if (thing->problems.count) {
		got->problem = message_plain(got->arena, thing->problems.items[0].what);
	}
	Event event = thing->event.event;
	Text *texts[] = {&event.uid, &event.title, &event.place, &event.notes, &event.link,
		&event.zone, &event.rrule, &event.exdates, &event.foreign_source};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		*texts[i] = text_keep(got->arena, *texts[i]);
	}
	*LIST_ADD(got->arena, got->events) = event;
	return OK;
}

static const Error *import_text(
	Arena *arena, Text file, const char *owner, Got *got, ImportSummary *ret_summary)
{
	*got = (Got){.arena = arena};
	ImportOptions options = {.zone = test_zone(arena, "Europe/Paris"),
		.owner_email = text_of(owner),
		.zone_of = lookup,
		.zone_user = arena};
	ImportReader *reader = import_reader(arena, format_named(TEXT("ics")), &options, take, got);
	for (size_t at = 0; at < file.length; at += 333) {
		size_t length = file.length - at < 333 ? file.length - at : 333;
		TRY(import_read(reader, (Span){file.chars + at, length}));
	}
	return import_end(reader, ret_summary);
}

#define BEGIN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Élodie\r\n"
#define EVENT_BEGIN BEGIN "BEGIN:VEVENT\r\nUID:1\r\n"
#define EVENT_END "END:VEVENT\r\nEND:VCALENDAR\r\n"

static const Event *event_of(Arena *arena, const char *lines, Got *got, ImportSummary *summary)
{
	Text file = text_format(arena, "%s%s%s", EVENT_BEGIN, lines, EVENT_END);
	WORKS(import_text(arena, file, "elodie@x.example", got, summary));
	EQUAL_INT(got->events.count, 1);
	return &got->events.items[0];
}

static int64_t told(Arena *arena, const ImportSummary *summary, const char *what)
{
	EACH (Loss, loss, summary->losses.lines) {
		if (text_is(message_plain(arena, loss->what), what)) {
			return loss->count;
		}
	}
	return 0;
}

TEST(a_google_calendar_brings_its_sixty_events)
{
	Got got;
	ImportSummary summary;
	Text file = test_file(arena, "test/data/google_calendar.ics");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(file), TEXT("c.ics"))->key), "ics");
	WORKS(import_text(arena, file, "elodie@vasseur-av.example", &got, &summary));
	EQUAL_INT(got.events.count, 60);
	EQUAL_INT(got.calendars, 1);
	EQUAL_TEXT(got.calendar, "Élodie Vasseur");
	EQUAL_TEXT(got.zone, "Europe/Paris");
	EQUAL_INT(summary.unreadable, 0);
	EQUAL_INT(told(arena, &summary, "Alarms of events."), 19);
	const Event *first = &got.events.items[0];
	EQUAL_TEXT(first->title, "Point hebdo Kopi & Co");
	EQUAL_TEXT(first->zone, "Asia/Singapore");
	EQUAL_TEXT(first->rrule, "FREQ=WEEKLY;BYDAY=TU");
	EQUAL_TEXT(first->exdates, "2026-11-10T16:00");
	EQUAL_TEXT(first->link, "https://us02web.zoom.us/j/81234567890?pwd=QWxwZW5ob2Y1");
	CHECK(text_starts(first->notes, "Ordre du jour :\n- demandes en cours\n- décisions\n\n"));
	EQUAL_TEXT(wall_iso(arena, got.events.items[1].recurrence), "2026-10-27T16:00");
	int moved = 0, cancelled = 0;
	EACH (Event, event, got.events) {
		moved += day_set(event->recurrence.day) && event->status == EVENT_CONFIRMED;
		cancelled += day_set(event->recurrence.day) && event->status == EVENT_CANCELLED;
	}
	EQUAL_INT(moved, 5);
	EQUAL_INT(cancelled, 2);
}

TEST(the_week_of_the_sample_calendar_happens_as_it_should)
{
	Got got;
	ImportSummary summary;
	Text file = test_file(arena, "test/data/google_calendar.ics");
	WORKS(import_text(arena, file, "elodie@vasseur-av.example", &got, &summary));
	Instant from, to;
	CHECK(instant_parse(span_of(TEXT("2026-11-09T00:00:00+01:00")), &from));
	CHECK(instant_parse(span_of(TEXT("2026-11-14T00:00:00+01:00")), &to));
	Occurrences found = events_between(
		arena, got.events, test_zone(arena, "Europe/Paris"), lookup, arena, from, to);
	int morning = 0;
	EACH (Occurrence, occurrence, found) {
		Text title = occurrence->event->title;
		CHECK(!text_is(title, "Point hebdo Kopi & Co"));  /* left out on the 10th */
		CHECK(!text_is(title, "Weekly sync Blue Ridge")); /* left out on the 9th */
		if (text_is(title, "Tri du matin")) {
			morning++;
		}
		if (text_is(title, "Outback Yoga catch-up")) {
			EQUAL_TEXT(
				instant_iso(arena, occurrence->when.start), "2026-11-13T07:30:00Z");
		}
	}
	EQUAL_INT(morning, 5);
}

TEST(folded_lines_with_lf_or_crlf_are_one_line)
{
	Got got;
	ImportSummary summary;
	Text file = TEXT("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\n  b\\, c\\nd\n\te\n"
			 "DTSTART:20261123T083000Z\nDTEND:20261123T093000Z\nEND:VEVENT\nEND:"
			 "VCALENDAR");
	WORKS(import_text(arena, file, "", &got, &summary));
	EQUAL_TEXT(got.events.items[0].title, "a b, c\nde");
	EQUAL_TEXT(got.events.items[0].zone, "UTC");
}

TEST(zones_by_path_and_by_their_windows_name_are_found)
{
	EQUAL_TEXT(ical_zone(arena, TEXT("Romance Standard Time"), lookup, arena), "Europe/Paris");
	EQUAL_TEXT(ical_zone(arena, TEXT("/citadel.org/20210210_1/Europe/Paris"), lookup, arena),
		"Europe/Paris");
	EQUAL_TEXT(ical_zone(arena, TEXT("Mars/Olympus"), lookup, arena), "");
	Got got;
	ImportSummary summary;
	const Event *event = event_of(arena,
		"DTSTART;TZID=\"My zone\":20261123T083000\r\n"
		"DURATION:PT45M\r\n",
		&got, &summary);
	EQUAL_TEXT(event->zone, "");
	EQUAL_TEXT(wall_iso(arena, event->end), "2026-11-23T09:15");
	EQUAL_INT(told(arena, &summary,
			  "The zone “My zone” is unknown: its times are read in yours."),
		1);
}

TEST(all_day_events_end_on_the_day_after)
{
	Got got;
	ImportSummary summary;
	const Event *event = event_of(arena, "DTSTART;VALUE=DATE:20261224\r\n", &got, &summary);
	CHECK(event->all_day);
	EQUAL_INT(event->end.day.days - event->start.day.days, 1);
	event = event_of(arena, "DTSTART;VALUE=DATE:20261224\r\nDURATION:P1W\r\n", &got, &summary);
	EQUAL_INT(event->end.day.days - event->start.day.days, 7);
}

TEST(what_the_owner_declined_does_not_block)
{
	Got got;
	ImportSummary summary;
	const Event *event = event_of(arena,
		"DTSTART:20261123T083000Z\r\nDTEND:20261123T093000Z\r\n"
		"ATTENDEE;PARTSTAT=DECLINED:mailto:Elodie@X.example\r\n"
		"ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.example\r\n",
		&got, &summary);
	CHECK(event->declined && !event_blocks(event));
	event = event_of(arena,
		"DTSTART:20261123T083000Z\r\nDTEND:20261123T093000Z\r\nTRANSP:TRANSPARENT\r\n"
		"STATUS:TENTATIVE\r\nATTENDEE;PARTSTAT=DECLINED:mailto:b@x.example\r\n",
		&got, &summary);
	CHECK(!event->declined && event->transparent && event->status == EVENT_TENTATIVE);
}

TEST(what_is_not_understood_is_told_with_its_line)
{
	Got got;
	ImportSummary summary;
	const Event *event = event_of(arena,
		"DTSTART;TZID=Europe/Paris:20261123T083000\r\nDTEND:20261123T083000Z\r\n"
		"RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1\r\nRDATE:20261201T083000\r\n"
		"GEO:1;2\r\nX-MINE:1\r\n",
		&got, &summary);
	EQUAL_TEXT(event->rrule, "");
	EQUAL_TEXT(wall_iso(arena, event->end), "2026-11-23T09:30");
	EQUAL_INT(told(arena, &summary,
			  "Rules with BYSETPOS=1 are not understood: the event is kept once."),
		1);
	EQUAL_INT(told(arena, &summary, "“RDATE” of events is not understood."), 1);
	EQUAL_INT(told(arena, &summary, "“GEO” of events is not understood."), 1);
	EQUAL_INT(summary.losses.lines.items[0].places[0], 8);
}

TEST(an_occurrence_moved_in_utc_is_found_on_the_clock_of_its_series)
{
	Got got;
	ImportSummary summary;
	Text file = TEXT(BEGIN
		"BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Paris:20261102T090000\nDTEND;TZID=Europe/"
		"Paris:20261102T100000\nRRULE:FREQ=DAILY\nEXDATE:20261103T080000Z\nEND:VEVENT\n"
		"BEGIN:VEVENT\nUID:s\nDTSTART:20261104T120000Z\nDTEND:20261104T130000Z\n"
		"RECURRENCE-ID:20261104T080000Z\nEND:VEVENT\nEND:VCALENDAR\n");
	WORKS(import_text(arena, file, "", &got, &summary));
	EQUAL_TEXT(got.events.items[0].exdates, "2026-11-03T09:00");
	EQUAL_TEXT(wall_iso(arena, got.events.items[1].recurrence), "2026-11-04T09:00");
	EQUAL_TEXT(got.last.foreign_id, "s/2026-11-04T09:00");
}

TEST(meeting_links_are_told_from_other_links)
{
	EQUAL_TEXT(meeting_link(arena, TEXT("see https://example.com/j/1 or "
					    "(https://us02web.zoom.us/j/123?pwd=x).")),
		"https://us02web.zoom.us/j/123?pwd=x");
	EQUAL_TEXT(
		meeting_link(arena, TEXT("https://evilzoom.us/j/1 https://meet.google.com/")), "");
	EQUAL_TEXT(meeting_link(arena, TEXT("<https://meet.google.com/abc-defg-hij>")),
		"https://meet.google.com/abc-defg-hij");
	EQUAL_TEXT(meeting_link(arena, TEXT("https://teams.microsoft.com/meet/23?p=A")),
		"https://teams.microsoft.com/meet/23?p=A");
}

TEST(a_damaged_calendar_is_refused_with_its_line)
{
	Got got;
	ImportSummary summary;
	REFUSES(import_text(arena, TEXT("hello\n"), "", &got, &summary),
		"Line 1 is no line of a calendar file.");
	REFUSES(import_text(arena, TEXT("SUMMARY:x\n"), "", &got, &summary),
		"The file is no calendar: it has no VCALENDAR.");
	REFUSES(import_text(arena, TEXT(""), "", &got, &summary),
		"The calendar does not end: the file is cut short at line %1.");
	REFUSES(import_text(arena, TEXT(BEGIN "BEGIN:VEVENT\nEND:VCALENDAR\n"), "", &got, &summary),
		"Line 5 ends what was not begun: the file is damaged.");
	REFUSES(import_text(arena, TEXT(BEGIN "BEGIN:VEVENT\nSUMMARY:x\n"), "", &got, &summary),
		"The calendar does not end: the file is cut short at line 6.");
	Text nul = {"BEGIN:VCALENDAR\nX:\0\n", 19};
	REFUSES(import_text(arena, nul, "", &got, &summary),
		"Line 2 holds a NUL byte: this is no calendar file.");
}

TEST(an_event_without_a_beginning_is_left_out_and_told)
{
	Got got;
	ImportSummary summary;
	event_of(arena, "SUMMARY:x\r\nDTSTART:2026\r\n", &got, &summary);
	EQUAL_INT(summary.unreadable, 1);
	EQUAL_TEXT(got.problem, "The event has no beginning.");
}

TEST(an_event_without_end_is_refused_before_it_is_held)
{
	Got got = {.arena = arena};
	ImportOptions options = {.zone_of = lookup, .zone_user = arena};
	ImportReader *reader =
		import_reader(arena, format_named(TEXT("ics")), &options, take, &got);
	WORKS(import_read(reader, span_of(TEXT(EVENT_BEGIN))));
	const Error *error = OK;
	for (int i = 0; i < 1000000 && !error; i++) {
		error = import_read(reader, span_of(TEXT("ATTENDEE:a\r\n")));
	}
	REFUSES(error, "The event of line 4 is longer than 4 MB.");
}

TEST(a_line_break_in_a_value_begins_no_line_of_the_file)
{
	Event event = {.uid = TEXT("u\r\nX:1"),
		.title = TEXT("a\nb, c"),
		.start = wall(day(2026, 11, 23), 9, 0),
		.end = wall(day(2026, 11, 23), 10, 0)};
	Buffer out = buffer_new(arena);
	ical_put_event(&out, &event, (Instant){1795435200});
	CHECK(text_contains(buffer_done(&out), "UID:uX:1\r\n"));
	CHECK(text_contains(buffer_done(&out), "SUMMARY:a\\nb\\, c\r\n"));
}

TEST(a_calendar_that_is_written_reads_back_the_same)
{
	Got got, again;
	ImportSummary summary;
	Text file = test_file(arena, "test/data/google_calendar.ics");
	WORKS(import_text(arena, file, "elodie@vasseur-av.example", &got, &summary));
	Buffer out = buffer_new(arena);
	ical_put_begin(&out, got.calendar);
	ical_put_zone(&out, test_zone(arena, "Europe/Paris"), (Instant){1767225600},
		(Instant){1798761600});
	EACH (Event, event, got.events) {
		ical_put_event(&out, event, (Instant){1795435200});
	}
	ical_put_end(&out);
	Text written = buffer_done(&out);
	Span rest = span_of(written), line;
	while (span_next(&rest, '\n', &line)) {
		CHECK(line.length <= 76 && text_is_utf8(line)); /* 75 octets and CR */
	}
	CHECK(text_contains(written, "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\n"
				     "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST"));
	WORKS(import_text(arena, written, "elodie@vasseur-av.example", &again, &summary));
	EQUAL_INT(again.events.count, got.events.count);
	EQUAL_TEXT(again.calendar, got.calendar.chars);
	for (size_t i = 0; i < got.events.count; i++) {
		const Event *was = &got.events.items[i], *is = &again.events.items[i];
		EQUAL_TEXT(is->uid, text_chars(was->uid));
		EQUAL_TEXT(is->title, text_chars(was->title));
		EQUAL_TEXT(is->notes, text_chars(was->notes));
		EQUAL_TEXT(is->place, text_chars(was->place));
		EQUAL_TEXT(is->link, text_chars(was->link));
		EQUAL_TEXT(is->zone, text_chars(was->zone));
		EQUAL_TEXT(is->rrule, text_chars(was->rrule));
		EQUAL_TEXT(is->exdates, text_chars(was->exdates));
		CHECK(wall_order(is->start, was->start) == 0 && wall_order(is->end, was->end) == 0);
		CHECK(wall_order(is->recurrence, was->recurrence) == 0);
		CHECK(is->all_day == was->all_day && is->status == was->status);
		CHECK(is->transparent == was->transparent);
	}
}
