/* Taking everything out: tables for a spreadsheet, one JSON for a program, the calendar for any
 * calendar. Texts that a spreadsheet would run are defused in tables; our own import takes the mark
 * off again. */
#ifndef APP_EXPORT_H
#define APP_EXPORT_H

#include "app/context.h"

typedef struct {
	const char *name;  /* "entries.csv" */
	const char *what;  /* msgid */
	const char *media; /* "text/csv; charset=utf-8" */
} ExportFile;
extern const ExportFile export_files[];
extern const size_t export_file_count;
const ExportFile *export_named(Text name); /* NULL: there is none */

/* Writes one of them, from one snapshot, in bounded memory. */
MUST_USE const Error *export_file(Context *cx, const ExportFile *file, Text path);
/* The same as an open descriptor without a name, for the caller to close. */
MUST_USE const Error *export_open(
	Context *cx, const ExportFile *file, int *ret_file, int64_t *ret_size);

#endif
