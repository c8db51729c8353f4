/* When the VA works: the week's pattern, the days that differ, what is kept free. */
#ifndef APP_HOURS_PAGE_H
#define APP_HOURS_PAGE_H

#include "app/context.h"
#include "domain/hours.h"

typedef struct {
	Hours hours;
	int32_t buffer_percent;
	Minutes gap, default_estimate;
	Minutes break_after, break_minutes;
} WorkingHours;

typedef struct {
	WorkingHours working;
	DayExceptions exceptions; /* that are not over */
	Day today;                /* or the next day of work: what the buffer means on it */
	Minutes today_minutes;    /* worked on it; 0: none within two weeks */
	Minutes buffer_minutes;   /* of these kept free */
	Minutes week_minutes;     /* by the pattern, in an ordinary week */
} HoursPage;

MUST_USE const Error *open_hours_page(Context *cx, HoursPage *ret_page);
MUST_USE const Error *change_hours(Context *cx, const WorkingHours *working);
/* One day or several, off or with other hours. */
MUST_USE const Error *add_exception(Context *cx, const DayException *exception);
MUST_USE const Error *remove_exception(Context *cx, int64_t id);

enum { EXCEPTION_NAME_LIMIT = 200, EXCEPTION_DAYS_LIMIT = 366, EXCEPTIONS_LIMIT = 500 };

#endif
