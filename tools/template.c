#define _GNU_SOURCE
/* Makes a typed C function of a template: src/web/pages/NAME_verb.html -> NAME_verb.c and .h, and
 * NAME_verb.msgids, the sentences it says, for the check of the catalogues. docs/style.md has the
 * language of the templates. Usage: template TEMPLATE STEM-OF-THE-MADE-FILES */
#include "template_made.h"
#include "template_place.h"
#include "template_words.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	const char *word; /* "if", "else", "for" */
	int line;
	Place place;
	bool begun;
} Block;

static Chars uses, parameters, unused;
enum { DEPTH = 32 };
static Block blocks[DEPTH];
static int depth;
static char page[NAME_ROOM];

/* --- the words between {{ and }} -------------------------------------------------------------- */

__attribute__((format(printf, 2, 3))) static void statement(int line, const char *format, ...)
{
	flush();
	say(&body, "#line %d \"%s\"\n\t", line, in.file);
	char *text;
	va_list args;
	va_start(args, format);
	if (vasprintf(&text, format, args) < 0) {
		abort();
	}
	va_end(args);
	say(&body, "%s\n", text);
	free(text);
}

static void with(int line, char *text)
{
	const char *name = identifier_at_end(text);
	if (!*name || name == text) {
		fail(line, "with needs a type and a name");
	}
	if (body.length > 0) {
		fail(line, "with comes before the page's own text");
	}
	say(&parameters, ", %s", text);
	say(&unused, "\t(void)%s;\n", name);
}

static void block_opens(int line, const char *word)
{
	if (depth == DEPTH) {
		fail(line, "more than %d blocks inside each other", DEPTH);
	}
	blocks[depth++] = (Block){word, line, here.place, here.begun};
	last = '\0';
}

static void branch_ends(int line, const char *word)
{
	if (depth == 0) {
		fail(line, "%s without if or for", word);
	}
	const Block *block = &blocks[depth - 1];
	if (block->place != here.place) {
		fail(line, "what the %s of line %d began in the markup is not complete here",
			block->word, block->line);
	}
	last = '\0';
}

static void loop(int line, char *text)
{
	char *items = strstr(text, " in "), *count = items ? outside(items, ',', false) : NULL;
	if (!count) {
		fail(line, "for TYPE name in ITEMS, COUNT");
	}
	*items = *count = '\0';
	items = trimmed(items + 4);
	count = trimmed(count + 1);
	text = trimmed(text);
	const char *name = identifier_at_end(text);
	size_t type = (size_t)(name - text);
	while (type > 0 && isspace((unsigned char)text[type - 1])) {
		type--;
	}
	bool pointer = type > 0 && text[type - 1] == '*';
	statement(line, "for (size_t %s_at = 0; %s_at < (size_t)(%s); %s_at++) {", name, name,
		count, name);
	statement(
		line, "%s = %s(%s)[%s_at]; (void)%s;", text, pointer ? "&" : "", items, name, name);
	block_opens(line, "for");
}

static void otherwise(int line, char *condition)
{
	branch_ends(line, "else");
	if (strcmp(blocks[depth - 1].word, "if") != 0) {
		fail(line, "else belongs to an if, once");
	}
	here.begun = blocks[depth - 1].begun;
	if (condition) {
		statement(line, "} else if (%s) {", condition);
	} else {
		statement(line, "} else {");
		blocks[depth - 1].word = "else";
	}
}

static void arguments(Chars *to, char *text)
{
	for (char *comma; *(text = trimmed(text)); text = comma + 1) {
		comma = outside(text, ',', true);
		if (comma) {
			*comma = '\0';
		}
		say(to, ", arg(%s)", trimmed(text));
		if (!comma) {
			return;
		}
	}
}

