/* "May I say yes?" on the line, and its answer for programs. */
#include "test/talk/talk.h"

TEST(the_line_says_whether_a_promise_would_hold)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	Answer answer = talk_get(arena, talk, talk->setup.chars);
	Text fields =
		text_format(arena, "token=%s", text_chars(talk_input(arena, &answer, "token")));
	answer = talk_post(arena, talk, "/setup/look-around", fields.chars);
	EQUAL_INT(answer.status, 303);
	Ran ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "plan", "ask",
		"--client", "kopi", "--hours", "2h", "--by", "2026-11-25T18:00");
	EQUAL_INT(ran.code, 0);
	CHECK(text_starts(ran.out, "Yes: Wed 25 Nov, 18:00 in Singapore"));
	ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "plan", "ask",
		"--client", "kopi", "--hours", "40h", "--by", "2026-11-24", "--json");
	EQUAL_INT(ran.code, 0);
	CHECK(text_starts(ran.out, "{\"verdict\":\"later\""));
	CHECK(text_contains(ran.out, "\"due\":\"2026-11-24T24:00\""));
	ran = RUN(arena, "--data", "{data}", "plan", "ask", "--hours", "2h", "--by", "soon");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "“soon” is no date"));
	EQUAL_INT(talk_stop(talk), 0);
}
