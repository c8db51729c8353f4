#include "app/profile.h"

#include "paper/term.h"
#include "store/profile.h"
#include "store/search_told.h"

const Error *open_profile(Context *cx, ProfileWords *ret_words)
{
	return store_profile_load(cx->db, cx->arena, cx->practice.id, ret_words);
}

static const Error *saving(Context *cx, const ProfileWords *words)
{
	ProfileWords given = profile_words_given(cx->arena, words);
	TRY(store_profile_save(cx->db, cx->arena, cx->practice.id, &given));
	TRY(store_search_put_profile(cx->db, cx->arena, cx->practice.id, &given));
	return audit(cx, "edit", "profile", 0, 0, TEXT(""));
}

const Error *save_profile(Context *cx, const ProfileWords *words)
{
	TRY(profile_check(cx->arena, words));
	return WRITE(cx, saving(cx, words));
}

static void put_list(
	Arena *arena, Buffer *out, const TermWords *terms, Term heading, ProfileItems items)
{
	if (items.count > 0) {
		Text said = term_with(arena, terms, heading, profile_items_said(arena, items));
		buffer_chars(out, out->length ? "\n\n" : "");
		buffer_text(out, said);
	}
}

const Error *profile_opening(Context *cx, Text language, Text *ret_opening)
{
	ProfileWords words;
	TRY(open_profile(cx, &words));
	const ProfileWord *word = profile_word_of(&words, language);
	Buffer out = buffer_new(cx->arena);
	if (word) {
		const TermWords *terms = terms_in(language);
		buffer_text(&out, word->niche);
		put_list(cx->arena, &out, terms, TERM_SKILLS, word->skills);
		put_list(cx->arena, &out, terms, TERM_INDUSTRIES, word->industries);
	}
	*ret_opening = buffer_done(&out);
	return OK;
}
