/* Practices: the tenants that own every other row. */
#include "store/practice.h"

#include "sql/practice.h"
#include "store/read.h"

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

const Error *store_practice_forget(Db *db, Arena *arena, PracticeId id)
{
	static const Error *(*const forget[])(Db *, Arena *, int64_t, int64_t *) = {
		sql_practice_forget_member,
		sql_practice_forget_session,
		sql_practice_forget_form_key,
		sql_practice_forget_job,
		sql_practice_forget_audit,
		sql_practice_forget_blob,
		sql_practice_forget_client,
		sql_practice_forget_contact,
		sql_practice_forget_reach,
		sql_practice_forget_hours,
		sql_practice_forget_day_exception,
		sql_practice_forget_stay,
		sql_practice_forget_holiday,
		sql_practice_forget_board,
		sql_practice_forget_stage,
		sql_practice_forget_task,
		sql_practice_forget_checklist_item,
		sql_practice_forget_dependency,
		sql_practice_forget_task_template,
		sql_practice_forget_calendar,
		sql_practice_forget_event,
		sql_practice_forget_entry,
		sql_practice_forget_plan,
		sql_practice_forget_plan_block,
		sql_practice_forget_plan_promise,
		sql_practice_forget_plan_certificate,
		sql_practice_forget_plan_before,
		sql_practice_forget_pin,
		sql_practice_forget_incident,
		sql_practice_forget_incident_promise,
		sql_practice_forget_notice,
		sql_practice_forget_notice_text,
		sql_practice_forget_series,
		sql_practice_forget_series_task,
		sql_practice_forget_import,
		sql_practice_forget_import_made,
		sql_practice_forget_payment,
		sql_practice_forget_exchange_rate,
		sql_practice_forget_search,
		sql_practice_forget,
	};
	for (size_t i = 0; i < sizeof forget / sizeof *forget; i++) {
		TRY(forget[i](db, arena, id.value, NULL));
	}
	return OK;
}
