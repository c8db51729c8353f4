/* Catalogues become C, and are held against what the program says.
 *
 *   po LANGUAGE OUT.c FILE.po …            a sorted table for words/catalogue.h
 *   po check LANGUAGE SAID.pot FILE.po …   every sentence of SAID.pot has its translation, and
 *                                          no translation is left that nothing says
 *
 * Refused, with file and line: fuzzy and obsolete entries, contexts, an empty translation,
 * placeholders that differ, two translations of one msgid, and typography the language does not
 * have. Plural forms come from a Plural-Forms header, or from the table below. */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMS = 6, LINE = 8192, ENTRIES = 20000 };

#define NBSP "\xc2\xa0"
#define NARROW "\xe2\x80\xaf"

typedef struct {
	char *msgid, *plural, *msgstr[FORMS];
	const char *file, *where; /* where: in the source that says it */
	int line;
	bool said;
} Entry;

typedef struct {
	Entry items[ENTRIES];
	size_t count;
} Entries;

static Entries translated, said;
static int bad;
static const char *language;
static char plural_rule[256];
static int plural_count;

__attribute__((format(printf, 3, 4))) static void complain(
	const char *file, int line, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fprintf(stderr, "%s:%d: ", file, line);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	bad = 1;
}

static void *taken(void *memory)
{
	if (!memory) {
		abort();
	}
	return memory;
}

/* Joins the quoted part of a line to *text. */
static void add_quoted(const char *file, int line, const char *from, char **text)
{
	const char *c = strchr(from, '"');
	size_t length = *text ? strlen(*text) : 0;
	char *out = taken(realloc(*text, length + strlen(from) + 1));
	*text = out;
	out[length] = 0;
	if (!c) {
		complain(file, line, "a string in quotes is expected");
		return;
	}
	for (c++; *c && *c != '"'; c++) {
		if (*c == '\\' && c[1]) {
			c++;
			out[length++] = *c == 'n' ? '\n' : *c == 't' ? '\t' : *c;
		} else {
			out[length++] = *c;
		}
	}
	out[length] = 0;
	if (*c != '"') {
		complain(file, line, "the string does not end");
	}
}

/* "nplurals=2; plural=(n > 1);": the expression is C already; only its letters are checked. */
static void read_plural_rule(const char *file, int line, const char *header)
{
	const char *forms = strstr(header, "Plural-Forms:");
	const char *number = forms ? strstr(forms, "nplurals=") : NULL;
	const char *rule = number ? strstr(number, "plural=") : NULL;
	rule = rule && rule == number + 1 ? strstr(rule + 1, "plural=") : rule;
	if (!rule) {
		return;
	}
	rule += strlen("plural=");
	size_t length = strcspn(rule, ";\n");
	char found[sizeof plural_rule];
	if (length >= sizeof found || strspn(rule, "n0123456789 ()<>=!&|?:%+-*/") < length) {
		complain(file, line, "Plural-Forms is no expression of n");
		return;
	}
	memcpy(found, rule, length);
	found[length] = 0;
	if (*plural_rule && strcmp(found, plural_rule) != 0) {
		complain(file, line, "Plural-Forms differs from the other catalogues");
	}
	strcpy(plural_rule, found);
	plural_count = atoi(number + strlen("nplurals="));
}

static void keep(Entries *entries, Entry *entry)
{
	if (entry->msgid && !*entry->msgid) {
		read_plural_rule(
			entry->file, entry->line, entry->msgstr[0] ? entry->msgstr[0] : "");
	} else if (entry->msgid && entries->count == ENTRIES) {
		complain(entry->file, entry->line, "more than %d entries", ENTRIES);
	} else if (entry->msgid) {
		entries->items[entries->count++] = *entry;
	}
	*entry = (Entry){.file = entry->file};
}

static char **field_of(const char *file, int at, const char *line, Entry *entry)
{
	if (strncmp(line, "msgid_plural ", 13) == 0) {
		return &entry->plural;
	}
	if (strncmp(line, "msgid ", 6) == 0) {
		entry->line = at;
		return &entry->msgid;
	}
	if (strncmp(line, "msgstr ", 7) == 0) {
		return &entry->msgstr[0];
	}
	if (strncmp(line, "msgstr[", 7) == 0 && line[7] >= '0' && line[7] < '0' + FORMS) {
		return &entry->msgstr[line[7] - '0'];
	}
	complain(file, at, "is no line of a catalogue: %s", line);
	return NULL;
}

