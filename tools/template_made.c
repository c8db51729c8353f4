#define _GNU_SOURCE
#include "template_made.h"

#include "template_place.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void put(Chars *to, const char *chars, size_t length)
{
	if (to->length + length + 1 > to->room) {
		to->room = (to->length + length + 1) * 2;
		to->chars = realloc(to->chars, to->room);
		if (!to->chars) {
			abort();
		}
	}
	memcpy(to->chars + to->length, chars, length);
	to->length += length;
	to->chars[to->length] = '\0';
}

void say(Chars *to, const char *format, ...)
{
	char *line;
	va_list args;
	va_start(args, format);
	int length = vasprintf(&line, format, args);
	va_end(args);
	if (length < 0) {
		abort();
	}
	put(to, line, (size_t)length);
	free(line);
}

Chars body, literal, msgids;
Space space;
char last;

void flush(void)
{
	if (literal.length == 0) {
		return;
	}
	say(&body, "\tput_raw(html, \"");
	for (size_t i = 0; i < literal.length; i++) {
		unsigned char c = (unsigned char)literal.chars[i];
		if (c == '"' || c == '\\') {
			say(&body, "\\%c", c);
		} else if (c < ' ') {
			say(&body, "\\%03o", c);
		} else {
			put(&body, (const char *)&c, 1);
		}
	}
	say(&body, "\");\n");
	literal.length = 0;
}

static void write_char(char c)
{
	put(&literal, &c, 1);
	last = c;
}

void write_space(void)
{
	if (space != NO_SPACE && last != '\n') {
		write_char(space == A_LINE ? '\n' : ' ');
	}
	space = NO_SPACE;
}

void markup(char c)
{
	Place before = here.place;
	place_step(c);
	if (before == IN_COMMENT) {
		return;
	}
	if (here.place == IN_COMMENT) {
		write_space();
		return;
	}
	if (before == IN_JSON && isspace((unsigned char)c)) {
		return;
	}
	bool kept = before == IN_KEPT || before == IN_RAW || before == IN_JSON_STRING;
	if (kept || !isspace((unsigned char)c)) {
		bool drop = c == '>' && before != IN_TEXT;
		space = drop ? NO_SPACE : space;
		write_space();
		write_char(c);
	} else if (space != A_LINE) {
		space = c == '\n' && before == IN_TEXT ? A_LINE : A_SPACE;
	}
}
