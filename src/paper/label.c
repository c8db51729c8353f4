#include "paper/label.h"
#include "domain/check.h"
#include "paper/label_data.h"

#include <string.h>

/* --- which words --- */

static const Labels *shipped_in(Text language)
{
	for (size_t i = 0; i < label_languages; i++) {
		if (text_starts(language, label_table[i].language)) {
			return &label_table[i];
		}
	}
	return NULL;
}

const Labels *labels_in(Text language)
{
	return shipped_in(language) ?: &label_table[0];
}

bool labels_shipped(Text language)
{
	return shipped_in(language) != NULL;
}

const char *label_key(Label which)
{
	return label_keys[which];
}

static Labels *labels_copy(Arena *arena, const Labels *labels)
{
	Labels *copy = NEW(arena, Labels);
	*copy = *labels;
	return copy;
}

/* "es" of "es-mx", and "es-mx" of itself. */
static bool covers(Text own, Text language)
{
	return !text_empty(own) && text_starts(language, own.chars) &&
	       (language.length == own.length || language.chars[own.length] == '-');
}

const Labels *labels_with(Arena *arena, Text asked, OwnLabels own)
{
	Text language = text_folded(arena, asked);
	Labels *labels = labels_copy(arena, labels_in(language));
	size_t exact[LABELS] = {0}; /* how much of the tag the word that stands is for */
	EACH (const OwnLabel, each, own) {
		int which = key_index(label_keys, LABELS, each->key);
		if (which < 0 || !covers(each->language, language) ||
			each->language.length < exact[which]) {
			continue;
		}
		exact[which] = each->language.length;
		labels->of[which] = text_chars(each->text);
		labels->language =
			labels_shipped(language) ? labels->language : text_chars(each->language);
	}
	return labels;
}

Text labels_written(Arena *arena, const Labels *labels)
{
	Buffer out = buffer_new(arena);
	buffer_format(&out, "language %s\n", labels->language);
	for (int i = 0; i < LABELS; i++) {
		buffer_format(&out, "%s %s\n", label_keys[i], labels->of[i]);
	}
	return buffer_done(&out);
}

const Labels *labels_read(Arena *arena, Text written)
{
	Span rest = span_of(written), line;
	Labels *labels = labels_copy(arena, &label_table[0]);
	while (span_next(&rest, '\n', &line)) {
		Span key, text = line;
		if (!span_next(&text, ' ', &key)) {
			continue;
		}
		int which = key_index(label_keys, LABELS, text_copy(arena, key));
		if (span_is(key, "language")) {
			labels->language = text_copy(arena, text).chars;
			*labels = (Labels){labels->language};
			memcpy(labels->of, labels_in(text_of(labels->language))->of,
				sizeof labels->of);
		} else if (which >= 0) {
			labels->of[which] = text_copy(arena, text).chars;
		}
	}
	return labels;
}

const Error *label_check(Arena *arena, Label which, Text text)
{
	static const char *const places[] = {"%1", "%2", "%3"};
	const char *field = label_key(which), *shipped = label_table[0].of[which];
	TRY(check_one_line(arena, field, text, LABEL_LIMIT));
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		if (strstr(shipped, places[i]) && !text_contains(text, places[i])) {
			return refuse(arena, field,
				"%1 must stand in it: that is where the document puts something.",
				arg(places[i]));
		}
	}
	return OK;
}

/* --- what they say --- */

Text label(const Labels *labels, Label which)
{
	return text_of(labels->of[which]);
}

Text label_filled(Arena *arena, const char *pattern, const Text *values, size_t count)
{
	Buffer out = buffer_new(arena);
	for (const char *at = pattern; *at; at++) {
		size_t place = at[0] == '%' && at[1] >= '1' ? (size_t)(at[1] - '1') : count;
		if (place < count) {
			buffer_text(&out, values[place]);
			at++;
		} else {
			buffer_char(&out, *at);
		}
	}
	return buffer_done(&out);
}

