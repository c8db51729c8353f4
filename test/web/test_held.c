/* What a log-in page carries of a form that came too late. */
#include "web/held.h"

#include "test/test.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

static Text read_page(Arena *arena, const char *path)
{
	enum { ROOM = 1 << 16 };
	char *bytes = NEW_ARRAY(arena, char, ROOM);
	FILE *file = fopen(path, "r");
	CHECK(file);
	size_t length = fread(bytes, 1, ROOM - 1, file);
	fclose(file);
	return (Text){bytes, length};
}

/* The names of the fields of our pages that hide what is typed. */
TEST(no_field_that_takes_a_password_is_carried_through_the_log_in_page)
{
	glob_t pages;
	size_t seen = 0;
	CHECK(glob("src/web/pages/*.html", 0, NULL, &pages) == 0);
	for (size_t i = 0; i < pages.gl_pathc; i++) {
		const char *at = read_page(arena, pages.gl_pathv[i]).chars;
		for (; (at = strstr(at, "type=\"password\"")); at++, seen++) {
			const char *name = at;
			while (strncmp(name, "name=\"", 6) != 0) {
				name--;
			}
			name += 6;
			CHECK(held_back(text_copy(arena, (Span){name, strcspn(name, "\"")})));
		}
	}
	CHECK(seen >= 4);
	CHECK(held_back(TEXT("csrf")) && held_back(TEXT("key")) && !held_back(TEXT("name")));
	globfree(&pages);
}
