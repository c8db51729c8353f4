/* The day and the plan from the command line, and what a program reads of them. */
#include "test/talk/talk.h"

TEST(a_day_in_the_demonstration_is_told_on_the_line_and_in_json)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	CHECK(!text_empty(talk->setup));
	Answer answer = talk_get(arena, talk, talk->setup.chars);
	Text fields =
		text_format(arena, "token=%s", text_chars(talk_input(arena, &answer, "token")));
	answer = talk_post(arena, talk, "/setup/look-around", fields.chars);
	EQUAL_INT(answer.status, 303);
	answer = talk_get(arena, talk, "/");
	EQUAL_INT(answer.status, 200);
	CHECK(text_contains(answer.body, "One cannot be."));
	CHECK(text_contains(answer.body, "class=\"needle\""));
	answer = talk_get(arena, talk, "/plan");
	EQUAL_INT(answer.status, 200);
	answer = talk_get(
		arena, talk, "/tasks"); /* what cannot be kept is red here as on the boards */
	CHECK(text_contains(answer.body, "<h2 class=\"group bad-t\">At risk"));
	CHECK(!text_contains(answer.body, "warn-t"));
	Ran ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "today");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "One cannot be."));
	CHECK(text_contains(ran.out, "first honest date"));
	CHECK(text_contains(ran.out, "8:30-9:30  Kopi & Co, LinkedIn posts of the week"));
	CHECK(text_contains(
		ran.out, "Updates promised\n  Maison Lune\n    today by 17:00 in Paris"));
	ran = RUN(arena, "--data", "{data}", "plan", "--json");
	EQUAL_INT(ran.code, 0);
	CHECK(text_starts(ran.out, "{\"verdict\": \"broken\""));
	CHECK(text_contains(ran.out, "\"start\": \"2026-11-23T08:30:00+01:00\""));
	ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "plan");
	CHECK(text_contains(ran.out, "Tuesday, 24 November 2026"));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(pages_with_nothing_on_them_say_what_comes_first)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	Text month = talk_get(arena, talk, "/plan?view=month").body;
	CHECK(text_contains(month, "Nothing stands in this month."));
	CHECK(text_contains(month, "href=\"/events/new?day=2026-11-01\""));
	const char *const whose[] = {"/discoveries/new", "/proposals/new", "/notices/new"};
	for (size_t i = 0; i < 3; i++) {
		Answer answer = talk_get(arena, talk, whose[i]);
		EQUAL_INT(answer.status, 200);
		CHECK(text_contains(answer.body, "Whom is it for?"));
		CHECK(text_contains(answer.body, "add whom you work for"));
	}
	CHECK(text_contains(talk_get(arena, talk, "/history").body, "Times are those of Lyon."));
	CHECK(text_contains(
		talk_get(arena, talk, "/settings/sessions").body, "Times are those of Lyon."));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(before_anything_is_planned_the_line_says_so)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	EQUAL_INT(talk_stop(talk), 0);
	Ran ran = RUN(arena, "--data", "{data}", "plan", "--json");
	EQUAL_INT(ran.code, 3);
	CHECK(text_contains(ran.err, "There is no plan yet."));
	ran = RUN(arena, "--data", "{data}", "today");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "Nothing is promised."));
}
