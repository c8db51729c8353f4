/* Sequences as a command. */
#include "test/talk/talk.h"

TEST(each_instance_of_a_file_gets_one_line)
{
	Ran ran = RUN_WITH(arena, "5 2 1\n1 9 1\n8 2 3\n\n1 1 1 1 1 1 3 2 1\n", "plan", "sequence",
		"/dev/stdin", "3");
	EQUAL_INT(ran.code, 0);
	EQUAL_TEXT(ran.out, "2 3 1\n3 2 1\n");
}

TEST(a_file_that_is_cut_short_is_refused_with_the_instance)
{
	Ran ran = RUN_WITH(arena, "5 2 1 1 9", "plan", "sequence", "/dev/stdin", "3");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "Instance 1 is not 3 lengths, 3 weights and 3 dues."));
}
