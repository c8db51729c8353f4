/* What is written to clients about, and which places each kind of text may fill in. Kinds are
 * stored by their keys: "new_due". */
#ifndef DOMAIN_NOTICE_KIND_H
#define DOMAIN_NOTICE_KIND_H

#include "domain/notice_place.h"

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
	NOTICE_UPDATE,  /* how things stand: what the agreement promises now and then */
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

bool notice_may_say(NoticeKind kind, Placeholder placeholder);

#endif