static void sentence(int line, char *text, bool counted)
{
	place_check_value(line, false);
	char *rest, *more = NULL;
	char *msgid = quoted(line, text, &rest), *plural = NULL;
	say(&msgids, "#: %s:%d\nmsgid %s\n", in.file, line, msgid);
	Chars made = {0};
	if (counted) {
		plural = quoted(line, rest, &more);
		say(&msgids, "msgid_plural %s\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n\n", plural);
		if (!*more) {
			fail(line, "_n needs a count");
		}
		char *comma = outside(more, ',', true), *others = comma ? comma + 1 : NULL;
		if (comma) {
			*comma = '\0';
		}
		more = trimmed(more);
		say(&made, "put_said(html, message_n(html->arena, %s, %s, (int64_t)(%s), arg(%s)",
			msgid, plural, more, more);
		arguments(&made, others ? others : strdup(""));
		say(&made, "));");
	} else {
		say(&msgids, "msgstr \"\"\n\n");
		if (*rest) {
			say(&made, "put_said(html, message(html->arena, %s", msgid);
			arguments(&made, rest);
			say(&made, "));");
		} else {
			say(&made, "put_message(html, %s);", msgid);
		}
	}
	statement(line, "%s", made.chars);
}

/* Between attributes too: a C function may write whole ones (field_invalid() in web/page.h). */
static void call(int line, char *text)
{
	if (here.place != IN_TAG) {
		place_check_value(line, false);
	}
	char *bracket = strchr(text, '(');
	if (!bracket) {
		fail(line, "call name(…)");
	}
	const char *inner = bracket + 1 + strspn(bracket + 1, " \t\n");
	statement(line, "%.*s(html%s%s;", (int)(bracket - text), text, *inner == ')' ? "" : ", ",
		inner);
}

static void value(int line, const char *text)
{
	bool leads_there = here.place == IN_VALUE && leads(here.attribute);
	place_check_value(line, true);
	const char *how = leads_there              ? "put_url"
			  : here.place == IN_VALUE ? "put_attribute"
						   : "put";
	statement(line, "%s(html, %s);", how, text);
}

static void declaration(int line, char *text, char *rest)
{
	if (text[0] == 'u') {
		say(&uses, "#include %s\n", rest);
	} else if (text[0] == 'w') {
		with(line, rest);
	} else {
		snprintf(page, sizeof page, "%s", rest);
	}
}

/* True when it writes something where it stands; else its line may vanish. */
static bool word(int line, char *text)
{
	char *rest;
	if (strncmp(text, "//", 2) == 0) {
		return false;
	}
	note_marked(line, text);
	if ((rest = after_word(text, "uses")) || (rest = after_word(text, "page")) ||
		(rest = after_word(text, "with"))) {
		declaration(line, text, rest);
		return false;
	}
	if (strcmp(text, "end") == 0) {
		branch_ends(line, "end");
		statement(line, "}");
		depth--;
		here.begun = true;
		return false;
	}
	if (strcmp(text, "else") == 0) {
		otherwise(line, NULL);
		return false;
	}
	if ((rest = after_word(text, "else")) && (rest = after_word(rest, "if"))) {
		otherwise(line, rest);
		return false;
	}
	if ((rest = after_word(text, "if"))) {
		statement(line, "if (%s) {", rest);
		block_opens(line, "if");
		return false;
	}
	if ((rest = after_word(text, "for"))) {
		loop(line, rest);
		return false;
	}
	if ((rest = after_word(text, "call"))) {
		call(line, rest);
	} else if ((rest = after_word(text, "_n"))) {
		sentence(line, rest, true);
	} else if ((rest = after_word(text, "_"))) {
		sentence(line, rest, false);
	} else if (*text) {
		value(line, text);
	} else {
		fail(line, "{{}} says nothing");
	}
	last = '\0';
	return true;
}

static bool alone_on_its_line(size_t from, size_t to)
{
	while (from > 0 && (in.text[from - 1] == ' ' || in.text[from - 1] == '\t')) {
		from--;
	}
	to += strspn(in.text + to, " \t");
	return (from == 0 || in.text[from - 1] == '\n') && (!in.text[to] || in.text[to] == '\n');
}

