/* What countries, currencies, cities and languages are called, and how names are put in order. */
#include "words/formatters.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

enum { NAME_ROOM = 128, CODE_ROOM = 16 };

Text words_country(Arena *arena, const Language *language, Text country)
{
	char locale[CODE_ROOM] = "und_";
	UChar name[NAME_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	if (country.length != 2) {
		return country;
	}
	memcpy(locale + strlen(locale), country.chars, country.length);
	int32_t length = uloc_getDisplayCountry(locale, language->icu, name, NAME_ROOM, &status);
	return U_SUCCESS(status) && length > 0 ? text_of_icu(arena, name, length) : country;
}

Text words_currency(Arena *arena, const Language *language, Text currency)
{
	UChar code[CODE_ROOM];
	int32_t length;
	UErrorCode status = U_ZERO_ERROR;
	if (currency.length != 3 || !icu_of_text(currency, code, CODE_ROOM, &length)) {
		return currency;
	}
	const UChar *name =
		ucurr_getName(code, language->icu, UCURR_LONG_NAME, NULL, &length, &status);
	return U_SUCCESS(status) ? text_of_icu(arena, name, length) : currency;
}

/* "America/Ciudad_Juarez" without ICU's help: "Ciudad Juarez". */
static Text city_of_name(Arena *arena, Text zone_name)
{
	Span rest = span_of(zone_name), last = rest;
	for (Span part; span_next(&rest, '/', &part);) {
		last = part;
	}
	Buffer out = buffer_new(arena);
	for (size_t at = 0; at < last.length; at++) {
		buffer_char(&out, last.start[at] == '_' ? ' ' : last.start[at]);
	}
	return buffer_done(&out);
}

Text words_city(Arena *arena, const Language *language, Text zone_name)
{
	const UChar *city;
	int32_t length = formatter_city(language, zone_name, &city);
	return length > 0 ? text_of_icu(arena, city, length) : city_of_name(arena, zone_name);
}

Text words_language(Arena *arena, const Language *language, Text tag)
{
	UChar name[NAME_ROOM];
	char locale[CODE_ROOM] = {0};
	UErrorCode status = U_ZERO_ERROR;
	if (tag.length == 0 || tag.length >= sizeof locale) {
		return tag;
	}
	memcpy(locale, tag.chars, tag.length);
	int32_t length = uloc_getDisplayLanguage(locale, language->icu, name, NAME_ROOM, &status);
	return U_SUCCESS(status) && length > 0 ? text_of_icu(arena, name, length) : tag;
}

int words_order(const Language *language, Text left, Text right)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult order = ucol_strcollUTF8(formatter_order(language), text_chars(left),
		(int32_t)left.length, text_chars(right), (int32_t)right.length, &status);
	if (U_FAILURE(status)) {
		return text_order(left, right);
	}
	return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : 0;
}
