/* One VEVENT: its lines, and the event they make together. */
#include "domain/recurrence.h"
#include "format/ics.h"

enum { EXDATES_LIMIT = 2000, SERIES_LIMIT = 20000 };

static Arena *scratch(const Ics *ics)
{
	return ics->reader->scratch;
}

static void loses(Ics *ics, Message what, int64_t line)
{
	loss_left_out(&ics->reader->summary.losses, what, line);
}

/* --- dates -------------------------------------------------------------------------------- */

/* A zone nobody knows is told and read as floating. */
Text ics_zone(Ics *ics, Text tzid, int64_t line)
{
	const ImportOptions *options = &ics->reader->options;
	if (text_empty(tzid) || !options->zone_of) {
		return TEXT("");
	}
	Text zone = ical_zone(scratch(ics), tzid, options->zone_of, options->zone_user);
	if (text_empty(zone)) {
		loss_changed(&ics->reader->summary.losses,
			message(scratch(ics),
				N_("The zone “%1” is unknown: its times are read in yours."),
				arg(tzid)),
			line);
	}
	return zone;
}

static bool stamp_of(Ics *ics, const IcalLine *line, Text value, Stamp *ret_stamp)
{
	IcalTime time;
	if (!ical_time(value, &time)) {
		*LIST_ADD(scratch(ics), ics->problems) = (StagedProblem){
			.column = line->name,
			.what = message(scratch(ics), N_("“%1” is no date."), arg(value)),
		};
		return false;
	}
	Text zone =
		time.utc ? TEXT("UTC") : ics_zone(ics, ical_parameter(line, "TZID"), line->number);
	*ret_stamp = (Stamp){time.wall, true, time.whole_day, time.whole_day ? TEXT("") : zone};
	return true;
}

static const Zone *zone_of(const Ics *ics, Text name)
{
	const ImportOptions *options = &ics->reader->options;
	const Zone *zone = NULL;
	if (options->zone_of && !text_empty(name)) {
		zone = options->zone_of(options->zone_user, name);
	}
	return zone ? zone : options->zone;
}

/* The same moment on the clock of another zone. */
static Wall on_clock(const Ics *ics, Stamp stamp, Text zone)
{
	const Zone *from = zone_of(ics, stamp.zone), *to = zone_of(ics, zone);
	bool same = stamp.whole_day || text_empty(stamp.zone) || text_equal(stamp.zone, zone);
	if (same || !from || !to) {
		return stamp.wall;
	}
	return zone_wall(to, zone_instant_ical(from, stamp.wall));
}

static void read_exdates(Ics *ics, const IcalLine *line)
{
	Span rest = span_of(line->value), part;
	while (span_next(&rest, ',', &part)) {
		Stamp stamp;
		if (ics->exdates.count == EXDATES_LIMIT) {
			loses(ics, message(scratch(ics), N_("Left-out days past the limit.")),
				line->number);
			return;
		}
		if (stamp_of(ics, line, text_copy(scratch(ics), part), &stamp)) {
			*LIST_ADD(scratch(ics), ics->exdates) = stamp;
		}
	}
}

/* --- properties --------------------------------------------------------------------------- */

static void read_rule(Ics *ics, const IcalLine *line)
{
	Recurrence rule;
	const Error *error = recurrence_parse(scratch(ics), line->value, &rule);
	if (error) {
		loses(ics, error->reason, line->number);
	} else {
		ics->event.rrule = line->value;
	}
}

static void read_status(Ics *ics, const IcalLine *line)
{
	if (text_equal_folded(line->value, TEXT("TENTATIVE"))) {
		ics->event.status = EVENT_TENTATIVE;
	} else if (text_equal_folded(line->value, TEXT("CANCELLED"))) {
		ics->event.status = EVENT_CANCELLED;
	}
}

static void read_attendee(Ics *ics, const IcalLine *line)
{
	Arena *arena = scratch(ics);
	Text owner = ics->reader->options.owner_email;
	if (text_empty(owner) && text_contains(ics->name, "@")) {
		owner = ics->name; /* Google names a calendar after its owner */
	}
	Text address = text_folded(arena, line->value);
	bool ours = !text_empty(owner) && text_starts(address, "mailto:") &&
		    text_equal(text_of(address.chars + 7), text_folded(arena, owner));
	if (ours && text_equal_folded(ical_parameter(line, "PARTSTAT"), TEXT("DECLINED"))) {
		ics->event.declined = true;
	} else if (!ours) {
		loses(ics, message(arena, N_("Guests of events.")), line->number);
	}
}

