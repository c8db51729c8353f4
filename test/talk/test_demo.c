/* `fuseau demo`: a look around that leaves nothing behind. */
#include "test/talk/talk.h"

#include <dirent.h>

static size_t names_in(const char *path)
{
	size_t count = 0;
	DIR *folder = opendir(path);
	CHECK(folder);
	for (const struct dirent *each; (each = readdir(folder));) {
		count += each->d_name[0] != '.';
	}
	closedir(folder);
	return count;
}

TEST(a_demonstration_opens_with_its_link_and_leaves_nothing_behind)
{
	static const char *const nothing[] = {NULL};
	setenv("TMPDIR", test_folder(), 1);
	Talk *talk = talk_start(arena, (Serving){.globals = nothing, .command = "demo"});
	CHECK(text_starts(talk->setup, "/demonstration?token="));
	EQUAL_INT((int)names_in(test_folder()), 2); /* its folder and this test's log */
	EQUAL_INT(talk_get(arena, talk, "/clients").status, 303); /* nobody without the link */
	EQUAL_INT(talk_get(arena, talk, talk->setup.chars).status, 303);
	Answer today = talk_get(arena, talk, "/");
	EQUAL_INT(today.status, 200);
	CHECK(text_contains(today.body, "This is the demonstration"));
	CHECK(text_contains(talk_get(arena, talk, "/clients").body, "Alpenhof"));
	EQUAL_INT(talk_stop(talk), 0);
	EQUAL_INT((int)names_in(test_folder()), 1);
}
