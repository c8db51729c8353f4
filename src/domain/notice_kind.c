#include "domain/notice_kind.h"

#include "domain/check.h"

static const char *const keys[NOTICE_KINDS] = {"new_due", "delay", "information", "clarification",
	"counter_offer", "refusal", "promise", "travel", "feedback", "meeting", "invoice",
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
		N_("Asking for feedback"), N_("A meeting that must move"), N_("With an invoice"),
		N_("Before it is due"), N_("On the day it is due"), N_("A week late"),
		N_("Two weeks late"), N_("A month late"), N_("Why: time was lost"),
		N_("Why: power or network was cut"), N_("Why: something urgent came"),
		N_("Why: it takes longer"), N_("Why: information is late")};
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

/* --- placeholders ------------------------------------------------------------------------------
 */

static const struct {
	const char *name, *about;
	PlaceholderType type;
	bool of_work;
} placeholders[PLACEHOLDERS] = {
	[SAY_CONTACT] = {"contact", N_("who is written to; without a contact, the client")},
	[SAY_CLIENT] = {"client", N_("the client’s name")},
	[SAY_WORK] = {"work", N_("what was promised or asked for"), SAYS_TEXT, true},
	[SAY_DUE] = {"due", N_("the date agreed on or wished for, there"), SAYS_TIME, true},
	[SAY_NEW_DUE] = {"new_due", N_("the new date or the one offered, there"), SAYS_TIME, true},
	[SAY_HOURS] = {"hours", N_("how much work it is"), SAYS_LENGTH, true},
	[SAY_PLACE] = {"place", N_("whose clock the dates are on")},
	[SAY_WHY] = {"why", N_("why: a sentence of its own")},
	[SAY_WHAT] = {"what", N_("what is asked or missing")},
	[SAY_ME] = {"me", N_("your name")},
	[SAY_DOCUMENT] = {"document", N_("invoice, credit note, deposit invoice")},
	[SAY_NUMBER] = {"number", N_("the invoice’s number")},
	[SAY_AMOUNT] = {"amount", N_("what the invoice asks for"), SAYS_MONEY, false},
	[SAY_PAID] = {"paid", N_("what has come of it; nothing: the line is left out"), SAYS_MONEY,
		false},
	[SAY_OPEN] = {"open", N_("what is still open"), SAYS_MONEY, false},
	[SAY_PAY_BY] = {"pay_by", N_("the day it is to be paid by"), SAYS_DAY, false},
	[SAY_DAYS] = {"days", N_("how many days it is late"), SAYS_NUMBER, false},
	[SAY_RATE] = {"rate", N_("the yearly rate of interest on late payment; none: the line is "
				 "left out")},
	[SAY_INTEREST] = {"interest", N_("the interest so far"), SAYS_MONEY, false},
	[SAY_INDEMNITY] = {"indemnity",
		N_("the fixed sum for recovery costs, where the law gives "
		   "it"),
		SAYS_MONEY, false},
};

const char *placeholder_name(Placeholder placeholder)
{
	return placeholders[placeholder].name;
}

const char *placeholder_about(Placeholder placeholder)
{
	return placeholders[placeholder].about;
}

PlaceholderType placeholder_type(Placeholder placeholder)
{
	return placeholders[placeholder].type;
}

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
		[NOTICE_INVOICE] = BILL,
		[NOTICE_BEFORE_DUE] = BILL,
		[NOTICE_DUE] = BILL,
		[NOTICE_LATE] = LATE,
		[NOTICE_LATER] = LATE,
		[NOTICE_LAST] = LATE,
	};
	return may[kind] >> placeholder & 1;
}

bool placeholder_is_of_work(Placeholder placeholder)
{
	return placeholders[placeholder].of_work;
}
