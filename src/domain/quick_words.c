/* The days, times and estimates of the quick-add line. */
#include "domain/quick_words.h"

#include "domain/practice.h"

#include <string.h>

/* --- words -------------------------------------------------------------------------------- */

typedef struct {
	const char *names; /* between blanks */
	int value;
} Named;

static const Named weekdays[] = {
	{"lun lundi mon monday", MONDAY},
	{"mar mardi tue tues tuesday", TUESDAY},
	{"mer mercredi wed weds wednesday", WEDNESDAY},
	{"jeu jeudi thu thur thurs thursday", THURSDAY},
	{"ven vendredi fri friday", FRIDAY},
	{"sam samedi sat saturday", SATURDAY},
	{"dim dimanche sun sunday", SUNDAY},
};
static const Named months[] = {
	{"janv janvier jan january", 1},
	{"fev fevr fevrier feb february", 2},
	{"mars mar march", 3},
	{"avr avril apr april", 4},
	{"mai may", 5},
	{"juin jun june", 6},
	{"juil juillet jul july", 7},
	{"aout aug august", 8},
	{"sept septembre sep september", 9},
	{"oct octobre october", 10},
	{"nov novembre november", 11},
	{"dec decembre december", 12},
};
static const Named near_days[] = {
	{"aujourd'hui auj ajd today", 0},
	{"demain tomorrow tmr", 1},
	{"apres-demain surlendemain", 2},
};

bool quick_named_in(const char *names, Text word)
{
	Span rest = span_of(text_of(names)), name;
	while (span_next(&rest, ' ', &name)) {
		if (span_equal(name, span_of(word))) {
			return true;
		}
	}
	return false;
}

static bool named(const Named *table, size_t count, Text word, int *ret_value)
{
	Text bare = word;
	if (bare.length > 1 && bare.chars[bare.length - 1] == '.') { /* "nov." */
		bare.length--;
	}
	for (size_t i = 0; i < count; i++) {
		if (quick_named_in(table[i].names, bare)) {
			*ret_value = table[i].value;
			return true;
		}
	}
	return false;
}
#define NAMED(table, word, ret) named(table, sizeof table / sizeof table[0], word, ret)

/* Reads digits off the front. */
static bool number(Span *rest, int64_t most, int *ret_number)
{
	size_t digits = 0;
	while (digits < rest->length && rest->start[digits] >= '0' && rest->start[digits] <= '9') {
		digits++;
	}
	int64_t found;
	if (digits > 6 || !span_int64((Span){rest->start, digits}, &found) || found > most) {
		return false;
	}
	*rest = (Span){rest->start + digits, rest->length - digits};
	*ret_number = (int)found;
	return true;
}

static bool skip(Span *rest, const char *chars)
{
	size_t length = strlen(chars);
	if (rest->length < length || memcmp(rest->start, chars, length) != 0) {
		return false;
	}
	*rest = (Span){rest->start + length, rest->length - length};
	return true;
}

/* --- days --------------------------------------------------------------------------------- */

/* Without a year the next such date. */
static bool date_of(Day today, int year, int month, int on, Day *ret_day)
{
	int first = day_date(today).year;
	bool any_year = year == 0;
	for (int tried = any_year ? first : year; tried <= (any_year ? first + 8 : year); tried++) {
		if (date_exists(tried, month, on) &&
			(!any_year || day(tried, month, on).days >= today.days)) {
			*ret_day = day(tried, month, on);
			return true;
		}
	}
	return false;
}

/* "24/11", "24/11/26", "24.11.2026"; the month first only where nothing else makes sense */
static bool slashed(Day today, Text word, Day *ret_day)
{
	Span rest = span_of(word);
	int on, month, year = 0;
	if (day_parse(rest, ret_day)) {
		return true;
	}
	if (!number(&rest, 31, &on) || (!skip(&rest, "/") && !skip(&rest, ".")) ||
		!number(&rest, 31, &month)) {
		return false;
	}
	if (skip(&rest, "/") || skip(&rest, ".")) {
		if (rest.length > 0 && !number(&rest, 9999, &year)) {
			return false;
		}
		year += year > 0 && year < 100 ? 2000 : 0;
	}
	if (rest.length > 0) {
		return false;
	}
	return month > 12 ? date_of(today, year, on, month, ret_day)
			  : date_of(today, year, month, on, ret_day);
}

/* "24 nov", "1er decembre 2026", "nov 24": how many words */
static size_t month_date(const QuickWords *words, size_t at, Day today, Day *ret_day)
{
	if (at + 1 >= words->count) {
		return 0;
	}
	Text first = words->folded[at], second = words->folded[at + 1];
	int on, month, year = 0;
	size_t taken = 2;
	bool month_first = NAMED(months, first, &month);
	Span rest = span_of(month_first ? second : first);
	if ((!month_first && !NAMED(months, second, &month)) || !number(&rest, 31, &on)) {
		return 0;
	}
	if (rest.length > 0 && !span_is(rest, "er") && !span_is(rest, "st") &&
		!span_is(rest, "nd") && !span_is(rest, "rd") && !span_is(rest, "th") &&
		!span_is(rest, ",")) {
		return 0;
	}
	if (at + 2 < words->count && words->folded[at + 2].length == 4) {
		Span third = span_of(words->folded[at + 2]);
		if (number(&third, 9999, &year) && third.length == 0) {
			taken = 3;
		} else {
			year = 0;
		}
	}
	return date_of(today, year, month, on, ret_day) ? taken : 0;
}

