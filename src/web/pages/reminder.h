/* The pages of mails about invoices: the draft of one, and who is to be reminded. */
#ifndef WEB_PAGES_REMINDER_H
#define WEB_PAGES_REMINDER_H

#include "app/reminder.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_reminders);
PAGE(post_reminder_pause);
PAGE(post_reminder_resume);

PAGE(get_invoice_mail);
PAGE(get_invoice_mail_file);
PAGE(post_invoice_mail);
PAGE(post_invoice_mail_remove);

/* --- for templates ------------------------------------------------------------------------ */

/* "Invoice 2026-001 is ready to be sent.", "2026-001: the reminder of a week is ready." */
Message mail_title(Html *html, const InvoiceMail *mail);
/* "Anna Keller, anna@kopi.ch" */
Text mailbox_text(Html *html, Mailbox mailbox);
const char *reminder_name(ReminderLevel level); /* a msgid */
/* "2 reminders are due." */
Message reminder_count(Html *html, size_t now, size_t unsent);
/* "A week late, since 30 December"; of one that comes later: on which day. */
Message reminder_row_text(Html *html, const ReminderRow *row);
/* "due since 30 December", "on 7 January", "passed over": of a level that was not sent. */
Message reminder_level_text(
	Html *html, const InvoiceView *view, const InvoiceReminders *all, ReminderLevel level);
const Reminder *reminder_sent(const InvoiceReminders *all, ReminderLevel level); /* NULL: not */
bool reminder_shown(const InvoiceView *view, const InvoiceReminders *all);
/* "7.86 % a year, 12 days" */
Message penalty_text(Html *html, const Penalty *penalty);

#endif
