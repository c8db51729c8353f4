/* iCalendar (RFC 5545) as bytes: content lines in, content lines out.
 *
 * The reader unfolds (CRLF or LF), parts a line into name, parameters and value, and calls back a
 * line at a time; it knows no components. The writer folds at 75 octets, between characters. */
#ifndef FORMAT_ICAL_H
#define FORMAT_ICAL_H

#include "base/error.h"
#include "base/list.h"
#include "domain/event.h"

typedef struct {
	Text name, value; /* name in capitals; RFC 6868 escapes undone */
} IcalParameter;
LIST_OF(IcalParameter, IcalParameters);

typedef struct {
	int64_t number; /* of its first line in the file, from 1 */
	Text name;      /* in capitals */
	IcalParameters parameters;
	Text value; /* as written: ical_text undoes the escapes of a TEXT */
} IcalLine;

/* The line lives in arena, which the callee may clear. */
typedef const Error *(*IcalEach)(void *user, Arena *arena, const IcalLine *line);

typedef struct IcalReader IcalReader;
/* scratch: where each line is put. */
IcalReader *ical_reader(Arena *arena, Arena *scratch, IcalEach each, void *user);
/* REFUSED with the line: a NUL byte, a line over ICAL_LINE_LIMIT bytes, one that is no content
 * line. */
MUST_USE const Error *ical_read(IcalReader *reader, Span chunk);
MUST_USE const Error *ical_end(IcalReader *reader);
int64_t ical_line_number(const IcalReader *reader);

Text ical_parameter(const IcalLine *line, const char *name); /* "" when absent */
Text ical_text(Arena *arena, Text value);                    /* \n \, \; \\ undone */

/* "20261123T083000", with Z, or "20261123". */
typedef struct {
	Wall wall;
	bool whole_day, utc;
} IcalTime;
bool ical_time(Text value, IcalTime *ret_time);
/* "PT45M", "P1DT2H", "P2W": seconds, never negative. */
bool ical_duration(Text value, int64_t *ret_seconds);

/* The IANA name that a TZID means: itself, the end of a longer path, or a Windows name's; "" when
 * zone_of knows none of them. */
Text ical_zone(Arena *arena, Text tzid, const Zone *(*zone_of)(void *user, Text name), void *user);

/* The first address of an online meeting in a text (Zoom, Meet, Teams, Webex, Jitsi, Whereby). */
Text meeting_link(Arena *arena, Text text);

/* --- writing --- */
void ical_put_begin(Buffer *out, Text calendar_name);
/* The zone as its changes between two instants, so that a reader without tzdata reads it too. */
void ical_put_zone(Buffer *out, const Zone *zone, Instant from, Instant to);
void ical_put_event(Buffer *out, const Event *event, Instant stamp);
void ical_put_end(Buffer *out);

enum { ICAL_LINE_LIMIT = 1 << 20 };

#endif
