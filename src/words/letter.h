/* Days, times and countries as a letter in any language says them: more languages than Fuseau's
 * pages speak. English, French and German are written by hand; for others ICU's own pattern of the
 * language is taken. A tag nobody knows is answered in English. */
#ifndef WORDS_LETTER_H
#define WORDS_LETTER_H

#include "words/language.h"

/* "mercredi 25 novembre, 11 h 00", "Mittwoch, 25. November, 11:00 Uhr"; the end of a day in words
 * where they are known, else the day alone. */
Text letter_wall(Arena *arena, Text tag, Wall wall);
/* "2 h 30", "2 Std. 30 Min." */
Text letter_minutes(Arena *arena, Text tag, Minutes minutes);
/* "Schweiz", "Zürich": a country and a zone's city by their names there. */
Text letter_country(Arena *arena, Text tag, Text country);
Text letter_city(Arena *arena, Text tag, Text zone_name);

#endif
