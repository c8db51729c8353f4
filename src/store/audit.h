/* Who did what, when, to which noun: one line a change, written with it, never changed. */
#ifndef STORE_AUDIT_H
#define STORE_AUDIT_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef struct {
	int64_t id;
	Instant happened;
	MemberId member;
	ClientId client; /* 0: about no client */
	Text act, noun;
	int64_t noun_id;
	Text detail;
	int64_t changed;
} AuditLine;
LIST_OF(AuditLine, AuditLines);

enum { AUDIT_DETAIL_LIMIT = 1000 };

MUST_USE const Error *store_audit_save(
	Db *db, Arena *arena, PracticeId practice, const AuditLine *line);
/* The newest lines before an id (0: of all), of one client or of all (client 0). */
MUST_USE const Error *store_audit_list(Db *db, Arena *arena, PracticeId practice, ClientId client,
	int64_t before, int32_t limit, AuditLines *ret_lines);
/* The newest lines about one thing. */
MUST_USE const Error *store_audit_noun_list(Db *db, Arena *arena, PracticeId practice, Text noun,
	int64_t noun_id, int32_t limit, AuditLines *ret_lines);

#endif