/* "%1. %2 %3", or only what stands before the month. */
static Text written_day(Arena *arena, const Labels *labels, Date date, const char *pattern)
{
	const Text parts[] = {
		date.day == 1 ? label(labels, LABEL_FIRST) : text_format(arena, "%d", date.day),
		text_of(labels->of[LABEL_JANUARY + date.month - 1]),
		text_format(arena, "%d", date.year)};
	return label_filled(arena, pattern, parts, 3);
}

Text label_day(Arena *arena, const Labels *labels, Day day)
{
	return day_set(day)
		       ? written_day(arena, labels, day_date(day), labels->of[LABEL_DAY_WRITTEN])
		       : TEXT("");
}

Text label_period(Arena *arena, const Labels *labels, Day from, Day to)
{
	Date first = day_date(from), last = day_date(to);
	if (!day_set(from) || !day_set(to) || from.days == to.days) {
		return label_day(arena, labels, day_set(from) ? from : to);
	}
	const char *pattern = labels->of[LABEL_DAY_WRITTEN], *month = strstr(pattern, "%2");
	bool short_form = first.year == last.year && first.month == last.month && month > pattern;
	Text head = short_form
			    ? text_trim(arena,
				      text_copy(arena, (Span){pattern, (size_t)(month - pattern)}))
			    : text_of(pattern);
	return text_format(arena, "%s – %s", written_day(arena, labels, first, head.chars).chars,
		label_day(arena, labels, to).chars);
}

Text label_number(Arena *arena, const Labels *labels, Text decimal)
{
	Buffer out = buffer_new(arena);
	bool negative = text_starts(decimal, "-");
	const char *point = memchr(decimal.chars, '.', decimal.length);
	size_t whole = point ? (size_t)(point - decimal.chars) : decimal.length;
	buffer_chars(&out, negative ? "−" : "");
	for (size_t i = negative; i < whole; i++) {
		if (i > negative && (whole - i) % 3 == 0) {
			buffer_chars(&out, labels->of[LABEL_GROUP]);
		}
		buffer_char(&out, decimal.chars[i]);
	}
	if (point) {
		buffer_chars(&out, labels->of[LABEL_DECIMAL]);
		buffer_chars(&out, point + 1);
	}
	return buffer_done(&out);
}

Text label_money(Arena *arena, const Labels *labels, Money money)
{
	static const char *const signs[][2] = {{"EUR", "€"}, {"GBP", "£"}, {"USD", "US$"}};
	const char *sign = money.currency.code;
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		sign = strcmp(money.currency.code, signs[i][0]) == 0 ? signs[i][1] : sign;
	}
	const char *pattern = labels->of[LABEL_MONEY];
	bool first = pattern[0] == '%' && pattern[1] == '2'; /* "−€300.00", "CHF 300.00" */
	bool code = sign == money.currency.code, negative = first && money.minor < 0;
	money.minor = negative ? -money.minor : money.minor;
	const Text parts[] = {label_number(arena, labels, money_decimal(arena, money)),
		first && code ? text_format(arena, "%s\u00a0", sign) : text_of(sign)};
	return text_format(
		arena, "%s%s", negative ? "−" : "", label_filled(arena, pattern, parts, 2).chars);
}

Text label_rate(Arena *arena, const Labels *labels, Rate rate)
{
	Text decimal = decimal_text(arena, rate.hundredths, RATE_DIGITS, 0);
	const Text parts[] = {label_number(arena, labels, decimal)};
	return label_filled(arena, labels->of[LABEL_PERCENT], parts, 1);
}

Text label_quantity(Arena *arena, const Labels *labels, Quantity quantity, Text unit)
{
	static const struct {
		const char *code; /* UN/ECE 20 */
		Label label;
	} units[] = {{"HUR", LABEL_HOUR}, {"MIN", LABEL_MINUTE}, {"DAY", LABEL_DAYS},
		{"WEE", LABEL_WEEK}, {"MON", LABEL_MONTH}, {"KMT", LABEL_KILOMETRE}};
	Text number = label_number(
		arena, labels, decimal_text(arena, quantity.ten_thousandths, QUANTITY_DIGITS, 0));
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		const char *sign = labels->of[units[i].label];
		if (text_is(unit, units[i].code) && sign[0]) {
			return text_format(arena, "%s\u00a0%s", number.chars, sign);
		}
	}
	return number;
}
