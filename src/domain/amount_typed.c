#include "domain/amount_typed.h"

#include "domain/amount.h"
#include "domain/invoice.h"

#include <string.h>

enum { GROUP = 3, DIGITS_ROOM = 40, PERCENT_LIMIT = 1000000 };

/* A number cut at its marks: "1 234,50" is the digits 123450, of which one stands before the first
 * mark and two behind the last. */
typedef struct {
	char digits[DIGITS_ROOM];
	size_t count;
	size_t head, tail;
	size_t marks;
	char first, last; /* of the marks: '.' ',' ' ' or '\'' */
	bool negative;
	bool in_groups; /* all marks but the last are one kind, and three digits stand between two
			 */
} Cut;

/* A mark with its length in bytes; all blanks are one kind, and all apostrophes. */
static size_t mark_at(Span span, size_t at, char *ret_kind)
{
	static const struct {
		const char *bytes;
		char kind;
	} all[] = {{".", '.'}, {",", ','}, {" ", ' '}, {"'", '\''}, {"\xc2\xa0", ' '},
		{"\xe2\x80\xaf", ' '}, {"\xe2\x80\x89", ' '}, {"\xe2\x80\x99", '\''}};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		size_t length = strlen(all[i].bytes);
		if (length <= span.length - at &&
			memcmp(span.start + at, all[i].bytes, length) == 0) {
			*ret_kind = all[i].kind;
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

static bool cut(Span span, Cut *ret_cut)
{
	Cut found = {.in_groups = true};
	found.negative = span.length > 0 && span.start[0] == '-';
	size_t at = found.negative ? 1 : 0;
	for (;;) {
		size_t count = digits_at(span, at);
		if (count == 0 || found.count + count > DIGITS_ROOM) {
			return false;
		}
		memcpy(found.digits + found.count, span.start + at, count);
		found.count += count;
		found.tail = count;
		found.head = found.marks == 0 ? count : found.head;
		at += count;
		if (at == span.length) {
			*ret_cut = found;
			return true;
		}
		char kind = 0;
		size_t length = mark_at(span, at, &kind);
		if (length == 0) {
			return false;
		}
		if (found.marks > 0) {
			found.in_groups &= found.last == found.first && count == GROUP;
		}
		found.first = found.marks == 0 ? kind : found.first;
		found.last = kind;
		found.marks++;
		at += length;
	}
}

typedef enum { MARK_GROUPS, MARK_DECIMAL, MARK_EITHER, MARK_WRONG } Meaning;

/* What the last mark does. */
static Meaning meaning(const Cut *number, NumberHabit habit, int digits)
{
	bool decimal = number->last == '.' || number->last == ',';
	bool leads = number->head <= GROUP && number->digits[0] != '0';
	bool group = leads && number->in_groups && number->tail == GROUP;
	if (number->marks > 1 && number->last != number->first) {
		return decimal && leads && number->in_groups ? MARK_DECIMAL : MARK_WRONG;
	}
	if (number->marks > 1 || !decimal) {
		return group ? MARK_GROUPS : MARK_WRONG;
	}
	if (!group) {
		return MARK_DECIMAL;
	}
	switch (habit) {
	case NUMBERS_OF_FILES:
		return digits >= GROUP ? MARK_DECIMAL : MARK_GROUPS;
	case NUMBERS_WITH_POINT:
		return number->last == ',' ? MARK_GROUPS
		       : digits >= GROUP   ? MARK_DECIMAL
					   : MARK_EITHER;
	case NUMBERS_WITH_COMMA:
		return number->last == ',' && digits >= GROUP ? MARK_DECIMAL : MARK_EITHER;
	}
	return MARK_EITHER;
}

Typed decimal_typed(Span span, NumberHabit habit, int digits, int64_t most, int64_t *ret_parts)
{
	Cut number;
	if (!cut(span, &number)) {
		return TYPED_NONE;
	}
	Meaning means = number.marks == 0 ? MARK_GROUPS : meaning(&number, habit, digits);
	if (means == MARK_EITHER || means == MARK_WRONG) {
		return means == MARK_EITHER ? TYPED_EITHER : TYPED_NONE;
	}
	char plain[DIGITS_ROOM + 2]; /* a sign and a point */
	size_t length = 0, whole = number.count - (means == MARK_DECIMAL ? number.tail : 0);
	if (number.negative) {
		plain[length++] = '-';
	}
	memcpy(plain + length, number.digits, whole);
	length += whole;
	if (means == MARK_DECIMAL) {
		plain[length++] = '.';
		memcpy(plain + length, number.digits + whole, number.tail);
		length += number.tail;
	}
	return decimal_parse((Span){plain, length}, digits, most, ret_parts) ? TYPED_READ
									     : TYPED_NONE;
}

Typed money_typed(Span span, NumberHabit habit, Currency currency, Money *ret_money)
{
	int64_t minor;
	Typed typed =
		decimal_typed(span, habit, currency_digits(currency), INVOICE_MINOR_LIMIT, &minor);
	if (typed == TYPED_READ) {
		*ret_money = (Money){minor, currency};
	}
	return typed;
}

static bool take_end(Span *span, const char *end)
{
	size_t length = strlen(end);
	bool there = span->length >= length &&
		     memcmp(span->start + span->length - length, end, length) == 0;
	span->length -= there ? length : 0;
	return there;
}

static Span without_sign(Span span)
{
	while (take_end(&span, "%") || take_end(&span, " ") || take_end(&span, "\xc2\xa0") ||
		take_end(&span, "\xe2\x80\xaf")) {
	}
	return span;
}

Typed percent_typed(Span span, NumberHabit habit, int32_t *ret_basis_points)
{
	int64_t points;
	Typed typed = decimal_typed(without_sign(span), habit, RATE_DIGITS, PERCENT_LIMIT, &points);
	if (typed == TYPED_READ) {
		*ret_basis_points = (int32_t)points;
	}
	return typed;
}

static Text joined(Arena *arena, Span span, const char *mark)
{
	Cut number;
	if (!cut(without_sign(span), &number)) {
		return TEXT("");
	}
	int whole = (int)(number.count - number.tail);
	return text_format(arena, "%s%.*s%s%.*s", number.negative ? "-" : "", whole, number.digits,
		mark, (int)number.tail, number.digits + whole);
}

Text typed_as_thousands(Arena *arena, Span span)
{
	return joined(arena, span, "");
}

Text typed_as_decimals(Arena *arena, Span span, NumberHabit habit, int digits)
{
	return digits < GROUP ? TEXT("")
			      : joined(arena, span, habit == NUMBERS_WITH_COMMA ? "," : ".");
}
