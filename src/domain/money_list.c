#include "domain/money_list.h"

#include <string.h>

bool currency_equal(Currency left, Currency right)
{
	return memcmp(left.code, right.code, 3) == 0;
}

void money_list_add(Arena *arena, MoneyList *sums, Money money)
{
	EACH (Money, sum, *sums) {
		if (currency_equal(sum->currency, money.currency)) {
			*sum = money_add(*sum, money);
			return;
		}
	}
	if (money.minor != 0) {
		*LIST_ADD(arena, *sums) = money;
	}
}

Money money_list_of(const MoneyList *sums, Currency currency)
{
	EACH (const Money, sum, *sums) {
		if (currency_equal(sum->currency, currency)) {
			return *sum;
		}
	}
	return (Money){0, currency};
}
