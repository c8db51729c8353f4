/* What the practice does, in the words of each language. */
#include "domain/profile.h"

#include "test/test.h"

static ProfileWords said(Arena *arena)
{
	ProfileWords words = {0};
	*LIST_ADD(arena, words) = (ProfileWord){.language = TEXT("fr"),
		.niche = TEXT("Le bureau des petits hôtels."),
		.skills = profile_items_typed(arena, TEXT("Réservations\n- Courrier\n\n")),
		.industries = profile_items_typed(arena, TEXT("Hôtellerie"))};
	*LIST_ADD(arena, words) = (ProfileWord){.language = TEXT("de")};
	return words;
}

TEST(items_are_typed_one_on_a_line_and_said_with_commas)
{
	ProfileItems items = profile_items_typed(arena, TEXT("Hotels\n\n  - Kanzleien \n-"));
	EQUAL_INT(items.count, 3);
	EQUAL_TEXT(items.items[1], "Kanzleien");
	EQUAL_TEXT(profile_items_said(arena, items), "Hotels, Kanzleien, -");
	EQUAL_TEXT(profile_items_lines(arena, items), "Hotels\nKanzleien\n-");
	EQUAL_TEXT(profile_items_said(arena, (ProfileItems){0}), "");
}

TEST(a_client_reads_only_their_own_language_and_the_owner_what_there_is)
{
	ProfileWords words = said(arena);
	CHECK(profile_word_of(&words, TEXT("fr")) == &words.items[0]);
	CHECK(profile_word_of(&words, TEXT("fr-CA")) == &words.items[0]);
	CHECK(profile_word_of(&words, TEXT("de")) == NULL);
	CHECK(profile_word_in(&words, TEXT("de")) == &words.items[0]);
	CHECK(profile_word_in(&(ProfileWords){0}, TEXT("de")) == NULL);
	EQUAL_INT(profile_words_given(arena, &words).count, 1);
}

TEST(what_is_too_long_or_said_twice_is_refused_beside_its_field)
{
	ProfileWords words = said(arena);
	WORKS(profile_check(arena, &words));
	words.items[1] = words.items[0];
	const Error *twice = profile_check(arena, &words);
	REFUSES(twice, "This language is there already.");
	EQUAL_TEXT(text_of(twice->field), "word-1-language");
	words = said(arena);
	words.items[0].language = TEXT("nulle-part");
	EQUAL_TEXT(text_of(profile_check(arena, &words)->field), "word-0-language");
	words = said(arena);
	for (int i = 0; i < PROFILE_ITEMS_LIMIT; i++) {
		*LIST_ADD(arena, words.items[0].skills) = TEXT("x");
	}
	const Error *many = profile_check(arena, &words);
	EQUAL_TEXT(text_of(many->field), "word-0-skills");
	words = said(arena);
	Buffer lengthy = buffer_new(arena);
	for (int i = 0; i <= PROFILE_ITEM_LIMIT; i++) {
		buffer_char(&lengthy, 'x');
	}
	words.items[0].industries.items[0] = buffer_done(&lengthy);
	EQUAL_TEXT(text_of(profile_check(arena, &words)->field), "word-0-industries");
}
