/* The inside of the calendar import, between the components (ics.c) and one event (ics_event.c). */
#ifndef FORMAT_ICS_H
#define FORMAT_ICS_H

#include "format/ical.h"
#include "format/keys.h"
#include "format/reader.h"

enum { DEPTH_LIMIT = 16 };

/* A date of the file: in the zone, "" floating. */
typedef struct {
	Wall wall;
	bool set, whole_day;
	Text zone;
} Stamp;
LIST_OF(Stamp, Stamps);

typedef struct {
	Text uid, zone;
} Series;
LIST_OF(Series, SeriesList);

typedef struct {
	ImportReader *reader;
	IcalReader *lines;
	Text open[DEPTH_LIMIT]; /* components, VCALENDAR first */
	size_t depth;
	bool begun, told; /* the calendar was staged */
	Text name, zone, key;
	SeriesList series; /* zones of the series so far: a moved occurrence names its old place */
	KeyCounts keys;
	/* the event that is open */
	int64_t first_line;
	size_t bytes;
	Event event;
	Stamp start, end, recurrence;
	Stamps exdates;
	int64_t duration;
	bool has_duration;
	Text link;
	StagedProblems problems;
} Ics;

void ics_event_begin(Ics *ics, int64_t line);
void ics_event_line(Ics *ics, const IcalLine *line);
/* Stages the event and clears what it took. */
MUST_USE const Error *ics_event_end(Ics *ics);
/* The IANA name; "" with a line in the loss report when nobody knows the zone. */
Text ics_zone(Ics *ics, Text tzid, int64_t line);

#endif
