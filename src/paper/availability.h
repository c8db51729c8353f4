/* The words of when somebody can be reached, and when the work is done, in the client's language:
 * "on fixed days: Monday and Thursday from 9:00 to 12:00, on the provider’s clock". Part of
 * paper/term.h, whose term_availability puts them together. */
#ifndef PAPER_AVAILABILITY_H
#define PAPER_AVAILABILITY_H

#include "base/text.h"

typedef struct {
	const char *spread;   /* over the week */
	const char *fixed;    /* %1 the hours */
	const char *reached;  /* %1 the hours */
	const char *day;      /* %1 a day of the week */
	const char *days;     /* %1 till %2: three days in a row, or more */
	const char *times;    /* from %1 to %2 */
	const char *hours;    /* %1 the days, %2 the times */
	const char *clock_of; /* %1 what was said before, %2 a city */
	const char *clock_provider;
} AvailabilityWords;

#endif
