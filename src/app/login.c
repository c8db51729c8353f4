/* Coming in by e-mail and password. An attempt counts as failed until it has succeeded, so that
 * many at once are counted too. */
#include "app/session.h"

#include "host/secret.h"
#include "store/member.h"
#include "store/throttle.h"

enum { SUBJECTS = 3, SUBJECT_LIMIT = 200 };

typedef struct {
	Text subjects[SUBJECTS];
	int32_t limits[SUBJECTS];
} Attempt;

static Attempt attempt_of(const Context *cx, Text email, Text address)
{
	Text account = text_head(cx->arena, text_folded(cx->arena, email), SUBJECT_LIMIT);
	return (Attempt){
		.subjects = {text_format(cx->arena, "account:%s", account.chars),
			text_format(cx->arena, "address:%s", text_chars(address)), TEXT("all")},
		.limits = {LOGIN_ACCOUNT_FAILURES, LOGIN_ADDRESS_FAILURES, LOGIN_ALL_FAILURES},
	};
}

static const Error *counting(Context *cx, const Attempt *attempt)
{
	for (size_t i = 0; i < SUBJECTS; i++) {
		Throttle throttle;
		TRY(store_throttle_load(cx->db, cx->arena, attempt->subjects[i], &throttle));
		int64_t age = cx->now.seconds - throttle.since.seconds;
		if (!instant_set(throttle.since) || age >= LOGIN_WINDOW_SECONDS || age < 0) {
			throttle = (Throttle){.since = cx->now};
		} else if (throttle.failures >= attempt->limits[i]) {
			int32_t wait = (int32_t)((LOGIN_WINDOW_SECONDS - age + 59) / 60);
			return refuse(cx->arena, "",
				"Too many attempts. Please wait %1 and try again.",
				arg((Minutes){wait}));
		}
		throttle.failures++;
		TRY(store_throttle_save(cx->db, cx->arena, attempt->subjects[i], throttle));
	}
	return OK;
}

static const Error *forgiving(Context *cx, const Attempt *attempt)
{
	TRY(store_throttle_delete(cx->db, cx->arena, attempt->subjects[0]));
	for (size_t i = 1; i < SUBJECTS; i++) {
		Throttle throttle;
		TRY(store_throttle_load(cx->db, cx->arena, attempt->subjects[i], &throttle));
		throttle.failures -= throttle.failures > 0;
		TRY(store_throttle_save(cx->db, cx->arena, attempt->subjects[i], throttle));
	}
	return OK;
}

/* The first account whose password it is. Without any, one comparison is made all the same: how
 * long it takes tells nobody whether the address is known. */
static const Login *matching(const Logins *logins, Text password)
{
	if (logins->count == 0) {
		(void)password_matches(TEXT(""), password);
	}
	EACH (Login, login, *logins) {
		if (password_matches(login->password, password)) {
			return login;
		}
	}
	return NULL;
}

const Error *log_in(
	Context *cx, Text email, Text password, Text agent, Text address, Text *ret_token)
{
	Logins logins;
	Attempt attempt = attempt_of(cx, email, address);
	TRY(WRITE(cx, counting(cx, &attempt)));
	TRY(store_member_logins(cx->db, cx->arena, email, &logins));
	const Login *login = matching(&logins, password);
	if (!login) {
		return refuse(cx->arena, "",
			"This e-mail address and this password do not belong together.");
	}
	TRY(WRITE(cx, forgiving(cx, &attempt)));
	TRY(context_enter(cx, login->practice, login->member));
	return session_start(cx, agent, address, ret_token);
}
