#include "format/cells.h"

#include <string.h>

/* Reads a whole number of at most `most` digits; how many there were. */
static size_t number_at(const char **at, size_t most, int *ret_number)
{
	size_t digits = 0;
	int number = 0;
	while (digits < most && **at >= '0' && **at <= '9') {
		number = number * 10 + (*(*at)++ - '0');
		digits++;
	}
	*ret_number = number;
	return digits;
}

typedef struct {
	int numbers[3];
	size_t digits[3];
} DateParts;

static bool date_parts(Text cell, DateParts *ret_parts)
{
	const char *at = text_chars(cell);
	char separator = '\0';
	for (int i = 0; i < 3; i++) {
		if (i > 0) {
			separator = i == 1 ? *at : separator;
			if (!separator || !strchr("/.-", separator) || *at++ != separator) {
				return false;
			}
		}
		ret_parts->digits[i] = number_at(&at, 4, &ret_parts->numbers[i]);
		if (ret_parts->digits[i] == 0) {
			return false;
		}
	}
	return *at == '\0' && (ret_parts->digits[0] == 4 || ret_parts->digits[2] == 4);
}

static bool make_day(int year, int month, int day_of_month, Day *ret_day)
{
	if (!date_exists(year, month, day_of_month)) {
		return false;
	}
	*ret_day = day(year, month, day_of_month);
	return true;
}

bool cell_day(Text cell, DateOrder order, Day *ret_day)
{
	DateParts parts;
	if (!date_parts(cell, &parts)) {
		return false;
	}
	const int *n = parts.numbers;
	if (parts.digits[0] == 4) {
		return make_day(n[0], n[1], n[2], ret_day);
	}
	switch (order) {
	case DATES_DMY:
		return make_day(n[2], n[1], n[0], ret_day);
	case DATES_MDY:
		return make_day(n[2], n[0], n[1], ret_day);
	case DATES_UNKNOWN:
	case DATES_YMD:
		break;
	}
	return false;
}

DateOrder cell_day_order(Text cell, bool *ret_date)
{
	DateParts parts;
	*ret_date = date_parts(cell, &parts);
	if (!*ret_date) {
		return DATES_UNKNOWN;
	}
	if (parts.digits[0] == 4) {
		return DATES_YMD;
	}
	return parts.numbers[0] > 12   ? DATES_DMY
	       : parts.numbers[1] > 12 ? DATES_MDY
				       : DATES_UNKNOWN;
}

/* "AM", "a.m.", "pm" and nothing after. */
static bool half_of_day(const char *at, int *ret_hour)
{
	while (*at == ' ' || (unsigned char)*at == 0xc2 || (unsigned char)*at == 0xa0 ||
		(unsigned char)*at == 0xe2 || (unsigned char)*at == 0x80 ||
		(unsigned char)*at == 0xaf) {
		at++;
	}
	if (*at == '\0') {
		return true;
	}
	bool after = *at == 'p' || *at == 'P';
	if (!after && *at != 'a' && *at != 'A') {
		return false;
	}
	at += at[1] == '.' ? 2 : 1;
	if (*at != 'm' && *at != 'M') {
		return false;
	}
	at += at[1] == '.' ? 2 : 1;
	if (*at != '\0' || *ret_hour < 1 || *ret_hour > 12) {
		return false;
	}
	*ret_hour = *ret_hour % 12 + (after ? 12 : 0);
	return true;
}

void dates_look(DatesSeen *seen, Text cell, int64_t row)
{
	bool date;
	switch (cell_day_order(cell, &date)) {
	case DATES_DMY:
		seen->day_first = row;
		break;
	case DATES_MDY:
		seen->month_first = row;
		break;
	case DATES_YMD:
		seen->year_first = true;
		return;
	case DATES_UNKNOWN:
		break;
	}
	seen->any = seen->any || date;
}

const Error *dates_settle(Arena *arena, const DatesSeen *seen, ImportSummary *summary)
{
	if (seen->day_first && seen->month_first) {
		return refuse(arena, "file",
			N_("The dates of rows %1 and %2 are not written in the same order."),
			arg(seen->day_first), arg(seen->month_first));
	}
	summary->dates = seen->day_first     ? DATES_DMY
			 : seen->month_first ? DATES_MDY
			 : seen->year_first  ? DATES_YMD
					     : summary->dates;
	summary->dates_unclear = seen->any && !seen->day_first && !seen->month_first;
	return OK;
}

bool cell_clock(Text cell, int32_t *ret_second)
{
	const char *at = text_chars(cell);
	int hour, minute, second = 0;
	if (number_at(&at, 2, &hour) == 0 || *at++ != ':' || number_at(&at, 2, &minute) != 2) {
		return false;
	}
	if (*at == ':' && (at++, number_at(&at, 2, &second) != 2)) {
		return false;
	}
	if (!half_of_day(at, &hour) || minute > 59 || second > 59) {
		return false;
	}
	int32_t all = hour * 3600 + minute * 60 + second;
	if (all > SECONDS_PER_DAY) {
		return false;
	}
	*ret_second = all;
	return true;
}

bool cell_length(Text cell, Duration *ret_duration)
{
	const char *at = text_chars(cell);
	int hours, part = 0, seconds = 0;
	if (number_at(&at, 6, &hours) == 0) {
		return false;
	}
	if (*at == '.' || *at == ',' || *at == '\0') { /* decimal hours, at most four places */
		static const int scale[] = {10000, 1000, 100, 10, 1};
		at += *at != '\0';
		size_t digits = number_at(&at, 4, &part);
		int64_t tenths = (int64_t)part * scale[digits];
		*ret_duration = (Duration){(int64_t)hours * 3600 + (tenths * 3600 + 5000) / 10000};
		return *at == '\0';
	}
	if (*at++ != ':' || number_at(&at, 2, &part) != 2 || part > 59) {
		return false;
	}
	if (*at == ':' && (at++, number_at(&at, 2, &seconds) != 2 || seconds > 59)) {
		return false;
	}
	*ret_duration = (Duration){(int64_t)hours * 3600 + part * 60 + seconds};
	return *at == '\0';
}

