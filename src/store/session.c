/* Sessions, row by row. */
#include "store/session.h"

#include "sql/session.h"
#include "store/read.h"

const Error *store_session_save(Db *db, Arena *arena, const Session *session)
{
	const SqlSessionSave save = {
		.token = session->token,
		.practice = session->practice.value,
		.member = session->member.value,
		.id = session->id,
		.csrf = session->csrf,
		.agent = session->agent,
		.address = session->address,
		.created = session->created.seconds,
		.seen = session->seen.seconds,
		.expires = session->expires.seconds,
	};
	return sql_session_save(db, arena, &save, NULL);
}

static const Error *sessions_of(Arena *arena, Rows *rows, Sessions *ret_sessions)
{
	Sessions sessions = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, sessions) = (Session){
			.token = rows_bytes(rows, "token"),
			.practice = {rows_int(rows, "practice")},
			.member = {rows_int(rows, "member")},
			.id = rows_int(rows, "id"),
			.csrf = rows_bytes(rows, "csrf"),
			.agent = rows_text(rows, "agent"),
			.address = rows_text(rows, "address"),
			.created = read_instant(rows, "created"),
			.seen = read_instant(rows, "seen"),
			.expires = read_instant(rows, "expires"),
		};
	}
	TRY(rows_end(rows));
	*ret_sessions = sessions;
	return OK;
}

const Error *store_session_by_token(Db *db, Arena *arena, Bytes token, Session *ret_session)
{
	Rows *rows;
	Sessions sessions;
	TRY(sql_session_by_token(db, arena, token, &rows));
	TRY(sessions_of(arena, rows, &sessions));
	if (sessions.count == 0) {
		return missing(arena, "This session has ended.");
	}
	*ret_session = sessions.items[0];
	return OK;
}

const Error *store_session_list(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Sessions *ret_sessions)
{
	Rows *rows;
	TRY(sql_session_list(db, arena, practice.value, member.value, &rows));
	return sessions_of(arena, rows, ret_sessions);
}

const Error *store_session_seen(
	Db *db, Arena *arena, PracticeId practice, int64_t id, Instant seen, Instant expires)
{
	return sql_session_seen(db, arena, practice.value, id, seen.seconds, expires.seconds, NULL);
}

const Error *store_session_end(
	Db *db, Arena *arena, PracticeId practice, MemberId member, int64_t id)
{
	return sql_session_end(db, arena, practice.value, member.value, id, NULL);
}

const Error *store_session_end_others(
	Db *db, Arena *arena, PracticeId practice, MemberId member, int64_t kept)
{
	return sql_session_end_others(db, arena, practice.value, member.value, kept, NULL);
}

const Error *store_session_expire(Db *db, Arena *arena, Instant now)
{
	return sql_session_expire(db, arena, now.seconds, NULL);
}
