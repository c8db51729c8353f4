/* What was sent about invoices, and whom nobody reminds. */
#ifndef STORE_REMINDER_H
#define STORE_REMINDER_H

#include "db/db.h"
#include "domain/reminder.h"

MUST_USE const Error *store_reminder_add(
	Db *db, Arena *arena, PracticeId practice, const Reminder *reminder, int64_t changed);
MUST_USE const Error *store_reminder_delete(
	Db *db, Arena *arena, PracticeId practice, ReminderId id);
/* In the order they were noted: of one invoice, or of all (0). */
MUST_USE const Error *store_reminder_list(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Reminders *ret_reminders);

/* In the place of the one before. */
MUST_USE const Error *store_reminder_pause_save(
	Db *db, Arena *arena, PracticeId practice, const ReminderPause *pause, int64_t changed);
MUST_USE const Error *store_reminder_pause_delete(
	Db *db, Arena *arena, PracticeId practice, ClientId client, InvoiceId invoice);
/* Those of clients before those of their invoices; over ones too. */
MUST_USE const Error *store_reminder_pause_list(
	Db *db, Arena *arena, PracticeId practice, ReminderPauses *ret_pauses);

#endif