static void braces(void)
{
	int line = in.line;
	size_t from = in.at, end = in.at + 2;
	while (end < in.length && strncmp(in.text + end, "}}", 2) != 0) {
		bool comment = strncmp(in.text + from + 2, "//", 2) == 0;
		bool quote = !comment && (in.text[end] == '"' || in.text[end] == '\'');
		end = quote ? skip_quoted(in.text, end) : end + 1;
	}
	if (end >= in.length) {
		fail(line, "{{ is not closed by }}");
	}
	place_settle();
	if (here.place != IN_COMMENT) {
		write_space();
		char *text = strndup(in.text + from + 2, end - from - 2);
		bool writes = word(line, trimmed(text));
		free(text);
		if (!writes && alone_on_its_line(from, end + 2)) {
			end += strspn(in.text + end + 2, " \t");
			end += in.text[end + 2] == '\n';
			end += here.place == IN_TEXT ? strspn(in.text + end + 2, " \t") : 0;
		}
	}
	for (; in.at < end + 2 && in.at < in.length; in.at++) {
		in.line += in.text[in.at] == '\n';
	}
}

/* --- files ------------------------------------------------------------------------------------ */

static void read_template(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		fprintf(stderr, "template: cannot open %s\n", path);
		exit(1);
	}
	Chars text = {0};
	char part[4096];
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
		put(&text, part, got);
	}
	fclose(file);
	put(&text, "", 0);
	size_t length = strlen(path);
	in.file = path;
	in.text = text.chars;
	in.length = text.length;
	in.line = 1;
	in.json = length > 5 && strcmp(path + length - 5, ".json") == 0;
	here.place = in.json ? IN_JSON : IN_TEXT;
}

static FILE *made_file(const char *stem, const char *ending)
{
	char path[1024];
	snprintf(path, sizeof path, "%s%s", stem, ending);
	FILE *file = fopen(path, "wb");
	if (!file) {
		fprintf(stderr, "template: cannot write %s\n", path);
		exit(1);
	}
	return file;
}

static void check_end(const char *path)
{
	if (depth > 0) {
		fail(blocks[depth - 1].line, "this %s has no end", blocks[depth - 1].word);
	}
	if (here.place != (in.json ? IN_JSON : IN_TEXT)) {
		fail(in.line, "the template ends inside a tag, a comment or a string");
	}
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t length = strcspn(name, ".");
	if (strlen(page) != length || strncmp(page, name, length) != 0) {
		fail(1, "{{page %.*s}} is missing or says another name", (int)length, name);
	}
}

static void write_made(const char *stem)
{
	const char *slash = strrchr(stem, '/'), *name = slash ? slash + 1 : stem;
	FILE *header = made_file(stem, ".h");
	fprintf(header, "/* Made from %s. */\n#ifndef VIEW_%s_H\n#define VIEW_%s_H\n", in.file,
		name, name);
	fprintf(header, "#include \"web/html.h\"\n#include <inttypes.h>\n%s",
		uses.chars ? uses.chars : "");
	fprintf(header, "void %s(Html *html%s);\n#endif\n", name,
		parameters.chars ? parameters.chars : "");
	fclose(header);
	FILE *code = made_file(stem, ".c");
	fprintf(code, "/* Made from %s. */\n#include \"view/%s.h\"\n\nvoid %s(Html *html%s)\n{\n",
		in.file, name, name, parameters.chars ? parameters.chars : "");
	fprintf(code, "%s%s%s%s}\n", unused.chars ? unused.chars : "",
		in.json ? "\tbool json_before = html->json;\n\thtml->json = true;\n" : "",
		body.chars ? body.chars : "", in.json ? "\thtml->json = json_before;\n" : "");
	fclose(code);
	FILE *said = made_file(stem, ".msgids");
	fputs(msgids.chars ? msgids.chars : "", said);
	fclose(said);
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		fprintf(stderr, "usage: template TEMPLATE STEM\n");
		return 2;
	}
	read_template(argv[1]);
	last = '\n';
	while (in.at < in.length) {
		if (strncmp(in.text + in.at, "{{", 2) == 0) {
			braces();
			continue;
		}
		markup(in.text[in.at]);
		in.line += in.text[in.at] == '\n';
		in.at++;
	}
	write_space();
	flush();
	check_end(argv[1]);
	write_made(argv[2]);
	return 0;
}
