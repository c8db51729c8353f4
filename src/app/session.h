/* Logging in on the web and staying so.
 *
 * A session is a random token in a cookie, kept here as its hash only. It ends after 30 days
 * without use, after 90 days at the latest, when its member logs out or changes the password. */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app/context.h"
#include "store/session.h"

enum {
	SESSION_IDLE_DAYS = 30,
	SESSION_DAYS = 90,
	SESSION_AGENT_LIMIT = 300,
	LOGIN_ACCOUNT_FAILURES = 10, /* in LOGIN_WINDOW_SECONDS, then wait */
	LOGIN_ADDRESS_FAILURES = 20,
	LOGIN_ALL_FAILURES = 300,
	LOGIN_WINDOW_SECONDS = 15 * 60,
};

/* Fills cx's practice, member, language, zone and session from the cookie's token. No session, or
 * an ended one: OK, and practice id 0. */
MUST_USE const Error *session_resume(Context *cx, Text token);
/* REFUSED with one sentence for "no such account" and "wrong password"; says how long to wait
 * after too many failures. *ret_token goes into the cookie. cx is then logged in. */
MUST_USE const Error *log_in(
	Context *cx, Text email, Text password, Text agent, Text address, Text *ret_token);
/* A session for cx's member without a password: after set-up and for the demonstration. */
MUST_USE const Error *session_start(Context *cx, Text agent, Text address, Text *ret_token);
MUST_USE const Error *log_out(Context *cx);
MUST_USE const Error *open_sessions(Context *cx, Sessions *ret_sessions);
MUST_USE const Error *end_session(Context *cx, int64_t id);
/* All but the one that asks. */
MUST_USE const Error *end_other_sessions(Context *cx);

/* The token a form sends back, masked anew each time (so that compression tells nothing of it). */
Text session_csrf(const Context *cx);
bool session_csrf_good(const Context *cx, Text sent);

#endif
