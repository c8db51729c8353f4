#include "domain/notice_place.h"

#include <string.h>

static const struct {
	const char *name, *about;
	PlaceholderType type;
	PlaceholderOf of;
} placeholders[PLACEHOLDERS] = {
	[SAY_CONTACT] = {"contact", N_("who is written to; without a contact, the client")},
	[SAY_CLIENT] = {"client", N_("the client’s name")},
	[SAY_WORK] = {"work", N_("what was promised or asked for"), SAYS_TEXT, OF_WORK},
	[SAY_DUE] = {"due", N_("the date agreed on or wished for, there"), SAYS_TIME, OF_WORK},
	[SAY_NEW_DUE] = {"new_due", N_("the new date or the one offered, there"), SAYS_TIME,
		OF_WORK},
	[SAY_HOURS] = {"hours", N_("how much work it is"), SAYS_LENGTH, OF_WORK},
	[SAY_PLACE] = {"place", N_("whose clock the dates are on")},
	[SAY_WHY] = {"why", N_("why: a sentence of its own")},
	[SAY_WHAT] = {"what", N_("what is asked or missing")},
	[SAY_ME] = {"me", N_("your name")},
	[SAY_DOCUMENT] = {"document", N_("invoice, credit note, deposit invoice")},
	[SAY_NUMBER] = {"number", N_("the invoice’s number")},
	[SAY_AMOUNT] = {"amount", N_("what the invoice asks for"), SAYS_MONEY, OF_NOTHING},
	[SAY_PAID] = {"paid", N_("what has come of it; nothing: the line is left out"), SAYS_MONEY,
		OF_NOTHING},
	[SAY_OPEN] = {"open", N_("what is still open"), SAYS_MONEY, OF_NOTHING},
	[SAY_PAY_BY] = {"pay_by", N_("the day it is to be paid by"), SAYS_DAY, OF_NOTHING},
	[SAY_DAYS] = {"days", N_("how many days it is late"), SAYS_NUMBER, OF_NOTHING},
	[SAY_RATE] = {"rate", N_("the yearly rate of interest on late payment; none: the line is "
				 "left out")},
	[SAY_INTEREST] = {"interest", N_("the interest so far"), SAYS_MONEY, OF_NOTHING},
	[SAY_INDEMNITY] = {"indemnity",
		N_("the fixed sum for recovery costs, where the law gives "
		   "it"),
		SAYS_MONEY, OF_NOTHING},
	[SAY_DAY] = {"day", N_("the day it is written on"), SAYS_DAY, OF_NOTHING},
	[SAY_SINCE] = {"since",
		N_("the day of the update before; with nothing done, the line is "
		   "left out"),
		SAYS_DAY, OF_NOTHING},
	[SAY_DONE] = {"done", N_("what was done since then"), SAYS_TEXT, OF_DONE},
	[SAY_WORKED] = {"worked", N_("how long was worked since then"), SAYS_LENGTH, OF_NOTHING},
	[SAY_NEXT] = {"next", N_("what comes next"), SAYS_TEXT, OF_NEXT},
	[SAY_NEXT_DUE] = {"next_due", N_("by when it is promised, there"), SAYS_TIME, OF_NEXT},
	[SAY_WAITING] = {"waiting", N_("what waits for something of theirs"), SAYS_TEXT,
		OF_WAITING},
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

PlaceholderOf placeholder_of(Placeholder placeholder)
{
	return placeholders[placeholder].of;
}

bool placeholder_from(Span name, Placeholder *ret_placeholder)
{
	for (int i = 0; i < PLACEHOLDERS; i++) {
		if (span_is(name, placeholders[i].name)) {
			*ret_placeholder = (Placeholder)i;
			return true;
		}
	}
	return false;
}

bool placeholder_braced(Span rest, Span *ret_name)
{
	const char *end = memchr(rest.start, '}', rest.length);
	const char *line = memchr(rest.start, '\n', rest.length);
	if (!end || (line && line < end)) {
		return false;
	}
	*ret_name = (Span){rest.start + 1, (size_t)(end - rest.start) - 1};
	return true;
}
