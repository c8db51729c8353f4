#include "domain/check.h"

#include <string.h>

void problem(Problems *problems, const Error *found)
{
	if (!found) {
		return;
	}
	Error *kept = NEW(problems->arena, Error);
	*kept = *found;
	if (problems->last) {
		problems->last->next = kept;
	} else {
		problems->first = kept;
	}
	problems->last = kept;
}

/* Control characters and U+FFFE, U+FFFF can stand on no document: what is made of them says
 * nothing. */
static bool says_something(Text text)
{
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char *at = (const unsigned char *)text.chars + i;
		if (at[0] == 0xef && at[1] == 0xbf && at[2] >= 0xbe) {
			i += 2;
		} else if (at[0] > ' ' && at[0] != 0x7f) {
			return true;
		}
	}
	return false;
}

const Error *check_said(Arena *arena, const char *field, Text text)
{
	if (!says_something(text_trim(arena, text))) {
		return refuse(arena, field, "Something is missing here.");
	}
	return OK;
}

const Error *check_length(Arena *arena, const char *field, Text text, size_t limit)
{
	size_t length = text_code_points(text);
	if (length > limit) {
		return refuse(arena, field, "This is %1 characters long; there is room for %2.",
			arg(length), arg(limit));
	}
	return OK;
}

static bool holds_control(Text text)
{
	for (size_t i = 0; i < text.length; i++) {
		if ((unsigned char)text.chars[i] < 0x20 || text.chars[i] == 0x7f) {
			return true;
		}
	}
	return false;
}

const Error *check_one_line(Arena *arena, const char *field, Text text, size_t limit)
{
	if (holds_control(text)) {
		return refuse(arena, field, "This must be one line without control characters.");
	}
	return check_length(arena, field, text, limit);
}

bool email_is_plain(Text address)
{
	const char *at = memchr(text_chars(address), '@', address.length);
	if (!at || at == address.chars || address.length > EMAIL_LIMIT) {
		return false;
	}
	for (size_t i = 0; i < address.length; i++) {
		unsigned char c = (unsigned char)address.chars[i];
		if (c <= ' ' || c == 0x7f || strchr("\"(),:;<>[\\]", c)) {
			return false;
		}
	}
	const char *host = at + 1;
	const char *end = address.chars + address.length;
	return host < end && !memchr(host, '@', (size_t)(end - host)) && host[0] != '.' &&
	       end[-1] != '.' && !strstr(host, "..");
}

const Error *check_email(Arena *arena, const char *field, Text address)
{
	if (!email_is_plain(address)) {
		return refuse(arena, field, "“%1” is no e-mail address.", arg(address));
	}
	return OK;
}

static bool capitals(const char *chars, size_t length, size_t want)
{
	if (length != want) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		if (chars[i] < 'A' || chars[i] > 'Z') {
			return false;
		}
	}
	return true;
}

const Error *check_country(Arena *arena, const char *field, Text country)
{
	if (!text_empty(country) && !capitals(country.chars, country.length, 2)) {
		return refuse(arena, field,
			"“%1” is no country code: two capital letters, like FR.", arg(country));
	}
	return OK;
}

const Error *check_currency(Arena *arena, const char *field, Currency currency)
{
	const char *end = memchr(currency.code, 0, sizeof currency.code);
	size_t length = end ? (size_t)(end - currency.code) : sizeof currency.code;
	if (length > 0 && !capitals(currency.code, length, 3)) {
		Text code = text_copy(arena, (Span){currency.code, length});
		return refuse(arena, field,
			"“%1” is no currency code: three capital letters, like EUR.", arg(code));
	}
	return OK;
}

const Error *check_hours(Arena *arena, const char *field, Hours hours)
{
	if (hours.count > HOURS_LINES_LIMIT) {
		return refuse(arena, field, "There is room for %1 lines of hours.",
			arg(HOURS_LINES_LIMIT));
	}
	EACH (HoursLine, line, hours) {
		bool sound = line->days != 0 && (line->days & ~(unsigned)ALL_DAYS) == 0 &&
			     line->from >= 0 && line->from < MINUTES_PER_DAY && line->to >= 0 &&
			     line->to <= MINUTES_PER_DAY;
		if (!sound) {
			return refuse(arena, field,
				"Hours need a day, and times between 00:00 and 24:00.");
		}
	}
	return OK;
}

int key_index(const char *const *keys, size_t count, Text key)
{
	for (size_t i = 0; i < count; i++) {
		if (text_is(key, keys[i])) {
			return (int)i;
		}
	}
	return -1;
}
