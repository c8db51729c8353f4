/* One line that says it all, from anywhere: "kopi: Posts LinkedIn ven 18h 2h30" is a task for
 * Kopi & Co, due on Friday at 18:00 their time, of two and a half hours. French and English, as
 * they come.
 *
 * Before a colon stands the client, by any beginning of the name that fits only one. At the end
 * stand, in any order: a day (today, demain, fri, vendredi, 24 nov, 24/11, 2026-11-24), a time
 * (18h, 18:00, 6pm, noon; eod or "fin de journée" is the end of the client's day) and an estimate
 * (2h30, 45min, 1.5h). All else is the title. Nothing is refused: what was not understood stays in
 * the title, and the parts show what each word was read as. */
#ifndef DOMAIN_QUICK_H
#define DOMAIN_QUICK_H

#include "domain/client.h"

typedef enum {
	QUICK_CLIENT,
	QUICK_TITLE,
	QUICK_DAY,
	QUICK_TIME,
	QUICK_ESTIMATE,
} QuickKind;

typedef struct {
	QuickKind kind;
	Text words; /* as typed */
} QuickPart;
LIST_OF(QuickPart, QuickParts);

typedef struct {
	const Client *client; /* NULL: none named */
	Clients candidates;   /* when the name before the colon fits several */
	Text title;
	Wall due; /* on the client's clock; second 86,400: the end of that day; day 0: none */
	Minutes estimate;
	QuickParts parts; /* in the order of the line */
} Quick;

/* today: where the VA is. A weekday is the next one, never today; a date without its year is the
 * next one, today included; a time without a day is today's. */
Quick quick_read(Arena *arena, Text line, Clients clients, Day today);

enum { QUICK_LINE_LIMIT = 1000, QUICK_WORDS_LIMIT = 200 };

#endif
