/* People at the terminal. */
#include "test/talk/talk.h"

static int login(Arena *arena, Talk *talk, const char *email, const char *password)
{
	talk->cookie = TEXT("");
	Text form = text_format(arena, "email=%s&password=%s", email, password);
	return talk_post(arena, talk, "/login", form.chars).status;
}

TEST(a_person_is_added_and_given_a_new_password_beside_a_running_server)
{
	Talk *talk = SERVE(arena);
	Ran early = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--password-stdin");
	EQUAL_INT(early.code, 1);
	CHECK(text_contains(early.err, "Nobody works here yet."));
	talk_set_up(arena, talk);
	Ran added = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--password-stdin");
	EQUAL_TEXT(added.err, "");
	EQUAL_TEXT(added.out, "noe@example.org may log in.\n");
	EQUAL_INT(login(arena, talk, "noe@example.org", "deux+fils+de+lin"), 303);
	EQUAL_INT(talk_get(arena, talk, "/settings").status, 200);
	Ran changed = RUN_WITH(arena, "trois fils d’or\r\n", "--data", "{data}", "user", "password",
		"NOE@example.org", "--password-stdin");
	EQUAL_TEXT(changed.err, "");
	EQUAL_INT(talk_get(arena, talk, "/settings").status, 303); /* the session has ended */
	EQUAL_INT(login(arena, talk, "noe@example.org", "deux+fils+de+lin"), 422);
	EQUAL_INT(login(arena, talk, "noe@example.org", "trois+fils+d%E2%80%99or"), 303);
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(the_first_person_at_the_terminal_owns_the_practice_that_begins_with_them)
{
	Ran nowhere = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--password-stdin", "--zone", "Mars/Olympus");
	EQUAL_INT(nowhere.code, 1);
	CHECK(text_contains(nowhere.err, "Mars/Olympus"));
	Ran added = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--password-stdin", "--zone", "Europe/Paris");
	EQUAL_TEXT(added.err, "");
	EQUAL_TEXT(added.out, "noe@example.org may log in, and owns the new practice “noe”.\n");
	Talk *talk = SERVE(arena);
	EQUAL_INT(login(arena, talk, "noe@example.org", "deux+fils+de+lin"), 303);
	CHECK(text_contains(talk_get(arena, talk, "/settings").body, "Europe/Paris"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_person_who_cannot_be_added_is_told_why)
{
	Talk *talk = SERVE(arena);
	talk_set_up(arena, talk);
	EQUAL_INT(talk_stop(talk), 0);
	Ran twice = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "add",
		"E@example.org", "--password-stdin");
	EQUAL_TEXT(
		twice.err, "fuseau: Somebody works here with the address E@example.org already.\n");
	EQUAL_INT(twice.code, 1);
	Ran common = RUN_WITH(arena, "password\n", "--data", "{data}", "user", "add",
		"noe@example.org", "--password-stdin");
	CHECK(text_contains(common.err, "everybody tries first"));
	Ran unsaid = RUN(arena, "--data", "{data}", "user", "add", "noe@example.org");
	CHECK(text_contains(unsaid.err, "--password-stdin"));
	Ran unknown = RUN_WITH(arena, "deux fils de lin\n", "--data", "{data}", "user", "password",
		"noe@example.org", "--password-stdin");
	EQUAL_INT(unknown.code, 3);
	EQUAL_TEXT(
		unknown.err, "fuseau: Nobody works here as noe@example.org, only: e@example.org\n");
}