static void read_file(Entries *entries, const char *path)
{
	FILE *file = fopen(path, "r");
	if (!file) {
		complain(path, 0, "cannot be opened");
		return;
	}
	char line[LINE];
	Entry entry = {.file = path};
	char **field = NULL;
	for (int at = 1; fgets(line, sizeof line, file); at++) {
		line[strcspn(line, "\n")] = 0;
		bool begins = line[0] == '#' || strncmp(line, "msgid ", 6) == 0;
		if (begins && entry.msgid) {
			keep(entries, &entry);
			field = NULL;
		}
		if (line[0] == '#') {
			if (line[1] == ',' && strstr(line, "fuzzy")) {
				complain(path, at, "a fuzzy translation");
			} else if (line[1] == '~') {
				complain(path, at, "an obsolete translation");
			} else if (line[1] == ':' && !entry.where) {
				entry.where = taken(strdup(line + strlen("#: ")));
			}
		} else if (line[0] == '"' && field) {
			add_quoted(path, at, line, field);
		} else if (line[0]) {
			field = field_of(path, at, line, &entry);
			if (field && *field) {
				complain(path, at, "is said a second time: %s", line);
			} else if (field) {
				add_quoted(path, at, line, field);
			}
		}
	}
	keep(entries, &entry);
	fclose(file);
}

/* Bit n is set where %n stands in the text. */
static unsigned placeholders(const char *text)
{
	unsigned found = 0;
	for (const char *c = text; *c; c++) {
		if (*c == '%' && c[1] >= '1' && c[1] <= '9') {
			found |= 1U << (c[1] - '0');
		}
	}
	return found;
}

static bool ends_with(const char *start, const char *end, const char *what)
{
	size_t length = strlen(what);
	return (size_t)(end - start) >= length && memcmp(end - length, what, length) == 0;
}

/* A mark stands alone where it ends a word: not in a time of day, an address or a ratio. */
static bool is_mark(const char *c, const char *marks)
{
	return strchr(marks, *c) && (c[1] == 0 || isspace((unsigned char)c[1]));
}

static void check_french(const Entry *entry, const char *text)
{
	for (const char *c = text; *c; c++) {
		if (*c == '\'' || *c == '"') {
			complain(entry->file, entry->line, "a straight %s in: %s",
				*c == '"' ? "quote: write « »" : "apostrophe: write ’", text);
		}
		if (is_mark(c, ";!?") && !ends_with(text, c, NARROW)) {
			complain(entry->file, entry->line, "U+202F is missing before %c in: %s", *c,
				text);
		}
		if (is_mark(c, ":") && !ends_with(text, c, NBSP)) {
			complain(entry->file, entry->line, "U+00A0 is missing before : in: %s",
				text);
		}
		bool opens = strncmp(c, "«", 2) == 0 && strncmp(c + 2, NBSP, 2) != 0;
		bool closes = strncmp(c, "»", 2) == 0 && !ends_with(text, c, NBSP);
		if (opens || closes) {
			complain(entry->file, entry->line, "U+00A0 is missing inside « » in: %s",
				text);
		}
	}
}

static void check_entry(const Entry *entry)
{
	unsigned one = placeholders(entry->msgid);
	unsigned many = entry->plural ? placeholders(entry->plural) : one;
	int forms = entry->plural ? plural_count : 1;
	for (int form = 0; form < FORMS; form++) {
		const char *text = entry->msgstr[form];
		if ((form < forms) != (text && *text)) {
			complain(entry->file, entry->line, "%s translation: %s",
				form < forms ? "no" : "one too many", entry->msgid);
		} else if (text) {
			unsigned has = placeholders(text);
			if (has != many && has != one) {
				complain(entry->file, entry->line, "placeholders differ: %s", text);
			}
			if (strcmp(language, "fr") == 0) {
				check_french(entry, text);
			}
		}
	}
}

static bool same(const char *left, const char *right)
{
	return strcmp(left ? left : "", right ? right : "") == 0;
}

static int by_msgid(const void *left, const void *right)
{
	return strcmp(((const Entry *)left)->msgid, ((const Entry *)right)->msgid);
}

