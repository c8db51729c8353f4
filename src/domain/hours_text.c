/* Weekly hours as people write them, in English and in French: "mon-fri 09:00-12:30, sat 10-12",
 * "lun-ven 9h-12h30, 14h-17h". A part without days takes those of the part before it; days may
 * stand side by side ("mon wed fri 9-12") or after commas ("mon, thu 9-12"). */
#include "domain/hours.h"

#include <string.h>

static const char *const english[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
static const char *const french[] = {
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool at_end(Span rest)
{
	return rest.length == 0;
}

static void step(Span *rest, size_t bytes)
{
	rest->start += bytes;
	rest->length -= bytes;
}

static void skip_blanks(Span *rest)
{
	*rest = span_trim(*rest);
}

/* A hyphen or an en dash, blanks around it allowed. */
static bool take_dash(Span *rest)
{
	Span after = *rest;
	skip_blanks(&after);
	if (after.length >= 1 && after.start[0] == '-') {
		step(&after, 1);
	} else if (after.length >= 3 && memcmp(after.start, "\xe2\x80\x93", 3) == 0) {
		step(&after, 3);
	} else {
		return false;
	}
	skip_blanks(&after);
	*rest = after;
	return true;
}

/* The beginning of a day's name, two letters or more, with or without a full stop. */
static bool take_day(Span *rest, int *ret_day)
{
	char word[16] = {0};
	size_t length = 0;
	while (length < rest->length && is_letter(rest->start[length])) {
		if (length + 1 == sizeof word) {
			return false;
		}
		word[length] = (char)(rest->start[length] | 0x20);
		length++;
	}
	for (int day = 0; day < 7 && length >= 2; day++) {
		if (strncmp(english[day], word, length) == 0 ||
			strncmp(french[day], word, length) == 0) {
			bool stop = length < rest->length && rest->start[length] == '.';
			step(rest, length + stop);
			*ret_day = day;
			return true;
		}
	}
	return false;
}

static bool take_days(Span *rest, unsigned *ret_days)
{
	unsigned days = 0;
	while (!at_end(*rest) && !is_digit(*rest->start)) {
		int first, last;
		if (!take_day(rest, &first)) {
			return false;
		}
		last = first;
		if (take_dash(rest) && !take_day(rest, &last)) {
			return false;
		}
		for (int day = first;; day = (day + 1) % 7) {
			days |= 1U << day;
			if (day == last) {
				break;
			}
		}
		skip_blanks(rest);
	}
	*ret_days = days;
	return true;
}

static bool take_number(Span *rest, int *ret_number)
{
	size_t length = 0;
	int number = 0;
	while (length < rest->length && length < 2 && is_digit(rest->start[length])) {
		number = number * 10 + (rest->start[length++] - '0');
	}
	step(rest, length);
	*ret_number = number;
	return length > 0;
}

/* "9", "09:00", "9h", "17h30", "24:00" */
static bool take_time(Span *rest, int32_t *ret_minute)
{
	int hour, minute = 0;
	if (!take_number(rest, &hour)) {
		return false;
	}
	if (!at_end(*rest) && (*rest->start == ':' || (*rest->start | 0x20) == 'h')) {
		bool colon = *rest->start == ':';
		step(rest, 1);
		if (!take_number(rest, &minute) && colon) {
			return false;
		}
	}
	if (minute > 59 || hour * 60 + minute > MINUTES_PER_DAY) {
		return false;
	}
	*ret_minute = hour * 60 + minute;
	return true;
}

typedef struct {
	Arena *arena;
	const char *field;
	unsigned days;    /* of the part before */
	unsigned waiting; /* named alone: the next part has their hours */
	Text last;        /* of those */
	Hours hours;
} Parsing;

static const Error *no_hours(const Parsing *at, Text place)
{
	return refuse(at->arena, at->field,
		"“%1” has no hours I can read: write 09:00-12:30 or 9h-12h30.", arg(place));
}

static const Error *parse_part(Parsing *at, Span part)
{
	Text place = text_copy(at->arena, part);
	unsigned own = 0;
	HoursLine line = {0};
	if (!take_days(&part, &own)) {
		return refuse(at->arena, at->field,
			"“%1” has no day I know: write mon, tue, wed or lun, mar, mer.",
			arg(place));
	}
	own |= at->waiting;
	at->waiting = at_end(part) ? own : 0;
	if (at->waiting) {
		at->last = place;
		return OK;
	}
	at->days = own ? own : at->days;
	if (!at->days) {
		return refuse(at->arena, at->field,
			"“%1” has no day before it: write mon-fri 09:00-17:00.", arg(place));
	}
	if (!take_time(&part, &line.from) || !take_dash(&part) || !take_time(&part, &line.to) ||
		!at_end(span_trim(part)) || line.from == MINUTES_PER_DAY) {
		return no_hours(at, place);
	}
	if (at->hours.count == HOURS_LINES_LIMIT) {
		return refuse(at->arena, at->field, "These are more than %1 lines of hours.",
			arg(HOURS_LINES_LIMIT));
	}
	line.days = at->days;
	*LIST_ADD(at->arena, at->hours) = line;
	return OK;
}

const Error *hours_parse(Arena *arena, Text text, const char *field, Hours *ret_hours)
{
	Parsing at = {.arena = arena, .field = field};
	Span rest = span_of(text), part;
	while (span_next(&rest, ',', &part)) {
		for (Span half; span_next(&part, ';', &half);) {
			half = span_trim(half);
			if (!at_end(half)) {
				TRY(parse_part(&at, half));
			}
		}
	}
	if (at.waiting) {
		return no_hours(&at, at.last);
	}
	*ret_hours = at.hours;
	return OK;
}

static void put_days(Buffer *out, unsigned days, const char *const *names)
{
	const char *blank = "";
	for (int day = 0; day < 7; day++) {
		int last = day;
		if (!(days >> day & 1)) {
			continue;
		}
		while (last < 6 && days >> (last + 1) & 1) {
			last++;
		}
		last = last - day < 2 ? day : last; /* two days are no range */
		buffer_format(out, "%s%.3s", blank, names[day]);
		if (last > day) {
			buffer_format(out, "-%.3s", names[last]);
		}
		day = last;
		blank = " ";
	}
}

static void put_time(Buffer *out, int32_t minute, bool as_french)
{
	if (!as_french) {
		buffer_format(out, "%02d:%02d", minute / 60, minute % 60);
	} else if (minute % 60) {
		buffer_format(out, "%dh%02d", minute / 60, minute % 60);
	} else {
		buffer_format(out, "%dh", minute / 60);
	}
}

Text hours_text(Arena *arena, Hours hours, bool as_french)
{
	Buffer out = buffer_new(arena);
	unsigned days = 0;
	EACH (HoursLine, line, hours) {
		buffer_chars(&out, out.length ? ", " : "");
		if (line->days != days) {
			put_days(&out, line->days, as_french ? french : english);
			buffer_char(&out, ' ');
			days = line->days;
		}
		put_time(&out, line->from, as_french);
		buffer_char(&out, '-');
		put_time(&out, line->to, as_french);
	}
	return buffer_done(&out);
}
