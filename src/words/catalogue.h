/* A compiled catalogue: what tools/po makes of po/LANGUAGE/NOUN.po. */
#ifndef WORDS_CATALOGUE_H
#define WORDS_CATALOGUE_H

#include <stddef.h>
#include <stdint.h>

enum { CATALOGUE_FORMS = 6 }; /* no language has more plural forms (CLDR) */

typedef struct {
	const char *msgid;
	const char *msgstr[CATALOGUE_FORMS]; /* one, or one for each plural form */
} CatalogueEntry;

typedef struct {
	const CatalogueEntry *entries; /* in the order of strcmp */
	size_t count;
	unsigned (*form)(uint64_t n); /* which plural form a number takes */
} Catalogue;

extern const Catalogue catalogue_fr;

#endif
