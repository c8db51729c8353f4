#include "template_place.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

Template in;
Here here;

void fail(int line, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fprintf(stderr, "%s:%d: ", in.file, line);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(1);
}

static bool one_of(const char *name, const char *const *names)
{
	for (; *names; names++) {
		if (strcasecmp(name, *names) == 0) {
			return true;
		}
	}
	return false;
}

bool leads(const char *attribute)
{
	static const char *const names[] = {"href", "src", "action", "formaction", "hx-get",
		"hx-post", "hx-put", "hx-patch", "hx-delete", "hx-target-url", "xlink:href",
		"poster", "cite", "data", "ping", "manifest", "background", NULL};
	return one_of(attribute, names);
}

/* Attributes that are read as a program or as JSON: nothing of a value may stand in them. */
static bool literal_only(const char *attribute)
{
	static const char *const names[] = {
		"hx-vals", "hx-headers", "hx-trigger", "hx-config", "http-equiv", NULL};
	return one_of(attribute, names);
}

static void append(char *to, size_t room, char c)
{
	size_t length = strlen(to);
	if (length + 1 < room) {
		to[length] = c;
		to[length + 1] = '\0';
	}
}

static void name_ends(void)
{
	static const char *const refused[] = {"style", "srcdoc", "srcset", NULL};
	if (strncasecmp(here.attribute, "on", 2) == 0 ||
		strncasecmp(here.attribute, "hx-on", 5) == 0) {
		fail(in.line, "%s=: behaviour belongs in assets/app.js", here.attribute);
	}
	if (one_of(here.attribute, refused)) {
		fail(in.line, "%s= is refused: draw with classes and SVG attributes",
			here.attribute);
	}
}

static void value_ends(void)
{
	const char *start = here.value + strspn(here.value, " \t\n");
	if (strncasecmp(start, "javascript:", 11) == 0) {
		fail(in.line, "javascript: is refused");
	}
	if (leads(here.attribute) && !here.begun) {
		fail(in.line, "%s=\"\" leads nowhere", here.attribute);
	}
	here.place = IN_TAG;
}

static void tag_ends(void)
{
	static const char *const raw[] = {"script", "style", NULL};
	static const char *const kept[] = {"pre", "textarea", NULL};
	here.place = here.closing             ? IN_TEXT
		     : one_of(here.tag, raw)  ? IN_RAW
		     : one_of(here.tag, kept) ? IN_KEPT
					      : IN_TEXT;
}

static void name_begins(char c)
{
	if (!isalpha((unsigned char)c) && c != '@' && c != ':') {
		fail(in.line, "%c cannot stand in a tag here", c);
	}
	memset(here.attribute, 0, sizeof here.attribute);
	append(here.attribute, NAME_ROOM, c);
	here.place = IN_NAME;
}

static void tag_begins(void)
{
	const char *next = in.text + in.at + 1;
	if (strncmp(next, "!--", 3) == 0) {
		here.place = IN_COMMENT;
		return;
	}
	if (here.place == IN_RAW || here.place == IN_KEPT) {
		size_t length = strlen(here.tag);
		if (next[0] != '/' || strncasecmp(next + 1, here.tag, length) != 0) {
			return;
		}
	}
	if (!isalpha((unsigned char)next[0]) && next[0] != '/' && next[0] != '!') {
		fail(in.line, "a bare < is written &lt;");
	}
	memset(here.tag, 0, sizeof here.tag);
	here.closing = next[0] == '/';
	here.place = IN_TAG_NAME;
}

static void in_tag(char c)
{
	bool space = isspace((unsigned char)c);
	if (c == '>') {
		if (here.place == IN_NAME) {
			name_ends();
		}
		tag_ends();
	} else if (here.place == IN_TAG_NAME) {
		if (space) {
			here.place = IN_TAG;
		} else if (c != '/' && c != '!') {
			append(here.tag, NAME_ROOM, c);
		}
	} else if (here.place == IN_NAME) {
		if (c == '=' || space || c == '/') {
			name_ends();
			here.place = c == '=' ? BEFORE_VALUE : space ? AFTER_NAME : IN_TAG;
		} else {
			append(here.attribute, NAME_ROOM, c);
		}
	} else if (here.place == AFTER_NAME && c == '=') {
		here.place = BEFORE_VALUE;
	} else if (!space && c != '/') {
		name_begins(c);
	}
}

static void in_value(char c)
{
	if (c == here.quote) {
		value_ends();
		return;
	}
	if (leads(here.attribute)) {
		bool second_slash = strcmp(here.value, "/") == 0 && c == '/';
		bool first = here.value[0] == '\0';
		if (second_slash || (first && c != '#' && (c != '/' || here.begun))) {
			fail(in.line, "%s= takes a Url or a path of ours: / or # comes first",
				here.attribute);
		}
	}
	append(here.value, VALUE_ROOM, c);
	here.begun = true;
}

void place_step(char c)
{
	switch (here.place) {
	case IN_TEXT:
	case IN_KEPT:
	case IN_RAW:
		if (c == '<') {
			tag_begins();
		}
		break;
	case IN_TAG_NAME:
	case IN_TAG:
	case IN_NAME:
	case AFTER_NAME:
		in_tag(c);
		break;
	case BEFORE_VALUE:
		if (c == '"' || c == '\'') {
			here.place = IN_VALUE;
			here.quote = c;
			here.begun = false;
			memset(here.value, 0, sizeof here.value);
		} else if (!isspace((unsigned char)c)) {
			fail(in.line, "the value of %s= must be quoted", here.attribute);
		}
		break;
	case IN_VALUE:
		in_value(c);
		break;
	case IN_COMMENT:
		if (c == '>' && in.at >= 2 && strncmp(in.text + in.at - 2, "--", 2) == 0) {
			here.place = IN_TEXT;
		}
		break;
	case IN_JSON:
	case IN_JSON_STRING:
		if (c == '"' && in.text[in.at - (in.at > 0)] != '\\') {
			here.place = here.place == IN_JSON ? IN_JSON_STRING : IN_JSON;
		}
		break;
	}
}

void place_settle(void)
{
	if (here.place == IN_NAME) {
		name_ends();
	}
	if (here.place == IN_NAME || here.place == AFTER_NAME || here.place == IN_TAG_NAME) {
		here.place = IN_TAG;
	}
}

void place_check_value(int line, bool bare)
{
	if (here.place == BEFORE_VALUE) {
		fail(line, "the value of %s= must be quoted", here.attribute);
	}
	if (here.place == IN_TAG) {
		fail(line, "a value cannot stand for a tag or an attribute");
	}
	if (here.place == IN_RAW) {
		fail(line, "no value inside <%s>", here.tag);
	}
	if (here.place == IN_JSON_STRING) {
		fail(line, "a value brings its own quotes in JSON");
	}
	if (here.place == IN_VALUE && literal_only(here.attribute)) {
		fail(line, "no value inside %s=", here.attribute);
	}
	if (here.place == IN_VALUE && leads(here.attribute)) {
		if (!bare || here.begun) {
			fail(line, "%s= takes one whole Url", here.attribute);
		}
	}
	here.begun = true;
}