size_t quick_day(const QuickWords *words, size_t at, Day today, Day *ret_day)
{
	Text word = words->folded[at];
	int value;
	if (NAMED(near_days, word, &value)) {
		*ret_day = day_plus(today, value);
		return 1;
	}
	size_t taken = month_date(words, at, today, ret_day);
	if (taken > 0) { /* before weekdays: "mar 24" is the 24th of March */
		return taken;
	}
	if (NAMED(weekdays, word, &value)) {
		int ahead = (value - (int)day_weekday(today) + 7) % 7;
		*ret_day = day_plus(today, ahead ? ahead : 7);
		return 1;
	}
	return slashed(today, word, ret_day);
}

/* --- times and estimates ------------------------------------------------------------------ */

/* "fin de journee", "end of day", "eod": how many words */
size_t quick_end_of_day(const QuickWords *words, size_t at)
{
	static const char *const forms[][3] = {
		{"fin", "de", "journee"}, {"end", "of", "day"}, {"eod"}, {"fdj"}};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		size_t length = 0;
		while (length < 3 && forms[i][length] && at + length < words->count &&
			text_is(words->folded[at + length], forms[i][length])) {
			length++;
		}
		if (length == 3 || (length > 0 && !forms[i][length])) {
			return length;
		}
	}
	return 0;
}

/* "18:00", "6pm", "6:30pm", "noon": nothing but a time */
bool quick_clock(Text word, int32_t *ret_second)
{
	if (text_is(word, "midi") || text_is(word, "noon")) {
		*ret_second = 12 * 3600;
		return true;
	}
	Span rest = span_of(word);
	int hour, minute = 0;
	if (!number(&rest, 24, &hour)) {
		return false;
	}
	bool colon = skip(&rest, ":");
	if (colon && (rest.length < 2 || !number(&rest, 59, &minute))) {
		return false;
	}
	bool after = skip(&rest, "pm"), before = !after && skip(&rest, "am");
	if (rest.length > 0 || (!colon && !after && !before)) {
		return false;
	}
	if (after || before) {
		if (hour < 1 || hour > 12) {
			return false;
		}
		hour = hour % 12 + (after ? 12 : 0);
	}
	*ret_second = hour * 3600 + minute * 60;
	return *ret_second <= SECONDS_PER_DAY;
}

/* "18h", "2h30": a time or an estimate, as its neighbours say */
bool quick_hours(Text word, int32_t *ret_minutes)
{
	Span rest = span_of(word);
	int hours, minutes = 0;
	if (!number(&rest, ESTIMATE_LIMIT / 60, &hours) || !skip(&rest, "h")) {
		return false;
	}
	if (rest.length > 0 && (!number(&rest, 59, &minutes) || rest.length > 0)) {
		return false;
	}
	*ret_minutes = hours * 60 + minutes;
	return *ret_minutes > 0;
}

/* "45min", "45 min", "1.5h", "1,5 h", "2 h", "~2h": nothing but an estimate; how many words */
size_t quick_length(const QuickWords *words, size_t at, int32_t *ret_minutes)
{
	Span rest = span_of(words->folded[at]);
	bool about = skip(&rest, "~");
	int whole, tenths = 0;
	size_t taken = 1;
	if (about && quick_hours(text_of(rest.start), ret_minutes)) {
		return 1;
	}
	if (!number(&rest, ESTIMATE_LIMIT, &whole)) {
		return 0;
	}
	bool decimal = skip(&rest, ".") || skip(&rest, ",");
	if (decimal && (rest.length == 0 || !number(&rest, 9, &tenths))) {
		return 0;
	}
	bool apart = rest.length == 0 && at + 1 < words->count;
	if (apart) {
		rest = span_of(words->folded[at + 1]);
		taken = 2;
	}
	bool minutes = span_is(rest, "min") || span_is(rest, "mn") || span_is(rest, "m") ||
		       span_is(rest, "mins") || span_is(rest, "minutes");
	bool hours = span_is(rest, "h") || span_is(rest, "heures") || span_is(rest, "heure") ||
		     span_is(rest, "hours") || span_is(rest, "hour");
	if ((!minutes && !(hours && (decimal || apart))) || (minutes && decimal)) {
		return 0;
	}
	int64_t all = minutes ? whole : (int64_t)whole * 60 + tenths * 6;
	*ret_minutes = (int32_t)(all > ESTIMATE_LIMIT ? 0 : all);
	return *ret_minutes > 0 ? taken : 0;
}
