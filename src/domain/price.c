#include "domain/price.h"

#include <stdlib.h>
#include <string.h>

const ListPrice *price_on(const ListPrices *prices, Currency currency, Day day)
{
	const ListPrice *found = NULL;
	EACH (ListPrice, price, *prices) {
		if (currency_same(price->currency, currency) && price->from.days <= day.days &&
			(!found || price->from.days > found->from.days)) {
			found = price;
		}
	}
	return found;
}

const ListPrice *price_after(const ListPrices *prices, Currency currency, Day day)
{
	const ListPrice *found = NULL;
	EACH (ListPrice, price, *prices) {
		if (currency_same(price->currency, currency) && price->from.days > day.days &&
			(!found || price->from.days < found->from.days)) {
			found = price;
		}
	}
	return found;
}

ListPrices prices_on(Arena *arena, const ListPrices *prices, Day day)
{
	ListPrices held = {0};
	EACH (ListPrice, price, *prices) {
		if (price_on(prices, price->currency, day) == price) {
			*LIST_ADD(arena, held) = *price;
		}
	}
	return held;
}

static bool said_before(const ListPrices *prices, const ListPrice *price)
{
	for (const ListPrice *other = prices->items; other < price; other++) {
		if (other->minor != 0 && other->from.days == price->from.days &&
			currency_same(other->currency, price->currency)) {
			return true;
		}
	}
	return false;
}

void prices_check(Problems *problems, const ListPrices *prices)
{
	Arena *arena = problems->arena;
	if (prices->count > PRICES_LIMIT) {
		problem(problems,
			refuse(arena, "prices", "There is room for %1 prices.", arg(PRICES_LIMIT)));
	}
	EACH (ListPrice, price, *prices) {
		int row = (int)(price - prices->items);
		const char *amount = text_format(arena, "price-%d-amount", row).chars;
		const char *from = text_format(arena, "price-%d-from", row).chars;
		const char *currency = text_format(arena, "price-%d-currency", row).chars;
		if (price->minor == 0) {
			continue;
		}
		if (price->minor < 0 || price->minor > PRICE_LIMIT) {
			problem(problems,
				refuse(arena, amount, "This amount is below zero, or too large."));
		}
		if (!day_set(price->from)) {
			problem(problems, refuse(arena, from, "Say from which day it holds."));
		} else if (said_before(prices, price)) {
			problem(problems,
				refuse(arena, from, "There is another price from the same day."));
		}
		problem(problems, check_currency(arena, currency, price->currency));
	}
}

static int by_currency(const void *left, const void *right)
{
	const ListPrice *l = left, *r = right;
	int order = memcmp(l->currency.code, r->currency.code, sizeof l->currency.code);
	return order ? order : (l->from.days > r->from.days) - (l->from.days < r->from.days);
}

ListPrices prices_given(Arena *arena, const ListPrices *prices)
{
	ListPrices given = {0};
	EACH (ListPrice, price, *prices) {
		if (price->minor != 0) {
			*LIST_ADD(arena, given) = *price;
		}
	}
	if (given.count > 0) {
		qsort(given.items, given.count, sizeof *given.items, by_currency);
	}
	return given;
}
