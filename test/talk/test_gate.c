/* The way in, over HTTP: set-up, sessions, tokens, keys. */
#include "test/talk/talk.h"

static Talk *set_up(Arena *arena)
{
	Talk *talk = SERVE(arena);
	talk_set_up(arena, talk);
	return talk;
}

TEST(the_set_up_link_opens_the_door_once)
{
	Talk *talk = set_up(arena);
	EQUAL_INT(talk_get(arena, talk, "/settings").status, 200);
	EQUAL_INT(talk_get(arena, talk, talk->setup.chars).status, 303);
	talk->cookie = TEXT("");
	EQUAL_INT(talk_post(arena, talk, "/setup", "name=Mallory").status, 303); /* led away */
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_stranger_is_led_to_log_in_and_a_form_without_its_token_is_refused)
{
	Talk *talk = set_up(arena);
	EQUAL_INT(talk_post(arena, talk, "/settings", "name=Mallory").status, 403);
	talk->cookie = TEXT("");
	Answer led = talk_get(arena, talk, "/settings");
	EQUAL_INT(led.status, 303);
	EQUAL_TEXT(talk_header(arena, &led, "Location"), "/login?next=%2Fsettings");
	CHECK(text_contains(led.head, "default-src 'none'; script-src 'self'"));
	EQUAL_TEXT(talk_header(arena, &led, "Cache-Control"), "no-store");
	Answer no = talk_post(arena, talk, "/login", "email=e@example.org&password=wrong");
	EQUAL_INT(no.status, 422);
	CHECK(text_contains(no.body, "do not belong together"));
	Answer in = talk_post(arena, talk, "/login",
		"email=e@example.org&password=un+fil+de+soie&next=//evil.example");
	EQUAL_INT(in.status, 303);
	EQUAL_TEXT(talk_header(arena, &in, "Location"), "/");
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_double_click_is_led_where_the_first_one_went)
{
	Talk *talk = set_up(arena);
	Answer page = talk_get(arena, talk, "/settings/password");
	Text form = text_format(arena, "csrf=%s&key=%s&old=un+fil+de+soie&new=une+aiguille+d%%27or",
		talk_input(arena, &page, "csrf").chars, talk_input(arena, &page, "key").chars);
	Answer first = talk_post(arena, talk, "/settings/password", form.chars);
	EQUAL_INT(first.status, 303);
	/* Done twice it would say that the old password is wrong. */
	Answer second = talk_post(arena, talk, "/settings/password", form.chars);
	EQUAL_INT(second.status, 303);
	EQUAL_TEXT(talk_header(arena, &second, "Location"), "/settings");
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_log_in_that_another_site_sends_is_refused)
{
	static const char right[] = "email=e@example.org&password=un+fil+de+soie";
	static const char *const strangers[] = {"cross-site", "same-site", "nonsense"};
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++) {
		talk->site = text_of(strangers[i]);
		Answer refused = talk_post(arena, talk, "/login", right);
		EQUAL_INT(refused.status, 403);
		CHECK(text_contains(refused.body, "This form is too old"));
		EQUAL_TEXT(talk_header(arena, &refused, "Set-Cookie"), "");
	}
	talk->site = TEXT("same-origin");
	EQUAL_INT(talk_post(arena, talk, "/login", right).status, 303);
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(the_manual_is_open_to_whoever_cannot_come_in)
{
	Talk *talk = SERVE(arena);
	talk->headers = TEXT("Accept-Language: fr\r\n");
	Answer first = talk_get(arena, talk, "/help");
	EQUAL_INT(first.status, 200);
	CHECK(text_contains(first.body, "<h1>Le manuel de Fuseau</h1>"));
	CHECK(text_contains(talk_get(arena, talk, "/help/running").body, "id=\"backup\""));
	EQUAL_INT(talk_get(arena, talk, "/help/nothing").status, 404);
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_form_that_is_too_large_is_answered_with_a_page)
{
	Talk *talk = set_up(arena);
	char *notes = NEW_ARRAY(arena, char, (3 << 20) + 1);
	memset(notes, 'x', 3 << 20);
	Answer no = talk_send(arena, talk, "/tasks/new", "/tasks/new",
		text_format(arena, "title=Posts&notes=%s", notes).chars);
	EQUAL_INT(no.status, 413);
	CHECK(text_contains(no.body, "<h1>That is too much at once</h1>"));
	notes[40000] = '\0'; /* what a field may hold a form may hold */
	Answer kept = talk_send(arena, talk, "/tasks/new", "/tasks/new",
		text_format(arena,
			"client=0&title=Posts&due_zone=Europe/Paris&importance=0&notes=%s", notes)
			.chars);
	EQUAL_INT(kept.status, 303);
	EQUAL_INT(talk_stop(talk), 0);
}
