#include "domain/money_list.h"

#include "domain/exchange.h"

void money_list_add(Arena *arena, MoneyList *sums, Money money)
{
	EACH (Money, sum, *sums) {
		if (currency_same(sum->currency, money.currency)) {
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
		if (currency_same(sum->currency, currency)) {
			return *sum;
		}
	}
	return (Money){0, currency};
}
