/* An invoice that comes again: drafted on a day of the month or week, on the client's clock, from
 * what is unbilled by then. And when an agreement says that it is time to bill at all. */
#ifndef DOMAIN_RECURRING_H
#define DOMAIN_RECURRING_H

#include "domain/agreement.h"

typedef enum { RECURRING_MONTHLY, RECURRING_WEEKLY, RECURRING_RHYTHMS } RecurringRhythm;

typedef struct {
	ClientId client;
	RecurringRhythm rhythm;
	int32_t on_day; /* of the month from 1, 31: its last; of the week from 0, Monday */
	Day next;       /* unset: it does not come again */
	bool automatic; /* issued at once; else it waits to be looked at */
	int64_t changed;
} Recurring;
LIST_OF(Recurring, Recurrings);

/* As the agreement's moment of billing has it: the first of each month, or each Monday. */
Recurring recurring_usual(const Agreement *agreement);
/* The first of its days after that one. */
Day recurring_after(const Recurring *recurring, Day after);
/* The last of its days up to that one. */
Day recurring_until(const Recurring *recurring, Day until);
MUST_USE const Error *recurring_check(Arena *arena, const Recurring *recurring);

const char *recurring_key(RecurringRhythm rhythm);
bool recurring_from_key(Text key, RecurringRhythm *ret_rhythm);
const char *recurring_name(RecurringRhythm rhythm); /* a msgid */

/* Whether the agreed moment has come for what has been unbilled since `first`: its month or week is
 * over, or the agreed hours have come together. Work on completion is the VA's to call done. */
bool bill_moment_come(const Agreement *agreement, Day first, Day today, Duration unbilled);

#endif
