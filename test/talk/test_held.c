/* What was typed into a form whose session had ended. */
#include "test/talk/talk.h"

#include <string.h>

static const char typed[] =
	"name=Kopi+%26+Co&language=en&zone=Asia/Singapore&person=0&status=active&reserved_per=week"
	"&goals=Three+%22caf%C3%A9s%22%0D%0Ain+spring";

static Talk *set_up(Arena *arena)
{
	Talk *talk = SERVE(arena);
	talk_set_up(arena, talk);
	return talk;
}

/* The names and values of a page's hidden fields, as a browser sends them. */
static Text hidden_fields(Arena *arena, const Answer *page)
{
	static const char mark[] = "<input type=\"hidden\" name=\"";
	Buffer out = buffer_new(arena);
	const char *at = text_chars(page->body);
	while ((at = strstr(at, mark))) {
		at += strlen(mark);
		size_t name = strcspn(at, "\"");
		const char *value = strstr(at, "value=\"") + strlen("value=\"");
		buffer_format(&out, "&%.*s=", (int)name, at);
		for (; *value != '"'; value++) {
			if (strncmp(value, "&amp;", 5) == 0 || strncmp(value, "&#38;", 5) == 0) {
				buffer_format(&out, "%%26");
				value += 4;
			} else if (strncmp(value, "&quot;", 6) == 0) {
				buffer_format(&out, "%%22");
				value += 5;
			} else if (strncmp(value, "&#34;", 5) == 0) {
				buffer_format(&out, "%%22");
				value += 4;
			} else {
				buffer_format(&out, "%%%02X", (unsigned char)*value);
			}
		}
		at = value;
	}
	return buffer_done(&out);
}

static Answer log_in_again(Arena *arena, Talk *talk, const Answer *asked)
{
	return talk_post(arena, talk, "/login",
		text_format(arena, "email=e@example.org&password=un+fil+de+soie%s",
			hidden_fields(arena, asked).chars)
			.chars);
}

TEST(a_form_whose_session_had_ended_comes_back_with_what_was_typed)
{
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	Answer asked = talk_post(arena, talk, "/clients/new", typed);
	EQUAL_INT(asked.status, 401);
	CHECK(text_contains(asked.body, "What you typed is held on this page"));
	Answer again = log_in_again(arena, talk, &asked);
	EQUAL_INT(again.status, 422);
	CHECK(text_contains(again.body, "nothing of it is kept yet"));
	CHECK(text_contains(again.body, "value=\"Kopi &amp; Co\""));
	CHECK(text_contains(again.body, "in spring"));
	CHECK(!text_contains(talk_get(arena, talk, "/clients").body, "Kopi"));
	Text anew = text_format(arena, "csrf=%s&key=%s&%s", talk_input(arena, &again, "csrf").chars,
		talk_input(arena, &again, "key").chars, typed);
	EQUAL_INT(talk_post(arena, talk, "/clients/new", anew.chars).status, 303);
	CHECK(text_contains(talk_get(arena, talk, "/clients").body, "Kopi"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_wrong_password_does_not_lose_what_was_typed)
{
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	Answer asked = talk_post(arena, talk, "/clients/new", typed);
	Text held = hidden_fields(arena, &asked);
	Answer wrong = talk_post(arena, talk, "/login",
		text_format(arena, "email=e@example.org&password=wrong%s", held.chars).chars);
	EQUAL_INT(wrong.status, 422);
	const char *behind = strstr(held.chars, "&held-to=");
	CHECK(behind && text_contains(hidden_fields(arena, &wrong), behind));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_form_of_an_earlier_session_comes_back_with_what_was_typed)
{
	Talk *talk = set_up(arena);
	Answer again = talk_post(
		arena, talk, "/clients/new", text_format(arena, "csrf=old&%s", typed).chars);
	EQUAL_INT(again.status, 403);
	CHECK(text_contains(again.body, "You have logged in again since you opened this form"));
	CHECK(text_contains(again.body, "value=\"Kopi &amp; Co\""));
	CHECK(!text_contains(talk_get(arena, talk, "/clients").body, "Kopi"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_button_of_an_ended_session_does_nothing_and_says_so)
{
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	Answer asked = talk_post(arena, talk, "/settings/sessions/end-others", "sure=1");
	EQUAL_INT(asked.status, 401);
	Answer again = log_in_again(arena, talk, &asked);
	EQUAL_INT(again.status, 303);
	CHECK(text_contains(talk_get(arena, talk, "/settings").body, "that was not done"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_password_is_never_held)
{
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	Answer asked = talk_post(
		arena, talk, "/settings/password", "old=un+fil+de+soie&new=deux+fils+de+lin");
	EQUAL_INT(asked.status, 303); /* nothing is left to hold */
	CHECK(!text_contains(asked.body, "deux"));
	asked = talk_post(arena, talk, "/clients/new", "name=Kopi&password=deux+fils");
	EQUAL_INT(asked.status, 401);
	CHECK(!text_contains(asked.body, "deux"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(another_site_puts_nothing_into_a_form)
{
	Talk *talk = set_up(arena);
	talk->site = TEXT("cross-site");
	Answer refused = talk_post(
		arena, talk, "/clients/new", text_format(arena, "csrf=old&%s", typed).chars);
	EQUAL_INT(refused.status, 403);
	CHECK(!text_contains(refused.body, "Kopi"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(what_is_too_long_to_be_held_is_said_to_be_so)
{
	Talk *talk = set_up(arena);
	talk->cookie = TEXT("");
	Buffer form = buffer_new(arena);
	buffer_format(&form, "name=Kopi&notes=");
	for (int i = 0; i < 257 * 1024; i++) {
		buffer_char(&form, 'x');
	}
	Answer asked = talk_post(arena, talk, "/clients/new", buffer_done(&form).chars);
	EQUAL_INT(asked.status, 401);
	CHECK(text_contains(asked.body, "too long to be held here"));
	CHECK(!text_contains(asked.body, "held-to"));
	EQUAL_INT(talk_stop(talk), 0);
}
