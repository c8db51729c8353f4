/* How the words between {{ and }} are cut: quotes, brackets, commas. */
#ifndef TOOLS_TEMPLATE_WORDS_H
#define TOOLS_TEMPLATE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* The place behind the quoted text that begins at a quote. */
size_t skip_quoted(const char *text, size_t at);
/* The place of a character outside of quotes and brackets: the first or the last one, or NULL. */
char *outside(char *text, char wanted, bool first);
/* Without the white space around it; cuts the text. */
char *trimmed(char *text);
/* What stands behind a word, or NULL when the text does not begin with it. */
char *after_word(char *text, const char *word);
const char *identifier_at_end(const char *text);
/* Cuts the leading "…" off; what follows it is *ret_rest. */
char *quoted(int line, char *text, char **ret_rest);
/* N_("…") anywhere in the C of a template is a sentence too. */
void note_marked(int line, const char *text);

#endif
