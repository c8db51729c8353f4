/* Sessions, log-in attempts, set-up links and form keys, on both engines. */
#include "store/form_key.h"
#include "store/session.h"
#include "store/setup_link.h"
#include "store/throttle.h"

#include "test/store/store_test.h"

static const unsigned char one[] = "\x00\x01'\xff", two[] = "\x00\x02'\xfe";

static Session session_of(const Context *cx, int64_t id, Bytes token)
{
	return (Session){
		.id = id,
		.token = token,
		.practice = cx->practice.id,
		.member = cx->member.id,
		.csrf = bytes_of(two, 4),
		.agent = TEXT("Firefox"),
		.address = TEXT("2001:db8::1"),
		.created = cx->now,
		.seen = instant_plus(cx->now, id),
		.expires = instant_plus(cx->now, 1000 * id),
	};
}

STORE_TEST(a_session_is_found_by_its_token_and_ends)
{
	Session first = session_of(cx, 1, bytes_of(one, 4)),
		second = session_of(cx, 2, bytes_of(two, 4)), got;
	Sessions sessions;
	PracticeId practice = cx->practice.id;
	MemberId member = cx->member.id;
	WORKS(store_session_save(cx->db, arena, &first));
	WORKS(store_session_save(cx->db, arena, &second));
	WORKS(store_session_by_token(cx->db, arena, first.token, &got));
	EQUAL_INT(got.id, 1);
	CHECK(bytes_equal(got.csrf, first.csrf) && bytes_equal(got.token, first.token));
	EQUAL_TEXT(got.address, "2001:db8::1");
	EQUAL_INT(got.expires.seconds, first.expires.seconds);
	WORKS(store_session_seen(
		cx->db, arena, practice, 1, instant_plus(cx->now, 50), first.expires));
	WORKS(store_session_list(cx->db, arena, practice, member, &sessions));
	EQUAL_INT(sessions.count, 2);
	EQUAL_INT(sessions.items[0].id, 1);
	WORKS(store_session_end_others(cx->db, arena, practice, member, 1));
	REFUSES(store_session_by_token(cx->db, arena, second.token, &got),
		"This session has ended.");
	WORKS(store_session_end(cx->db, arena, practice, member, 1));
	WORKS(store_session_list(cx->db, arena, practice, member, &sessions));
	EQUAL_INT(sessions.count, 0);
}

STORE_TEST(a_session_expires)
{
	Session session = session_of(cx, 1, bytes_of(one, 4)), got;
	WORKS(store_session_save(cx->db, arena, &session));
	WORKS(store_session_expire(cx->db, arena, instant_plus(cx->now, 999)));
	WORKS(store_session_by_token(cx->db, arena, session.token, &got));
	WORKS(store_session_expire(cx->db, arena, instant_plus(cx->now, 1000)));
	REFUSES(store_session_by_token(cx->db, arena, session.token, &got),
		"This session has ended.");
}

STORE_TEST(failed_log_ins_are_counted_and_forgotten)
{
	Throttle got;
	WORKS(store_throttle_load(cx->db, arena, TEXT("all"), &got));
	EQUAL_INT(got.failures, 0);
	WORKS(store_throttle_save(cx->db, arena, TEXT("all"), (Throttle){1, {50}}));
	WORKS(store_throttle_save(cx->db, arena, TEXT("all"), (Throttle){2, {60}}));
	WORKS(store_throttle_expire(cx->db, arena, (Instant){60}));
	WORKS(store_throttle_load(cx->db, arena, TEXT("all"), &got));
	EQUAL_INT(got.failures, 2);
	EQUAL_INT(got.since.seconds, 60);
	WORKS(store_throttle_delete(cx->db, arena, TEXT("all")));
	WORKS(store_throttle_load(cx->db, arena, TEXT("all"), &got));
	EQUAL_INT(got.failures, 0);
}

STORE_TEST(a_set_up_link_is_known_until_set_up_is_done)
{
	Instant expires;
	WORKS(store_setup_link_save(cx->db, arena, bytes_of(one, 4), (Instant){77}));
	WORKS(store_setup_link_load(cx->db, arena, bytes_of(one, 4), &expires));
	EQUAL_INT(expires.seconds, 77);
	WORKS(store_setup_link_delete(cx->db, arena));
	WORKS(store_setup_link_load(cx->db, arena, bytes_of(one, 4), &expires));
	CHECK(!instant_set(expires));
}

STORE_TEST(a_form_sent_twice_does_its_work_once)
{
	PracticeId practice = cx->practice.id;
	bool fresh;
	Text answer;
	WORKS(store_form_key_claim(cx->db, arena, practice, TEXT("k1"), cx->now, &fresh));
	CHECK(fresh);
	WORKS(store_form_key_answer_save(cx->db, arena, practice, TEXT("k1"), TEXT("/tasks/7")));
	WORKS(store_form_key_claim(cx->db, arena, practice, TEXT("k1"), cx->now, &fresh));
	CHECK(!fresh);
	WORKS(store_form_key_load(cx->db, arena, practice, TEXT("k1"), &answer));
	EQUAL_TEXT(answer, "/tasks/7");
	WORKS(store_form_key_expire(cx->db, arena, practice, instant_plus(cx->now, 1)));
	WORKS(store_form_key_claim(cx->db, arena, practice, TEXT("k1"), cx->now, &fresh));
	CHECK(fresh);
}
