/* What is written to a client: short texts by kind and language, with places in them that are
 * filled in: whom, what, until when, why. Plain text, and no more of a language than that.
 *
 *     Hello {contact},
 *
 *     I cannot keep the date we agreed on.
 *     {why}
 *     “{work}”, promised for {due}: the new realistic date is {new_due} ({place}).
 *
 * Three rules, so that one text serves: a line in which a place has nothing to say is left out; a
 * line that speaks of the work stands once for each piece of work, as one of an update does for
 * each that is done, comes next or waits; and a paragraph made for such a list is left out with it.
 */
#ifndef DOMAIN_NOTICE_TEXT_H
#define DOMAIN_NOTICE_TEXT_H

#include "domain/language_tag.h"
#include "domain/notice_kind.h"

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
/* Of an update: a task that is done, comes next, or waits for something of theirs. */
typedef struct {
	Text what, due; /* due: of what comes next */
} NoticeItem;
LIST_OF(NoticeItem, NoticeItems);
typedef struct {
	Text day, since, worked;
	NoticeItems done, next, waiting;
} NoticeUpdate;
typedef struct {
	Text document, number, amount, paid, open, pay_by, days, rate, interest, indemnity;
} NoticeInvoice;
typedef struct {
	Text contact, client, place, why, what, me;
	NoticeWorks works;
	NoticeInvoice invoice;
	NoticeUpdate update;
} NoticeFacts;
/* Of a text that has passed notice_check. */
NoticeText notice_fill(Arena *arena, const NoticeText *text, const NoticeFacts *facts);

/* What Fuseau ships, in English, French and German; NULL: not in this language. */
const NoticeText *notice_shipped(NoticeKind kind, Text language);
extern const char *const notice_languages[];
extern const size_t notice_language_count;

enum {
	NOTICE_SUBJECT_LIMIT = 200,
	NOTICE_BODY_LIMIT = 4000,
	NOTICE_LANGUAGES_LIMIT = 40,
};

#endif
