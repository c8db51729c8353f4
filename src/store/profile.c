#include "store/profile.h"

#include "sql/profile.h"
#include "store/read.h"

static const char *const skill = "skill", *const industry = "industry";

static const Error *save_items(Db *db, Arena *arena, PracticeId practice, const ProfileWord *word,
	const char *kind, ProfileItems items)
{
	for (size_t i = 0; i < items.count; i++) {
		TRY(sql_profile_item_add(db, arena, practice.value, word->language, text_of(kind),
			(int64_t)i, items.items[i], NULL));
	}
	return OK;
}

const Error *store_profile_save(
	Db *db, Arena *arena, PracticeId practice, const ProfileWords *words)
{
	TRY(sql_profile_word_clear(db, arena, practice.value, NULL));
	TRY(sql_profile_item_clear(db, arena, practice.value, NULL));
	for (size_t i = 0; i < words->count; i++) {
		const ProfileWord *word = &words->items[i];
		TRY(sql_profile_word_add(
			db, arena, practice.value, word->language, (int64_t)i, word->niche, NULL));
		TRY(save_items(db, arena, practice, word, skill, word->skills));
		TRY(save_items(db, arena, practice, word, industry, word->industries));
	}
	return OK;
}

static void put_item(Arena *arena, ProfileWords words, Text language, Text kind, Text name)
{
	EACH (ProfileWord, word, words) {
		if (text_equal(word->language, language)) {
			ProfileItems *items =
				text_is(kind, skill) ? &word->skills : &word->industries;
			*LIST_ADD(arena, *items) = name;
		}
	}
}

const Error *store_profile_load(Db *db, Arena *arena, PracticeId practice, ProfileWords *ret_words)
{
	Rows *rows;
	ProfileWords words = {0};
	TRY(sql_profile_word_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, words) = (ProfileWord){
			.language = rows_text(rows, "language"), .niche = rows_text(rows, "niche")};
	}
	TRY(rows_end(rows));
	TRY(sql_profile_item_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		put_item(arena, words, rows_text(rows, "language"), rows_text(rows, "kind"),
			rows_text(rows, "name"));
	}
	TRY(rows_end(rows));
	*ret_words = words;
	return OK;
}
