/* The languages that texts are kept in, by their code: "de", "es", "pt-BR" (BCP 47). */
#ifndef DOMAIN_LANGUAGE_TAG_H
#define DOMAIN_LANGUAGE_TAG_H

#include "base/error.h"
#include "base/list.h"

LIST_OF(Text, LanguageTags);

/* Two or three letters, then parts of two to eight letters or digits. */
bool language_is_tag(Text tag);
/* As they are compared: "pt_BR" is "pt-br". */
Text language_tag_lower(Arena *arena, Text tag);
/* REFUSED beside "language". */
MUST_USE const Error *language_tag_check(Arena *arena, Text tag);
/* Unless it is there already, is no tag, or there are so many. */
void language_tags_add(Arena *arena, LanguageTags *tags, Text tag, size_t most);

enum { LANGUAGE_TAG_LIMIT = 35 };

#endif
