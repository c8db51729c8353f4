/* Public holidays, of the VA’s country and of the clients’: those the law gives, those typed, and
 * those read from a calendar file. */
#ifndef APP_HOLIDAY_H
#define APP_HOLIDAY_H

#include "app/context.h"
#include "domain/holiday.h"
#include "store/holiday.h"

LIST_OF(Text, Countries);

typedef struct {
	int year;
	Text country, region; /* shown: ISO codes; region: the practice's, in its own country */
	bool is_own;          /* it is the practice's country */
	Countries countries;  /* the practice's and the clients', each once */
	Holidays known;       /* of that country and region in that year */
	OwnHolidays typed;    /* for that place, in that year */
	bool is_known;        /* Fuseau knows the country's holidays … */
	int until;            /* … up to this year */
	HolidayRegion *regions;
	size_t region_count;
} HolidayPage;

/* country "": the practice's. */
MUST_USE const Error *open_holidays(Context *cx, Text country, int year, HolidayPage *ret_page);
/* For the whole of a country. */
MUST_USE const Error *add_holiday(Context *cx, Text country, Day on, Text name);
/* The whole-day events of an ICS file; those there already (same day and name) are left alone.
 * REFUSED when the file is no calendar or holds no whole days. file: open, at its beginning. */
MUST_USE const Error *read_holidays(Context *cx, Text country, int file, size_t *ret_added);
MUST_USE const Error *remove_holiday(Context *cx, int64_t id);
/* Which of the practice's country's regions keeps its own days; "": none. */
MUST_USE const Error *choose_region(Context *cx, Text region);

enum { HOLIDAY_NAME_LIMIT = 200, HOLIDAYS_LIMIT = 2000 };

#endif
