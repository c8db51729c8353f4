/* A weekly pattern as a table of days: up to three stretches a day, each from … to. */
#ifndef WEB_PAGES_HOURS_TABLE_H
#define WEB_PAGES_HOURS_TABLE_H

#include "domain/hours.h"
#include "web/form.h"

enum { HOURS_PARTS = 3 };

typedef struct {
	Text from_field, to_field; /* "from0-1": Monday's second */
	Text from, to;             /* "08:30"; "" */
} HoursPart;

typedef struct {
	Text name; /* "Monday" */
	HoursPart parts[HOURS_PARTS];
} HoursRow;

typedef struct {
	HoursRow rows[7];
	size_t parts; /* shown: two, three when a day has three */
} HoursTable;

/* What is kept, or what was typed. */
HoursTable hours_table(Arena *arena, const Language *language, const Form *form, Hours hours);
/* Reads them back; days with the same hours share a line. A problem stays at "hours". */
Hours hours_table_read(Arena *arena, Form *form);

#endif
