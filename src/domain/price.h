/* What something is sold for: an amount in a currency from a day on. A new price is a new version;
 * what held before stays true for its days. */
#ifndef DOMAIN_PRICE_H
#define DOMAIN_PRICE_H

#include "base/day.h"
#include "base/list.h"
#include "base/money.h"
#include "domain/check.h"

typedef struct {
	Currency currency;
	Day from;
	int64_t minor; /* of one unit; 0: no price, as an empty row of a form */
} ListPrice;
LIST_OF(ListPrice, ListPrices);

/* The price of a day: of those of the currency that have begun, the one that began last. NULL when
 * none has. */
const ListPrice *price_on(const ListPrices *prices, Currency currency, Day day);
/* The first one of the currency that begins after the day; NULL: none is foreseen. */
const ListPrice *price_after(const ListPrices *prices, Currency currency, Day day);
/* The price of the day in each currency there is one in. */
ListPrices prices_on(Arena *arena, const ListPrices *prices, Day day);

/* Adds what is wrong, beside "price-2-amount", "price-2-from", "price-2-currency": below zero or
 * too large, no day, two from the same day. Rows without a price are not looked at. */
void prices_check(Problems *problems, const ListPrices *prices);
/* Those that are prices, by currency and day. */
ListPrices prices_given(Arena *arena, const ListPrices *prices);

#define PRICE_LIMIT INT64_C(100000000000) /* 10^11 minor units */
enum { PRICES_LIMIT = 60 };               /* versions of one thing, all currencies */

#endif
