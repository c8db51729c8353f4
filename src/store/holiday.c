/* Holidays of one's own: few, so every country's are read at once. */
#include "store/holiday.h"

#include "sql/holiday.h"
#include "store/read.h"

const Error *store_holiday_save(
	Db *db, Arena *arena, PracticeId practice, const OwnHoliday *holiday, int64_t changed)
{
	return sql_holiday_save(db, arena, practice.value, holiday->id, holiday->country,
		holiday->region, holiday->day.days, holiday->name, changed, NULL);
}

const Error *store_holiday_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, OwnHolidays *ret_holidays)
{
	OwnHolidays holidays = {0};
	Rows *rows;
	TRY(sql_holiday_list(db, arena, practice.value, first.days, last.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, holidays) = (OwnHoliday){
			.id = rows_int(rows, "id"),
			.country = rows_text(rows, "country"),
			.region = rows_text(rows, "region"),
			.day = read_day(rows, "day"),
			.name = rows_text(rows, "name"),
		};
	}
	TRY(rows_end(rows));
	*ret_holidays = holidays;
	return OK;
}

bool own_holiday_counts(const OwnHoliday *holiday, Text country, Text region)
{
	return text_equal(holiday->country, country) &&
	       (text_empty(holiday->region) || text_equal(holiday->region, region));
}
