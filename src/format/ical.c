#include "format/ical.h"

#include "format/charset.h"

#include <ctype.h>
#include <string.h>

enum { PARAMETERS_LIMIT = 100 };

struct IcalReader {
	Arena *arena, *scratch;
	IcalEach each;
	void *user;
	Buffer line;       /* unfolded so far */
	int64_t number;    /* of the line being read */
	int64_t first;     /* of the first line of the unfolded one */
	bool line_ended;   /* a newline came: a blank now continues the line */
	bool after_return; /* the last byte was CR */
};

IcalReader *ical_reader(Arena *arena, Arena *scratch, IcalEach each, void *user)
{
	IcalReader *reader = NEW(arena, IcalReader);
	*reader = (IcalReader){.arena = arena,
		.scratch = scratch,
		.each = each,
		.user = user,
		.line = buffer_new(arena),
		.number = 1,
		.first = 1};
	return reader;
}

int64_t ical_line_number(const IcalReader *reader)
{
	return reader->number;
}

static Text capitals(Arena *arena, const char *start, size_t length)
{
	char *chars = NEW_ARRAY(arena, char, length + 1);
	for (size_t i = 0; i < length; i++) {
		chars[i] = (char)toupper((unsigned char)start[i]);
	}
	return (Text){chars, length};
}

static const char *name_end(const char *at)
{
	while (isalnum((unsigned char)*at) || *at == '-' || *at == '_' || *at == '.') {
		at++;
	}
	return at;
}

/* RFC 6868: what ^ and this character stand for; NUL when for nothing */
static char after_caret(char c)
{
	return c == 'n' ? '\n' : c == '\'' ? '"' : c == '^' ? '^' : '\0';
}

static Text parameter_value(Arena *arena, const char *start, const char *end)
{
	Buffer out = buffer_new(arena);
	for (const char *at = start; at < end; at++) {
		char meant = *at == '^' && at + 1 < end ? after_caret(at[1]) : '\0';
		buffer_char(&out, meant ? meant : *at);
		at += meant != '\0';
	}
	return buffer_done(&out);
}

/* From the ; on; NULL when it is no parameter. A list of values stays one text. */
static const char *read_parameter(Arena *arena, const char *at, IcalLine *line)
{
	const char *name = ++at;
	at = name_end(at);
	if (at == name || *at != '=') {
		return NULL;
	}
	Text title = capitals(arena, name, (size_t)(at - name));
	const char *start = ++at;
	bool quoted = false;
	while (*at && (quoted || (*at != ';' && *at != ':'))) {
		quoted = *at == '"' ? !quoted : quoted;
		at++;
	}
	const char *end = at;
	if (end - start >= 2 && *start == '"' && end[-1] == '"') {
		start++;
		end--;
	}
	*LIST_ADD(arena, line->parameters) =
		(IcalParameter){title, parameter_value(arena, start, end)};
	return quoted ? NULL : at;
}

static bool parse_line(Arena *arena, Text text, IcalLine *line)
{
	const char *at = name_end(text.chars);
	if (at == text.chars) {
		return false;
	}
	line->name = capitals(arena, text.chars, (size_t)(at - text.chars));
	while (at && *at == ';' && line->parameters.count < PARAMETERS_LIMIT) {
		at = read_parameter(arena, at, line);
	}
	if (!at || *at != ':') {
		return false;
	}
	line->value = text_of(at + 1);
	return true;
}

static const Error *line_done(IcalReader *reader)
{
	Text bytes = buffer_done(&reader->line);
	Arena *scratch = reader->scratch;
	int64_t number = reader->first;
	if (reader->first == 1 && text_starts(bytes, "\xef\xbb\xbf")) {
		bytes = (Text){bytes.chars + 3, bytes.length - 3};
	}
	reader->first = reader->number;
	if (text_empty(bytes)) {
		reader->line.length = 0;
		return OK;
	}
	Text text = text_is_utf8(span_of(bytes)) ? text_keep(scratch, bytes)
						 : text_from_1252(scratch, span_of(bytes));
	reader->line.length = 0;
	IcalLine line = {.number = number};
	if (!parse_line(scratch, text, &line)) {
		return refuse(reader->arena, "file", N_("Line %1 is no line of a calendar file."),
			arg(number));
	}
	return reader->each(reader->user, scratch, &line);
}

