#include "app/session.h"

#include "host/secret.h"

enum { SEEN_EVERY_SECONDS = 3600 };

static Bytes hashed(const Context *cx, Text token)
{
	return token_hash(cx->arena, "session", token);
}

/* Written down once an hour, so that reading pages writes nothing. */
static const Error *seen(Context *cx, Session *session)
{
	int64_t latest = session->created.seconds + (int64_t)SESSION_DAYS * SECONDS_PER_DAY;
	int64_t idle = cx->now.seconds + (int64_t)SESSION_IDLE_DAYS * SECONDS_PER_DAY;
	session->expires.seconds = idle < latest ? idle : latest;
	TRY(db_write_begin(cx->db, cx->arena));
	const Error *error = store_session_seen(
		cx->db, cx->arena, session->practice, session->id, cx->now, session->expires);
	if (error) {
		db_write_undo(cx->db);
		return error;
	}
	return db_write_end(cx->db, cx->arena);
}

const Error *session_resume(Context *cx, Text token)
{
	if (text_empty(token) || token.length > 2 * TOKEN_BYTES) {
		return OK;
	}
	Session *session = NEW(cx->arena, Session);
	const Error *error = store_session_by_token(cx->db, cx->arena, hashed(cx, token), session);
	if (error) {
		return error->kind == ERROR_MISSING ? OK : error;
	}
	if (session->expires.seconds <= cx->now.seconds) {
		return OK;
	}
	if (cx->now.seconds - session->seen.seconds >= SEEN_EVERY_SECONDS) {
		TRY(seen(cx, session));
	}
	TRY(context_enter(cx, session->practice, session->member));
	cx->session = session;
	return OK;
}

static const Error *starting(Context *cx, Text agent, Text address, Text token)
{
	unsigned char csrf[32];
	random_fill(csrf, sizeof csrf);
	Session session = {
		.id = new_id(cx),
		.token = hashed(cx, token),
		.practice = cx->practice.id,
		.member = cx->member.id,
		.csrf = bytes_of(csrf, sizeof csrf),
		.agent = text_head(cx->arena, agent, SESSION_AGENT_LIMIT),
		.address = text_head(cx->arena, address, SESSION_AGENT_LIMIT),
		.created = cx->now,
		.seen = cx->now,
		.expires = instant_plus(cx->now, (int64_t)SESSION_IDLE_DAYS * SECONDS_PER_DAY),
	};
	TRY(store_session_expire(cx->db, cx->arena, cx->now));
	TRY(store_session_save(cx->db, cx->arena, &session));
	return audit(cx, "login", "member", cx->member.id.value, 0, address);
}

const Error *session_start(Context *cx, Text agent, Text address, Text *ret_token)
{
	Text token = token_new(cx->arena);
	TRY(WRITE(cx, starting(cx, agent, address, token)));
	*ret_token = token;
	return OK;
}

static const Error *ending(Context *cx, int64_t id)
{
	TRY(store_session_end(cx->db, cx->arena, cx->practice.id, cx->member.id, id));
	return audit(cx, "logout", "member", cx->member.id.value, 0, TEXT(""));
}

const Error *log_out(Context *cx)
{
	return cx->session ? WRITE(cx, ending(cx, cx->session->id)) : OK;
}

const Error *end_session(Context *cx, int64_t id)
{
	return WRITE(cx, ending(cx, id));
}

const Error *open_sessions(Context *cx, Sessions *ret_sessions)
{
	Sessions all, living = {0};
	TRY(store_session_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &all));
	EACH (Session, session, all) {
		if (session->expires.seconds > cx->now.seconds) {
			*LIST_ADD(cx->arena, living) = *session;
		}
	}
	*ret_sessions = living;
	return OK;
}

static const Error *ending_others(Context *cx)
{
	int64_t kept = cx->session ? cx->session->id : 0;
	TRY(store_session_end_others(cx->db, cx->arena, cx->practice.id, cx->member.id, kept));
	return audit(cx, "end-sessions", "member", cx->member.id.value, 0, TEXT(""));
}

const Error *end_other_sessions(Context *cx)
{
	return WRITE(cx, ending_others(cx));
}
