#include "paper/label.h"
#include "paper/label_data.h"

#include <string.h>

const Labels *labels_in(Text language)
{
	const Labels *english = &label_table[0];
	for (size_t i = 0; i < label_languages; i++) {
		if (text_starts(language, label_table[i].language)) {
			return &label_table[i];
		}
	}
	return english;
}

Text label(const Labels *labels, Label which)
{
	return text_of(labels->of[which]);
}

Text label_filled(Arena *arena, const char *pattern, const Text *values)
{
	Buffer out = buffer_new(arena);
	for (const char *at = pattern; *at; at++) {
		if (at[0] == '%' && at[1] >= '1' && at[1] <= '9') {
			buffer_text(&out, values[at[1] - '1']);
			at++;
		} else {
			buffer_char(&out, *at);
		}
	}
	return buffer_done(&out);
}

Text label_day(Arena *arena, const Labels *labels, Day day)
{
	Date date = day_date(day);
	if (!day_set(day)) {
		return TEXT("");
	}
	bool first = date.day == 1 && strcmp(labels->language, "fr") == 0;
	const Text parts[] = {text_format(arena, "%d%s", date.day, first ? "er" : ""),
		text_of(labels->months[date.month - 1]), text_format(arena, "%d", date.year)};
	return label_filled(arena, labels->day, parts);
}

Text label_period(Arena *arena, const Labels *labels, Day from, Day to)
{
	Date first = day_date(from), last = day_date(to);
	if (!day_set(from) || !day_set(to)) {
		return label_day(arena, labels, day_set(from) ? from : to);
	}
	Text end = label_day(arena, labels, to);
	if (first.year == last.year && first.month == last.month) {
		return first.day == last.day ? end
					     : text_format(arena, "%d – %s", first.day, end.chars);
	}
	return text_format(arena, "%s – %s", label_day(arena, labels, from).chars, end.chars);
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
			buffer_chars(&out, labels->group);
		}
		buffer_char(&out, decimal.chars[i]);
	}
	if (point) {
		buffer_chars(&out, labels->decimal);
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
	bool code = sign == money.currency.code, negative = money.minor < 0;
	if (!labels->money_first) {
		Text number = label_number(arena, labels, money_decimal(arena, money));
		return text_format(arena, "%s\u00a0%s", number.chars, sign);
	}
	money.minor = negative ? -money.minor : money.minor; /* "−€300.00" */
	Text number = label_number(arena, labels, money_decimal(arena, money));
	return text_format(
		arena, "%s%s%s%s", negative ? "−" : "", sign, code ? "\u00a0" : "", number.chars);
}

Text label_rate(Arena *arena, const Labels *labels, Rate rate)
{
	Text number = decimal_text(arena, rate.hundredths, RATE_DIGITS, 0);
	return text_format(
		arena, "%s%s%%", label_number(arena, labels, number).chars, labels->percent);
}

Text label_quantity(Arena *arena, const Labels *labels, Quantity quantity, Text unit)
{
	Text number = label_number(
		arena, labels, decimal_text(arena, quantity.ten_thousandths, QUANTITY_DIGITS, 0));
	for (size_t i = 0; i < label_unit_count; i++) {
		if (text_is(unit, label_units[i].code) &&
			strcmp(labels->language, label_units[i].language) == 0) {
			return text_format(arena, "%s\u00a0%s", number.chars, label_units[i].sign);
		}
	}
	return number;
}
