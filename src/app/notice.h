/* What is written to clients: the texts by kind and language, a message made of one, and the log of
 * what was written. Nothing is sent by Fuseau: a message is copied, or opened in the channel the
 * client likes. */
#ifndef APP_NOTICE_H
#define APP_NOTICE_H

#include "app/context.h"
#include "domain/notice.h"

/* --- texts -------------------------------------------------------------------------------------
 */

typedef enum {
	TEXT_OWN,     /* the owner's */
	TEXT_SHIPPED, /* as Fuseau ships it */
	TEXT_MISSING, /* none in this language: English is taken */
} NoticeSource;

typedef struct {
	NoticeKind kind;
	Text language; /* that was asked for, in lower case */
	NoticeSource source;
	bool shipped; /* there is a shipped one to go back to */
	NoticeText text;
} NoticeTemplate;
LIST_OF(NoticeTemplate, NoticeTemplates);

/* Every kind in one language, and the languages there are: those shipped, those the owner has
 * added, those of the clients. REFUSED beside "language" for what is no language tag. */
MUST_USE const Error *open_notice_templates(
	Context *cx, Text language, NoticeTemplates *ret_templates, LanguageTags *ret_languages);
MUST_USE const Error *open_notice_template(
	Context *cx, NoticeKind kind, Text language, NoticeTemplate *ret_template);
/* REFUSED with the place of what is wrong, beside subject or body. */
MUST_USE const Error *save_notice_template(
	Context *cx, NoticeKind kind, Text language, const NoticeText *text);
/* Back to what was shipped; an added language loses this text. */
MUST_USE const Error *reset_notice_template(Context *cx, NoticeKind kind, Text language);

/* --- a message ---------------------------------------------------------------------------------
 */

typedef struct {
	TaskId task; /* 0: not a task yet */
	Text title;
	Wall due, new_due; /* on the clock of zone; day 0: not said */
	const Zone *zone;  /* NULL: the client's */
	Minutes minutes;
} NoticePiece;
LIST_OF(NoticePiece, NoticePieces);

typedef struct {
	NoticeKind kind;
	ClientId client;
	IncidentId incident;
	bool has_reason;
	NoticeKind reason; /* NOTICE_WHY_…, said in the client's language */
	Text what;
	NoticePieces pieces;
} NoticeWanted;

/* A way to reach somebody of the client's. */
typedef struct {
	ContactId contact; /* 0: none is known */
	Text name, address;
	bool has_channel;
	Channel channel;
	bool carries; /* the link takes the text along */
} NoticeWay;
LIST_OF(NoticeWay, NoticeWays);

typedef struct {
	Client client;
	Notice notice;        /* as it would be kept: id 0 */
	Text wanted_language; /* the client's */
	bool foreign;         /* no text in it: the message is in English */
	NoticeWays ways;      /* what they like for formal things first */
} NoticeDraft;

/* MISSING when the client is. */
MUST_USE const Error *draft_notice(Context *cx, const NoticeWanted *wanted, NoticeDraft *ret_draft);
/* Keeps it, ready to be told. REFUSED beside subject, body. */
MUST_USE const Error *keep_notice(Context *cx, const Notice *notice, NoticeId *ret_id);
/* Other words for one that is not told yet. REFUSED beside subject, body; CONFLICT when it has been
 * told meanwhile. */
MUST_USE const Error *change_notice(Context *cx, NoticeId id, const NoticeText *text);
/* It was told, now. */
MUST_USE const Error *notice_is_sent(Context *cx, NoticeId id);

typedef struct {
	Notice notice;
	Client client;
	Text link;    /* opens the channel, with the text where it carries one; "": none */
	bool carries; /* else the text has to be copied */
} OpenNotice;
MUST_USE const Error *open_notice(Context *cx, NoticeId id, OpenNotice *ret_notice);
/* The newest first, NOTICES_SHOWN at most. */
MUST_USE const Error *open_client_notices(Context *cx, ClientId client, Notices *ret_notices);

enum { NOTICES_SHOWN = 50, NOTICE_WHAT_LIMIT = 1000 };

#endif