/* Sorts, and keeps one of those that say the same. */
static void unite(Entries *entries)
{
	size_t kept = 0;
	qsort(entries->items, entries->count, sizeof *entries->items, by_msgid);
	for (Entry *next = entries->items; next < entries->items + entries->count; next++) {
		Entry *last = kept ? &entries->items[kept - 1] : NULL;
		if (!last || strcmp(last->msgid, next->msgid) != 0) {
			entries->items[kept++] = *next;
			continue;
		}
		bool differs = !same(last->plural, next->plural);
		for (int form = 0; form < FORMS; form++) {
			differs = differs || !same(last->msgstr[form], next->msgstr[form]);
		}
		if (differs) {
			complain(next->file, next->line, "translated otherwise in %s:%d: %s",
				last->file, last->line, last->msgid);
		}
	}
	entries->count = kept;
}

static void read_catalogues(int files, char **paths)
{
	static const struct {
		const char *language, *rule;
		int forms;
	} known[] = {{"fr", "n > 1", 2}, {"de", "n != 1", 2}, {"nl", "n != 1", 2}};
	for (int i = 0; i < files; i++) {
		read_file(&translated, paths[i]);
	}
	for (size_t i = 0; i < sizeof known / sizeof *known && !*plural_rule; i++) {
		if (strcmp(known[i].language, language) == 0) {
			strcpy(plural_rule, known[i].rule);
			plural_count = known[i].forms;
		}
	}
	if (!*plural_rule || plural_count < 1 || plural_count > FORMS) {
		complain(language, 0, "no Plural-Forms, and the language is not in the table");
	}
	for (size_t i = 0; i < translated.count; i++) {
		check_entry(&translated.items[i]);
	}
	unite(&translated);
}

/* What the program says, in a template of the same syntax, against what is translated. */
static void check_said(const char *pot)
{
	read_file(&said, pot);
	for (Entry *entry = said.items; entry < said.items + said.count; entry++) {
		Entry *found = bsearch(entry, translated.items, translated.count,
			sizeof *translated.items, by_msgid);
		if (!found) {
			fprintf(stderr, "%s: not said in %s: %s\n",
				entry->where ? entry->where : pot, language, entry->msgid);
			bad = 1;
		} else if (entry->plural && !same(entry->plural, found->plural)) {
			complain(found->file, found->line, "the plural is not: %s", entry->plural);
		} else {
			found->said = true;
		}
	}
	for (size_t i = 0; i < translated.count; i++) {
		const Entry *entry = &translated.items[i];
		if (!entry->said) {
			complain(entry->file, entry->line, "nothing says: %s", entry->msgid);
		}
	}
}

static void put_string(FILE *out, const char *text)
{
	fputc('"', out);
	for (const char *c = text; *c; c++) {
		if (*c == '"' || *c == '\\') {
			fprintf(out, "\\%c", *c);
		} else if (*c == '\n') {
			fputs("\\n", out);
		} else {
			fputc(*c, out);
		}
	}
	fputc('"', out);
}

static void write_table(const char *path)
{
	FILE *out = fopen(path, "w");
	if (!out) {
		complain(path, 0, "cannot be written");
		return;
	}
	fprintf(out, "/* Made by tools/po from po/%s. */\n#include \"words/catalogue.h\"\n\n",
		language);
	fputs("static const CatalogueEntry entries[] = {\n", out);
	for (size_t i = 0; i < translated.count; i++) {
		const Entry *entry = &translated.items[i];
		fputs("\t{", out);
		put_string(out, entry->msgid);
		fputs(", {", out);
		for (int form = 0; form < FORMS && entry->msgstr[form]; form++) {
			fputs(form ? ", " : "", out);
			put_string(out, entry->msgstr[form]);
		}
		fputs("}},\n", out);
	}
	fprintf(out,
		"\t{\"\", {\"\"}}};\n\nstatic unsigned form(uint64_t n)\n{\n\treturn %s;\n}\n\n",
		plural_rule);
	fprintf(out, "const Catalogue catalogue_%s = {entries, %zu, form};\n", language,
		translated.count);
	if (fclose(out) != 0) {
		complain(path, 0, "cannot be written");
	}
}

int main(int argc, char **argv)
{
	bool check = argc > 1 && strcmp(argv[1], "check") == 0;
	if (argc < 3 + check) {
		fputs("usage: po LANGUAGE OUT.c FILE.po … | po check LANGUAGE SAID.pot FILE.po …\n",
			stderr);
		return 2;
	}
	language = argv[1 + check];
	read_catalogues(argc - 3 - check, argv + 3 + check);
	if (check) {
		check_said(argv[3]);
	} else if (!bad) {
		write_table(argv[2]);
	}
	return bad;
}
