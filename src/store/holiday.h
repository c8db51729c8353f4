/* Public holidays the practice has typed or read from an ICS file, beside those of domain/holiday.h
 * that the program knows. */
#ifndef STORE_HOLIDAY_H
#define STORE_HOLIDAY_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef struct {
	int64_t id;
	Text country, region; /* ISO 3166; region "": the whole country */
	Day day;
	Text name;
} OwnHoliday;
LIST_OF(OwnHoliday, OwnHolidays);

MUST_USE const Error *store_holiday_save(
	Db *db, Arena *arena, PracticeId practice, const OwnHoliday *holiday, int64_t changed);
/* Of all countries between two days (both included), in order. */
MUST_USE const Error *store_holiday_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, OwnHolidays *ret_holidays);
/* Whether it is kept there: in its whole country, or in that region of it. */
bool own_holiday_counts(const OwnHoliday *holiday, Text country, Text region);

#endif
