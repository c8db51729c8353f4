#include "domain/money_list.h"

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
