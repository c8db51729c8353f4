#include "store/recurring.h"

#include "sql/recurring.h"
#include "store/read.h"

const Error *store_recurring_save(
	Db *db, Arena *arena, PracticeId practice, const Recurring *recurring, int64_t changed)
{
	return sql_recurring_save(db, arena, practice.value, recurring->client.value,
		text_of(recurring_key(recurring->rhythm)), recurring->on_day, recurring->next.days,
		recurring->automatic, changed, NULL);
}

const Error *store_recurring_delete(Db *db, Arena *arena, PracticeId practice, ClientId client)
{
	return sql_recurring_delete(db, arena, practice.value, client.value, NULL);
}

static Recurring recurring_of(Rows *rows)
{
	Recurring recurring = {
		.client = {rows_int(rows, "client")},
		.on_day = read_int32(rows, "on_day"),
		.next = read_day(rows, "next_day"),
		.automatic = rows_bool(rows, "automatic"),
		.changed = rows_int(rows, "changed"),
	};
	recurring_from_key(rows_text(rows, "rhythm"), &recurring.rhythm);
	return recurring;
}

const Error *store_recurring_load(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Recurring *ret_recurring)
{
	Rows *rows;
	TRY(sql_recurring_load(db, arena, practice.value, client.value, &rows));
	Recurring found = rows_next(rows) ? recurring_of(rows) : (Recurring){.client = client};
	TRY(rows_end(rows));
	*ret_recurring = found;
	return OK;
}

const Error *store_recurring_due(
	Db *db, Arena *arena, PracticeId practice, Day until, Recurrings *ret_due)
{
	Recurrings due = {0};
	Rows *rows;
	TRY(sql_recurring_due(db, arena, practice.value, until.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, due) = recurring_of(rows);
	}
	TRY(rows_end(rows));
	*ret_due = due;
	return OK;
}
