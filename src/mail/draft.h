/* A mail that is ready and not sent: one text and one file, as a message a mail program opens to be
 * looked over (RFC 5322, RFC 2045 to 2047; `X-Unsent: 1` is how Outlook, Thunderbird and others
 * know a draft).
 *
 *     MailDraft draft = {.to = {TEXT("Anna Keller"), TEXT("anna@kopi.ch")}, .subject = …};
 *     TRY(mail_draft_write(arena, &draft, &text));
 *
 * Whatever a name, a subject or a file is called, it stays where it stands: it begins no header of
 * its own. Lines end in CR LF and hold at most 76 characters, but for a longer address. */
#ifndef MAIL_DRAFT_H
#define MAIL_DRAFT_H

#include "base/bytes.h"
#include "base/error.h"

typedef struct {
	Text name;    /* "": only the address */
	Text address; /* "": left out; the mail program asks for one */
} Mailbox;

typedef struct {
	Text name; /* "2026-001.pdf"; other than letters, digits, ".", "-" and "_" becomes "-" */
	const char *type; /* "application/pdf" */
	Bytes content;
} MailFile;

typedef struct {
	Mailbox from, to;
	Text subject;
	Text body; /* lines end in \n */
	Instant made;
	MailFile file;
} MailDraft;

/* REFUSED beside "from" or "to" when an address is none, beside "subject" or "body" when it is too
 * long. */
MUST_USE const Error *mail_draft_write(Arena *arena, const MailDraft *draft, Text *ret_mail);

enum { MAIL_SUBJECT_LIMIT = 500, MAIL_BODY_LIMIT = 20000, MAIL_NAME_LIMIT = 200 };

#endif
