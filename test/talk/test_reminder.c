/* Reminders by command: who is late, the mail as a file, and that it went out. */
#include "test/talk/talk.h"

#define LATE "--data", "{data}", "--now", "2027-01-05T09:00+01:00"

/* The demonstration, in which 2026-001 was sent on 16 November and is due on 16 December. */
static void look_around(Arena *arena)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	Answer answer = talk_get(arena, talk, talk->setup.chars);
	Text fields =
		text_format(arena, "token=%s", text_chars(talk_input(arena, &answer, "token")));
	EQUAL_INT(talk_post(arena, talk, "/setup/look-around", fields.chars).status, 303);
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(who_is_late_is_listed_written_to_and_left_in_peace_once_it_was_sent)
{
	look_around(arena);
	Ran ran = RUN(arena, LATE, "today");
	CHECK(text_contains(ran.out, "2 reminders are due."));
	ran = RUN(arena, LATE, "invoice", "remind");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "\n2026-001 ") && text_contains(ran.out, "Two weeks late"));
	ran = RUN(arena, LATE, "invoice", "remind", "--json");
	CHECK(text_contains(ran.out, "\"state\": \"due\", \"level\": \"later\""));
	ran = RUN(arena, LATE, "invoice", "mail", "2026-001", "--level", "later");
	EQUAL_INT(ran.code, 0);
	CHECK(text_starts(ran.out, "X-Unsent: 1\r\nDate: Tue, 05 Jan 2027 08:00:00 +0000\r\n"));
	CHECK(text_contains(ran.out, "<camille@maisonlune.example>\r\n"));
	CHECK(text_contains(ran.out, "filename=\"2026-001.pdf\""));
	ran = RUN(arena, LATE, "invoice", "sent", "2026-001", "--level", "later", "--on",
		"2027-01-04");
	EQUAL_TEXT(ran.err, "");
	ran = RUN(arena, LATE, "invoice", "remind");
	CHECK(!text_contains(ran.out, "2026-001"));
	ran = RUN(arena, LATE, "invoice", "remind", "--json");
	CHECK(text_contains(ran.out, "\"state\": \"later\", \"level\": \"last\", \"day\": "
				     "\"2027-01-15\""));
}

TEST(what_cannot_be_sent_is_refused_with_a_sentence)
{
	look_around(arena);
	Ran ran = RUN(arena, LATE, "invoice", "mail", "2026-001", "--level", "angry");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "is no reminder: before, due, late, later or last."));
	ran = RUN(arena, LATE, "invoice", "mail", "2026-999");
	EQUAL_INT(ran.code, 3);
	CHECK(text_contains(ran.err, "There is no such invoice."));
	ran = RUN(arena, LATE, "invoice", "sent", "2026-001", "--on", "tomorrow");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "is no day: write 2026-11-30."));
	ran = RUN(arena, LATE, "invoice", "sent", "2026-001", "--on", "2027-01-06");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "The day it was sent, not one ahead."));
}
