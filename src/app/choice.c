#include "app/choice.h"

#include "host/zones.h"

#include <string.h>

/* Merge sort: names of places are compared by the language, which is slow, and qsort() takes no
 * context. */
static void sort(const Language *language, Choice *items, Choice *room, size_t count)
{
	if (count < 2) {
		return;
	}
	size_t half = count / 2, left = 0, right = half;
	sort(language, items, room, half);
	sort(language, items + half, room, count - half);
	for (size_t i = 0; i < count; i++) {
		bool take_left =
			right == count || (left < half && words_order(language, items[left].label,
								  items[right].label) <= 0);
		room[i] = items[take_left ? left++ : right++];
	}
	memcpy(items, room, count * sizeof *items);
}

static Choices sorted(Arena *arena, const Language *language, Choices choices)
{
	Choice *room = NEW_ARRAY(arena, Choice, choices.count);
	sort(language, choices.items, room, choices.count);
	return choices;
}

Choices zone_choices(Arena *arena, const Language *language)
{
	Choices choices = {0};
	ZonePlaces places = zones_places(arena);
	EACH (ZonePlace, place, places) {
		Text city = words_city(arena, language, place->zone);
		Text country = words_country(arena, language, place->country);
		*LIST_ADD(arena, choices) = (Choice){
			place->zone, text_format(arena, "%s, %s", city.chars, country.chars)};
	}
	return sorted(arena, language, choices);
}

Choices country_choices(Arena *arena, const Language *language)
{
	Choices choices = {0};
	ZonePlaces places = zones_places(arena); /* a country once for each of its zones */
	EACH (ZonePlace, place, places) {
		*LIST_ADD(arena, choices) =
			(Choice){place->country, words_country(arena, language, place->country)};
	}
	choices = sorted(arena, language, choices);
	size_t kept = 0;
	EACH (Choice, choice, choices) {
		if (kept == 0 || !text_equal(choices.items[kept - 1].value, choice->value)) {
			choices.items[kept++] = *choice;
		}
	}
	choices.count = kept;
	return choices;
}

Choices currency_choices(Arena *arena, const Language *language)
{
	static const char *const codes[] = {"AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK",
		"DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "MAD", "MUR",
		"MXN", "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "THB", "TND", "TRY", "USD",
		"VND", "XAF", "XOF", "XPF", "ZAR"};
	Choices choices = {0};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		Text code = text_of(codes[i]);
		Text name = words_currency(arena, language, code);
		*LIST_ADD(arena, choices) =
			(Choice){code, text_format(arena, "%s (%s)", name.chars, codes[i])};
	}
	return sorted(arena, language, choices);
}