static const Error *put_byte(IcalReader *reader, char c)
{
	if (c == '\0') {
		return refuse(reader->arena, "file",
			N_("Line %1 holds a NUL byte: this is no calendar file."),
			arg(reader->number));
	}
	if (reader->line.length == ICAL_LINE_LIMIT) {
		return refuse(reader->arena, "file", N_("Line %1 is longer than 1 MB."),
			arg(reader->number));
	}
	buffer_char(&reader->line, c);
	return OK;
}

static const Error *read_byte(IcalReader *reader, char c)
{
	if (c == '\n' && reader->after_return) {
		reader->after_return = false;
		return OK;
	}
	reader->after_return = c == '\r';
	bool newline = c == '\n' || c == '\r';
	if (reader->line_ended) {
		reader->line_ended = false;
		if (c == ' ' || c == '\t') {
			return OK; /* folded: the line goes on */
		}
		TRY(line_done(reader));
	}
	if (newline) {
		reader->line_ended = true;
		reader->number++;
		return OK;
	}
	return put_byte(reader, c);
}

const Error *ical_read(IcalReader *reader, Span chunk)
{
	for (size_t i = 0; i < chunk.length; i++) {
		TRY(read_byte(reader, chunk.start[i]));
	}
	return OK;
}

const Error *ical_end(IcalReader *reader)
{
	return line_done(reader);
}

Text ical_parameter(const IcalLine *line, const char *name)
{
	EACH (IcalParameter, parameter, line->parameters) {
		if (text_is(parameter->name, name)) {
			return parameter->value;
		}
	}
	return TEXT("");
}

Text ical_text(Arena *arena, Text value)
{
	Buffer out = buffer_new(arena);
	const char *chars = text_chars(value);
	for (size_t i = 0; i < value.length; i++) {
		if (chars[i] != '\\' || i + 1 == value.length) {
			buffer_char(&out, chars[i]);
			continue;
		}
		char next = chars[++i];
		buffer_char(&out, next == 'n' || next == 'N' ? '\n' : next);
	}
	return buffer_done(&out);
}

static bool digits_at(const char *chars, int count, int *ret_number)
{
	int number = 0;
	for (int i = 0; i < count; i++) {
		if (!isdigit((unsigned char)chars[i])) {
			return false;
		}
		number = number * 10 + (chars[i] - '0');
	}
	*ret_number = number;
	return true;
}

bool ical_time(Text value, IcalTime *ret_time)
{
	int year, month, on, hour = 0, minute = 0, second = 0;
	const char *chars = text_chars(value);
	IcalTime found = {.whole_day = value.length == 8};
	found.utc = value.length == 16 && chars[15] == 'Z';
	if (!found.whole_day && !found.utc && value.length != 15) {
		return false;
	}
	if (!digits_at(chars, 4, &year) || !digits_at(chars + 4, 2, &month) ||
		!digits_at(chars + 6, 2, &on) || !date_exists(year, month, on)) {
		return false;
	}
	if (!found.whole_day &&
		(chars[8] != 'T' || !digits_at(chars + 9, 2, &hour) ||
			!digits_at(chars + 11, 2, &minute) || !digits_at(chars + 13, 2, &second))) {
		return false;
	}
	if (hour > 23 || minute > 59 || second > 60) {
		return false;
	}
	second = second == 60 ? 59 : second; /* a leap second, as clocks without them show it */
	found.wall = (Wall){day(year, month, on), hour * 3600 + minute * 60 + second};
	*ret_time = found;
	return true;
}

bool ical_duration(Text value, int64_t *ret_seconds)
{
	static const struct {
		char letter;
		bool time;
		int32_t seconds;
	} units[] = {{'W', false, 7 * SECONDS_PER_DAY}, {'D', false, SECONDS_PER_DAY},
		{'H', true, 3600}, {'M', true, 60}, {'S', true, 1}};
	const char *at = text_chars(value);
	at += *at == '+';
	if (*at++ != 'P' || *at == '\0') {
		return false;
	}
	bool time = false;
	int64_t seconds = 0;
	for (size_t unit = 0; *at;) {
		if (*at == 'T' && !time) {
			time = true;
			at++;
		}
		int32_t number = 0;
		const char *start = at;
		while (isdigit((unsigned char)*at) && at - start < 7) {
			number = number * 10 + (*at++ - '0');
		}
		while (unit < 5 && (units[unit].letter != *at || units[unit].time != time)) {
			unit++;
		}
		if (at == start || unit == 5) {
			return false;
		}
		seconds += (int64_t)number * units[unit++].seconds;
		at++;
	}
	*ret_seconds = seconds;
	return true;
}
