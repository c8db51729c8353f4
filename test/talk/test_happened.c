/* "Something happened" on the line: looked at, then taken. */
#include "test/talk/talk.h"

TEST(the_line_says_what_an_outage_moves_and_takes_it_when_told)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	Answer answer = talk_get(arena, talk, talk->setup.chars);
	Text fields =
		text_format(arena, "token=%s", text_chars(talk_input(arena, &answer, "token")));
	answer = talk_post(arena, talk, "/setup/look-around", fields.chars);
	EQUAL_INT(answer.status, 303);
	Ran ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "plan",
		"happened", "outage", "--from", "09:00", "--until", "17:00");
	EQUAL_INT(ran.code, 0);
	CHECK(text_contains(ran.out, "new date"));
	CHECK(text_contains(ran.out, "--- Kopi & Co, English, meilin@kopi.example"));
	CHECK(text_contains(ran.out, "A power or network cut has interrupted my work."));
	CHECK(text_contains(ran.out, "Nothing is changed yet: --take takes it."));
	ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", "plan", "happened",
		"outage", "--from", "09:00", "--until", "17:00", "--take", "--json");
	EQUAL_INT(ran.code, 0);
	CHECK(text_starts(ran.out, "{\"kind\":\"outage\",\"taken\":\""));
	CHECK(!text_contains(ran.out, "\"taken\":\"0\""));
	answer = talk_get(arena, talk, "/incidents");
	CHECK(text_contains(answer.body, "between Mon 23 Nov, 9:00 and 17:00"));
	ran = RUN(arena, "--data", "{data}", "plan", "happened", "flood");
	EQUAL_INT(ran.code, 1);
	ran = RUN(arena, "--data", "{data}", "plan", "happened", "urgent", "--client", "kopi",
		"--what", "Banner");
	EQUAL_INT(ran.code, 1);
	EQUAL_TEXT(ran.err, "fuseau: --by: Say on which day.\n"
			    "fuseau: --hours: Say how long it takes.\n");
	ran = RUN(arena, "--data", "{data}", "plan", "happened", "outage", "--leave",
		"spring lookbook");
	EQUAL_INT(ran.code, 1);
	EQUAL_TEXT(ran.err, "fuseau: --with: Say with whom it is left.\n");
	EQUAL_INT(talk_stop(talk), 0);
}
