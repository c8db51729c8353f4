/* Notes as people type them, in a safe part of Markdown. Everything that is not known here is
 * text; every character of the source passes through put_text(). */
#include "web/html.h"

#include <ctype.h>
#include <string.h>

typedef enum { NOTHING, PARAGRAPH, BULLETS, NUMBERS } Block;

typedef struct {
	Html html;
	Block block;
	MarkdownLead lead;
	/* What closes nothing from here on is not looked for again: time stays linear. */
	bool no_bold, no_star, no_bar, no_code, no_link;
} Writer;

static const char *find(Span in, size_t from, const char *what)
{
	size_t length = strlen(what);
	for (size_t at = from; at + length <= in.length; at++) {
		if (memcmp(in.start + at, what, length) == 0) {
			return in.start + at;
		}
	}
	return NULL;
}

static void text(Writer *writer, const char *start, size_t length)
{
	put_text(&writer->html, text_copy(writer->html.arena, (Span){start, length}));
}

static void link_out(Writer *writer, Span address, Span label)
{
	Arena *arena = writer->html.arena;
	Url to = writer->lead(arena, text_copy(arena, address));
	put_raw(&writer->html, "<a href=\"");
	put_url(&writer->html, to);
	put_raw(&writer->html,
		text_starts(to.url, "/") ? "\">" : "\" rel=\"noopener noreferrer\">");
	text(writer, label.start, label.length);
	put_raw(&writer->html, "</a>");
}

/* "[label](address)" at the beginning of rest: its length, or 0. */
static size_t bracket_link(Writer *writer, Span rest)
{
	if (writer->no_link) {
		return 0;
	}
	const char *middle = find(rest, 1, "](");
	size_t after = middle ? (size_t)(middle - rest.start) + 2 : 0;
	const char *end = middle ? find(rest, after, ")") : NULL;
	if (!end) {
		writer->no_link = true;
		return 0;
	}
	Span label = {rest.start + 1, after - 3};
	Span address = {rest.start + after, (size_t)(end - rest.start) - after};
	if (label.length == 0 || address.length == 0) {
		return 0;
	}
	link_out(writer, address, label);
	return (size_t)(end - rest.start) + 1;
}

/* A bare "https://…": its length, or 0. */
static size_t bare_link(Writer *writer, Span rest)
{
	bool known = (rest.length > 8 && memcmp(rest.start, "https://", 8) == 0) ||
		     (rest.length > 7 && memcmp(rest.start, "http://", 7) == 0);
	size_t length = 0;
	while (known && length < rest.length && !isspace((unsigned char)rest.start[length]) &&
		!strchr("<>\"", rest.start[length])) {
		length++;
	}
	while (length > 0 && strchr(".,;:!?)'", rest.start[length - 1])) {
		length--; /* the sentence's, not the address's */
	}
	if (length > 8) {
		link_out(writer, (Span){rest.start, length}, (Span){rest.start, length});
		return length;
	}
	return 0;
}

/* mark … mark inside one element: the length of all of it, or 0. */
static size_t marked(Writer *writer, Span rest, const char *mark, const char *open,
	const char *close, bool *none)
{
	size_t width = strlen(mark);
	if (*none || rest.length < 2 * width + 1 || memcmp(rest.start, mark, width) != 0 ||
		isspace((unsigned char)rest.start[width])) {
		return 0;
	}
	const char *end = find(rest, width + 1, mark);
	if (!end) {
		*none = true;
		return 0;
	}
	size_t inside = (size_t)(end - rest.start) - width;
	if (isspace((unsigned char)end[-1])) {
		return 0;
	}
	put_raw(&writer->html, open);
	text(writer, rest.start + width, inside);
	put_raw(&writer->html, close);
	return inside + 2 * width;
}

static size_t special(Writer *writer, Span rest, bool word_before)
{
	size_t taken = 0;
	switch (rest.start[0]) {
	case '`':
		return marked(writer, rest, "`", "<code>", "</code>", &writer->no_code);
	case '*':
		taken = marked(writer, rest, "**", "<strong>", "</strong>", &writer->no_bold);
		return taken ? taken : marked(writer, rest, "*", "<em>", "</em>", &writer->no_star);
	case '_': /* snake_case is no emphasis */
		return word_before ? 0
				   : marked(writer, rest, "_", "<em>", "</em>", &writer->no_bar);
	case '[':
		return bracket_link(writer, rest);
	case 'h':
		return word_before ? 0 : bare_link(writer, rest);
	default:
		return 0;
	}
}

