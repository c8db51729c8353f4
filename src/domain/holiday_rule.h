/* How a public holiday is written down: one line of a table, in force from one year to another. */
#ifndef DOMAIN_HOLIDAY_RULE_H
#define DOMAIN_HOLIDAY_RULE_H

#include "domain/holiday.h"

/* What happens to a holiday on a weekend. */
typedef enum {
	STAYS,      /* it is lost */
	TO_WEEKDAY, /* the next weekday that is no holiday yet is given too */
	SUNDAY_ON,  /* as before, for Sundays only */
	NEAREST,    /* Saturday gives Friday, Sunday gives Monday (5 U.S.C. § 6103) */
} Move;

typedef enum { ON_DATE, FROM_EASTER, ON_WEEKDAY } When;

typedef struct {
	const char *country;
	const char
		*regions; /* "" everywhere; else codes, blanks between; "-" stands for no region */
	const char *name;
	When when;
	int month, day; /* ON_DATE; ON_WEEKDAY: the first day it can fall on */
	Weekday weekday;
	int plus;     /* days after Easter Sunday, or after that weekday */
	int from, to; /* years; 0: always, still */
	Move move;
	bool provisional; /* calculated: the authority has still to say it */
} HolidayRule;

#define FIXED(month_, day_) .when = ON_DATE, .month = (month_), .day = (day_)
#define EASTER(plus_) .when = FROM_EASTER, .plus = (plus_)
/* The first such weekday on or after a date: the third Monday of a month is the one from the 15th.
 */
#define FIRST(weekday_, month_, day_) \
	.when = ON_WEEKDAY, .weekday = (weekday_), .month = (month_), .day = (day_)
#define ONCE(year_, month_, day_) FIXED(month_, day_), .from = (year_), .to = (year_)

#define EXPECTED(year_, month_, day_) ONCE(year_, month_, day_), .provisional = true

extern const HolidayRule holiday_rules_europe[], holiday_rules_overseas[];
extern const size_t holiday_rules_europe_count, holiday_rules_overseas_count;

#endif
