#include "domain/amount.h"
#include "domain/invoice.h"

#include <assert.h>
#include <string.h>

enum { MOST_DECIMALS = 2 }; /* on a document */

int currency_digits(Currency currency)
{
	static const char none[] =
		"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
	static const char three[] = "BHD IQD JOD KWD LYD OMR TND";
	return strstr(none, currency.code) && currency.code[0]    ? 0
	       : strstr(three, currency.code) && currency.code[0] ? 3
								  : 2;
}

static int64_t power(int digits)
{
	int64_t result = 1;
	while (digits-- > 0) {
		result *= 10;
	}
	return result;
}

int64_t currency_units(Currency currency)
{
	return power(currency_digits(currency));
}

bool currency_is_euro(Currency currency)
{
	return currency_same(currency, (Currency){"EUR"});
}

bool currency_parse(Span code, Currency *ret_currency)
{
	Currency currency = {""};
	if (code.length != sizeof currency.code - 1) {
		return false;
	}
	for (size_t i = 0; i < code.length; i++) {
		if (code.start[i] < 'A' || code.start[i] > 'Z') {
			return false;
		}
		currency.code[i] = code.start[i];
	}
	*ret_currency = currency;
	return true;
}

Money money_rounded(__int128 numerator, __int128 denominator, Currency currency)
{
	assert(denominator > 0);
	int digits = currency_digits(currency);
	int64_t grain = digits > MOST_DECIMALS ? power(digits - MOST_DECIMALS) : 1;
	denominator *= grain;
	__int128 magnitude = numerator < 0 ? -numerator : numerator;
	__int128 rounded = magnitude / denominator;
	rounded += magnitude % denominator >= denominator - magnitude % denominator;
	if (rounded > INVOICE_MINOR_LIMIT / grain) {
		rounded = INVOICE_MINOR_LIMIT / grain + 1;
	}
	return (Money){(int64_t)(numerator < 0 ? -rounded : rounded) * grain, currency};
}

Money price_times(Price price, Quantity quantity, Quantity basis, Currency currency)
{
	__int128 parts =
		(__int128)price.millionths * quantity.ten_thousandths * currency_units(currency);
	int64_t per = basis.ten_thousandths > 0 ? basis.ten_thousandths : power(QUANTITY_DIGITS);
	return money_rounded(parts, (__int128)per * power(PRICE_DIGITS), currency);
}

Money money_percent(Money money, Rate rate)
{
	return money_rounded((__int128)money.minor * rate.hundredths,
		(__int128)100 * power(RATE_DIGITS), money.currency);
}

Money money_share(Money money, Money part, Money whole)
{
	__int128 parts = (__int128)money.minor * part.minor;
	if (whole.minor == 0) {
		return (Money){0, money.currency};
	}
	return money_rounded(whole.minor < 0 ? -parts : parts,
		whole.minor < 0 ? -(__int128)whole.minor : whole.minor, money.currency);
}

Money money_exchanged(Money money, Price rate, Currency currency)
{
	return money_rounded((__int128)money.minor * rate.millionths * currency_units(currency),
		(__int128)power(PRICE_DIGITS) * currency_units(money.currency), currency);
}

Price price_held(__int128 millionths)
{
	return (Price){millionths > INT64_MAX    ? INT64_MAX
		       : millionths < -INT64_MAX ? -INT64_MAX
						 : (int64_t)millionths};
}

Price price_of(Money money)
{
	return price_held(
		(__int128)money.minor * power(PRICE_DIGITS - currency_digits(money.currency)));
}

int32_t percent_of(int64_t part, int64_t whole, int32_t most)
{
	__int128 percent = whole > 0 && part > 0 ? (__int128)part * 100 / whole : 0;
	return percent > most ? most : (int32_t)percent;
}

/* Written from its end, by hand: a year of books has half a million of them. */
Text decimal_text(Arena *arena, int64_t parts, int digits, int least)
{
	char room[40], *const end = room + sizeof room, *at = end;
	uint64_t left = parts < 0 ? -(uint64_t)parts : (uint64_t)parts;
	assert(digits <= 18);
	for (int place = 0; place < digits; place++, left /= 10) {
		char digit = (char)('0' + left % 10);
		if (at < end || digit != '0' || place >= digits - least) {
			*--at = digit;
		}
	}
	if (at < end) {
		*--at = '.';
	}
	do {
		*--at = (char)('0' + left % 10);
		left /= 10;
	} while (left > 0);
	if (parts < 0) {
		*--at = '-';
	}
	return text_copy(arena, (Span){at, (size_t)(end - at)});
}

Text money_decimal(Arena *arena, Money money)
{
	int digits = currency_digits(money.currency);
	return decimal_text(
		arena, money.minor, digits, digits > MOST_DECIMALS ? MOST_DECIMALS : digits);
}

Text price_decimal(Arena *arena, Price price, Currency currency)
{
	int digits = currency_digits(currency);
	return decimal_text(arena, price.millionths, PRICE_DIGITS,
		digits > MOST_DECIMALS ? MOST_DECIMALS : digits);
}

bool decimal_parse(Span span, int digits, int64_t most, int64_t *ret_parts)
{
	size_t at = span.length > 0 && span.start[0] == '-' ? 1 : 0;
	bool negative = at == 1, seen = false;
	int decimals = -1;
	__int128 parts = 0;
	for (; at < span.length; at++) {
		char c = span.start[at];
		if (c == '.' && decimals < 0 && seen) {
			decimals = 0;
			continue;
		}
		if (c < '0' || c > '9' || decimals >= digits) {
			return false;
		}
		parts = parts * 10 + (c - '0');
		decimals += decimals >= 0;
		seen = true;
		if (parts > (__int128)most * 10) {
			return false;
		}
	}
	parts *= power(digits - (decimals < 0 ? 0 : decimals));
	if (!seen || decimals == 0 || parts > most) {
		return false;
	}
	*ret_parts = (int64_t)(negative ? -parts : parts);
	return true;
}
