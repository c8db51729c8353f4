/* One timer, from the pages and from the terminal. */
#include "test/talk/talk.h"

static Talk *set_up(Arena *arena)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	return talk;
}

static Answer press(Arena *arena, Talk *talk, const char *path, const char *fields)
{
	return talk_send(arena, talk, "/settings", path, fields);
}

#define CLI(arena, now, ...) RUN(arena, "--data", "{data}", "--now", now, "timer", __VA_ARGS__)

TEST(a_timer_started_on_a_page_is_stopped_in_the_terminal)
{
	Talk *talk = set_up(arena);
	EQUAL_INT(press(arena, talk, "/timer/start", "note=Relance").status, 303);
	CHECK(text_contains(talk_get(arena, talk, "/settings").body, "Relance"));
	Ran ran = CLI(arena, "2026-11-23T09:12+01:00", "status");
	CHECK(text_contains(ran.out, "min: Relance, since 8:30 in Lyon"));
	ran = CLI(arena, "2026-11-23T09:12+01:00", "status", "--json");
	CHECK(text_contains(ran.out, "\"running\":true"));
	CHECK(text_contains(ran.out, "\"seconds\":2520"));
	ran = CLI(arena, "2026-11-23T09:12+01:00", "stop");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "min kept: Relance"));
	ran = CLI(arena, "2026-11-23T09:12+01:00", "stop");
	EQUAL_INT(ran.code, 1);
	EQUAL_TEXT(ran.err, "fuseau: No timer is running.\n");
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_timer_started_in_the_terminal_is_on_every_page_and_a_second_press_does_nothing_twice)
{
	Talk *talk = set_up(arena);
	Ran ran = CLI(arena, "2026-11-23T08:20+01:00", "start", "Factures");
	EQUAL_TEXT(ran.out, "The timer runs: Factures\n");
	CHECK(text_contains(talk_get(arena, talk, "/shortcuts").body, "0:10:00"));
	Answer page = talk_get(arena, talk, "/settings");
	Text form = text_format(arena, "csrf=%s&key=%s", talk_input(arena, &page, "csrf").chars,
		talk_input(arena, &page, "key").chars);
	Answer first = talk_post(arena, talk, "/timer/stop", form.chars);
	Answer second = talk_post(arena, talk, "/timer/stop", form.chars);
	EQUAL_INT(first.status, 303);
	EQUAL_TEXT(talk_header(arena, &first, "Location"), "/time");
	EQUAL_TEXT(talk_header(arena, &second, "Location"), "/time");
	EQUAL_TEXT(CLI(arena, "2026-11-23T08:31+01:00", "status").out, "No timer is running.\n");
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_forgotten_timer_is_asked_about_on_the_page_and_in_the_terminal)
{
	Talk *talk = set_up(arena);
	CHECK(CLI(arena, "2026-11-22T20:00+01:00", "start").code == 0);
	Ran ran = CLI(arena, "2026-11-23T08:30+01:00", "stop");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "Say with --at until when to keep it"));
	Answer led = press(arena, talk, "/timer/start", "note=Neuf");
	CHECK(text_starts(talk_header(arena, &led, "Location"), "/timer/stop?"));
	Answer asked = talk_get(arena, talk, talk_header(arena, &led, "Location").chars);
	CHECK(text_contains(asked.body, "Did you forget it?"));
	EQUAL_TEXT(talk_input(arena, &asked, "note"), "Neuf");
	EQUAL_INT(press(arena, talk, "/timer/stop", "keep=other&until=").status, 422);
	EQUAL_INT(press(arena, talk, "/timer/stop",
			  "keep=other&until=2026-11-22T21:00&client=0&task=0&note=Neuf")
			  .status,
		303);
	CHECK(text_contains(CLI(arena, "2026-11-23T08:31+01:00", "status").out,
		"min: Neuf, since 8:30 in Lyon"));
	EQUAL_INT(talk_stop(talk), 0);
}
