#include "domain/service.h"

/* --- what is refused --- */

static bool language_before(const ServiceWords *words, const ServiceWord *word)
{
	for (const ServiceWord *other = words->items; other < word; other++) {
		if (!text_empty(other->name) && text_equal(other->language, word->language)) {
			return true;
		}
	}
	return false;
}

static void check_word(Problems *problems, const ServiceWords *words, const ServiceWord *word)
{
	Arena *arena = problems->arena;
	int row = (int)(word - words->items);
	const char *name = text_format(arena, "word-%d-name", row).chars;
	const char *language = text_format(arena, "word-%d-language", row).chars;
	const char *about = text_format(arena, "word-%d-description", row).chars;
	problem(problems, check_one_line(arena, name, word->name, SERVICE_NAME_LIMIT));
	problem(problems, check_length(arena, about, word->description, SERVICE_TEXT_LIMIT));
	problem(problems, check_said(arena, language, word->language));
	problem(problems, check_one_line(arena, language, word->language, CODE_LIMIT));
	if (language_before(words, word)) {
		problem(problems, refuse(arena, language, "This language has a name already."));
	}
}

void service_words_check(Problems *problems, const ServiceWords *words)
{
	Arena *arena = problems->arena;
	size_t said = 0;
	EACH (ServiceWord, word, *words) {
		int row = (int)(word - words->items);
		if (!text_empty(word->name)) {
			check_word(problems, words, word);
			said++;
		} else if (!text_empty(word->description)) {
			const char *name = text_format(arena, "word-%d-name", row).chars;
			problem(problems, refuse(arena, name, "It needs a name in this language."));
			said++;
		}
	}
	if (said == 0) {
		problem(problems, refuse(arena, "word-0-name", "Something is missing here."));
	}
	if (said > SERVICE_WORDS_LIMIT) {
		problem(problems, refuse(arena, "words", "There is room for %1 languages.",
					  arg(SERVICE_WORDS_LIMIT)));
	}
}

const Error *service_check(Arena *arena, const Service *service)
{
	Problems problems = {.arena = arena};
	service_words_check(&problems, &service->words);
	problem(&problems,
		check_one_line(arena, "category", service->category, SERVICE_CATEGORY_LIMIT));
	prices_check(&problems, &service->prices);
	return problems.first;
}

/* --- words --- */

ServiceWords service_words_given(Arena *arena, const ServiceWords *words)
{
	ServiceWords given = {0};
	EACH (ServiceWord, word, *words) {
		if (!text_empty(word->name)) {
			*LIST_ADD(arena, given) = *word;
		}
	}
	return given;
}

/* NULL: nothing is said in that language; language "": in any. */
static const ServiceWord *word_said(const ServiceWords *words, Text language)
{
	EACH (ServiceWord, word, *words) {
		bool here = text_empty(language) || text_equal(word->language, language);
		if (here && !text_empty(word->name)) {
			return word;
		}
	}
	return NULL;
}

ServiceWord service_word_in(const ServiceWords *words, Text language)
{
	const ServiceWord *word = word_said(words, language);
	word = word ? word : word_said(words, TEXT("en"));
	word = word ? word : word_said(words, TEXT(""));
	return word ? *word : (ServiceWord){0};
}

const Service *service_of(const Services *services, ServiceId id)
{
	EACH (Service, service, *services) {
		if (service->id.value == id.value) {
			return service;
		}
	}
	return NULL;
}

bool service_is_there(const Service *service)
{
	return !instant_set(service->archived) && !instant_set(service->deleted);
}

/* --- how choices are stored and called --- */

static const char *const unit_keys[SERVICE_UNITS] = {"hour", "piece", "month"};
static const char *const unit_names[SERVICE_UNITS] = {
	N_("by the hour"), N_("by the piece"), N_("by the month")};

const char *service_unit_key(ServiceUnit unit)
{
	return unit_keys[unit];
}

bool service_unit_from_key(Text key, ServiceUnit *ret_unit)
{
	int index = key_index(unit_keys, SERVICE_UNITS, key);
	*ret_unit = index < 0 ? *ret_unit : (ServiceUnit)index;
	return index >= 0;
}

const char *service_unit_name(ServiceUnit unit)
{
	return unit_names[unit];
}

static const char *const offer_keys[OFFERS] = {"offered", "extra", "not_offered"};
static const char *const offer_names[OFFERS] = {
	N_("Offered"), N_("Only for a supplement"), N_("Not offered")};

const char *offer_key(Offer offer)
{
	return offer_keys[offer];
}

bool offer_from_key(Text key, Offer *ret_offer)
{
	int index = key_index(offer_keys, OFFERS, key);
	*ret_offer = index < 0 ? *ret_offer : (Offer)index;
	return index >= 0;
}

const char *offer_name(Offer offer)
{
	return offer_names[offer];
}