static Text words(Ics *ics, const IcalLine *line, size_t limit)
{
	Arena *arena = scratch(ics);
	Text text = ical_text(arena, line->value);
	text = reader_text(ics->reader, arena, text, line->number);
	if (text_code_points(text) <= limit) {
		return text;
	}
	loss_changed(&ics->reader->summary.losses,
		message(arena, N_("A description was cut to %1 characters."), arg(limit)),
		line->number);
	return text_head(arena, text, limit);
}

/* The best address wins: a property of its own before what stands in place or notes. */
static void read_link(Ics *ics, Text text, bool own_property)
{
	Text link = meeting_link(scratch(ics), text);
	if (text_empty(link) && own_property && text_starts(text, "https://")) {
		link = text;
	}
	if (!text_empty(link) && (own_property || text_empty(ics->link))) {
		ics->link = link;
	}
}

static bool read_when(Ics *ics, const IcalLine *line)
{
	if (text_is(line->name, "DTSTART")) {
		stamp_of(ics, line, line->value, &ics->start);
	} else if (text_is(line->name, "DTEND")) {
		stamp_of(ics, line, line->value, &ics->end);
	} else if (text_is(line->name, "RECURRENCE-ID")) {
		stamp_of(ics, line, line->value, &ics->recurrence);
		if (!text_empty(ical_parameter(line, "RANGE"))) {
			loses(ics,
				message(scratch(ics),
					N_("“This and all following” moves only this occurrence.")),
				line->number);
		}
	} else if (text_is(line->name, "DURATION")) {
		ics->has_duration = ical_duration(line->value, &ics->duration);
	} else if (text_is(line->name, "EXDATE")) {
		read_exdates(ics, line);
	} else if (text_is(line->name, "RRULE")) {
		read_rule(ics, line);
	} else {
		return false;
	}
	return true;
}

static bool read_what(Ics *ics, const IcalLine *line)
{
	if (text_is(line->name, "UID")) {
		ics->event.uid = line->value;
	} else if (text_is(line->name, "SUMMARY")) {
		ics->event.title = words(ics, line, EVENT_TITLE_LIMIT);
	} else if (text_is(line->name, "LOCATION")) {
		ics->event.place = words(ics, line, EVENT_TITLE_LIMIT);
		read_link(ics, ics->event.place, false);
	} else if (text_is(line->name, "DESCRIPTION")) {
		ics->event.notes = words(ics, line, EVENT_NOTES_LIMIT);
		read_link(ics, ics->event.notes, false);
	} else if (text_is(line->name, "CONFERENCE") ||
		   text_is(line->name, "X-GOOGLE-CONFERENCE") ||
		   text_is(line->name, "X-MICROSOFT-SKYPETEAMSMEETINGURL")) {
		read_link(ics, line->value, true);
	} else if (text_is(line->name, "STATUS")) {
		read_status(ics, line);
	} else if (text_is(line->name, "TRANSP")) {
		ics->event.transparent = text_equal_folded(line->value, TEXT("TRANSPARENT"));
	} else if (text_is(line->name, "ATTENDEE")) {
		read_attendee(ics, line);
	} else {
		return false;
	}
	return true;
}

/* Says nothing to a person: stamps, sequence numbers, other programs' own marks. */
static bool silent(Text name)
{
	static const char *const names[] = {"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE",
		"ORGANIZER", "CLASS", "PRIORITY", "URL", "REQUEST-STATUS"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (text_is(name, names[i])) {
			return true;
		}
	}
	return text_starts(name, "X-");
}

void ics_event_line(Ics *ics, const IcalLine *line)
{
	if (!read_when(ics, line) && !read_what(ics, line) && !silent(line->name)) {
		loses(ics,
			message(scratch(ics), N_("“%1” of events is not understood."),
				arg(line->name)),
			line->number);
	}
}

