#include "store/reminder.h"

#include "sql/reminder.h"
#include "store/read.h"

const Error *store_reminder_add(
	Db *db, Arena *arena, PracticeId practice, const Reminder *reminder, int64_t changed)
{
	const SqlReminderAdd add = {
		.practice = practice.value,
		.id = reminder->id.value,
		.invoice = reminder->invoice.value,
		.level = text_of(reminder_key(reminder->level)),
		.sent_day = reminder->day.days,
		.recipient = reminder->recipient,
		.subject = reminder->subject,
		.currency = text_of(reminder->open.currency.code),
		.open = reminder->open.minor,
		.interest = reminder->interest.minor,
		.indemnity = reminder->indemnity.minor,
		.noted = reminder->noted.seconds,
		.changed = changed,
	};
	return sql_reminder_add(db, arena, &add, NULL);
}

const Error *store_reminder_delete(Db *db, Arena *arena, PracticeId practice, ReminderId id)
{
	return sql_reminder_delete(db, arena, practice.value, id.value, NULL);
}

static Reminder reminder_of(Rows *rows)
{
	Currency currency = read_currency(rows, "currency");
	Reminder reminder = {
		.id = {rows_int(rows, "id")},
		.invoice = {rows_int(rows, "invoice")},
		.day = read_day(rows, "sent_day"),
		.recipient = rows_text(rows, "recipient"),
		.subject = rows_text(rows, "subject"),
		.open = {rows_int(rows, "open"), currency},
		.interest = {rows_int(rows, "interest"), currency},
		.indemnity = MONEY(rows_int(rows, "indemnity"), "EUR"),
		.noted = read_instant(rows, "noted"),
	};
	(void)reminder_from_key(rows_text(rows, "level"), &reminder.level);
	return reminder;
}

const Error *store_reminder_list(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Reminders *ret_reminders)
{
	Rows *rows;
	Reminders all = {0};
	TRY(invoice.value ? sql_reminder_of_invoice(db, arena, practice.value, invoice.value, &rows)
			  : sql_reminder_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = reminder_of(rows);
	}
	TRY(rows_end(rows));
	*ret_reminders = all;
	return OK;
}

const Error *store_reminder_pause_save(
	Db *db, Arena *arena, PracticeId practice, const ReminderPause *pause, int64_t changed)
{
	return sql_reminder_pause_save(db, arena, practice.value, pause->client.value,
		pause->invoice.value, pause->until.days, pause->why, changed, NULL);
}

const Error *store_reminder_pause_delete(
	Db *db, Arena *arena, PracticeId practice, ClientId client, InvoiceId invoice)
{
	return sql_reminder_pause_delete(
		db, arena, practice.value, client.value, invoice.value, NULL);
}

const Error *store_reminder_pause_list(
	Db *db, Arena *arena, PracticeId practice, ReminderPauses *ret_pauses)
{
	Rows *rows;
	ReminderPauses pauses = {0};
	TRY(sql_reminder_pause_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, pauses) = (ReminderPause){
			.client = {rows_int(rows, "client")},
			.invoice = {rows_int(rows, "invoice")},
			.until = read_day(rows, "until_day"),
			.why = rows_text(rows, "why"),
		};
	}
	TRY(rows_end(rows));
	*ret_pauses = pauses;
	return OK;
}
