#include "app/reminder.h"

#include "app/client.h"
#include "app/invoice_work.h"
#include "host/zones.h"
#include "store/client.h"
#include "store/penalty.h"
#include "store/reminder.h"

/* --- who is to be reminded -------------------------------------------------------------------- */

static ReminderRows *rows_for(ReminderDesk *desk, const ReminderStand *stand, Day due)
{
	switch (stand->state) {
	case REMIND_NOW:
		return &desk->now;
	case REMIND_PAUSED:
		return &desk->paused;
	case REMIND_NOT_YET:
		return &desk->later;
	case REMIND_UNSENT:
		return due.days - REMINDER_AHEAD <= desk->today.days ? &desk->unsent : NULL;
	case REMIND_NEVER:
		break;
	}
	return NULL;
}

/* What is or will be due first comes first. */
static void sort_rows(ReminderRows rows)
{
	for (size_t i = 1; i < rows.count; i++) {
		ReminderRow moved = rows.items[i];
		size_t at = i;
		for (; at > 0 &&
			rows.items[at - 1].receivable.due_day.days > moved.receivable.due_day.days;
			at--) {
			rows.items[at] = rows.items[at - 1];
		}
		rows.items[at] = moved;
	}
}

const Error *open_reminders(Context *cx, ReminderDesk *ret_desk)
{
	ReminderDesk desk = {.today = invoice_today(cx)};
	PracticeId practice = cx->practice.id;
	Receivables all;
	Reminders sent;
	ReminderPauses pauses;
	Clients clients;
	TRY(store_invoice_unpaid(cx->db, cx->arena, practice, &all));
	TRY(store_reminder_list(cx->db, cx->arena, practice, (InvoiceId){0}, &sent));
	TRY(store_reminder_pause_list(cx->db, cx->arena, practice, &pauses));
	TRY(store_client_list(cx->db, cx->arena, practice, &clients));
	EACH (const Receivable, receivable, all) {
		ReminderStand stand = reminder_stand(receivable, sent, pauses, desk.today);
		ReminderRows *rows = rows_for(&desk, &stand, receivable->due_day);
		if (!rows) {
			continue;
		}
		Client client;
		TRY(client_in_books(cx, clients, receivable->client, &client));
		Money open = receivable_open(receivable);
		*LIST_ADD(cx->arena, *rows) =
			(ReminderRow){*receivable, client.name, client.thread, open, stand};
		if (rows == &desk.now && receivable->due_day.days < desk.today.days) {
			money_list_add(cx->arena, &desk.late, open);
		}
	}
	sort_rows(desk.now);
	sort_rows(desk.unsent);
	sort_rows(desk.paused);
	sort_rows(desk.later);
	*ret_desk = desk;
	return OK;
}

const Error *count_reminders(Context *cx, size_t *ret_now, size_t *ret_unsent)
{
	ReminderDesk desk;
	TRY(open_reminders(cx, &desk));
	*ret_now = desk.now.count;
	*ret_unsent = desk.unsent.count;
	return OK;
}

const Error *open_invoice_reminders(
	Context *cx, const InvoiceView *view, InvoiceReminders *ret_reminders)
{
	const Receivable *receivable = &view->receivable;
	InvoiceReminders reminders = {.today = invoice_today(cx)};
	ReminderPauses pauses;
	PenaltyRates own;
	TRY(store_reminder_list(
		cx->db, cx->arena, cx->practice.id, receivable->id, &reminders.sent));
	TRY(store_reminder_pause_list(cx->db, cx->arena, cx->practice.id, &pauses));
	reminders.stand = reminder_stand(receivable, reminders.sent, pauses, reminders.today);
	TRY(store_penalty_rate_list(cx->db, cx->arena, cx->practice.id, &own));
	reminders.penalty = penalty_of(receivable, &view->payments, &view->document.seller,
		&view->document.buyer, &own, reminders.today);
	*ret_reminders = reminders;
	return OK;
}

/* --- pauses ------------------------------------------------------------------------------------
 */

/* Which client it is about, and what is said of it in the audit. */
static const Error *about(
	Context *cx, ClientId client, InvoiceId invoice, ClientId *ret_client, Text *ret_name)
{
	Receivable receivable;
	Client found;
	if (invoice.value) {
		TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, invoice, &receivable));
		*ret_client = receivable.client;
		*ret_name = receivable.number;
		return OK;
	}
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, client, &found));
	*ret_client = found.id;
	*ret_name = found.name;
	return OK;
}

