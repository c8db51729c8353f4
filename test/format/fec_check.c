#include "test/format/fec_check.h"

#include <string.h>

enum { COLUMNS = 18 };
static const char *const names[COLUMNS] = {"JournalCode", "JournalLib", "EcritureNum",
	"EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef",
	"PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate",
	"Montantdevise", "Idevise"};
/* 7, 8, 14, 15, 17 and 18 may be empty. */
static bool may_be_empty(int column)
{
	return column == 6 || column == 7 || column == 13 || column == 14 || column >= 16;
}

static bool digits(Span span, size_t count)
{
	for (size_t i = 0; i < span.length; i++) {
		if (span.start[i] < '0' || span.start[i] > '9') {
			return false;
		}
	}
	return span.length >= count;
}

static bool date(Span span)
{
	Day day;
	char iso[11];
	if (span.length != 8 || !digits(span, 8)) {
		return false;
	}
	memcpy(iso, span.start, 4);
	iso[4] = iso[7] = '-';
	memcpy(iso + 5, span.start + 4, 2);
	memcpy(iso + 8, span.start + 6, 2);
	iso[10] = '\0';
	return day_parse((Span){iso, 10}, &day);
}

/* "1234,50": digits, one comma, two digits. */
static bool amount(Span span, int64_t *ret_cents)
{
	int64_t cents = 0;
	if (span.length < 4 || span.start[span.length - 3] != ',') {
		return false;
	}
	for (size_t i = 0; i < span.length; i++) {
		if (i == span.length - 3) {
			continue;
		}
		if (span.start[i] < '0' || span.start[i] > '9') {
			return false;
		}
		cents = cents * 10 + (span.start[i] - '0');
	}
	*ret_cents = cents;
	return true;
}

typedef struct {
	int64_t entry, sum;
	Span day;
} Reading;

static const char *check_line(const Span *cells, Reading *at)
{
	int64_t number, debit, credit;
	for (int i = 0; i < COLUMNS; i++) {
		if (cells[i].length == 0 && !may_be_empty(i)) {
			return names[i];
		}
	}
	if (!date(cells[3]) || !date(cells[9]) || !date(cells[15])) {
		return "a date";
	}
	if (!digits((Span){cells[4].start, 3}, 3) || cells[4].length < 3) {
		return "an account";
	}
	if (!amount(cells[11], &debit) || !amount(cells[12], &credit) || (debit && credit)) {
		return "an amount";
	}
	if (!span_int64(cells[2], &number) || (number != at->entry && number != at->entry + 1)) {
		return "a number out of order";
	}
	if (number == at->entry + 1) {
		if (at->sum != 0) {
			return "the entry before it is not balanced";
		}
		if (at->entry > 0 && memcmp(cells[3].start, at->day.start, 8) < 0) {
			return "a day before the entry before it";
		}
	}
	if ((cells[16].length > 0) != (cells[17].length == 3)) {
		return "an amount without its currency";
	}
	at->entry = number;
	at->day = cells[3];
	at->sum += debit - credit;
	return NULL;
}

static size_t cut(Span line, Span *cells)
{
	size_t count = 0;
	const char *begin = line.start;
	for (size_t i = 0; i <= line.length; i++) {
		if (i == line.length || line.start[i] == '\t') {
			if (count < COLUMNS) {
				cells[count] = (Span){begin, (size_t)(line.start + i - begin)};
			}
			count++;
			begin = line.start + i + 1;
		}
	}
	return count;
}

Text fec_check(Arena *arena, Span bytes, size_t *ret_lines)
{
	Reading at = {0};
	Span cells[COLUMNS], rest = bytes, line;
	size_t number = 0;
	while (rest.length > 0 && span_next(&rest, '\n', &line)) {
		if (line.length == 0 || line.start[line.length - 1] != '\r') {
			return text_format(arena, "%zu: the line has no end", number + 1);
		}
		line.length--;
		if (cut(line, cells) != COLUMNS) {
			return text_format(arena, "%zu: not 18 columns", number + 1);
		}
		for (int i = 0; number == 0 && i < COLUMNS; i++) {
			if (!span_is(cells[i], names[i])) {
				return text_format(arena, "1: not %s", names[i]);
			}
		}
		const char *wrong = number == 0 ? NULL : check_line(cells, &at);
		if (wrong) {
			return text_format(arena, "%zu: %s", number + 1, wrong);
		}
		number++;
	}
	*ret_lines = number;
	return at.sum != 0 ? TEXT("the last entry is not balanced") : TEXT("");
}
