/* The words of the cadence of updates in the client's language: "each week, on Friday, by 17:00 on
 * the client's clock, by e-mail". Part of paper/term.h, whose term_cadence puts them together. */
#ifndef PAPER_CADENCE_H
#define PAPER_CADENCE_H

#include "base/text.h"

typedef struct {
	const char *workdays;
	const char *weekly, *two_weeks; /* %1 a day of the week */
	const char *monthly;            /* %1 a number */
	const char *month_end, *every_day;
	const char *every_days; /* %1 a number */
	const char *until;      /* %1 a time of the client's day */
	const char *mail, *phone, *message;
} CadenceWords;

#endif
