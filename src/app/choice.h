/* What a person may choose from in a form: zones, countries, currencies, by their names in the
 * reader's language and sorted as that language sorts. */
#ifndef APP_CHOICE_H
#define APP_CHOICE_H

#include "base/list.h"
#include "words/language.h"

typedef struct {
	Text value; /* "Europe/Paris", "FR", "EUR" */
	Text label; /* "Paris, France" */
} Choice;
LIST_OF(Choice, Choices);

Choices zone_choices(Arena *arena, const Language *language);
Choices country_choices(Arena *arena, const Language *language);
Choices currency_choices(Arena *arena, const Language *language);

#endif
