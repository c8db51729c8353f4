/* Text, spans and growing buffers. */
#include "base/list.h"
#include "base/text.h"

#include "test/test.h"

TEST(search_text_has_no_accents_and_no_capitals)
{
	EQUAL_TEXT(
		text_folded(arena, TEXT("Élodie à l’ŒUVRE, Straße")), "elodie a l'oeuvre, strasse");
	EQUAL_TEXT(text_folded(arena, TEXT("e\xcc\x81te\xcc\x81")), "ete");
}

TEST(text_that_is_not_utf8_is_told_apart)
{
	CHECK(text_is_utf8(span_of(TEXT("Zoë 😀"))));
	CHECK(!text_is_utf8(span_of(TEXT("\xe9t\xe9"))));
	CHECK(!text_is_utf8(span_of(TEXT("\xed\xa0\x80"))));
	CHECK(!text_is_utf8(span_of(TEXT("\xc0\xaf"))));
}

TEST(trimming_takes_every_kind_of_space)
{
	EQUAL_TEXT(text_trim(arena, TEXT(" \t\xc2\xa0hello \xe2\x80\xaf\n")), "hello");
	EQUAL_TEXT(text_trim(arena, TEXT("  \xc2\xa0 ")), "");
}

TEST(numbers_are_read_whole_or_not_at_all)
{
	int64_t number;
	CHECK(span_int64(span_of(TEXT("-9223372036854775808")), &number) && number == INT64_MIN);
	CHECK(!span_int64(span_of(TEXT("9223372036854775808")), &number));
	CHECK(!span_int64(span_of(TEXT("12a")), &number));
	CHECK(!span_int64(span_of(TEXT("")), &number));
}

TEST(a_request_past_its_limit_ends_and_what_it_held_is_closed)
{
	static int closed;
	Arena *small = arena_new(64 * 1024);
	if (setjmp(*arena_escape(small)) == 0) {
		arena_close_later(small, free, malloc(1));
		for (;;) {
			(void)NEW_ARRAY(small, char, 5000);
			closed++;
		}
	}
	CHECK(closed > 3 && closed < 14);
	arena_free(small);
}

LIST_OF(int, Ints);
TEST(a_list_grows_and_keeps_its_items)
{
	Ints ints = {0};
	for (int i = 0; i < 1000; i++) {
		*LIST_ADD(arena, ints) = i;
	}
	int sum = 0;
	EACH (int, i, ints) {
		sum += *i;
	}
	EQUAL_INT(sum, 499500);
}
