#include "words/formatters.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <unicode/ustring.h>

enum { CITY_ROOM = 80, CITIES = 32 };

/* ICU takes 20 microseconds to name a city, and a list names the same few again and again. */
typedef struct {
	UChar zone[CITY_ROOM], name[CITY_ROOM]; /* zone "": free */
	int32_t length;                         /* 0: ICU knows no city of it */
} City;

typedef struct {
	UNumberFormat *number, *money;
	UDateFormat *day[DAY_STYLES][2]; /* [1]: the first of a month */
	UCollator *order;
	UChar nowhere[CITY_ROOM];
	City cities[CITIES]; /* each zone has one place: a later one takes it over */
} Formatters;

static _Thread_local Formatters mine[LANGUAGES];
static pthread_key_t key;
static pthread_once_t key_once = PTHREAD_ONCE_INIT;

static void close_all(void *all)
{
	Formatters *formatters = all;
	for (Formatters *of = formatters; of < formatters + LANGUAGES; of++) {
		unum_close(of->number);
		unum_close(of->money);
		ucol_close(of->order);
		for (size_t style = 0; style < DAY_STYLES; style++) {
			udat_close(of->day[style][0]);
			udat_close(of->day[style][1]);
		}
		*of = (Formatters){0};
	}
}

static void make_key(void)
{
	int error = pthread_key_create(&key, close_all);
	assert(error == 0);
	(void)error;
}

static Formatters *formatters(const Language *language)
{
	pthread_once(&key_once, make_key);
	if (!pthread_getspecific(key)) {
		pthread_setspecific(key, mine);
	}
	return &mine[language->index];
}

/* ICU fails to open only where its data is missing: nothing can be said then. */
static void must(UErrorCode status)
{
	if (U_FAILURE(status)) {
		abort();
	}
}

UNumberFormat *formatter_number(const Language *language)
{
	Formatters *of = formatters(language);
	if (!of->number) {
		UErrorCode status = U_ZERO_ERROR;
		of->number = unum_open(UNUM_DECIMAL, NULL, 0, language->icu, NULL, &status);
		must(status);
		unum_setAttribute(of->number, UNUM_MAX_FRACTION_DIGITS, 2);
	}
	return of->number;
}

UNumberFormat *formatter_money(const Language *language)
{
	Formatters *of = formatters(language);
	if (!of->money) {
		UErrorCode status = U_ZERO_ERROR;
		of->money = unum_open(UNUM_CURRENCY, NULL, 0, language->icu, NULL, &status);
		must(status);
	}
	return of->money;
}

UDateFormat *formatter_day(const Language *language, DayStyle style, bool first)
{
	const UChar *pattern = language->day[style];
	first = first && language->first[style];
	UDateFormat **of = &formatters(language)->day[style][first];
	if (!*of) {
		UErrorCode status = U_ZERO_ERROR;
		*of = udat_open(UDAT_PATTERN, UDAT_PATTERN, language->icu, u"Etc/GMT", -1,
			first ? language->first[style] : pattern, -1, &status);
		must(status);
	}
	return *of;
}

UCollator *formatter_order(const Language *language)
{
	Formatters *of = formatters(language);
	if (!of->order) {
		UErrorCode status = U_ZERO_ERROR;
		of->order = ucol_open(language->icu, &status);
		must(status);
	}
	return of->order;
}

static int32_t city(const Language *language, const UChar *zone, UChar *ret_city, int32_t room)
{
	UErrorCode status = U_ZERO_ERROR;
	UDateFormat *format =
		udat_open(UDAT_PATTERN, UDAT_PATTERN, language->icu, zone, -1, u"VVV", -1, &status);
	int32_t length = udat_format(format, 0, ret_city, room, NULL, &status);
	udat_close(format);
	return U_SUCCESS(status) && length < room ? length : 0;
}

const UChar *formatter_nowhere(const Language *language)
{
	Formatters *of = formatters(language);
	if (!of->nowhere[0]) {
		city(language, u"Etc/Unknown", of->nowhere, CITY_ROOM);
	}
	return of->nowhere;
}

static City *place_of(const Language *language, const UChar *zone)
{
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (const UChar *at = zone; *at; at++) {
		hash = (hash ^ *at) * 16777619u;
	}
	return &formatters(language)->cities[(hash ^ hash >> 16) % CITIES];
}

int32_t formatter_city(const Language *language, Text zone_name, const UChar **ret_city)
{
	UChar zone[CITY_ROOM];
	int32_t length;
	if (!icu_of_text(zone_name, zone, CITY_ROOM, &length) || length == 0) {
		return 0;
	}
	City *known = place_of(language, zone);
	if (u_strcmp(known->zone, zone) != 0) {
		u_strcpy(known->zone, zone);
		known->length = city(language, zone, known->name, CITY_ROOM);
		if (u_strcmp(known->name, formatter_nowhere(language)) == 0) {
			known->length = 0;
		}
	}
	*ret_city = known->name;
	return known->length;
}

Text text_of_icu(Arena *arena, const UChar *chars, int32_t length)
{
	int32_t room = length * 3 + 1, bytes = 0;
	char *text = NEW_ARRAY(arena, char, (size_t)room);
	UErrorCode status = U_ZERO_ERROR;
	u_strToUTF8(text, room, &bytes, chars, length, &status);
	return U_SUCCESS(status) ? (Text){text, (size_t)bytes} : TEXT("");
}

bool icu_of_text(Text text, UChar *ret_chars, int32_t room, int32_t *ret_length)
{
	UErrorCode status = U_ZERO_ERROR;
	if (text.length >= (size_t)room) {
		return false;
	}
	u_strFromUTF8(ret_chars, room, ret_length, text_chars(text), (int32_t)text.length, &status);
	return U_SUCCESS(status) && *ret_length < room;
}
