/* Public holidays where the VA works: those the law gives, and those typed. */
#ifndef APP_HOLIDAY_H
#define APP_HOLIDAY_H

#include "app/context.h"
#include "domain/holiday.h"
#include "store/holiday.h"

typedef struct {
	int year;
	Holidays known;    /* of the practice's country and region in that year */
	OwnHolidays typed; /* for that place, in that year */
	bool is_known;     /* Fuseau knows the country's holidays … */
	int until;         /* … up to this year */
	HolidayRegion *regions;
	size_t region_count;
} HolidayPage;

MUST_USE const Error *open_holidays(Context *cx, int year, HolidayPage *ret_page);
/* For the practice's whole country. */
MUST_USE const Error *add_holiday(Context *cx, Day on, Text name);
MUST_USE const Error *remove_holiday(Context *cx, int64_t id);
/* Which of the country's regions keeps its own days; "": none. */
MUST_USE const Error *choose_region(Context *cx, Text region);

enum { HOLIDAY_NAME_LIMIT = 200, HOLIDAYS_LIMIT = 500 };

#endif
