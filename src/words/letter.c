#include "words/letter.h"

#include "words/formatters.h"

#include <string.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>

enum { LETTER_ROOM = 160, LOCALE_ROOM = 64, MILLISECONDS = 1000 };

static bool is_german(Text tag)
{
	Text front = {text_chars(tag), tag.length < 2 ? tag.length : 2};
	return text_equal_folded(front, TEXT("de")) && (tag.length == 2 || tag.chars[2] == '-');
}

/* What ICU writes for midnight and so many seconds of a day, seen in UTC. */
static Text formatted(Arena *arena, const char *locale, const UChar *pattern, Wall wall)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar chars[LETTER_ROOM];
	UDateFormat *format =
		udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, u"Etc/GMT", -1, pattern, -1, &status);
	if (U_FAILURE(status)) {
		return TEXT("");
	}
	UDate at = (UDate)(((int64_t)wall.day.days * SECONDS_PER_DAY + wall.second) * MILLISECONDS);
	int32_t length = udat_format(format, at, chars, LETTER_ROOM, NULL, &status);
	udat_close(format);
	return U_SUCCESS(status) && length < LETTER_ROOM ? text_of_icu(arena, chars, length)
							 : TEXT("");
}

/* The language's own order of these parts of a date. */
static Text by_skeleton(Arena *arena, const char *locale, const UChar *skeleton, Wall wall)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar pattern[LETTER_ROOM];
	UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
	if (U_FAILURE(status)) {
		return TEXT("");
	}
	int32_t length =
		udatpg_getBestPattern(generator, skeleton, -1, pattern, LETTER_ROOM - 1, &status);
	udatpg_close(generator);
	if (U_FAILURE(status) || length >= LETTER_ROOM - 1) {
		return TEXT("");
	}
	pattern[length] = 0;
	return formatted(arena, locale, pattern, wall);
}

static Text joined(Arena *arena, Text day, Text time)
{
	return text_empty(time) ? day
				: text_format(arena, "%s, %s", text_chars(day), text_chars(time));
}

static Text in_german(Arena *arena, Wall wall)
{
	Text day = formatted(arena, "de", u"EEEE, d. MMMM", (Wall){wall.day, 0});
	if (wall.second >= SECONDS_PER_DAY) {
		return joined(arena, day, TEXT("Ende des Tages"));
	}
	return joined(arena, day, formatted(arena, "de", u"HH:mm 'Uhr'", wall));
}

static Text in_ours(Arena *arena, const Language *language, Wall wall)
{
	Text day = words_day(arena, language, wall.day, DAY_LONG);
	if (wall.second >= SECONDS_PER_DAY) {
		bool french = language->index == LANGUAGE_FRENCH;
		return joined(arena, day, french ? TEXT("fin de journée") : TEXT("end of the day"));
	}
	return joined(arena, day, words_time(arena, language, wall));
}

Text letter_wall(Arena *arena, Text tag, Wall wall)
{
	const Language *language = language_named(tag);
	char locale[LOCALE_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	if (!day_set(wall.day)) {
		return TEXT("");
	}
	if (language) {
		return in_ours(arena, language, wall);
	}
	if (is_german(tag)) {
		return in_german(arena, wall);
	}
	(void)uloc_forLanguageTag(text_chars(tag), locale, LOCALE_ROOM, NULL, &status);
	bool named = U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && *locale;
	Text day = named ? by_skeleton(arena, locale, u"EEEEdMMMM", (Wall){wall.day, 0}) : TEXT("");
	if (text_empty(day)) {
		return in_ours(arena, language_english(), wall);
	}
	return wall.second >= SECONDS_PER_DAY
		       ? day
		       : joined(arena, day, by_skeleton(arena, locale, u"Hm", wall));
}

Text letter_minutes(Arena *arena, Text tag, Minutes minutes)
{
	const Language *language = language_named(tag);
	if (!is_german(tag)) {
		return words_minutes(arena, language ? language : language_english(), minutes);
	}
	int hours = minutes.minutes / 60, rest = minutes.minutes % 60;
	return hours && rest ? text_format(arena, "%d Std. %d Min.", hours, rest)
	       : hours       ? text_format(arena, "%d Std.", hours)
			     : text_format(arena, "%d Min.", rest);
}

/* --- places --- */

static const char *locale_of(Text tag, char *room)
{
	UErrorCode status = U_ZERO_ERROR;
	uloc_forLanguageTag(text_chars(tag), room, LOCALE_ROOM, NULL, &status);
	return U_SUCCESS(status) ? room : "en";
}

Text letter_country(Arena *arena, Text tag, Text country)
{
	char room[LOCALE_ROOM];
	UChar name[LETTER_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	if (country.length != 2) {
		return country;
	}
	int32_t length = uloc_getDisplayCountry(text_format(arena, "und_%s", country.chars).chars,
		locale_of(tag, room), name, LETTER_ROOM, &status);
	return U_SUCCESS(status) && length > 0 ? text_of_icu(arena, name, length) : country;
}

Text letter_city(Arena *arena, Text tag, Text zone_name)
{
	char room[LOCALE_ROOM];
	UChar zone[LETTER_ROOM], chars[LETTER_ROOM];
	int32_t zone_length;
	UErrorCode status = U_ZERO_ERROR;
	if (!icu_of_text(zone_name, zone, LETTER_ROOM, &zone_length) || zone_length == 0) {
		return zone_name;
	}
	UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale_of(tag, room), zone,
		zone_length, u"VVV", -1, &status);
	if (U_FAILURE(status)) {
		return words_city(arena, language_english(), zone_name);
	}
	int32_t length = udat_format(format, 0, chars, LETTER_ROOM, NULL, &status);
	udat_close(format);
	return U_SUCCESS(status) && length < LETTER_ROOM
		       ? text_of_icu(arena, chars, length)
		       : words_city(arena, language_english(), zone_name);
}
