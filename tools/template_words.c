#include "template_words.h"

#include "template_made.h"
#include "template_place.h"

#include <ctype.h>
#include <string.h>

size_t skip_quoted(const char *text, size_t at)
{
	char quote = text[at++];
	while (text[at] && text[at] != quote) {
		at += text[at] == '\\' && text[at + 1] ? 2 : 1;
	}
	return text[at] ? at + 1 : at;
}

char *outside(char *text, char wanted, bool first)
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

char *trimmed(char *text)
{
	text += strspn(text, " \t\n");
	size_t length = strlen(text);
	while (length > 0 && isspace((unsigned char)text[length - 1])) {
		text[--length] = '\0';
	}
	return text;
}

char *after_word(char *text, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(text, word, length) != 0 || !strchr(" \t\n\"", text[length])) {
		return NULL;
	}
	return trimmed(text + length);
}

const char *identifier_at_end(const char *text)
{
	const char *at = text + strlen(text);
	while (at > text && (isalnum((unsigned char)at[-1]) || at[-1] == '_')) {
		at--;
	}
	return at;
}

char *quoted(int line, char *text, char **ret_rest)
{
	if (*text != '"') {
		fail(line, "a sentence stands in quotes");
	}
	size_t length = skip_quoted(text, 0);
	*ret_rest = trimmed(text + length);
	return strndup(text, length);
}

void note_marked(int line, const char *text)
{
	for (const char *at = strstr(text, "N_(\""); at; at = strstr(at + 1, "N_(\"")) {
		int length = (int)skip_quoted(at, 3) - 3;
		say(&msgids, "#: %s:%d\nmsgid %.*s\nmsgstr \"\"\n\n", in.file, line, length,
			at + 3);
	}
}