static const Error *pausing(Context *cx, const ReminderPause *said)
{
	ReminderPause pause = *said;
	Text name;
	TRY(about(cx, said->client, said->invoice, &pause.client, &name));
	TRY(reminder_pause_check(cx->arena, &pause, invoice_today(cx)));
	TRY(store_reminder_pause_save(cx->db, cx->arena, cx->practice.id, &pause, cx->change));
	return audit(cx, "pause", "reminder", pause.invoice.value, pause.client.value, name);
}

const Error *pause_reminders(Context *cx, const ReminderPause *pause)
{
	return WRITE(cx, pausing(cx, pause));
}

static const Error *resuming(Context *cx, ClientId said, InvoiceId invoice)
{
	ClientId client;
	Text name;
	TRY(about(cx, said, invoice, &client, &name));
	TRY(store_reminder_pause_delete(cx->db, cx->arena, cx->practice.id, client, invoice));
	return audit(cx, "resume", "reminder", invoice.value, client.value, name);
}

const Error *resume_reminders(Context *cx, ClientId client, InvoiceId invoice)
{
	return WRITE(cx, resuming(cx, client, invoice));
}

/* --- what went out -----------------------------------------------------------------------------
 */

/* An earlier day is meant by its noon, so that no clock makes it another one. */
static Instant moment_of(Context *cx, Day on)
{
	const Zone *home = zones_named(cx->practice.zone);
	return on.days == invoice_today(cx).days
		       ? cx->now
		       : zone_instant(home ? home : cx->zone, wall(on, 12, 0));
}

/* The invoice itself may go out again, a reminder has its one day. */
static const Error *is_new(Context *cx, const Reminder *said)
{
	Reminders sent;
	TRY(store_reminder_list(cx->db, cx->arena, cx->practice.id, said->invoice, &sent));
	EACH (const Reminder, reminder, sent) {
		if (reminder->level == said->level && said->level != REMINDER_NONE) {
			return refuse(cx->arena, "", "This reminder is noted as sent already.");
		}
	}
	return OK;
}

static const Error *sending(Context *cx, const Reminder *reminder)
{
	Receivable receivable;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, reminder->invoice, &receivable));
	TRY(reminder_check(cx->arena, &receivable, reminder, invoice_today(cx)));
	TRY(is_new(cx, reminder));
	TRY(store_reminder_add(cx->db, cx->arena, cx->practice.id, reminder, cx->change));
	if (reminder->level != REMINDER_NONE) {
		return audit(cx, "send", "reminder", receivable.id.value, receivable.client.value,
			text_format(cx->arena, "%s, %s", text_chars(receivable.number),
				reminder_key(reminder->level)));
	}
	receivable.sent = moment_of(cx, reminder->day);
	TRY(store_invoice_save(cx->db, cx->arena, cx->practice.id, &receivable, cx->change));
	return audit(cx, "send", "invoice", receivable.id.value, receivable.client.value,
		receivable.number);
}

/* A reminder may have gone out before a payment was written down: then nothing is open, and that is
 * what is kept. */
const Error *mail_is_sent(Context *cx, const Reminder *said)
{
	InvoiceView view;
	InvoiceMail mail = {.level = said->level};
	Reminder reminder = *said;
	TRY(open_invoice(cx, said->invoice, &view));
	bool written = view.state != RECEIVABLE_DRAFT &&
		       (said->level == REMINDER_NONE || view.open.minor > 0);
	if (written) {
		TRY(open_invoice_mail(cx, said->invoice, said->level, &mail));
	}
	reminder.id = (ReminderId){new_id(cx)};
	reminder.open = view.open;
	reminder.interest = mail.penalty.interest;
	reminder.indemnity = mail.penalty.indemnity;
	reminder.recipient = mail.to.address;
	reminder.subject = mail.text.subject;
	reminder.noted = cx->now;
	return WRITE(cx, sending(cx, &reminder));
}

static const Error *taking_back(Context *cx, InvoiceId invoice, ReminderId id)
{
	Receivable receivable;
	Reminders sent;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, invoice, &receivable));
	TRY(store_reminder_list(cx->db, cx->arena, cx->practice.id, invoice, &sent));
	EACH (const Reminder, reminder, sent) {
		if (reminder->id.value == id.value && reminder->level != REMINDER_NONE) {
			TRY(store_reminder_delete(cx->db, cx->arena, cx->practice.id, id));
			return audit(cx, "undo", "reminder", invoice.value, receivable.client.value,
				receivable.number);
		}
	}
	return missing(cx->arena, "There is no such reminder.");
}

const Error *mail_is_not_sent(Context *cx, InvoiceId invoice, ReminderId id)
{
	return WRITE(cx, taking_back(cx, invoice, id));
}
