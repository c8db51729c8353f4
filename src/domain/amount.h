/* The numbers of a line on a document: how much, at what price, at what rate. Each is a whole
 * number of small parts and has the finest grain that the French rules for e-invoices allow
 * (BR-FR-DEC). The one rounding of the house: halves away from zero, once, from 128 bits. */
#ifndef DOMAIN_AMOUNT_H
#define DOMAIN_AMOUNT_H

#include "base/money.h"
#include "base/text.h"

typedef struct {
	int64_t ten_thousandths; /* 18.5 hours: 185,000 */
} Quantity;

typedef struct {
	int64_t millionths; /* of the currency's whole unit: 42.00 EUR is 42,000,000 */
} Price;

typedef struct {
	int32_t hundredths; /* of a per cent: 5.5 % is 550 */
} Rate;

enum { QUANTITY_DIGITS = 4, PRICE_DIGITS = 6, RATE_DIGITS = 2 };

/* How many decimals the currency's minor unit has (ISO 4217): 2, JPY 0, TND 3. */
int currency_digits(Currency currency);
int64_t currency_units(Currency currency); /* minor units in a whole one: 100, 1, 1,000 */
bool currency_is_euro(Currency currency);
/* Three capitals, as in ISO 4217; whether there is such a currency is not looked at. */
bool currency_parse(Span code, Currency *ret_currency);
/* An amount on a document never has more than two decimals (EN 16931, BR-DEC): of a currency with
 * three the last is 0. */
Money money_rounded(__int128 numerator, __int128 denominator, Currency currency);
/* quantity × price ÷ basis, in minor units; a basis of none is 1. Beyond INVOICE_MINOR_LIMIT the
 * answer stops at the limit plus one, which invoice_check refuses. */
Money price_times(Price price, Quantity quantity, Quantity basis, Currency currency);
Money money_percent(Money money, Rate rate);
/* money × part ÷ whole; nothing of nothing. */
Money money_share(Money money, Money part, Money whole);
/* rate: what one unit of money's currency is worth in the other. */
Money money_exchanged(Money money, Price rate, Currency currency);
/* So many millionths, or as many as a price can hold. */
Price price_held(__int128 millionths);
Price price_of(Money money); /* "42.00" as a price, as far as it can hold it */
/* part of whole in per cent, rounded down: 0 … most; 0 of nothing. */
int32_t percent_of(int64_t part, int64_t whole, int32_t most);

/* "-18.5": a whole number of parts as a decimal, trailing zeros left out down to `least` decimals.
 */
Text decimal_text(Arena *arena, int64_t parts, int digits, int least);
/* "1217.50", "1200" of JPY, "1217.50" of TND: two decimals, or three where the last is not 0. */
Text money_decimal(Arena *arena, Money money);
/* "42.00", "0.0905", "90.5" of JPY: at least the decimals of the currency's amounts. */
Text price_decimal(Arena *arena, Price price, Currency currency);
/* A point, no blanks, at most so many decimals and at most most parts on either side of zero. */
bool decimal_parse(Span span, int digits, int64_t most, int64_t *ret_parts);

#endif
