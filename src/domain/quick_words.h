/* Words that mean a day, a time or a length, for quick.c: French and English. A function that says
 * how many words it took says 0 when the words mean no such thing. */
#ifndef DOMAIN_QUICK_WORDS_H
#define DOMAIN_QUICK_WORDS_H

#include "base/day.h"

typedef struct {
	Text *words;  /* as typed */
	Text *folded; /* without accents, in small letters */
	size_t count;
} QuickWords;

/* today, demain, ven, friday, 24 nov, nov 24, 24/11, 24/11/2026, 2026-11-24 */
size_t quick_day(const QuickWords *words, size_t at, Day today, Day *ret_day);
/* eod, "end of day", "fin de journée" */
size_t quick_end_of_day(const QuickWords *words, size_t at);
/* 18:00, 6pm, 6:30pm, noon: nothing but a time */
bool quick_clock(Text folded, int32_t *ret_second);
/* 18h, 2h30: a time or an estimate, as its neighbours say */
bool quick_hours(Text folded, int32_t *ret_minutes);
/* 45min, 45 min, 1.5h, "2 h", ~2h: nothing but an estimate */
size_t quick_length(const QuickWords *words, size_t at, int32_t *ret_minutes);
/* one of names, with blanks between */
bool quick_named_in(const char *names, Text folded);

#endif
