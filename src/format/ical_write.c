#include "format/ical.h"

#include <stdlib.h>

enum { FOLD_OCTETS = 75, CHANGES_LIMIT = 400 };

/* What would end the line too early has no place in a value. */
static Text without_controls(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < text.length; i++) {
		if ((unsigned char)text.chars[i] >= ' ' || text.chars[i] == '\t') {
			buffer_char(&out, text.chars[i]);
		}
	}
	return buffer_done(&out);
}

static void put_line(Buffer *out, Text raw)
{
	Text line = without_controls(out->arena, raw);
	size_t room = FOLD_OCTETS, at = 0;
	const char *chars = text_chars(line);
	while (line.length - at > room) {
		size_t length = room;
		while (length > 1 && ((unsigned char)chars[at + length] & 0xc0) == 0x80) {
			length--; /* between characters */
		}
		buffer_put(out, chars + at, length);
		buffer_chars(out, "\r\n ");
		at += length;
		room = FOLD_OCTETS - 1;
	}
	buffer_put(out, chars + at, line.length - at);
	buffer_chars(out, "\r\n");
}

static void put_plain(Buffer *out, const char *name, Text value)
{
	put_line(out, text_format(out->arena, "%s:%s", name, text_chars(value)));
}

static void put_text(Buffer *out, const char *name, Text value)
{
	if (text_empty(value)) {
		return;
	}
	Buffer escaped = buffer_new(out->arena);
	for (size_t i = 0; i < value.length; i++) {
		char c = value.chars[i];
		if (c == '\n') {
			buffer_chars(&escaped, "\\n");
		} else if (c != '\r') {
			buffer_chars(&escaped, c == ',' || c == ';' || c == '\\' ? "\\" : "");
			buffer_char(&escaped, c);
		}
	}
	put_plain(out, name, buffer_done(&escaped));
}

static Text compact(Arena *arena, Wall at)
{
	Date date = day_date(at.day);
	return text_format(arena, "%04d%02d%02dT%02d%02d%02d", date.year, date.month, date.day,
		at.second / 3600, at.second / 60 % 60, at.second % 60);
}

static Text compact_day(Arena *arena, Day on)
{
	Date date = day_date(on);
	return text_format(arena, "%04d%02d%02d", date.year, date.month, date.day);
}

/* DTSTART;TZID=Europe/Paris:…, DTSTART:…Z, DTSTART;VALUE=DATE:… */
static void put_wall(Buffer *out, const char *name, const Event *event, Wall at)
{
	Arena *arena = out->arena;
	if (event->all_day) {
		put_line(out, text_format(arena, "%s;VALUE=DATE:%s", name,
				      compact_day(arena, at.day).chars));
	} else if (text_is(event->zone, "UTC")) {
		put_line(out, text_format(arena, "%s:%sZ", name, compact(arena, at).chars));
	} else if (text_empty(event->zone)) {
		put_line(out, text_format(arena, "%s:%s", name, compact(arena, at).chars));
	} else {
		put_line(out, text_format(arena, "%s;TZID=%s:%s", name, event->zone.chars,
				      compact(arena, at).chars));
	}
}

void ical_put_begin(Buffer *out, Text calendar_name)
{
	buffer_chars(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fuseau//Fuseau//EN\r\n"
			  "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
	put_text(out, "X-WR-CALNAME", calendar_name);
}

static Text offset_text(Arena *arena, int32_t offset)
{
	int32_t size = abs(offset);
	Text text = text_format(
		arena, "%c%02d%02d", offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
	return size % 60 ? text_format(arena, "%s%02d", text.chars, size % 60) : text;
}

/* One stretch of one offset, from an instant on. */
static void put_offset(Buffer *out, const Zone *zone, Instant at, int32_t before)
{
	Arena *arena = out->arena;
	int32_t offset = zone_offset(zone, at);
	const char *kind = offset > before ? "DAYLIGHT" : "STANDARD";
	Wall onset = wall_plus((Wall){{0}, 0}, at.seconds + before);
	put_plain(out, "BEGIN", text_of(kind));
	put_plain(out, "DTSTART", compact(arena, onset));
	put_plain(out, "TZOFFSETFROM", offset_text(arena, before));
	put_plain(out, "TZOFFSETTO", offset_text(arena, offset));
	put_plain(out, "TZNAME", zone_abbreviation(zone, at));
	put_plain(out, "END", text_of(kind));
}

void ical_put_zone(Buffer *out, const Zone *zone, Instant from, Instant to)
{
	put_plain(out, "BEGIN", TEXT("VTIMEZONE"));
	put_plain(out, "TZID", zone_name(zone));
	put_plain(out, "X-LIC-LOCATION", zone_name(zone));
	put_offset(out, zone, from, zone_offset(zone, from));
	Instant change, after = from;
	for (int i = 0; i < CHANGES_LIMIT && zone_next_change(zone, after, to, &change); i++) {
		put_offset(out, zone, change, zone_offset(zone, instant_plus(change, -1)));
		after = change;
	}
	put_plain(out, "END", TEXT("VTIMEZONE"));
}

static void put_exdates(Buffer *out, const Event *event)
{
	Span rest = span_of(event->exdates), part;
	while (span_next(&rest, ' ', &part)) {
		Wall at;
		if (wall_parse(part, &at, NULL, NULL)) {
			put_wall(out, "EXDATE", event, at);
		}
	}
}

void ical_put_event(Buffer *out, const Event *event, Instant stamp)
{
	static const char *const statuses[] = {"CONFIRMED", "TENTATIVE", "CANCELLED"};
	Wall utc = wall_plus((Wall){{0}, 0}, stamp.seconds);
	put_plain(out, "BEGIN", TEXT("VEVENT"));
	put_plain(out, "UID", event->uid);
	put_line(out, text_format(out->arena, "DTSTAMP:%sZ", compact(out->arena, utc).chars));
	if (day_set(event->recurrence.day)) {
		put_wall(out, "RECURRENCE-ID", event, event->recurrence);
	}
	put_wall(out, "DTSTART", event, event->start);
	put_wall(out, "DTEND", event, event->end);
	if (!text_empty(event->rrule)) {
		put_plain(out, "RRULE", event->rrule);
		put_exdates(out, event);
	}
	put_text(out, "SUMMARY", event->title);
	put_text(out, "LOCATION", event->place);
	put_text(out, "DESCRIPTION", event->notes);
	if (!text_empty(event->link)) {
		put_line(
			out, text_format(out->arena, "CONFERENCE;VALUE=URI:%s", event->link.chars));
	}
	put_plain(out, "STATUS", text_of(statuses[event->status]));
	bool blocks = !event->transparent && !event->declined;
	put_plain(out, "TRANSP", blocks ? TEXT("OPAQUE") : TEXT("TRANSPARENT"));
	put_plain(out, "END", TEXT("VEVENT"));
}

void ical_put_end(Buffer *out)
{
	put_plain(out, "END", TEXT("VCALENDAR"));
}