/* --- an event is complete ----------------------------------------------------------------- */

static Text wall_text(Arena *arena, Wall at)
{
	Text text = wall_iso(arena, at);
	return at.second % 60 ? text_format(arena, "%s:%02d", text.chars, at.second % 60) : text;
}

static void set_end(Ics *ics)
{
	Event *event = &ics->event;
	if (ics->end.set) {
		event->end = on_clock(ics, ics->end, event->zone);
	} else if (ics->has_duration) {
		event->end = wall_plus(event->start, ics->duration);
	} else {
		event->end =
			event->all_day ? (Wall){day_plus(event->start.day, 1), 0} : event->start;
	}
	if (wall_order(event->end, event->start) < 0) {
		loss_changed(&ics->reader->summary.losses,
			message(scratch(ics),
				N_("An event ends before it begins: its end is its beginning.")),
			ics->first_line);
		event->end = event->start;
	}
	if (event->all_day && event->end.day.days <= event->start.day.days) {
		event->end = (Wall){day_plus(event->start.day, 1), 0};
	}
}

static Text series_zone(const Ics *ics, Text uid, Text otherwise)
{
	EACH (Series, series, ics->series) {
		if (text_equal(series->uid, uid)) {
			return series->zone;
		}
	}
	return otherwise;
}

static void remember_series(Ics *ics)
{
	Arena *arena = ics->reader->arena;
	if (!text_empty(ics->event.rrule) && ics->series.count < SERIES_LIMIT) {
		*LIST_ADD(arena, ics->series) = (Series){
			text_keep(arena, ics->event.uid), text_keep(arena, ics->event.zone)};
	}
}

static void complete_event(Ics *ics)
{
	Event *event = &ics->event;
	Arena *arena = scratch(ics);
	event->start = ics->start.wall;
	event->zone = ics->start.zone;
	event->all_day = ics->start.whole_day;
	set_end(ics);
	if (text_empty(event->uid)) {
		Key key = key_begin();
		key_add(&key, event->title);
		key_add(&key, wall_text(arena, event->start));
		event->uid = key_text(arena, &ics->keys, key);
	}
	remember_series(ics);
	if (ics->recurrence.set) {
		Text zone = series_zone(ics, event->uid, event->zone);
		event->recurrence = on_clock(ics, ics->recurrence, zone);
		event->rrule = TEXT("");
	}
	Buffer exdates = buffer_new(arena);
	EACH (Stamp, stamp, ics->exdates) {
		Wall at = on_clock(ics, *stamp, event->zone);
		if (stamp->whole_day && !event->all_day) {
			at.second = event->start.second;
		}
		buffer_format(
			&exdates, "%s%s", exdates.length ? " " : "", wall_text(arena, at).chars);
	}
	event->exdates = buffer_done(&exdates);
	event->link = ics->link;
	event->foreign_source = TEXT("ics");
}

const Error *ics_event_end(Ics *ics)
{
	Arena *arena = scratch(ics);
	Staged thing = {.kind = STAGED_EVENT, .row = ics->first_line};
	if (ics->start.set) {
		complete_event(ics);
	} else {
		staged_problem(arena, &thing, TEXT("DTSTART"),
			message(arena, N_("The event has no beginning.")));
		thing.unreadable = true;
	}
	EACH (StagedProblem, problem, ics->problems) {
		*LIST_ADD(arena, thing.problems) = *problem;
	}
	thing.event.event = ics->event;
	thing.foreign_id = ics->event.uid;
	if (day_set(ics->event.recurrence.day)) {
		thing.foreign_id = text_format(arena, "%s/%s", text_chars(ics->event.uid),
			wall_text(arena, ics->event.recurrence).chars);
	}
	const Error *error = reader_stage(ics->reader, &thing);
	arena_clear(arena);
	return error;
}

void ics_event_begin(Ics *ics, int64_t line)
{
	ics->first_line = line;
	ics->bytes = 0;
	ics->event = (Event){0};
	ics->start = ics->end = ics->recurrence = (Stamp){0};
	ics->exdates = (Stamps){0};
	ics->problems = (StagedProblems){0};
	ics->has_duration = false;
	ics->link = TEXT("");
}
