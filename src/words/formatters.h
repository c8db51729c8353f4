/* What ICU is asked: one set of its formatters per thread and language, opened when first needed
 * and closed with the thread. The only header that knows ICU; other layers see language.h. */
#ifndef WORDS_FORMATTERS_H
#define WORDS_FORMATTERS_H

#include "words/catalogue.h"
#include "words/language.h"

#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/unum.h>

enum { LANGUAGE_ENGLISH, LANGUAGE_FRENCH, LANGUAGES };
enum { DAY_STYLES = DAY_MONTH + 1 };

struct Language {
	int index;                      /* LANGUAGE_… */
	const char *tag;                /* what users choose and HTML says */
	const char *icu;                /* ICU's name of the conventions we follow */
	const Catalogue *catalogue;     /* NULL: the msgids are in this language */
	const UChar *day[DAY_STYLES];   /* ICU patterns (UTS 35) */
	const UChar *first[DAY_STYLES]; /* on the first of a month; NULL: as on others */
	const char *clock, *time;       /* H the hour, m the minute: in a column, in a sentence */
	const char *axis;               /* of a whole hour: "18 h" */
	const char *percent;
	NumberHabit numbers;
};

UNumberFormat *formatter_number(const Language *language); /* grouped, at most two decimals */
UNumberFormat *formatter_money(const Language *language);  /* its currency is set per call */
UDateFormat *formatter_day(const Language *language, DayStyle style, bool first);
UCollator *formatter_order(const Language *language);
/* What ICU calls the city of a zone it does not know. */
const UChar *formatter_nowhere(const Language *language);
/* The city of a zone by ICU's names; no rule of a zone is asked. Returns its length; it lasts until
 * the thread asks for another. */
int32_t formatter_city(const Language *language, Text zone_name, const UChar **ret_city);

/* What ICU wrote, as Text. */
Text text_of_icu(Arena *arena, const UChar *chars, int32_t length);
/* At most room - 1 characters, NUL-terminated; false when text is longer or no UTF-8. */
bool icu_of_text(Text text, UChar *ret_chars, int32_t room, int32_t *ret_length);

#endif
