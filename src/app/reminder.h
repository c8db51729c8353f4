/* What is sent about invoices: the mail an invoice goes with, and the reminders of what is not
 * paid. Nothing leaves Fuseau by itself: a mail is a draft for the mail program (mail/draft.h), and
 * counts as sent once somebody says that it went out. */
#ifndef APP_REMINDER_H
#define APP_REMINDER_H

#include "app/invoice.h"
#include "domain/notice_text.h"
#include "domain/penalty.h"
#include "domain/reminder.h"
#include "mail/draft.h"

/* --- who is to be reminded --- */

typedef struct {
	Receivable receivable;
	Text client_name;
	int32_t thread;
	Money open;
	ReminderStand stand;
} ReminderRow;
LIST_OF(ReminderRow, ReminderRows);

typedef struct {
	ReminderRows now;    /* a reminder is due: what is late longest first */
	ReminderRows unsent; /* due soon or over, and nobody said that it was sent */
	ReminderRows paused, later;
	MoneyList late; /* of those in now that are overdue, a sum for each currency */
	Day today;
} ReminderDesk;
MUST_USE const Error *open_reminders(Context *cx, ReminderDesk *ret_desk);
/* How many stand in now and in unsent. */
MUST_USE const Error *count_reminders(Context *cx, size_t *ret_now, size_t *ret_unsent);

/* The same of one invoice, with all that was sent about it, and what the law gives. */
typedef struct {
	ReminderStand stand;
	Reminders sent;
	Penalty penalty;
	Day today;
} InvoiceReminders;
MUST_USE const Error *open_invoice_reminders(
	Context *cx, const InvoiceView *view, InvoiceReminders *ret_reminders);

/* invoice 0: all of the client's. REFUSED beside "until" or "why". */
MUST_USE const Error *pause_reminders(Context *cx, const ReminderPause *pause);
MUST_USE const Error *resume_reminders(Context *cx, ClientId client, InvoiceId invoice);

/* --- a mail --- */

typedef struct {
	InvoiceView invoice;
	ReminderLevel level;
	Mailbox from, to;
	NoticeText text;
	Text language;        /* it is written in */
	Text wanted_language; /* the client's */
	bool foreign;         /* no text in it: the mail is in English */
	Penalty penalty;
	Day today;
} InvoiceMail;
/* CONFLICT for a draft; for a reminder when nothing is open any more. */
MUST_USE const Error *open_invoice_mail(
	Context *cx, InvoiceId id, ReminderLevel level, InvoiceMail *ret_mail);
/* As a file for the mail program, with the PDF. REFUSED when the invoice cannot become one. */
MUST_USE const Error *invoice_mail_file(Context *cx, const InvoiceMail *mail, Text *ret_file);

/* It went out, on that day. Of the invoice itself: it is sent from then on. Said: invoice, level,
 * day; what stands open and to whom it went is written down with it. REFUSED beside "day". */
MUST_USE const Error *mail_is_sent(Context *cx, const Reminder *said);
/* A reminder that did not go out after all. MISSING when there is none on that invoice. */
MUST_USE const Error *mail_is_not_sent(Context *cx, InvoiceId invoice, ReminderId id);

#endif
