/* Reminding a client of an invoice: a word before it is due, one on the day, then one after a week,
 * two weeks, a month. Which is due on a day, and why none is. */
#ifndef DOMAIN_REMINDER_H
#define DOMAIN_REMINDER_H

#include "domain/notice_text.h"
#include "domain/receivable.h"

typedef enum {
	REMINDER_NONE, /* no reminder: the mail the invoice itself goes with */
	REMINDER_BEFORE,
	REMINDER_DUE,
	REMINDER_LATE,  /* 7 days */
	REMINDER_LATER, /* 15 */
	REMINDER_LAST,  /* 30 */
	REMINDER_LEVELS
} ReminderLevel;

const char *reminder_key(ReminderLevel level); /* "invoice", "before", "due", "late" … */
bool reminder_from_key(Text key, ReminderLevel *ret_level);
/* The text it is made of: its name is a msgid too. */
NoticeKind reminder_text(ReminderLevel level);
/* From which day on it is due. */
Day reminder_day(ReminderLevel level, Day due);

/* One that was sent: on which day, to whom, and what stood open then. */
typedef struct {
	ReminderId id;
	InvoiceId invoice;
	ReminderLevel level;
	Day day;
	Text recipient, subject;
	Money open, interest, indemnity;
	Instant noted;
} Reminder;
LIST_OF(Reminder, Reminders);

/* Nobody is reminded: of one invoice, or (invoice 0) of all of a client's. */
typedef struct {
	ClientId client;
	InvoiceId invoice;
	Day until; /* the last day of it; unset: until it is taken up again */
	Text why;
} ReminderPause;
LIST_OF(ReminderPause, ReminderPauses);

typedef enum {
	REMIND_NEVER,  /* a draft, a credit note; nothing is open; the last one was sent */
	REMIND_UNSENT, /* the client does not have the invoice yet */
	REMIND_PAUSED,
	REMIND_NOT_YET, /* the next one comes on `day` */
	REMIND_NOW,
} RemindState;

typedef struct {
	RemindState state;
	ReminderLevel level; /* that is due, or comes next; of an unsent one REMINDER_NONE */
	Day day;             /* on which it is or was due; the last day of the pause */
	const ReminderPause *pause;
} ReminderStand;

/* A level is due from its day on until a later one is; what was missed is not made up for. Between
 * two there are REMINDER_REST days. An invoice that was issued less than a week before it is due
 * gets no word ahead of time. The lists may hold others' too. */
ReminderStand reminder_stand(
	const Receivable *receivable, Reminders sent, ReminderPauses pauses, Day today);

/* REFUSED, beside "day": one in the future or before the invoice. */
MUST_USE const Error *reminder_check(
	Arena *arena, const Receivable *receivable, const Reminder *reminder, Day today);
/* REFUSED, beside "until" or "why": a day that is over, too long. */
MUST_USE const Error *reminder_pause_check(Arena *arena, const ReminderPause *pause, Day today);

enum { REMINDER_REST = 3, REMINDER_AHEAD = 3, REMINDER_WHY_LIMIT = 500 };

#endif
