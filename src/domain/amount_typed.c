#include "domain/amount_typed.h"

#include "domain/amount.h"
#include "domain/invoice.h"

#include <string.h>

/* What may stand between digits, with its length in bytes: blanks (also U+00A0, U+202F, U+2009),
 * apostrophes (also U+2019), point, comma. */
static size_t separator_at(Span span, size_t at)
{
	static const char *const all[] = {
		".", ",", " ", "'", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x99"};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		size_t length = strlen(all[i]);
		if (length <= span.length - at && memcmp(span.start + at, all[i], length) == 0) {
			return length;
		}
	}
	return 0;
}

static size_t digits_at(Span span, size_t at)
{
	size_t count = 0;
	while (at + count < span.length && span.start[at + count] >= '0' &&
		span.start[at + count] <= '9') {
		count++;
	}
	return count;
}

/* Reads a number into parts of ten to the minus `decimals`. */
bool decimal_typed(Span span, int decimals, int64_t most, int64_t *ret_parts)
{
	enum { GROUP = 3, ROOM = 40 };
	char plain[ROOM];
	size_t at = span.length > 0 && span.start[0] == '-' ? 1 : 0, length = 0;
	bool grouped = false, ended = false;
	if (at == 1) {
		plain[length++] = '-';
	}
	for (size_t count; !ended; at += count) {
		count = digits_at(span, at);
		if (count == 0 || length + count + 1 >= ROOM || (grouped && count != GROUP)) {
			return false;
		}
		memcpy(plain + length, span.start + at, count);
		length += count;
		if (at + count == span.length) {
			break;
		}
		size_t gap = separator_at(span, at + count);
		bool mark = gap == 1 && strchr(".,", span.start[at + count]);
		size_t behind = digits_at(span, at + count + gap);
		if (gap == 0) {
			return false;
		}
		if (mark && at + count + gap + behind == span.length &&
			(behind != GROUP || decimals >= GROUP)) {
			plain[length++] = '.';
			grouped = false;
			ended = true;
			if (behind == 0 || length + behind >= ROOM) {
				return false;
			}
			memcpy(plain + length, span.start + at + count + gap, behind);
			length += behind;
		} else {
			bool leads = grouped || (count <= GROUP && span.start[at] != '0');
			if (!leads) { /* "0,125" and "1234,567" are more decimals than there are */
				return false;
			}
			grouped = true;
			count += gap;
		}
	}
	return decimal_parse((Span){plain, length}, decimals, most, ret_parts);
}

bool money_typed(Span span, Currency currency, Money *ret_money)
{
	int64_t minor;
	if (!decimal_typed(span, currency_digits(currency), INVOICE_MINOR_LIMIT, &minor)) {
		return false;
	}
	*ret_money = (Money){minor, currency};
	return true;
}

static bool take_end(Span *span, const char *end)
{
	size_t length = strlen(end);
	bool there = span->length >= length &&
		     memcmp(span->start + span->length - length, end, length) == 0;
	span->length -= there ? length : 0;
	return there;
}

bool percent_typed(Span span, int32_t *ret_basis_points)
{
	int64_t points;
	while (take_end(&span, "%") || take_end(&span, " ") || take_end(&span, "\xc2\xa0") ||
		take_end(&span, "\xe2\x80\xaf")) {
	}
	if (!decimal_typed(span, 2, 1000000, &points)) {
		return false;
	}
	*ret_basis_points = (int32_t)points;
	return true;
}
