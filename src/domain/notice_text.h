/* What is written to a client: short texts by kind and language, with places in them that are
 * filled in: whom, what, until when, why. Plain text, and no more of a language than that.
 *
 *     Hello {contact},
 *
 *     I cannot keep the date we agreed on.
 *     {why}
 *     “{work}”, promised for {due}: the new realistic date is {new_due} ({place}).
 *
 * Two rules, so that one text serves: a line in which a place has nothing to say is left out; a
 * line that speaks of the work stands once for each piece of work. */
#ifndef DOMAIN_NOTICE_TEXT_H
#define DOMAIN_NOTICE_TEXT_H

#include "base/error.h"
#include "base/list.h"

typedef enum {
	NOTICE_NEW_DUE, /* a date that cannot be kept, and the new one */
	NOTICE_DELAY,
	NOTICE_INFORMATION, /* something of theirs is missing */
	NOTICE_CLARIFICATION,
	NOTICE_COUNTER_OFFER,
	NOTICE_REFUSAL,
	NOTICE_PROMISE,
	NOTICE_TRAVEL,
	NOTICE_FEEDBACK,
	NOTICE_MEETING, /* one that was agreed on cannot take place */
	/* About an invoice: the letter it goes with, and the reminders, in the order of
	   ReminderLevel. */
	NOTICE_INVOICE,
	NOTICE_BEFORE_DUE,
	NOTICE_DUE,
	NOTICE_LATE,
	NOTICE_LATER,
	NOTICE_LAST,
	/* Why something happened: sentences for {why}, in the order of IncidentKind. */
	NOTICE_WHY_LOST,
	NOTICE_WHY_OUTAGE,
	NOTICE_WHY_URGENT,
	NOTICE_WHY_OVERRUN,
	NOTICE_WHY_LATE,
	NOTICE_KINDS
} NoticeKind;

const char *notice_key(NoticeKind kind);  /* as stored: "new_due" */
const char *notice_name(NoticeKind kind); /* a msgid: "New date" */
bool notice_from_key(Text key, NoticeKind *ret_kind);
static inline bool notice_is_reason(NoticeKind kind)
{
	return kind >= NOTICE_WHY_LOST;
}
static inline bool notice_is_mail(NoticeKind kind) /* made from an invoice, and only from one */
{
	return kind >= NOTICE_INVOICE && kind <= NOTICE_LAST;
}

/* The places of a text. */
typedef enum {
	SAY_CONTACT,
	SAY_CLIENT,
	SAY_WORK,
	SAY_DUE,
	SAY_NEW_DUE,
	SAY_HOURS,
	SAY_PLACE,
	SAY_WHY,
	SAY_WHAT,
	SAY_ME,
	/* of an invoice */
	SAY_DOCUMENT,
	SAY_NUMBER,
	SAY_AMOUNT,
	SAY_PAID,
	SAY_OPEN,
	SAY_PAY_BY,
	SAY_DAYS,
	SAY_RATE,
	SAY_INTEREST,
	SAY_INDEMNITY,
	PLACEHOLDERS
} Placeholder;
typedef enum {
	SAYS_TEXT,
	SAYS_TIME,
	SAYS_LENGTH,
	SAYS_MONEY,
	SAYS_DAY,
	SAYS_NUMBER
} PlaceholderType;

const char *placeholder_name(Placeholder placeholder);  /* "new_due" */
const char *placeholder_about(Placeholder placeholder); /* a msgid */
PlaceholderType placeholder_type(Placeholder placeholder);
bool notice_may_say(NoticeKind kind, Placeholder placeholder);

typedef struct {
	Text subject, body; /* of a reason: no subject */
} NoticeText;

/* REFUSED for a placeholder that is unknown, not of this kind or not closed, with its line and its
 * place in it; beside subject or body. */
MUST_USE const Error *notice_check(Arena *arena, NoticeKind kind, const NoticeText *text);

/* Words already in the client's language and times already on their clock; "": nothing to say. */
typedef struct {
	Text work, due, new_due, hours;
} NoticeWork;
LIST_OF(NoticeWork, NoticeWorks);
typedef struct {
	Text document, number, amount, paid, open, pay_by, days, rate, interest, indemnity;
} NoticeInvoice;
typedef struct {
	Text contact, client, place, why, what, me;
	NoticeWorks works;
	NoticeInvoice invoice;
} NoticeFacts;
/* Of a text that has passed notice_check. */
NoticeText notice_fill(Arena *arena, const NoticeText *text, const NoticeFacts *facts);

/* What Fuseau ships, in English, French and German; NULL: not in this language. */
const NoticeText *notice_shipped(NoticeKind kind, Text language);
extern const char *const notice_languages[];
extern const size_t notice_language_count;

/* "de", "pt-BR": two or three letters, then parts of two to eight letters or digits. */
bool language_is_tag(Text tag);

enum {
	NOTICE_SUBJECT_LIMIT = 200,
	NOTICE_BODY_LIMIT = 4000,
	NOTICE_LANGUAGES_LIMIT = 40,
	LANGUAGE_TAG_LIMIT = 35,
};

#endif
