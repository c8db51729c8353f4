#include "base/text.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

Text text_of(const char *chars)
{
	return chars ? (Text){chars, strlen(chars)} : TEXT("");
}

Span span_of(Text text)
{
	return (Span){text_chars(text), text.length};
}

const char *text_chars(Text text)
{
	return text.chars ? text.chars : "";
}

Text text_copy(Arena *arena, Span span)
{
	char *chars = NEW_ARRAY(arena, char, span.length + 1);
	if (span.length > 0) {
		memcpy(chars, span.start, span.length);
	}
	return (Text){chars, span.length};
}

Text text_keep(Arena *arena, Text text)
{
	return text_copy(arena, span_of(text));
}

Text text_format_args(Arena *arena, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	char small[256]; /* most are: they are written once */
	int length = vsnprintf(small, sizeof small, format, args);
	size_t bytes = length < 0 ? 0 : (size_t)length;
	char *chars = NEW_ARRAY(arena, char, bytes + 1);
	if (bytes < sizeof small) {
		memcpy(chars, small, bytes);
	} else {
		(void)vsnprintf(chars, bytes + 1, format, again);
	}
	va_end(again);
	return (Text){chars, bytes};
}

Text text_format(Arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	Text text = text_format_args(arena, format, args);
	va_end(args);
	return text;
}

Text text_join(Arena *arena, Text left, Text right)
{
	char *chars = NEW_ARRAY(arena, char, left.length + right.length + 1);
	memcpy(chars, text_chars(left), left.length);
	memcpy(chars + left.length, text_chars(right), right.length);
	return (Text){chars, left.length + right.length};
}

Text text_trim(Arena *arena, Text text)
{
	return text_copy(arena, span_trim(span_of(text)));
}

bool text_equal(Text left, Text right)
{
	return span_equal(span_of(left), span_of(right));
}

bool text_is(Text text, const char *chars)
{
	return text_equal(text, text_of(chars));
}

bool text_equal_folded(Text left, Text right)
{
	if (left.length != right.length) {
		return false;
	}
	for (size_t i = 0; i < left.length; i++) {
		if (tolower((unsigned char)left.chars[i]) !=
			tolower((unsigned char)right.chars[i])) {
			return false;
		}
	}
	return true;
}

bool text_starts(Text text, const char *prefix)
{
	size_t length = strlen(prefix);
	return text.length >= length && memcmp(text_chars(text), prefix, length) == 0;
}

bool text_contains(Text text, const char *part)
{
	return strstr(text_chars(text), part) != NULL;
}

int text_order(Text left, Text right)
{
	size_t shorter = left.length < right.length ? left.length : right.length;
	int order = memcmp(text_chars(left), text_chars(right), shorter);
	return order != 0 ? order : (left.length > right.length) - (left.length < right.length);
}

/* Bytes of the UTF-8 character at start, 0 when it is none (RFC 3629: no surrogates, shortest
 * form). */
static size_t utf8_length(const unsigned char *start, size_t left)
{
	static const struct {
		unsigned char first, last, second_from, second_to;
		size_t length;
	} forms[] = {
		{0x00, 0x7f, 0, 0, 1},
		{0xc2, 0xdf, 0x80, 0xbf, 2},
		{0xe0, 0xe0, 0xa0, 0xbf, 3},
		{0xe1, 0xec, 0x80, 0xbf, 3},
		{0xed, 0xed, 0x80, 0x9f, 3},
		{0xee, 0xef, 0x80, 0xbf, 3},
		{0xf0, 0xf0, 0x90, 0xbf, 4},
		{0xf1, 0xf3, 0x80, 0xbf, 4},
		{0xf4, 0xf4, 0x80, 0x8f, 4},
	};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		if (start[0] < forms[i].first || start[0] > forms[i].last) {
			continue;
		}
		if (forms[i].length > left) {
			return 0;
		}
		if (forms[i].length > 1 &&
			(start[1] < forms[i].second_from || start[1] > forms[i].second_to)) {
			return 0;
		}
		for (size_t next = 2; next < forms[i].length; next++) {
			if ((start[next] & 0xc0) != 0x80) {
				return 0;
			}
		}
		return forms[i].length;
	}
	return 0;
}

