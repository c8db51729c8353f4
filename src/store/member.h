/* The people of a practice, and the door by which one of them comes in. */
#ifndef STORE_MEMBER_H
#define STORE_MEMBER_H

#include "base/error.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/member.h"

LIST_OF(Member, Members);

/* Makes or changes; never touches the password. */
MUST_USE const Error *store_member_save(
	Db *db, Arena *arena, PracticeId practice, const Member *member, int64_t changed);
/* password: as host/ hashed it; "": nobody logs in with one. */
MUST_USE const Error *store_member_password_save(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Text password, int64_t changed);
MUST_USE const Error *store_member_load(
	Db *db, Arena *arena, PracticeId practice, MemberId id, Member *ret_member);
MUST_USE const Error *store_member_list(
	Db *db, Arena *arena, PracticeId practice, Members *ret_members);

/* Who may log in with this address: at most one in each practice. */
typedef struct {
	PracticeId practice;
	MemberId member;
	Text password;
} Login;
LIST_OF(Login, Logins);
MUST_USE const Error *store_member_logins(Db *db, Arena *arena, Text email, Logins *ret_logins);
/* False on a machine that is still to be set up. */
MUST_USE const Error *store_member_any(Db *db, Arena *arena, bool *ret_any);

#endif
