/* The questions of a discovery call: the owner's own, else the shipped ones, else the English ones
 * to begin with. */
#include "app/discovery.h"

#include "domain/notice_text.h"
#include "store/client.h"
#include "store/discovery.h"

static void add_language(Arena *arena, DiscoveryLanguages *languages, Text language)
{
	EACH (const Text, known, *languages) {
		if (text_equal(*known, language)) {
			return;
		}
	}
	if (language_is_tag(language) && languages->count < GUIDE_LANGUAGES_LIMIT) {
		*LIST_ADD(arena, *languages) = language;
	}
}

static const Error *add_languages(Context *cx, DiscoveryLanguages *languages)
{
	Clients clients;
	GuideLanguages own;
	for (size_t i = 0; i < notice_language_count; i++) {
		add_language(cx->arena, languages, text_of(notice_languages[i]));
	}
	TRY(store_discovery_guide_languages(cx->db, cx->arena, cx->practice.id, &own));
	EACH (const Text, language, own) {
		add_language(cx->arena, languages, *language);
	}
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (const Client, client, clients) {
		add_language(cx->arena, languages, client->language);
	}
	return OK;
}

static const Error *check_language(Context *cx, Text language)
{
	return language_is_tag(language)
		       ? OK
		       : refuse(cx->arena, "language",
				 "A language is written as its code: de, es, pt-BR.");
}

const Error *open_discovery_guide(Context *cx, Text language, DiscoveryGuide *ret_guide)
{
	Arena *arena = cx->arena;
	DiscoveryGuide guide = {
		.language = text_empty(language) ? cx->practice.language : language};
	TRY(check_language(cx, guide.language));
	TRY(store_discovery_guide(
		cx->db, arena, cx->practice.id, guide.language, &guide.questions));
	guide.own = guide.questions.count > 0;
	if (!guide.own) {
		guide.questions = discovery_guide_shipped(arena, guide.language);
		guide.missing = guide.questions.count == 0;
	}
	if (guide.missing) {
		guide.questions = discovery_guide_shipped(arena, TEXT("en"));
	}
	TRY(add_languages(cx, &guide.languages));
	add_language(arena, &guide.languages, guide.language);
	*ret_guide = guide;
	return OK;
}

static const Error *saving(Context *cx, Text language, const DiscoveryQuestions *questions)
{
	TRY(store_discovery_guide_save(cx->db, cx->arena, cx->practice.id, language, questions));
	return audit(cx, questions->count > 0 ? "edit" : "undo", "discovery_guide", 0, 0, language);
}

const Error *save_discovery_guide(Context *cx, Text language, const DiscoveryQuestions *questions)
{
	DiscoveryQuestions given = discovery_questions_given(cx->arena, questions);
	TRY(check_language(cx, language));
	TRY(discovery_guide_check(cx->arena, questions));
	return WRITE(cx, saving(cx, language, &given));
}

const Error *reset_discovery_guide(Context *cx, Text language)
{
	const DiscoveryQuestions none = {0};
	TRY(check_language(cx, language));
	return WRITE(cx, saving(cx, language, &none));
}
