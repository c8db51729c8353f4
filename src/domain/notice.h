/* What was written to a client: kept with what it said, to whom and why. */
#ifndef DOMAIN_NOTICE_H
#define DOMAIN_NOTICE_H

#include "domain/client.h"
#include "domain/id.h"
#include "domain/notice_text.h"

typedef struct {
	NoticeId id;
	NoticeKind kind;
	ClientId client;
	ContactId contact;   /* 0: nobody by name */
	TaskId task;         /* the first piece of work; 0: none */
	IncidentId incident; /* 0: none */
	Text language, recipient, address;
	bool has_channel;
	Channel channel;
	NoticeText text;
	Text why;
	Instant made, sent; /* sent unset: ready, and not told yet */
	int64_t changed;
} Notice;
LIST_OF(Notice, Notices);

#endif
