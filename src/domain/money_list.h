/* A sum for each currency: money of two currencies is never added. */
#ifndef DOMAIN_MONEY_LIST_H
#define DOMAIN_MONEY_LIST_H

#include "base/list.h"
#include "base/money.h"

LIST_OF(Money, MoneyList);

/* Adds to the sum of its currency; nothing is no sum. */
void money_list_add(Arena *arena, MoneyList *sums, Money money);

#endif
