/* Calendars, row by row. */
#include "store/calendar.h"

#include "sql/calendar.h"
#include "store/read.h"

const Error *store_calendar_save(
	Db *db, Arena *arena, PracticeId practice, const Calendar *calendar, int64_t changed)
{
	return sql_calendar_save(db, arena,
		&(SqlCalendarSave){
			.practice = practice.value,
			.id = calendar->id.value,
			.name = calendar->name,
			.zone = calendar->zone,
			.client = calendar->client.value,
			.foreign_id = calendar->foreign_id,
			.hidden = calendar->hidden,
			.idle = calendar->idle,
			.deleted = calendar->deleted.seconds,
			.changed = changed,
		},
		NULL);
}

static Calendar calendar_of(Rows *rows)
{
	return (Calendar){
		.id = {rows_int(rows, "id")},
		.name = rows_text(rows, "name"),
		.zone = rows_text(rows, "zone"),
		.client = {rows_int(rows, "client")},
		.foreign_id = rows_text(rows, "foreign_id"),
		.hidden = rows_bool(rows, "hidden"),
		.idle = rows_bool(rows, "idle"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

static const Error *calendars_of(Arena *arena, Rows *rows, Calendars *ret_calendars)
{
	Calendars calendars = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, calendars) = calendar_of(rows);
	}
	TRY(rows_end(rows));
	*ret_calendars = calendars;
	return OK;
}

const Error *store_calendar_load(
	Db *db, Arena *arena, PracticeId practice, CalendarId id, Calendar *ret_calendar)
{
	Rows *rows;
	Calendars calendars;
	TRY(sql_calendar_load(db, arena, practice.value, id.value, &rows));
	TRY(calendars_of(arena, rows, &calendars));
	if (calendars.count == 0) {
		return missing(arena, "There is no such calendar.");
	}
	*ret_calendar = calendars.items[0];
	return OK;
}

const Error *store_calendar_list(
	Db *db, Arena *arena, PracticeId practice, Calendars *ret_calendars)
{
	Rows *rows;
	TRY(sql_calendar_list(db, arena, practice.value, &rows));
	return calendars_of(arena, rows, ret_calendars);
}

const Error *store_calendar_by_foreign(
	Db *db, Arena *arena, PracticeId practice, Text foreign_id, Calendar *ret_calendar)
{
	Rows *rows;
	Calendars calendars;
	TRY(sql_calendar_by_foreign(db, arena, practice.value, foreign_id, &rows));
	TRY(calendars_of(arena, rows, &calendars));
	*ret_calendar = calendars.count > 0 ? calendars.items[0] : (Calendar){0};
	return OK;
}

const Error *store_calendar_counts(
	Db *db, Arena *arena, PracticeId practice, CalendarCounts *ret_counts)
{
	Rows *rows;
	CalendarCounts counts = {0};
	TRY(sql_calendar_counts(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, counts) = (CalendarCount){
			.calendar = {rows_int(rows, "calendar")},
			.events = rows_int(rows, "events"),
			.series = rows_int(rows, "series"),
		};
	}
	TRY(rows_end(rows));
	*ret_counts = counts;
	return OK;
}
