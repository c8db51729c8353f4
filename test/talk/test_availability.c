/* What is agreed about the week is agreed on pages and acts in the plan, over HTTP. */
#include "test/talk/talk.h"

#define CLI(arena, ...) \
	RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", __VA_ARGS__)

static const char *formed(Arena *arena, const char *path, const char *end)
{
	return text_format(arena, "%s%s", path, end).chars;
}

static const char *place_of(Arena *arena, const Answer *answer)
{
	EQUAL_INT(answer->status, 303);
	return talk_header(arena, answer, "Location").chars;
}

/* A letter from today on that says this of the week, and is accepted. */
static void agree(Arena *arena, Talk *talk, const char *client, const char *availability)
{
	const char *page = formed(arena, client, "/agreements/new");
	Text fields = text_format(arena,
		"title=Letter&language=en&currency=EUR&rate_kind=hourly&rate=48&rounding=none"
		"&moment=monthly&form=freelance&combination=dearest&from=2026-11-23&term_days=30"
		"&notice_days=30&carry_months=0&changed=0&cadence=none&%s",
		availability);
	Answer kept =
		talk_send(arena, talk, page, formed(arena, client, "/agreements"), fields.chars);
	const char *agreement = place_of(arena, &kept);
	Answer accepted =
		talk_send(arena, talk, agreement, formed(arena, agreement, "/accept"), "");
	EQUAL_INT(accepted.status, 303);
}

static void promise(Arena *arena, Talk *talk, const char *client, const char *title)
{
	Text fields = text_format(arena,
		"title=%s&client=%s&estimate=60&due_day=2026-11-23&due_clock=12:30"
		"&due_zone=Europe/Paris&importance=0",
		title, client + strlen("/clients/"));
	EQUAL_INT(talk_send(arena, talk, "/tasks/new", "/tasks/new", fields.chars).status, 303);
}

TEST(fixed_days_are_agreed_on_a_page_and_the_plan_keeps_to_them_until_they_are_not)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	Answer made = talk_send(arena, talk, "/clients/new", "/clients/new",
		"name=Alpenhof&person=0&status=active&thread=1&zone=Europe/Paris&currency=EUR"
		"&language=en&reserved_per=");
	const char *client = place_of(arena, &made);
	agree(arena, talk, client, "availability=fixed&available_hours=mon+11:00-12:00");
	promise(arena, talk, client, "Menu");
	Ran ran = CLI(arena, "plan", "--json");
	CHECK(text_contains(ran.out, "\"start\": \"2026-11-23T11:00:00+01:00\""));
	promise(arena, talk, client, "Reviews"); /* two hours in one: a no, and why */
	Answer today = talk_get(arena, talk, "/");
	CHECK(text_contains(today.body, "Only the hours agreed with Alpenhof count: Monday, from "
					"11:00 to 12:00, on your clock."));
	CHECK(text_contains(CLI(arena, "today").out, "As urgent work it could be planned"));
	agree(arena, talk, client, "availability=spread");
	ran = CLI(arena, "plan", "--json");
	CHECK(text_starts(ran.out, "{\"verdict\": \"kept\""));
	CHECK(!text_contains(talk_get(arena, talk, "/").body, "Only the hours agreed"));
	EQUAL_INT(talk_stop(talk), 0);
}
