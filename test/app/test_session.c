/* Coming in, staying in, going out. */
#include "app/member.h"
#include "app/session.h"
#include "host/secret.h"

#include "test/store/store_test.h"

static const Text address = {"192.0.2.7", 9};

/* cx as the gate makes it: nobody yet. */
static Context nobody(const Context *cx)
{
	Context stranger;
	context_open(&stranger, cx->arena, cx->db, cx->house);
	stranger.now = cx->now;
	return stranger;
}

STORE_TEST(a_session_is_found_by_its_token_alone)
{
	Text token;
	WORKS(session_start(cx, TEXT("Firefox"), address, &token));
	Context again = nobody(cx);
	WORKS(session_resume(&again, token));
	EQUAL_INT(again.member.id.value, cx->member.id.value);
	EQUAL_TEXT(zone_name(again.zone), text_chars(cx->practice.zone));
	CHECK(again.session);
	Context other = nobody(cx);
	WORKS(session_resume(&other, TEXT("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")));
	CHECK(!other.session);
	WORKS(session_resume(&other, TEXT("")));
	EQUAL_INT(other.practice.id.value, 0);
}

STORE_TEST(a_session_ends_after_thirty_idle_days_and_after_ninety_at_the_latest)
{
	Text token;
	WORKS(session_start(cx, TEXT("Firefox"), address, &token));
	Context later = nobody(cx);
	for (int day_at = 29; day_at < 90; day_at += 29) {
		later = nobody(cx);
		later.now.seconds += (int64_t)day_at * SECONDS_PER_DAY;
		WORKS(session_resume(&later, token));
		CHECK(later.session);
	}
	later = nobody(cx);
	later.now.seconds += 90 * (int64_t)SECONDS_PER_DAY;
	WORKS(session_resume(&later, token));
	CHECK(!later.session);
	WORKS(session_start(cx, TEXT("Firefox"), address, &token));
	later = nobody(cx);
	later.now.seconds += 30 * (int64_t)SECONDS_PER_DAY;
	WORKS(session_resume(&later, token));
	CHECK(!later.session);
}

STORE_TEST(logging_out_ends_this_session_and_ending_the_others_keeps_it)
{
	Text first, second;
	Sessions sessions;
	WORKS(session_start(cx, TEXT("Firefox"), address, &first));
	WORKS(session_start(cx, TEXT("Chrome"), address, &second));
	Context own = nobody(cx);
	WORKS(session_resume(&own, first));
	WORKS(open_sessions(&own, &sessions));
	EQUAL_INT(sessions.count, 2);
	WORKS(end_other_sessions(&own));
	WORKS(open_sessions(&own, &sessions));
	EQUAL_INT(sessions.count, 1);
	EQUAL_INT(sessions.items[0].id, own.session->id);
	WORKS(log_out(&own));
	Context again = nobody(cx);
	WORKS(session_resume(&again, first));
	CHECK(!again.session);
}

STORE_TEST(the_right_password_lets_in_and_a_wrong_one_says_no_more_than_that)
{
	Text token;
	WORKS(set_password(cx, cx->member.id, TEXT("un fil de soie")));
	Context stranger = nobody(cx);
	const char *no = "This e-mail address and this password do not belong together.";
	REFUSES(log_in(&stranger, cx->member.email, TEXT("wrong one"), TEXT(""), address, &token),
		no);
	REFUSES(log_in(&stranger, TEXT("nobody@example.org"), TEXT("un fil de soie"), TEXT(""),
			address, &token),
		no);
	CHECK(!stranger.session && stranger.practice.id.value == 0);
	WORKS(log_in(
		&stranger, cx->member.email, TEXT("un fil de soie"), TEXT(""), address, &token));
	EQUAL_INT(stranger.member.id.value, cx->member.id.value);
}

STORE_TEST(ten_failures_close_an_account_for_a_quarter_of_an_hour)
{
	Text token;
	Context stranger = nobody(cx);
	for (int i = 0; i < LOGIN_ACCOUNT_FAILURES; i++) {
		REFUSES(log_in(&stranger, TEXT("a@example.org"), TEXT("x"), TEXT(""), address,
				&token),
			"This e-mail address and this password do not belong together.");
	}
	REFUSES(log_in(&stranger, TEXT("A@example.org"), TEXT("x"), TEXT(""), TEXT("192.0.2.8"),
			&token),
		"Too many attempts. Please wait %1 and try again.");
	stranger.now.seconds += LOGIN_WINDOW_SECONDS;
	REFUSES(log_in(&stranger, TEXT("a@example.org"), TEXT("x"), TEXT(""), address, &token),
		"This e-mail address and this password do not belong together.");
}

STORE_TEST(a_new_password_ends_the_other_sessions)
{
	Text first, second;
	WORKS(set_password(cx, cx->member.id, TEXT("un fil de soie")));
	WORKS(session_start(cx, TEXT("Firefox"), address, &first));
	WORKS(session_start(cx, TEXT("Chrome"), address, &second));
	Context own = nobody(cx);
	WORKS(session_resume(&own, first));
	REFUSES(change_password(&own, TEXT("guessed"), TEXT("une aiguille d’or")),
		"This is not your password.");
	WORKS(change_password(&own, TEXT("un fil de soie"), TEXT("une aiguille d’or")));
	Context other = nobody(cx);
	WORKS(session_resume(&other, second));
	CHECK(!other.session);
	other = nobody(cx);
	WORKS(session_resume(&other, first));
	CHECK(other.session);
}

TEST(a_password_has_eight_characters_and_is_not_the_commonest)
{
	REFUSES(password_check(arena, "p", TEXT("court")),
		"At least 8 characters. A short sentence is good.");
	WORKS(password_check(arena, "p", TEXT("éèàùçôîü")));
	REFUSES(password_check(arena, "p", TEXT("Password123")),
		"This is one of the passwords that everybody tries first. Please choose another.");
	char long_one[PASSWORD_MOST + 2] = {0};
	memset(long_one, 'a', PASSWORD_MOST + 1);
	REFUSES(password_check(arena, "p", text_of(long_one)), "At most 128 characters.");
}
