/* A language and what it says: messages, plurals, numbers, dates, money, order.
 *
 * Catalogues are compiled in from po/LANGUAGE/NOUN.po; English is the msgid. ICU formats numbers,
 * money and dates; it is given walls and days, never instants with its own zone data. Formatters
 * are per thread. Spaces are those of the language: U+202F before ; ! ?, U+00A0 before : and
 * between a number and its unit in French. */
#ifndef WORDS_LANGUAGE_H
#define WORDS_LANGUAGE_H

#include "base/message.h"
#include "base/zone.h"
#include "domain/amount_typed.h"

typedef struct Language Language;

const Language *language_english(void);
/* "fr", "fr-CA", "FR_fr.UTF-8"; NULL when Fuseau does not speak it. */
const Language *language_named(Text tag);
/* The best of an Accept-Language header; English when none fits. */
const Language *language_accepted(Text header);
Text language_tag(const Language *language); /* "fr" */

/* A message in this language. Instants among its arguments are said in zone (may be NULL: UTC). */
Text words(Arena *arena, const Language *language, const Zone *zone, Message message);
/* A message without arguments. */
Text words_plain(const Language *language, const char *msgid);

NumberHabit words_numbers(const Language *language);                    /* how it writes decimals */
Text words_int(Arena *arena, const Language *language, int64_t number); /* "1 234" */
Text words_percent(Arena *arena, const Language *language, int64_t number); /* "25 %" */
Text words_money(Arena *arena, const Language *language, Money money);      /* "48,00 €" */
Text words_minutes(
	Arena *arena, const Language *language, Minutes minutes); /* "2 h 30", "45 min", "−1 h" */
Text words_hours(Arena *arena, const Language *language, Duration duration); /* decimal: "2,5" */

typedef enum {
	DAY_FULL,          /* "lundi 23 novembre 2026"  "Monday, 23 November 2026" */
	DAY_LONG,          /* "lundi 23 novembre" */
	DAY_MIDDLE,        /* "lundi 23 nov." */
	DAY_SHORT,         /* "lun. 23 nov." */
	DAY_NUMBER,        /* "23/11/2026" */
	DAY_BRIEF,         /* "23 nov." */
	DAY_WEEKDAY,       /* "lundi" */
	DAY_WEEKDAY_SHORT, /* "lun." */
	DAY_MONTH,         /* "novembre 2026" */
} DayStyle;
/* An unset day is said as "". The first of a month is "1er" in French. */
Text words_day(Arena *arena, const Language *language, Day day, DayStyle style);
/* In a column "10:42"; in a sentence "10 h 42", "18 h 00"; on an axis "18 h" (English: "10:42",
 * "18:00"). */
Text words_clock(Arena *arena, const Language *language, Wall wall);
Text words_time(Arena *arena, const Language *language, Wall wall);
Text words_axis(Arena *arena, const Language *language, Wall wall);
/* "mar. 24 nov., 18 h 00" */
Text words_wall(Arena *arena, const Language *language, Wall wall);

/* A country, a currency or a zone's city by its name in this language ("Singapour"); the code where
 * ICU knows none. */
Text words_country(Arena *arena, const Language *language, Text country);
Text words_currency(Arena *arena, const Language *language, Text currency);
Text words_city(Arena *arena, const Language *language, Text zone_name);
Text words_language(Arena *arena, const Language *language, Text tag);

/* How people of this language sort names: <0, 0, >0. */
int words_order(const Language *language, Text left, Text right);

#endif
