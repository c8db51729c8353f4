/* Numbers, money and lengths of work. ICU gets the digits as text, so no double is ever between;
 * a negative number is its magnitude behind a true minus sign (U+2212). */
#include "words/formatters.h"

#include <inttypes.h>
#include <string.h>
#include <unicode/ucurr.h>

#define NBSP "\xc2\xa0"
#define MINUS "\xe2\x88\x92"

enum { NUMBER_ROOM = 128 };

static uint64_t magnitude(int64_t number)
{
	return number < 0 ? -(uint64_t)number : (uint64_t)number;
}

/* number / 10^decimals as ICU writes it: -42 with two decimals is "−0,42". */
static Text written(Arena *arena, UNumberFormat *format, int64_t number, int decimals)
{
	UChar chars[NUMBER_ROOM];
	UErrorCode status = U_ZERO_ERROR;
	uint64_t ten = 1;
	for (int i = 0; i < decimals; i++) {
		ten *= 10;
	}
	uint64_t all = magnitude(number);
	Text digits = decimals > 0 ? text_format(arena, "%" PRIu64 ".%0*" PRIu64, all / ten,
					     decimals, all % ten)
				   : text_format(arena, "%" PRIu64, all);
	int32_t length = unum_formatDecimal(
		format, digits.chars, (int32_t)digits.length, chars, NUMBER_ROOM, NULL, &status);
	Text text = U_SUCCESS(status) ? text_of_icu(arena, chars, length) : digits;
	return number < 0 ? text_join(arena, TEXT(MINUS), text) : text;
}

NumberHabit words_numbers(const Language *language)
{
	return language->numbers;
}

Text words_int(Arena *arena, const Language *language, int64_t number)
{
	return written(arena, formatter_number(language), number, 0);
}

Text words_percent(Arena *arena, const Language *language, int64_t number)
{
	return text_join(arena, words_int(arena, language, number), text_of(language->percent));
}

Text words_money(Arena *arena, const Language *language, Money money)
{
	const char *code = money.currency.code;
	if (strnlen(code, sizeof money.currency.code) != 3) {
		return written(arena, formatter_number(language), money.minor, 2);
	}
	UNumberFormat *format = formatter_money(language);
	UChar currency[4] = {(UChar)code[0], (UChar)code[1], (UChar)code[2], 0};
	UErrorCode status = U_ZERO_ERROR;
	unum_setTextAttribute(format, UNUM_CURRENCY_CODE, currency, 3, &status);
	int32_t decimals = ucurr_getDefaultFractionDigits(currency, &status);
	return written(arena, format, money.minor, U_SUCCESS(status) ? decimals : 2);
}

Text words_minutes(Arena *arena, const Language *language, Minutes minutes)
{
	int64_t all = minutes.minutes < 0 ? -(int64_t)minutes.minutes : minutes.minutes;
	const char *sign = minutes.minutes < 0 ? MINUS : "";
	if (all < 60) {
		return text_format(arena, "%s%" PRId64 NBSP "min", sign, all);
	}
	Text hours = words_int(arena, language, all / 60);
	return all % 60 ? text_format(arena, "%s%s" NBSP "h" NBSP "%02" PRId64, sign, hours.chars,
				  all % 60)
			: text_format(arena, "%s%s" NBSP "h", sign, hours.chars);
}

Text words_hours(Arena *arena, const Language *language, Duration duration)
{
	int64_t hundredths = (int64_t)((magnitude(duration.seconds) + 18) / 36);
	return written(arena, formatter_number(language),
		duration.seconds < 0 ? -hundredths : hundredths, 2);
}
