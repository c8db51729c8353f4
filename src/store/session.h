/* Who is logged in where. Tokens are kept hashed: see token_hash in host/secret.h. */
#ifndef STORE_SESSION_H
#define STORE_SESSION_H

#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef struct Session {
	int64_t id;  /* shown in a page; the token never is */
	Bytes token; /* hashed */
	PracticeId practice;
	MemberId member;
	Bytes csrf;
	Text agent, address; /* of the browser, for the list of sessions */
	Instant created, seen, expires;
} Session;
LIST_OF(Session, Sessions);

MUST_USE const Error *store_session_save(Db *db, Arena *arena, const Session *session);
/* MISSING when there is none; an expired one is found: the caller looks at `expires`. */
MUST_USE const Error *store_session_by_token(
	Db *db, Arena *arena, Bytes token, Session *ret_session);
MUST_USE const Error *store_session_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Sessions *ret_sessions);
MUST_USE const Error *store_session_seen(
	Db *db, Arena *arena, PracticeId practice, int64_t id, Instant seen, Instant expires);
MUST_USE const Error *store_session_end(
	Db *db, Arena *arena, PracticeId practice, MemberId member, int64_t id);
/* All of the member but one (0: all). */
MUST_USE const Error *store_session_end_others(
	Db *db, Arena *arena, PracticeId practice, MemberId member, int64_t kept);
MUST_USE const Error *store_session_expire(Db *db, Arena *arena, Instant now);

#endif
