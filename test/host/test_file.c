#include "host/file.h"
#include "host/lock.h"
#include "host/secret.h"
#include "test/test.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TEST(a_file_is_written_whole_and_read_within_its_limit)
{
	Text path = text_format(arena, "%s/deep/down", test_folder());
	Bytes bytes;
	WORKS(folder_make(arena, path));
	WORKS(folder_make(arena, path));
	path = text_join(arena, path, TEXT("/file"));
	REFUSES(file_read(arena, path, 10, &bytes), "There is no file %1.");
	WORKS(file_write(arena, path, bytes_of("0123456789", 10)));
	WORKS(file_read(arena, path, 10, &bytes));
	CHECK(bytes_equal(bytes, bytes_of("0123456789", 10)));
	REFUSES(file_read(arena, path, 9, &bytes), "%1 is larger than the %2 bytes that are read.");
	Text *names;
	size_t count;
	WORKS(folder_names(
		arena, text_format(arena, "%s/deep/down", test_folder()), &names, &count));
	EQUAL_INT(count, 1);
	EQUAL_TEXT(names[0], "file");
}

TEST(a_folder_that_is_a_file_or_read_only_is_said_so)
{
	Text path = text_format(arena, "%s/file", test_folder());
	WORKS(file_write(arena, path, bytes_of("", 0)));
	REFUSES(folder_make(arena, text_join(arena, path, TEXT("/under"))),
		"Cannot make the folder %1: %2.");
	if (getuid() != 0) {
		CHECK(chmod(test_folder(), 0500) == 0);
		CHECK(folder_check(arena, text_of(test_folder())) != OK);
		CHECK(chmod(test_folder(), 0700) == 0);
	}
	WORKS(folder_check(arena, text_of(test_folder())));
}

TEST(a_lock_is_held_by_one_alone_or_by_many_together)
{
	Text folder = text_of(test_folder());
	Arena *other = arena_new(1 << 20);
	WORKS(lock_take(arena, folder, "use.lock", LOCK_TOGETHER, "%1 is in use."));
	WORKS(lock_take(other, folder, "use.lock", LOCK_TOGETHER, "%1 is in use."));
	REFUSES(lock_take(arena, folder, "use.lock", LOCK_ALONE, "%1 is in use."), "%1 is in use.");
	WORKS(lock_take(other, folder, "serve.lock", LOCK_ALONE, "%1 is served."));
	REFUSES(lock_take(arena, folder, "serve.lock", LOCK_ALONE, "%1 is served."),
		"%1 is served.");
	arena_clear(other);
	WORKS(lock_take(other, folder, "serve.lock", LOCK_ALONE, "%1 is served."));
	arena_free(other);
}

TEST(a_password_matches_itself_alone_and_nobody_matches_nothing)
{
	Text stored = password_hash(arena, TEXT("correct horse"));
	CHECK(text_starts(stored, "$argon2id$"));
	CHECK(password_matches(stored, TEXT("correct horse")));
	CHECK(!password_matches(stored, TEXT("correct horsf")));
	CHECK(!password_matches(TEXT(""), TEXT("")));
}

TEST(tokens_differ_and_their_hashes_know_what_they_are_for)
{
	Text token = token_new(arena);
	EQUAL_INT(token.length, 43);
	CHECK(!text_equal(token, token_new(arena)));
	Bytes session = token_hash(arena, "session", token);
	CHECK(bytes_equal(session, token_hash(arena, "session", token)));
	CHECK(!bytes_equal(session, token_hash(arena, "setup", token)));
	EQUAL_TEXT(bytes_hex(arena, hash_of(arena, bytes_of("", 0))),
		"0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}
