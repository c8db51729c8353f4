/* Cells as programs and people write them: dates in three orders, clocks of 12 and 24 hours,
 * lengths, yes and no; and columns found by their names. */
#ifndef FORMAT_CELLS_H
#define FORMAT_CELLS_H

#include "format/csv.h"
#include "format/formats.h"

/* "23/11/2026", "11-23-2026", "23.11.2026" by order; "2026-11-23" and "2026/11/23" whatever it is.
 */
bool cell_day(Text cell, DateOrder order, Day *ret_day);
/* What one date proves: DATES_YMD, DATES_DMY (its first number is over 12), DATES_MDY, or
 * DATES_UNKNOWN with *ret_date true when it is a date that proves nothing. */
DateOrder cell_day_order(Text cell, bool *ret_date);
/* "9:05", "09:05:30", "10:23 AM", "10:23:52 pm": the second of the day. */
bool cell_clock(Text cell, int32_t *ret_second);
/* "00:54:00", "101:30:00", "0:54"; decimal "0.9" and "0,9" are hours. */
bool cell_length(Text cell, Duration *ret_duration);
/* Yes, true, 1, oui, ja, sí. */
bool cell_yes(Arena *arena, Text cell);

/* "876.12", "1,234.50", "1 234,50", "(12.00)", "-3": in parts of ten to the minus `digits`, further
 * decimals rounded. A lone point is a decimal mark; a lone comma too, but before three digits.
 * False when it is no number or beyond `most` parts on either side of zero. */
bool cell_decimal(Text cell, int digits, int64_t most, int64_t *ret_parts);

/* What the dates of a file prove, looked at one by one. */
typedef struct {
	int64_t day_first, month_first; /* the last row that proves it */
	bool year_first, any;
} DatesSeen;
void dates_look(DatesSeen *seen, Text cell, int64_t row);
/* REFUSED when two rows prove different orders. */
MUST_USE const Error *dates_settle(Arena *arena, const DatesSeen *seen, ImportSummary *summary);

/* A column and the names it goes by, folded; a name that ends in * is a beginning. */
enum { COLUMN_NAMES = 8 };
typedef struct {
	int column;
	const char *names[COLUMN_NAMES];
} ColumnNames;

/* For each column of the format the place in the row, or -1; and how many were found. */
size_t columns_found(Arena *arena, const ColumnNames *names, size_t name_count, const CsvRow *row,
	int *ret_places, size_t columns);
/* The cell at that place, trimmed; "" when the row or the table has none. */
Text cell_at(Arena *arena, const CsvRow *row, int place);

#endif
