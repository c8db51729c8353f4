/* Practices: the tenants that own every other row. */
#include "store/practice.h"

#include "sql/practice.h"
#include "store/backup.h"
#include "store/read.h"

#include <inttypes.h>

const Error *store_practice_save(Db *db, Arena *arena, const Practice *practice)
{
	const SqlPracticeSave save = {
		.id = practice->id.value,
		.change = practice->change,
		.name = practice->name,
		.country = practice->country,
		.region = practice->region,
		.zone = practice->zone,
		.place = practice->place,
		.language = practice->language,
		.currency = text_of(practice->currency.code),
		.default_estimate = practice->default_estimate.minutes,
		.buffer_percent = practice->buffer_percent,
		.gap = practice->gap.minutes,
		.demonstration = practice->demonstration,
		.created = practice->created.seconds,
		.break_after = practice->break_after.minutes,
		.break_minutes = practice->break_minutes.minutes,
	};
	return sql_practice_save(db, arena, &save, NULL);
}

static Practice practice_of(Rows *rows)
{
	return (Practice){
		.id = {rows_int(rows, "id")},
		.change = rows_int(rows, "change"),
		.name = rows_text(rows, "name"),
		.country = rows_text(rows, "country"),
		.region = rows_text(rows, "region"),
		.zone = rows_text(rows, "zone"),
		.place = rows_text(rows, "place"),
		.language = rows_text(rows, "language"),
		.currency = read_currency(rows, "currency"),
		.default_estimate = read_minutes(rows, "default_estimate"),
		.buffer_percent = read_int32(rows, "buffer_percent"),
		.gap = read_minutes(rows, "gap"),
		.demonstration = rows_bool(rows, "demonstration"),
		.created = read_instant(rows, "created"),
		.break_after = read_minutes(rows, "break_after"),
		.break_minutes = read_minutes(rows, "break_minutes"),
	};
}

static const Error *no_practice(Arena *arena)
{
	return missing(arena, "There is no such practice.");
}

const Error *store_practice_load(Db *db, Arena *arena, PracticeId id, Practice *ret_practice)
{
	Rows *rows;
	TRY(sql_practice_load(db, arena, id.value, &rows));
	bool there = rows_next(rows);
	Practice practice = there ? practice_of(rows) : (Practice){0};
	TRY(rows_end(rows));
	if (!there) {
		return no_practice(arena);
	}
	*ret_practice = practice;
	return OK;
}

const Error *store_practice_list(Db *db, Arena *arena, Practices *ret_practices)
{
	Practices practices = {0};
	Rows *rows;
	TRY(sql_practice_list(db, arena, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, practices) = practice_of(rows);
	}
	TRY(rows_end(rows));
	*ret_practices = practices;
	return OK;
}

const Error *store_practice_next_change(Db *db, Arena *arena, PracticeId id, int64_t *ret_change)
{
	Rows *rows;
	TRY(sql_practice_next_change(db, arena, id.value, &rows));
	bool there = rows_next(rows);
	int64_t change = there ? rows_int(rows, "change") : 0;
	TRY(rows_end(rows));
	if (!there) {
		return no_practice(arena);
	}
	*ret_change = change;
	return OK;
}

/* Which tables there are is asked of the database itself: none can be left out. */
const Error *store_practice_forget(Db *db, Arena *arena, PracticeId id)
{
	Tables tables;
	Buffer script = buffer_new(arena);
	TRY(store_backup_tables(db, arena, &tables));
	EACH (Table, table, tables) {
		EACH (Column, column, table->columns) {
			if (text_is(column->name, "practice")) {
				buffer_format(&script,
					"DELETE FROM %s WHERE practice = %" PRId64 ";\n",
					table->name.chars, id.value);
			}
		}
	}
	buffer_format(&script, "DELETE FROM search WHERE practice = %" PRId64 ";\n", id.value);
	buffer_format(&script, "DELETE FROM practice WHERE id = %" PRId64 ";\n", id.value);
	return db_script(db, arena, buffer_done(&script));
}
