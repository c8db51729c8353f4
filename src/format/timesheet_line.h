/* The inside of format/timesheet: its columns, and one line of it. */
#ifndef FORMAT_TIMESHEET_LINE_H
#define FORMAT_TIMESHEET_LINE_H

#include "format/cells.h"
#include "format/keys.h"
#include "format/reader.h"

typedef enum {
	PERSON,
	EMAIL,
	CLIENT,
	PROJECT,
	TASK,
	NOTE,
	BILLABLE,
	START_DAY,
	START_CLOCK,
	END_DAY,
	END_CLOCK,
	LENGTH,
	LENGTH_DECIMAL,
	TAGS,
	TYPE,
	TIMESHEET_COLUMNS,
} TimesheetColumn;

typedef struct {
	ImportReader *reader;
	CsvReader *csv;
	bool header;
	int64_t rows_before; /* the header */
	int places[TIMESHEET_COLUMNS];
	Text titles[CSV_CELLS_LIMIT]; /* of columns that are not kept; else "" */
	size_t title_count;
	KeyCounts keys;
	DatesSeen dates;
} Timesheet;

typedef struct {
	Timesheet *sheet;
	Arena *arena; /* of the row */
	const CsvRow *row;
	Wall begun; /* as written */
	Staged thing;
} TimesheetLine;

Text timesheet_cell(const TimesheetLine *line, TimesheetColumn column);
/* Who worked for whom at what, and when, into line->thing; what cannot be read makes it unreadable.
 */
void timesheet_line_read(TimesheetLine *line);

#endif