/* --- numbers -------------------------------------------------------------------------------- */

/* How long the blank or apostrophe that groups digits is there; 0: there is none. */
static size_t blank_at(Span span, size_t at)
{
	static const char *const all[] = {" ", "'", "\u00a0", "\u202f", "\u2009", "\u2019"};
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		size_t length = strlen(all[i]);
		if (span.length - at >= length && memcmp(span.start + at, all[i], length) == 0) {
			return length;
		}
	}
	return 0;
}

/* Which of the two parts the decimals off; '\0': neither. The one that stands last does, where it
 * stands once; a lone comma before three digits groups. */
static char mark_of(Span span)
{
	size_t count[2] = {0}, last[2] = {0};
	for (size_t at = 0; at < span.length; at++) {
		char c = span.start[at];
		if (c == '.' || c == ',') {
			count[c == ',']++;
			last[c == ','] = at;
		}
	}
	bool comma = count[1] > 0 && (count[0] == 0 || last[1] > last[0]);
	bool groups = comma && count[0] == 0 && span.length - last[1] == 4;
	return count[comma] != 1 || groups ? '\0' : comma ? ',' : '.';
}

/* The digits before the mark, grouped by three or not at all; what is left of it begins there. */
static bool whole_part(Span span, char mark, size_t *at, __int128 *ret_whole)
{
	size_t run = 0, groups = 0, digits = 0;
	for (; *at < span.length && span.start[*at] != mark; run++, digits++) {
		size_t blank = blank_at(span, *at);
		char c = span.start[*at];
		if (blank > 0 || c == '.' || c == ',') {
			if (groups > 0 ? run != 3 : run == 0 || run > 3) {
				return false;
			}
			*at += blank > 0 ? blank : 1;
			groups++;
			run = 0;
			c = *at < span.length ? span.start[*at] : '\0';
		}
		if (c < '0' || c > '9' || digits > 17) {
			return false;
		}
		*ret_whole = *ret_whole * 10 + (c - '0');
		(*at)++;
	}
	return digits > 0 && (groups == 0 || run == 3);
}

static bool unsigned_decimal(Span span, int digits, __int128 *ret_parts)
{
	char mark = mark_of(span);
	__int128 parts = 0;
	size_t at = 0;
	bool up = false;
	if (!whole_part(span, mark, &at, &parts)) {
		return false;
	}
	at += at < span.length;
	for (int place = 0; place < digits || at < span.length; place++, at++) {
		char c = at < span.length ? span.start[at] : '0';
		if (c < '0' || c > '9') {
			return false;
		}
		up = place == digits ? c >= '5' : up;
		parts = place < digits ? parts * 10 + (c - '0') : parts;
	}
	*ret_parts = parts + up;
	return true;
}

bool cell_decimal(Text cell, int digits, int64_t most, int64_t *ret_parts)
{
	Span span = span_trim(span_of(cell));
	__int128 parts = 0;
	bool bracketed =
		span.length > 2 && span.start[0] == '(' && span.start[span.length - 1] == ')';
	bool minus = !bracketed && span.length > 0 && span.start[0] == '-';
	if (bracketed) {
		span = (Span){span.start + 1, span.length - 2};
	} else if (minus) {
		span = (Span){span.start + 1, span.length - 1};
	}
	if (!unsigned_decimal(span, digits, &parts) || parts > most) {
		return false;
	}
	*ret_parts = bracketed || minus ? -(int64_t)parts : (int64_t)parts;
	return true;
}

bool cell_yes(Arena *arena, Text cell)
{
	static const char *const words[] = {
		"yes", "true", "1", "oui", "vrai", "ja", "si", "y", "x"};
	Text folded = text_folded(arena, cell);
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (text_is(folded, words[i])) {
			return true;
		}
	}
	return false;
}

static bool goes_by(Text folded, const char *name)
{
	size_t length = strlen(name);
	if (length > 0 && name[length - 1] == '*') {
		return folded.length >= length - 1 && memcmp(folded.chars, name, length - 1) == 0;
	}
	return text_is(folded, name);
}

static bool names_column(const ColumnNames *names, Text folded)
{
	for (size_t i = 0; i < COLUMN_NAMES && names->names[i]; i++) {
		if (goes_by(folded, names->names[i])) {
			return true;
		}
	}
	return false;
}

size_t columns_found(Arena *arena, const ColumnNames *names, size_t name_count, const CsvRow *row,
	int *ret_places, size_t columns)
{
	size_t found = 0;
	for (size_t i = 0; i < columns; i++) {
		ret_places[i] = -1;
	}
	for (size_t cell = 0; cell < row->count; cell++) {
		Text folded = text_folded(arena, text_trim(arena, row->cells[cell]));
		for (size_t i = 0; i < name_count; i++) {
			int *place = &ret_places[names[i].column];
			if (*place < 0 && names_column(&names[i], folded)) {
				*place = (int)cell;
				found++;
				break;
			}
		}
	}
	return found;
}

Text cell_at(Arena *arena, const CsvRow *row, int place)
{
	if (place < 0 || (size_t)place >= row->count) {
		return TEXT("");
	}
	Text cell = row->cells[place];
	Span trimmed = span_trim(span_of(cell));
	return trimmed.length == cell.length ? cell : text_copy(arena, trimmed);
}
