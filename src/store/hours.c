/* Patterns are written whole: their lines have no life of their own. */
#include "store/hours.h"

#include "sql/day_exception.h"
#include "sql/hours.h"
#include "store/read.h"

const Error *store_hours_replace(
	Db *db, Arena *arena, PracticeId practice, HoursOwner owner, Hours hours, int64_t changed)
{
	TRY(sql_hours_clear(
		db, arena, practice.value, owner.client.value, owner.member.value, NULL));
	for (size_t i = 0; i < hours.count; i++) {
		const HoursLine *line = &hours.items[i];
		TRY(sql_hours_add(db, arena, practice.value, owner.client.value, owner.member.value,
			(int64_t)i, line->days, line->from, line->to, changed, NULL));
	}
	return OK;
}

static HoursOwner owner_of(Rows *rows)
{
	return (HoursOwner){{rows_int(rows, "client")}, {rows_int(rows, "member")}};
}

static HoursLine line_of(Rows *rows)
{
	return (HoursLine){
		.days = (unsigned)rows_int(rows, "days"),
		.from = read_int32(rows, "from_minute"),
		.to = read_int32(rows, "to_minute"),
	};
}

const Error *store_hours_load(
	Db *db, Arena *arena, PracticeId practice, HoursOwner owner, Hours *ret_hours)
{
	Hours hours = {0};
	Rows *rows;
	TRY(sql_hours_load(
		db, arena, practice.value, owner.client.value, owner.member.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, hours) = line_of(rows);
	}
	TRY(rows_end(rows));
	*ret_hours = hours;
	return OK;
}

static bool same_owner(HoursOwner left, HoursOwner right)
{
	return left.client.value == right.client.value && left.member.value == right.member.value;
}

static OwnedHours *find(OwnedHoursList all, HoursOwner owner)
{
	EACH (OwnedHours, one, all) {
		if (same_owner(one->owner, owner)) {
			return one;
		}
	}
	return NULL;
}

const OwnedHours *hours_of(OwnedHoursList all, HoursOwner owner)
{
	return find(all, owner);
}

/* The owner's place in the list, made when there is none. Rows come sorted by owner, so the last
 * one is asked first. */
static OwnedHours *place_of(Arena *arena, OwnedHoursList *all, HoursOwner owner)
{
	OwnedHours *last = all->count ? &all->items[all->count - 1] : NULL;
	OwnedHours *place = last && same_owner(last->owner, owner) ? last : find(*all, owner);
	if (!place) {
		place = LIST_ADD(arena, *all);
		place->owner = owner;
	}
	return place;
}

static DayException exception_of(Rows *rows)
{
	return (DayException){
		.id = rows_int(rows, "id"),
		.first = read_day(rows, "first_day"),
		.last = read_day(rows, "last_day"),
		.works = rows_bool(rows, "works"),
		.from = read_int32(rows, "from_minute"),
		.to = read_int32(rows, "to_minute"),
		.name = rows_text(rows, "name"),
	};
}

const Error *store_hours_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, OwnedHoursList *ret_all)
{
	OwnedHoursList all = {0};
	Rows *rows;
	TRY(sql_hours_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		OwnedHours *place = place_of(arena, &all, owner_of(rows));
		*LIST_ADD(arena, place->hours) = line_of(rows);
	}
	TRY(rows_end(rows));
	TRY(sql_day_exception_list(db, arena, practice.value, first.days, last.days, &rows));
	while (rows_next(rows)) {
		OwnedHours *place = place_of(arena, &all, owner_of(rows));
		*LIST_ADD(arena, place->exceptions) = exception_of(rows);
	}
	TRY(rows_end(rows));
	*ret_all = all;
	return OK;
}

const Error *store_day_exception_save(Db *db, Arena *arena, PracticeId practice, HoursOwner owner,
	const DayException *exception, int64_t changed)
{
	const SqlDayExceptionSave save = {
		.practice = practice.value,
		.id = exception->id,
		.client = owner.client.value,
		.member = owner.member.value,
		.first_day = exception->first.days,
		.last_day = exception->last.days,
		.works = exception->works,
		.from_minute = exception->from,
		.to_minute = exception->to,
		.name = exception->name,
		.changed = changed,
	};
	return sql_day_exception_save(db, arena, &save, NULL);
}

const Error *store_day_exception_list(Db *db, Arena *arena, PracticeId practice, HoursOwner owner,
	Day first, Day last, DayExceptions *ret_exceptions)
{
	DayExceptions exceptions = {0};
	Rows *rows;
	TRY(sql_day_exception_owner_list(db, arena, practice.value, owner.client.value,
		owner.member.value, first.days, last.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, exceptions) = exception_of(rows);
	}
	TRY(rows_end(rows));
	*ret_exceptions = exceptions;
	return OK;
}
