/* Public holidays by country and region, as dated rules (laws change; each rule has its years). */
#ifndef DOMAIN_HOLIDAY_H
#define DOMAIN_HOLIDAY_H

#include "base/day.h"
#include "base/list.h"

typedef struct {
	Day day;
	const char *name; /* in the country's own language, a proper name */
	bool observed;    /* a day given instead of one on a weekend */
	bool provisional; /* not proclaimed yet when the tables were made: it may move */
} Holiday;
LIST_OF(Holiday, Holidays);

typedef struct {
	const char *country, *region; /* ISO 3166; region "" is the whole country */
	const char *name;             /* of the region */
} HolidayRegion;

/* Of one country (and region, "" for the common ones only; Canada: the federal list) between two
 * days, sorted; a day on a weekend stands beside the one given for it.
 * Known: FR BE CH LU DE GB US CA AU SG. An unknown country has none. */
Holidays holidays_between(Arena *arena, Text country, Text region, Day first, Day last);
bool holidays_known(Text country);
/* The regions with holidays of their own, for a form. */
const HolidayRegion *holiday_regions(size_t *ret_count);
/* The last year the tables of a country are good for: what is tabled, as the moon's dates are, ends
 * there; 0 for an unknown country. */
int holidays_until(Text country);

Day easter(int year); /* Gregorian, by the anonymous algorithm (Meeus/Jones/Butcher) */

#endif
