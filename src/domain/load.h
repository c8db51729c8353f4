/* How full the next weeks are: what is asked of them against the hours there are, so that an
 * overload is seen before it hurts (R108). */
#ifndef DOMAIN_LOAD_H
#define DOMAIN_LOAD_H

#include "domain/plan.h"

typedef enum {
	LOAD_FREE, /* there is room */
	LOAD_FULL, /* only what is kept free is left */
	LOAD_OVER, /* more is promised by one of its days than there are hours until then */
} LoadState;

typedef struct {
	Day day;
	Minutes there;   /* working time, less meetings; of today what is left of it */
	Minutes planned; /* work the plan puts there */
	Minutes due;     /* work of promises that fall due on it, overdue ones on the first */
} LoadDay;

enum { LOAD_DAYS = 7, LOAD_WEEKS = 6 };

typedef struct {
	Day monday;
	LoadDay days[LOAD_DAYS];
	Minutes there, planned, due, kept_free;
	Minutes missing; /* what is due by one of its days is at most so much more than all hours …
			  */
	Day missing_by;  /* … until the end of that day */
	LoadState state;
} LoadWeek;

typedef struct {
	LoadWeek weeks[LOAD_WEEKS];
	size_t count;
	Minutes longest; /* of a day, there or planned: what a drawing's height stands for */
} Load;

/* weeks: with their days' sums; fills in the rest. percent of the hours is kept free. */
void load_sum(Load *load, int32_t buffer_percent);

#endif
