/* What the checks of all nouns have in common. A check looks at every field before it answers: its
 * problems hang on one another (error->next), and a form shows each beside its field. */
#ifndef DOMAIN_CHECK_H
#define DOMAIN_CHECK_H

#include "base/error.h"
#include "base/money.h"
#include "domain/hours.h"

typedef struct {
	Arena *arena;
	Error *first, *last;
} Problems;

/* Adds what a check found; OK adds nothing. */
void problem(Problems *problems, const Error *found);

/* Each refuses with the field's name. Lengths count characters, not bytes. */
MUST_USE const Error *check_said(Arena *arena, const char *field, Text text);
MUST_USE const Error *check_length(Arena *arena, const char *field, Text text, size_t limit);
MUST_USE const Error *check_one_line(Arena *arena, const char *field, Text text, size_t limit);
MUST_USE const Error *check_email(Arena *arena, const char *field, Text address);
MUST_USE const Error *check_country(Arena *arena, const char *field, Text country);
MUST_USE const Error *check_currency(Arena *arena, const char *field, Currency currency);
MUST_USE const Error *check_hours(Arena *arena, const char *field, Hours hours);

/* One address as of RFC 5321 in its everyday form, without display name; ASCII or UTF-8. */
bool email_is_plain(Text address);

/* Where a key stands among the keys of an enum; -1 when it is none of them. */
int key_index(const char *const *keys, size_t count, Text key);

enum { EMAIL_LIMIT = 254, CODE_LIMIT = 10 };

#endif
