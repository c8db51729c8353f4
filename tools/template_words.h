/* How the words between {{ and }} are cut: quotes, brackets, commas. Part of tools/template.c. */
#ifndef TOOLS_TEMPLATE_WORDS_H
#define TOOLS_TEMPLATE_WORDS_H

#include "template_made.h"

static size_t skip_quoted(const char *text, size_t at)
{
	char quote = text[at++];
	while (text[at] && text[at] != quote) {
		at += text[at] == '\\' && text[at + 1] ? 2 : 1;
	}
	return text[at] ? at + 1 : at;
}

/* The place of a character outside of quotes and brackets; the last one, or NULL. */
static char *outside(char *text, char wanted, bool first)
{
	char *found = NULL;
	int nested = 0;
	for (size_t at = 0; text[at];) {
		char c = text[at];
		if (c == '"' || c == '\'') {
			at = skip_quoted(text, at);
			continue;
		}
		nested += strchr("([{", c) ? 1 : strchr(")]}", c) ? -1 : 0;
		if (c == wanted && nested == 0) {
			found = text + at;
			if (first) {
				return found;
			}
		}
		at++;
	}
	return found;
}

static char *trimmed(char *text)
{
	text += strspn(text, " \t\n");
	size_t length = strlen(text);
	while (length > 0 && isspace((unsigned char)text[length - 1])) {
		text[--length] = '\0';
	}
	return text;
}

/* What stands behind a word, or NULL when the text does not begin with it. */
static char *after_word(char *text, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(text, word, length) != 0 || !strchr(" \t\n\"", text[length])) {
		return NULL;
	}
	return trimmed(text + length);
}

static const char *identifier_at_end(const char *text)
{
	const char *at = text + strlen(text);
	while (at > text && (isalnum((unsigned char)at[-1]) || at[-1] == '_')) {
		at--;
	}
	return at;
}

/* N_("…") anywhere in the C of a template is a sentence too. */
static void note_marked(int line, const char *text)
{
	for (const char *at = strstr(text, "N_(\""); at; at = strstr(at + 1, "N_(\"")) {
		int length = (int)skip_quoted(at, 3) - 3;
		say(&msgids, "#: %s:%d\nmsgid %.*s\nmsgstr \"\"\n\n", in.file, line, length,
			at + 3);
	}
}

#endif
