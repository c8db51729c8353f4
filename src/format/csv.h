/* Tables as people's programs write them: RFC 4180 with doubled quotes and newlines inside quotes,
 * and no backslash escapes.
 *
 * The reader is fed bytes and calls back once a row; it holds one row at a time, whatever the size
 * of the file. It takes off a byte order mark, finds out the delimiter (, ; or TAB) and the
 * character set (UTF-8, row by row else Windows-1252). A row is a spreadsheet's row: the first is
 * 1, a newline inside quotes begins no new one.
 *
 * The writer defuses: a text that a spreadsheet would run as a formula gets a leading ' which our
 * own importers take off again. */
#ifndef FORMAT_CSV_H
#define FORMAT_CSV_H

#include "base/error.h"
#include "base/text.h"

typedef struct {
	int64_t number; /* 1 is the file's first */
	const Text *cells;
	size_t count;
} CsvRow;

/* The row and its cells live in scratch, which is cleared after each row. */
typedef const Error *(*CsvEach)(void *user, Arena *scratch, const CsvRow *row);

typedef struct CsvReader CsvReader;
CsvReader *csv_reader(Arena *arena, CsvEach each, void *user);
/* REFUSED with the row: a NUL byte, a row over CSV_ROW_LIMIT bytes or CSV_CELLS_LIMIT cells. What
 * `each` refuses ends the reading too. */
MUST_USE const Error *csv_read(CsvReader *reader, Span chunk);
/* The last row; REFUSED when a quote is still open. */
MUST_USE const Error *csv_end(CsvReader *reader);

/* The delimiter that parts the beginning of a table into most cells; ',' when none does. */
char csv_delimiter(Span head);
/* A text cell as it was meant: without the ' that a defused export put before = + - @ TAB CR. */
Text csv_unmarked(Text cell);

typedef struct {
	Buffer *out;
	bool row_begun;
} CsvWriter;
void csv_put_text(CsvWriter *writer, Text cell);   /* quoted where needed, defused */
void csv_put_number(CsvWriter *writer, Text cell); /* a number, a date, a time: never defused */
void csv_end_row(CsvWriter *writer);               /* CRLF, as the RFC says */

enum { CSV_ROW_LIMIT = 1 << 20, CSV_CELLS_LIMIT = 1000 };

#endif
