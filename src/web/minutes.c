#include "web/minutes.h"

#include <ctype.h>
#include <string.h>

enum { DIGITS = 6 };

/* White space, and the no-break spaces French writes between a number and its unit. */
static void skip_blanks(Span *rest)
{
	for (;;) {
		size_t length = rest->length && isspace((unsigned char)*rest->start)         ? 1
				: rest->length >= 2 && memcmp(rest->start, "\u00a0", 2) == 0 ? 2
				: rest->length >= 3 && memcmp(rest->start, "\u202f", 3) == 0 ? 3
											     : 0;
		if (length == 0) {
			return;
		}
		rest->start += length;
		rest->length -= length;
	}
}

static bool number(Span *rest, int64_t *ret_number, size_t *ret_digits)
{
	int64_t found = 0;
	size_t digits = 0;
	while (digits < rest->length && isdigit((unsigned char)rest->start[digits])) {
		if (digits == DIGITS) {
			return false;
		}
		found = found * 10 + (rest->start[digits++] - '0');
	}
	rest->start += digits;
	rest->length -= digits;
	*ret_number = found;
	*ret_digits = digits;
	return digits > 0;
}

static bool takes(Span *rest, const char *word)
{
	size_t length = strlen(word);
	if (rest->length < length) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		if (tolower((unsigned char)rest->start[i]) != word[i]) {
			return false;
		}
	}
	rest->start += length;
	rest->length -= length;
	return true;
}

static bool hour_word(Span *rest)
{
	return takes(rest, "heures") || takes(rest, "heure") || takes(rest, "hours") ||
	       takes(rest, "hour") || takes(rest, "hrs") || takes(rest, "h");
}

static bool minute_word(Span *rest)
{
	return takes(rest, "minutes") || takes(rest, "minute") || takes(rest, "min") ||
	       takes(rest, "mn") || takes(rest, "m");
}

/* What may follow "2 h": nothing, "30", "30 min". */
static bool minutes_after_hours(Span *rest, int64_t *ret_minutes)
{
	size_t digits;
	skip_blanks(rest);
	*ret_minutes = 0;
	if (rest->length == 0) {
		return true;
	}
	if (!number(rest, ret_minutes, &digits) || digits > 2 || *ret_minutes > 59) {
		return false;
	}
	skip_blanks(rest);
	(void)minute_word(rest);
	return true;
}

/* What a number means that stands by itself: minutes of work, or hours. */
static bool length_parse(Span span, bool bare_is_hours, Minutes *ret_minutes)
{
	static const int64_t tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
	Span rest = span_trim(span);
	int64_t whole, part = 0, minutes;
	size_t digits, part_digits = 0;
	if (!number(&rest, &whole, &digits)) {
		return false;
	}
	bool fraction = takes(&rest, ",") || takes(&rest, ".");
	if (fraction && !number(&rest, &part, &part_digits)) {
		return false;
	}
	skip_blanks(&rest);
	if (hour_word(&rest) || (bare_is_hours && rest.length == 0)) {
		minutes =
			whole * 60 + (part * 60 * 2 + tens[part_digits]) / (2 * tens[part_digits]);
		int64_t more;
		if (!minutes_after_hours(&rest, &more) || (fraction && more > 0)) {
			return false;
		}
		minutes += more;
	} else if (fraction) {
		return false; /* "1.5" of what? */
	} else if (takes(&rest, ":")) {
		int64_t more;
		if (!number(&rest, &more, &digits) || digits != 2 || more > 59) {
			return false;
		}
		minutes = whole * 60 + more;
	} else {
		minutes = whole;
		(void)minute_word(&rest);
	}
	if (rest.length > 0 || minutes > INT32_MAX) {
		return false;
	}
	ret_minutes->minutes = (int32_t)minutes;
	return true;
}

bool minutes_parse(Span span, Minutes *ret_minutes)
{
	return length_parse(span, false, ret_minutes);
}

bool minutes_parse_hours(Span span, Minutes *ret_minutes)
{
	return length_parse(span, true, ret_minutes);
}
