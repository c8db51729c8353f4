/* The places of a text that is written to a client: {contact}, {work}, {due} … */
#ifndef DOMAIN_NOTICE_PLACE_H
#define DOMAIN_NOTICE_PLACE_H

#include "base/error.h"
#include "base/list.h"

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
	/* of an update */
	SAY_DAY,
	SAY_SINCE,
	SAY_DONE,
	SAY_WORKED,
	SAY_NEXT,
	SAY_NEXT_DUE,
	SAY_WAITING,
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

/* What a line with the place stands once for each of. */
typedef enum { OF_NOTHING, OF_WORK, OF_DONE, OF_NEXT, OF_WAITING } PlaceholderOf;

const char *placeholder_name(Placeholder placeholder);  /* "new_due" */
const char *placeholder_about(Placeholder placeholder); /* a msgid */
PlaceholderType placeholder_type(Placeholder placeholder);
PlaceholderOf placeholder_of(Placeholder placeholder);
bool placeholder_from(Span name, Placeholder *ret_placeholder);
/* What stands between the brace at the beginning of rest and its fellow in the same line; false:
 * there is none. */
bool placeholder_braced(Span rest, Span *ret_name);

#endif
