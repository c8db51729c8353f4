/* What the practice does and for whom: its niche in a few sentences, what it does especially well,
 * the industries it works for (R1). Once for each language in which clients read it: it stands at
 * the head of the catalogue and opens a proposal. */
#ifndef DOMAIN_PROFILE_H
#define DOMAIN_PROFILE_H

#include "base/error.h"
#include "base/list.h"

LIST_OF(Text, ProfileItems);

typedef struct {
	Text language; /* "fr" */
	Text niche;    /* "I keep the office of small hotels running." */
	ProfileItems skills, industries;
} ProfileWord;
LIST_OF(ProfileWord, ProfileWords);

/* REFUSED with everything that is wrong, beside "word-1-niche", "word-1-skills",
 * "word-1-industries", "word-1-language". Empty rows are not looked at. */
MUST_USE const Error *profile_check(Arena *arena, const ProfileWords *words);
bool profile_word_says(const ProfileWord *word); /* anything */
ProfileWords profile_words_given(Arena *arena, const ProfileWords *words);
/* What is said in that language, for a client to read: "fr" for "fr-CA" too; NULL: nothing. */
const ProfileWord *profile_word_of(const ProfileWords *words, Text language);
/* For the VA to read: in that language, else in English, else in the first there is; NULL: none. */
const ProfileWord *profile_word_in(const ProfileWords *words, Text language);

/* One on each line, as a form holds them; empty lines and a dash before the words fall away. */
ProfileItems profile_items_typed(Arena *arena, Text lines);
Text profile_items_lines(Arena *arena, ProfileItems items);
Text profile_items_said(Arena *arena, ProfileItems items); /* "hotels, law firms" */

enum { PROFILE_NICHE_LIMIT = 1000, PROFILE_ITEM_LIMIT = 100, PROFILE_ITEMS_LIMIT = 20 };
enum { PROFILE_WORDS_LIMIT = 12 };
/* A text field that holds all items: each on a line. */
enum { PROFILE_LINES_LIMIT = PROFILE_ITEMS_LIMIT * (PROFILE_ITEM_LIMIT + 3) };

#endif
