#include "domain/profile.h"

#include "domain/check.h"
#include "domain/language_tag.h"

/* --- what is refused --- */

static void check_items(Problems *problems, int row, const char *part, ProfileItems items)
{
	Arena *arena = problems->arena;
	const char *field = text_format(arena, "word-%d-%s", row, part).chars;
	if (items.count > PROFILE_ITEMS_LIMIT) {
		problem(problems,
			refuse(arena, field, "There is room for %1 of them, one on each line.",
				arg(PROFILE_ITEMS_LIMIT)));
		return;
	}
	EACH (const Text, item, items) {
		const Error *wrong = check_one_line(arena, field, *item, PROFILE_ITEM_LIMIT);
		if (wrong) {
			problem(problems, wrong);
			return;
		}
	}
}

static bool language_before(const ProfileWords *words, const ProfileWord *word)
{
	for (const ProfileWord *other = words->items; other < word; other++) {
		if (profile_word_says(other) && text_equal(other->language, word->language)) {
			return true;
		}
	}
	return false;
}

static void check_word(Problems *problems, const ProfileWords *words, const ProfileWord *word)
{
	Arena *arena = problems->arena;
	int row = (int)(word - words->items);
	const char *niche = text_format(arena, "word-%d-niche", row).chars;
	const char *language = text_format(arena, "word-%d-language", row).chars;
	problem(problems, check_length(arena, niche, word->niche, PROFILE_NICHE_LIMIT));
	check_items(problems, row, "skills", word->skills);
	check_items(problems, row, "industries", word->industries);
	if (!language_is_tag(word->language)) {
		problem(problems, refuse(arena, language,
					  "A language is written as its code: de, es, pt-BR."));
	}
	if (language_before(words, word)) {
		problem(problems, refuse(arena, language, "This language is there already."));
	}
}

const Error *profile_check(Arena *arena, const ProfileWords *words)
{
	Problems problems = {.arena = arena};
	size_t said = 0;
	EACH (const ProfileWord, word, *words) {
		if (profile_word_says(word)) {
			check_word(&problems, words, word);
			said++;
		}
	}
	if (said > PROFILE_WORDS_LIMIT) {
		problem(&problems, refuse(arena, "words", "There is room for %1 languages.",
					   arg(PROFILE_WORDS_LIMIT)));
	}
	return problems.first;
}

/* --- words --- */

bool profile_word_says(const ProfileWord *word)
{
	return !text_empty(word->niche) || word->skills.count > 0 || word->industries.count > 0;
}

ProfileWords profile_words_given(Arena *arena, const ProfileWords *words)
{
	ProfileWords given = {0};
	EACH (const ProfileWord, word, *words) {
		if (profile_word_says(word)) {
			*LIST_ADD(arena, given) = *word;
		}
	}
	return given;
}

static const ProfileWord *word_said(const ProfileWords *words, Span language)
{
	EACH (const ProfileWord, word, *words) {
		if (span_equal(span_of(word->language), language) && profile_word_says(word)) {
			return word;
		}
	}
	return NULL;
}

const ProfileWord *profile_word_of(const ProfileWords *words, Text language)
{
	Span rest = span_of(language), front = {0};
	const ProfileWord *word = word_said(words, rest);
	(void)span_next(&rest, '-', &front);
	return word ? word : word_said(words, front);
}

const ProfileWord *profile_word_in(const ProfileWords *words, Text language)
{
	const ProfileWord *word = profile_word_of(words, language);
	word = word ? word : profile_word_of(words, TEXT("en"));
	return word ? word : words->count > 0 ? &words->items[0] : NULL;
}

/* --- lists --- */

ProfileItems profile_items_typed(Arena *arena, Text lines)
{
	ProfileItems items = {0};
	Span rest = span_of(lines), line;
	while (span_next(&rest, '\n', &line)) {
		Span item = span_trim(line);
		if (item.length > 1 && item.start[0] == '-' && item.start[1] == ' ') {
			item = span_trim((Span){item.start + 1, item.length - 1});
		}
		if (item.length > 0) {
			*LIST_ADD(arena, items) = text_copy(arena, item);
		}
	}
	return items;
}

static Text joined(Arena *arena, ProfileItems items, const char *between)
{
	Buffer out = buffer_new(arena);
	EACH (const Text, item, items) {
		buffer_chars(&out, out.length ? between : "");
		buffer_text(&out, *item);
	}
	return buffer_done(&out);
}

Text profile_items_lines(Arena *arena, ProfileItems items)
{
	return joined(arena, items, "\n");
}

Text profile_items_said(Arena *arena, ProfileItems items)
{
	return joined(arena, items, ", ");
}
