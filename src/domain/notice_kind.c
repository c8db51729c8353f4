#include "domain/notice_kind.h"

#include "domain/check.h"

static const char *const keys[NOTICE_KINDS] = {"new_due", "delay", "information", "clarification",
	"counter_offer", "refusal", "promise", "travel", "feedback", "meeting", "update", "invoice",
	"before_due", "due", "late", "later", "last", "why_lost", "why_outage", "why_urgent",
	"why_overrun", "why_late"};

const char *notice_key(NoticeKind kind)
{
	return keys[kind];
}

const char *notice_name(NoticeKind kind)
{
	static const char *const names[NOTICE_KINDS] = {N_("A new date"), N_("A slight delay"),
		N_("Information is missing"), N_("A question to clear up"), N_("A counter-offer"),
		N_("A polite refusal"), N_("A promise, confirmed"), N_("Travelling"),
		N_("Asking for feedback"), N_("A meeting that must move"), N_("An update"),
		N_("With an invoice"), N_("Before it is due"), N_("On the day it is due"),
		N_("A week late"), N_("Two weeks late"), N_("A month late"),
		N_("Why: time was lost"), N_("Why: power or network was cut"),
		N_("Why: something urgent came"), N_("Why: it takes longer"),
		N_("Why: information is late")};
	return names[kind];
}

bool notice_from_key(Text key, NoticeKind *ret_kind)
{
	int index = key_index(keys, NOTICE_KINDS, key);
	if (index < 0) {
		return false;
	}
	*ret_kind = (NoticeKind)index;
	return true;
}

/* --- what a kind may say ----------------------------------------------------------------------
 */

bool notice_may_say(NoticeKind kind, Placeholder placeholder)
{
	enum {
		ANY = 1 << SAY_CONTACT | 1 << SAY_CLIENT | 1 << SAY_ME,
		WORK = ANY | 1 << SAY_WORK | 1 << SAY_DUE | 1 << SAY_HOURS | 1 << SAY_PLACE,
		BILL = ANY | 1 << SAY_DOCUMENT | 1 << SAY_NUMBER | 1 << SAY_AMOUNT | 1 << SAY_PAID |
		       1 << SAY_OPEN | 1 << SAY_PAY_BY,
		LATE = BILL | 1 << SAY_DAYS | 1 << SAY_RATE | 1 << SAY_INTEREST |
		       1 << SAY_INDEMNITY,
	};
	static const unsigned may[NOTICE_KINDS] = {
		[NOTICE_NEW_DUE] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHY,
		[NOTICE_DELAY] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHY,
		[NOTICE_INFORMATION] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHAT,
		[NOTICE_CLARIFICATION] = WORK | 1 << SAY_WHAT,
		[NOTICE_COUNTER_OFFER] = WORK | 1 << SAY_NEW_DUE,
		[NOTICE_REFUSAL] = WORK,
		[NOTICE_PROMISE] = WORK,
		[NOTICE_TRAVEL] = ANY | 1 << SAY_WHAT,
		[NOTICE_FEEDBACK] = ANY | 1 << SAY_WORK,
		[NOTICE_MEETING] = WORK | 1 << SAY_WHY,
		[NOTICE_UPDATE] = ANY | 1 << SAY_PLACE | 1 << SAY_DAY | 1 << SAY_SINCE |
				  1 << SAY_DONE | 1 << SAY_WORKED | 1 << SAY_NEXT |
				  1 << SAY_NEXT_DUE | 1 << SAY_WAITING,
		[NOTICE_INVOICE] = BILL,
		[NOTICE_BEFORE_DUE] = BILL,
		[NOTICE_DUE] = BILL,
		[NOTICE_LATE] = LATE,
		[NOTICE_LATER] = LATE,
		[NOTICE_LAST] = LATE,
	};
	return may[kind] >> placeholder & 1;
}
