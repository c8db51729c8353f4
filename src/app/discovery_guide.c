/* The questions of a discovery call: the owner's own, else the shipped ones, else the English ones
 * to begin with. */
#include "app/discovery.h"

#include "domain/notice_text.h"
#include "store/client.h"
#include "store/discovery.h"

static const Error *add_languages(Context *cx, LanguageTags *languages)
{
	Clients clients;
	LanguageTags own;
	for (size_t i = 0; i < notice_language_count; i++) {
		language_tags_add(
			cx->arena, languages, text_of(notice_languages[i]), GUIDE_LANGUAGES_LIMIT);
	}
	TRY(store_discovery_guide_languages(cx->db, cx->arena, cx->practice.id, &own));
	EACH (const Text, language, own) {
		language_tags_add(cx->arena, languages, *language, GUIDE_LANGUAGES_LIMIT);
	}
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (const Client, client, clients) {
		language_tags_add(cx->arena, languages, client->language, GUIDE_LANGUAGES_LIMIT);
	}
	return OK;
}

const Error *open_discovery_guide(Context *cx, Text language, DiscoveryGuide *ret_guide)
{
	Arena *arena = cx->arena;
	DiscoveryGuide guide = {
		.language = text_empty(language) ? cx->practice.language : language};
	TRY(language_tag_check(cx->arena, guide.language));
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
	language_tags_add(arena, &guide.languages, guide.language, GUIDE_LANGUAGES_LIMIT);
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
	TRY(language_tag_check(cx->arena, language));
	TRY(discovery_guide_check(cx->arena, questions));
	return WRITE(cx, saving(cx, language, &given));
}

const Error *reset_discovery_guide(Context *cx, Text language)
{
	const DiscoveryQuestions none = {0};
	TRY(language_tag_check(cx->arena, language));
	return WRITE(cx, saving(cx, language, &none));
}
