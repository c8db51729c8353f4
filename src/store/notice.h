/* What was written to clients, and the owner's own texts. */
#ifndef STORE_NOTICE_H
#define STORE_NOTICE_H

#include "db/db.h"
#include "domain/notice.h"

MUST_USE const Error *store_notice_save(
	Db *db, Arena *arena, PracticeId practice, const Notice *notice, int64_t changed);
/* MISSING when there is none. */
MUST_USE const Error *store_notice_load(
	Db *db, Arena *arena, PracticeId practice, NoticeId id, Notice *ret_notice);
/* To one client, the newest first. */
MUST_USE const Error *store_notice_client_list(Db *db, Arena *arena, PracticeId practice,
	ClientId client, int64_t most, Notices *ret_notices);
/* Of one incident, the oldest first. */
MUST_USE const Error *store_notice_incident_list(
	Db *db, Arena *arena, PracticeId practice, IncidentId incident, Notices *ret_notices);

/* A text of the owner's own. */
typedef struct {
	NoticeKind kind;
	Text language; /* lower case */
	NoticeText text;
} OwnNotice;
LIST_OF(OwnNotice, OwnNotices);
MUST_USE const Error *store_notice_text_save(
	Db *db, Arena *arena, PracticeId practice, const OwnNotice *own, int64_t changed);
MUST_USE const Error *store_notice_text_delete(
	Db *db, Arena *arena, PracticeId practice, NoticeKind kind, Text language);
MUST_USE const Error *store_notice_text_list(
	Db *db, Arena *arena, PracticeId practice, OwnNotices *ret_own);

#endif
