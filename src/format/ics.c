/* Calendars as ICS files: one VEVENT, one event. Held one event at a time.
 *
 * Kept: when (with its zone), how often, moved and cancelled occurrences, title, place, notes, the
 * meeting's address, whether it blocks. All else is told in the loss report with its line. */
#include "format/ics.h"

/* LINE_OVERHEAD: what a line costs beside its value, so that many short ones count too. */
enum { EVENT_BYTES = 4 << 20, LINE_OVERHEAD = 256 };

static Arena *scratch(const Ics *ics)
{
	return ics->reader->scratch;
}

static void loses(Ics *ics, Message what, int64_t line)
{
	loss_left_out(&ics->reader->summary.losses, what, line);
}

static const Error *stage_calendar(Ics *ics)
{
	if (ics->told) {
		return OK;
	}
	ics->told = true;
	Text name = text_empty(ics->name) ? TEXT("ICS") : ics->name;
	Staged calendar = {
		.kind = STAGED_CALENDAR,
		.row = 1,
		.foreign_id = text_empty(ics->key) ? name : ics->key,
		.calendar = {.name = name, .zone = ics->zone},
	};
	return reader_stage(ics->reader, &calendar);
}

/* --- components --------------------------------------------------------------------------- */

static bool in(const Ics *ics, size_t depth, const char *name)
{
	return ics->depth == depth && text_is(ics->open[depth - 1], name);
}

static const Error *begin_component(Ics *ics, const IcalLine *line)
{
	Arena *arena = ics->reader->arena;
	if (ics->depth == DEPTH_LIMIT) {
		return refuse(arena, "file", N_("Line %1: components are nested too deeply."),
			arg(line->number));
	}
	static const char *const names[] = {
		"VCALENDAR", "VEVENT", "VALARM", "VTIMEZONE", "STANDARD", "DAYLIGHT"};
	Text name = TEXT("other");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		name = text_equal_folded(line->value, text_of(names[i])) ? text_of(names[i]) : name;
	}
	if (ics->depth == 0 && !text_is(name, "VCALENDAR")) {
		return refuse(arena, "file", N_("The file is no calendar: it has no VCALENDAR."));
	}
	ics->open[ics->depth++] = name;
	ics->begun = true;
	if (in(ics, 2, "VEVENT")) {
		ics_event_begin(ics, line->number);
	} else if (in(ics, 3, "VALARM")) {
		loses(ics, message(scratch(ics), N_("Alarms of events.")), line->number);
	} else if (in(ics, 2, "other")) {
		loses(ics,
			message(scratch(ics), N_("“%1” of calendars is not understood."),
				arg(line->value)),
			line->number);
	}
	return OK;
}

static const Error *end_component(Ics *ics, const IcalLine *line)
{
	bool known = !text_is(ics->open[ics->depth - 1], "other");
	if (known && !text_equal_folded(line->value, ics->open[ics->depth - 1])) {
		return refuse(ics->reader->arena, "file",
			N_("Line %1 ends what was not begun: the file is damaged."),
			arg(line->number));
	}
	bool event = in(ics, 2, "VEVENT");
	ics->depth--;
	if (!event) {
		return OK;
	}
	TRY(stage_calendar(ics));
	return ics_event_end(ics);
}

static void read_calendar_line(Ics *ics, const IcalLine *line)
{
	Arena *arena = ics->reader->arena;
	Text value = text_keep(arena, ical_text(scratch(ics), line->value));
	if (text_is(line->name, "X-WR-CALNAME") && text_empty(ics->name)) {
		ics->name = text_head(arena, value, EVENT_TITLE_LIMIT);
	} else if (text_is(line->name, "X-WR-TIMEZONE") && text_empty(ics->zone)) {
		ics->zone = text_keep(arena, ics_zone(ics, value, line->number));
	} else if (text_is(line->name, "X-WR-RELCALID") && text_empty(ics->key)) {
		ics->key = value;
	}
}

static const Error *ics_line(void *user, Arena *arena, const IcalLine *line)
{
	Ics *ics = user;
	bool begins = text_is(line->name, "BEGIN"), ends = text_is(line->name, "END");
	if (ics->depth == 0 && !begins) {
		return refuse(ics->reader->arena, "file",
			N_("The file is no calendar: it has no VCALENDAR."));
	}
	if (begins) {
		TRY(begin_component(ics, line));
	} else if (ends) {
		TRY(end_component(ics, line));
	} else if (in(ics, 1, "VCALENDAR")) {
		read_calendar_line(ics, line);
	} else if (in(ics, 2, "VEVENT")) {
		ics_event_line(ics, line);
	}
	if (ics->depth < 2 || !text_is(ics->open[1], "VEVENT")) {
		arena_clear(arena); /* only an event is held from line to line */
		return OK;
	}
	ics->bytes += line->value.length + LINE_OVERHEAD;
	if (ics->bytes > EVENT_BYTES) {
		return refuse(ics->reader->arena, "file",
			N_("The event of line %1 is longer than 4 MB."), arg(ics->first_line));
	}
	return OK;
}

/* --- the face ----------------------------------------------------------------------------- */

static void *ics_begin(ImportReader *reader)
{
	Ics *ics = NEW(reader->arena, Ics);
	ics->reader = reader;
	ics->keys = key_counts(reader->arena);
	ics->lines = ical_reader(reader->arena, reader->scratch, ics_line, ics);
	return ics;
}

static const Error *ics_read(ImportReader *reader, Span chunk)
{
	return ical_read(((Ics *)reader->own)->lines, chunk);
}

static const Error *ics_end(ImportReader *reader)
{
	Ics *ics = reader->own;
	TRY(ical_end(ics->lines));
	if (ics->depth > 0 || !ics->begun) {
		return refuse(reader->arena, "file",
			N_("The calendar does not end: the file is cut short at line %1."),
			arg(ical_line_number(ics->lines)));
	}
	return stage_calendar(ics);
}

static int detect_ics(Arena *arena, Span head, Text file_name)
{
	(void)file_name;
	Text beginning = text_copy(arena, span_trim(head));
	return text_starts(beginning, "BEGIN:VCALENDAR") ? 95 : 0;
}

const ImportFormat format_ics = {
	"ics", "iCalendar", NEEDS_CLIENTS, detect_ics, ics_begin, ics_read, ics_end};
