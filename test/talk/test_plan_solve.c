/* The planner's door as a command. */
#include "test/talk/talk.h"

TEST(a_problem_from_a_pipe_is_planned)
{
	Ran ran = RUN_WITH(arena,
		"{\"now\": \"2026-11-23T08:30\", \"zone\": \"Europe/Paris\", \"hours\": "
		"[{\"days\": "
		"[\"mon\"], \"from\": \"09:00\", \"to\": \"12:00\"}], \"tasks\": [{\"id\": \"a\", "
		"\"minutes\": 60, \"due\": \"2026-11-23T12:00\"}]}",
		"plan", "solve", "-");
	EQUAL_INT(ran.code, 0);
	EQUAL_TEXT(ran.err, "");
	CHECK(text_starts(ran.out, "{\"verdict\": \"kept\""));
}

TEST(a_problem_that_is_not_valid_is_named_in_one_line_and_ends_with_2)
{
	Ran ran = RUN_WITH(arena, "{\"zone\": \"Asia/Singapour\"}", "plan", "solve", "-");
	EQUAL_INT(ran.code, 2);
	EQUAL_TEXT(ran.out, "");
	EQUAL_TEXT(ran.err, "zone: no such zone \"Asia/Singapour\"\n");
}

TEST(a_problem_longer_than_8_mebibytes_is_not_valid)
{
	Buffer long_one = buffer_new(arena);
	while (long_one.length <= 8 << 20) {
		buffer_chars(&long_one, "                                                ");
	}
	Ran ran = RUN_WITH(arena, buffer_done(&long_one).chars, "plan", "solve", "-");
	EQUAL_INT(ran.code, 2);
	EQUAL_TEXT(ran.out, "");
	EQUAL_TEXT(ran.err, "/dev/stdin is larger than the 8,388,608 bytes that are read.\n");
}
