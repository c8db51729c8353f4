/* Arenas and the lists that grow in them. */
#include "base/list.h"
#include "base/text.h"

#include "test/test.h"

#include <string.h>

LIST_OF(int64_t, Numbers);

enum { MANY = 1000, SMALL_BYTES = 4096 };

TEST(a_list_that_was_taken_last_grows_where_it_is)
{
	Numbers numbers = {0};
	*LIST_ADD(arena, numbers) = 1;
	int64_t *before = numbers.items;
	for (int64_t i = 2; i <= 64; i++) {
		*LIST_ADD(arena, numbers) = i;
	}
	CHECK(numbers.items == before);
	EQUAL_INT(numbers.items[63], 64);
}

TEST(a_list_with_something_behind_it_moves_and_loses_nothing)
{
	Numbers numbers = {0};
	Buffer out = buffer_new(arena);
	for (int64_t i = 0; i < MANY; i++) {
		*LIST_ADD(arena, numbers) = i;
		buffer_char(&out, (char)('a' + i % 26));
	}
	Text text = buffer_done(&out);
	EQUAL_INT(text.length, MANY);
	for (int64_t i = 0; i < MANY; i++) {
		EQUAL_INT(numbers.items[i], i);
		EQUAL_INT(text.chars[i], 'a' + i % 26);
	}
}

TEST(what_a_cleared_arena_hands_out_is_zero)
{
	Arena *own = arena_new(1 << 20);
	Numbers numbers = {0};
	for (int64_t i = 0; i < MANY; i++) {
		*LIST_ADD(own, numbers) = -1;
	}
	arena_clear(own);
	char *bytes = NEW_ARRAY(own, char, SMALL_BYTES);
	for (size_t i = 0; i < SMALL_BYTES; i++) {
		EQUAL_INT(bytes[i], 0);
	}
	arena_free(own);
	(void)arena;
}

TEST(a_text_in_json_has_its_signs_escaped)
{
	Buffer out = buffer_new(arena);
	buffer_json(&out, TEXT("a\"b\\c\nd\x01é/"));
	buffer_json(&out, (Text){0});
	EQUAL_TEXT(buffer_done(&out), "\"a\\\"b\\\\c\\nd\\u0001é/\"\"\"");
}