/* How many of the first bytes are ASCII, eight at a time: most text is. */
static size_t ascii_length(const unsigned char *bytes, size_t length)
{
	size_t at = 0;
	for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, bytes + at, sizeof eight);
		if (eight & 0x8080808080808080) {
			break;
		}
	}
	while (at < length && bytes[at] < 0x80) {
		at++;
	}
	return at;
}

bool text_is_utf8(Span span)
{
	const unsigned char *bytes = (const unsigned char *)span.start;
	for (size_t at = ascii_length(bytes, span.length); at < span.length;) {
		size_t length = utf8_length(bytes + at, span.length - at);
		if (length == 0) {
			return false;
		}
		at += length;
	}
	return true;
}

size_t text_code_points(Text text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.length; i++) {
		count += (text.chars[i] & 0xc0) != 0x80;
	}
	return count;
}

Text text_head(Arena *arena, Text text, size_t code_points)
{
	size_t end = 0, seen = 0;
	while (end < text.length) {
		if ((text.chars[end] & 0xc0) != 0x80 && seen++ == code_points) {
			break;
		}
		end++;
	}
	return text_copy(arena, (Span){text_chars(text), end});
}

static bool blank_at(Span span, size_t at, size_t *ret_length)
{
	const unsigned char *byte = (const unsigned char *)span.start + at;
	size_t left = span.length - at;
	if (isspace(*byte)) {
		*ret_length = 1;
		return true;
	}
	if (left >= 2 && byte[0] == 0xc2 && byte[1] == 0xa0) { /* U+00A0 */
		*ret_length = 2;
		return true;
	}
	if (left >= 3 &&
		((byte[0] == 0xef && byte[1] == 0xbb && byte[2] == 0xbf) ||         /* U+FEFF */
			(byte[0] == 0xe2 && byte[1] == 0x80 && byte[2] == 0xaf))) { /* U+202F */
		*ret_length = 3;
		return true;
	}
	return false;
}

Span span_trim(Span span)
{
	size_t length;
	while (span.length > 0 && blank_at(span, 0, &length)) {
		span.start += length;
		span.length -= length;
	}
	bool cut = true;
	while (cut && span.length > 0) {
		cut = false;
		for (size_t back = 1; back <= 3 && back <= span.length; back++) {
			if (blank_at(span, span.length - back, &length) && length == back) {
				span.length -= back;
				cut = true;
				break;
			}
		}
	}
	return span;
}

bool span_equal(Span left, Span right)
{
	return left.length == right.length &&
	       (left.length == 0 || memcmp(left.start, right.start, left.length) == 0);
}

bool span_is(Span span, const char *chars)
{
	return span_equal(span, (Span){chars, strlen(chars)});
}

bool span_int64(Span span, int64_t *ret_number)
{
	bool negative = span.length > 0 && span.start[0] == '-';
	size_t at = span.length > 0 && (span.start[0] == '-' || span.start[0] == '+');
	int64_t number = 0;
	if (at == span.length) {
		return false;
	}
	for (; at < span.length; at++) {
		int digit = span.start[at] - '0';
		if (digit < 0 || digit > 9 || __builtin_mul_overflow(number, 10, &number) ||
			__builtin_sub_overflow(number, digit, &number)) {
			return false;
		}
	}
	if (!negative && number == INT64_MIN) {
		return false;
	}
	*ret_number = negative ? number : -number;
	return true;
}

bool span_next(Span *rest, char separator, Span *ret_part)
{
	if (!rest->start) {
		return false;
	}
	const char *end = rest->length ? memchr(rest->start, separator, rest->length) : NULL;
	if (!end) {
		*ret_part = *rest;
		*rest = (Span){NULL, 0};
		return true;
	}
	size_t length = (size_t)(end - rest->start);
	*ret_part = (Span){rest->start, length};
	*rest = (Span){end + 1, rest->length - length - 1};
	return true;
}