static void line_inside(Writer *writer, Span line)
{
	writer->no_bold = writer->no_star = writer->no_bar = false;
	writer->no_code = writer->no_link = false;
	size_t plain = 0;
	for (size_t at = 0; at < line.length;) {
		if (!strchr("`*_[h", line.start[at])) {
			at++;
			continue;
		}
		bool word_before = at > 0 && isalnum((unsigned char)line.start[at - 1]);
		Buffer *out = writer->html.out;
		Buffer made = buffer_new(out->arena);
		writer->html.out = &made;
		size_t taken =
			special(writer, (Span){line.start + at, line.length - at}, word_before);
		writer->html.out = out;
		if (taken == 0) {
			at++;
			continue;
		}
		text(writer, line.start + plain, at - plain);
		buffer_text(out, buffer_done(&made));
		at += taken;
		plain = at;
	}
	text(writer, line.start + plain, line.length - plain);
}

void markdown_line(Html *html, Span line, MarkdownLead lead)
{
	Writer writer = {.html = *html, .lead = lead};
	line_inside(&writer, line);
}

static void close_block(Writer *writer)
{
	static const char *const closing[] = {"", "</p>", "</li></ul>", "</li></ol>"};
	put_raw(&writer->html, closing[writer->block]);
	writer->block = NOTHING;
}

static Block line_block(Span *line)
{
	if (line->length > 2 && (line->start[0] == '-' || line->start[0] == '*') &&
		line->start[1] == ' ') {
		*line = span_trim((Span){line->start + 2, line->length - 2});
		return BULLETS;
	}
	size_t digits = 0;
	while (digits < line->length && digits < 4 && isdigit((unsigned char)line->start[digits])) {
		digits++;
	}
	if (digits > 0 && line->length > digits + 2 && line->start[digits] == '.' &&
		line->start[digits + 1] == ' ') {
		*line = span_trim((Span){line->start + digits + 2, line->length - digits - 2});
		return NUMBERS;
	}
	return PARAGRAPH;
}

static void item(Writer *writer, Span line)
{
	bool open = line.length > 3 && memcmp(line.start, "[ ]", 3) == 0;
	bool done = line.length > 3 &&
		    (memcmp(line.start, "[x]", 3) == 0 || memcmp(line.start, "[X]", 3) == 0);
	if (open || done) {
		put_raw(&writer->html, done ? "<li class=\"todo\">☑ " : "<li class=\"todo\">☐ ");
		line = span_trim((Span){line.start + 3, line.length - 3});
	} else {
		put_raw(&writer->html, "<li>");
	}
	line_inside(writer, line);
}

static void one_line(Writer *writer, Span line)
{
	line = span_trim(line);
	if (line.length == 0) {
		close_block(writer);
		return;
	}
	Block block = line_block(&line);
	if (block == PARAGRAPH && writer->block != NOTHING) {
		put_raw(&writer->html, "<br>"); /* a line end typed is a line end shown */
		line_inside(writer, line);
		return;
	}
	if (block != writer->block) {
		static const char *const opening[] = {"", "<p>", "<ul>", "<ol>"};
		close_block(writer);
		put_raw(&writer->html, opening[block]);
		writer->block = block;
	} else {
		put_raw(&writer->html, "</li>");
	}
	if (block == PARAGRAPH) {
		line_inside(writer, line);
	} else {
		item(writer, line);
	}
}

Markup markdown(Arena *arena, Text source)
{
	Buffer out = buffer_new(arena);
	Writer writer = {.html = {.arena = arena, .out = &out}, .lead = url_outside};
	Span rest = span_of(source), line;
	while (span_next(&rest, '\n', &line)) {
		one_line(&writer, line);
	}
	close_block(&writer);
	return (Markup){buffer_done(&out)};
}
