#include "domain/bank_account.h"

#include "domain/identifier.h"

#include <stdlib.h>
#include <string.h>

enum { IBAN_HEAD = 4 }; /* the country and the check digits */

static bool within_iban(Text iban, Text number)
{
	size_t digits = 0;
	for (size_t i = 0; i < number.length; i++) {
		digits += number.chars[i] >= '0' && number.chars[i] <= '9';
	}
	return digits >= ACCOUNT_NUMBER_LEAST && iban_sound(iban) &&
	       strstr(iban.chars + IBAN_HEAD, number.chars);
}

bool bank_account_same(Arena *arena, Text left, Text right)
{
	Text one = identifier_bare(arena, left), other = identifier_bare(arena, right);
	if (text_empty(one) || text_empty(other)) {
		return false;
	}
	return text_equal(one, other) || within_iban(one, other) || within_iban(other, one);
}

Text bank_account_known(Arena *arena, const BankAccounts *names, Text account)
{
	Text found = TEXT("");
	bool several = false, whole = iban_sound(identifier_bare(arena, account));
	EACH (const Text, name, *names) {
		if (text_equal(*name, account)) {
			return *name;
		}
		if (bank_account_same(arena, *name, account)) {
			several = several ||
				  (!text_empty(found) && !bank_account_same(arena, *name, found));
			found = text_empty(found) ? *name : found;
		}
	}
	return several && !whole ? TEXT("") : found;
}

static int compare(const void *left, const void *right)
{
	const BankDay *one = left, *other = right;
	if (one->day.days != other->day.days) {
		return one->day.days < other->day.days ? -1 : 1;
	}
	if (one->amount.minor != other->amount.minor) {
		return one->amount.minor < other->amount.minor ? -1 : 1;
	}
	return strcmp(one->amount.currency.code, other->amount.currency.code);
}

void bank_days_order(BankDays *days)
{
	size_t kept = 0;
	if (days->count == 0) {
		return;
	}
	qsort(days->items, days->count, sizeof *days->items, compare);
	for (size_t i = 1; i < days->count; i++) {
		BankDay *last = &days->items[kept];
		if (compare(last, &days->items[i]) != 0) {
			days->items[++kept] = days->items[i];
		} else if (days->items[i].count > last->count) {
			last->count = days->items[i].count;
		}
	}
	days->count = kept + 1;
}

bool bank_days_take(BankDays *days, Day day, Money amount)
{
	const BankDay key = {.day = day, .amount = amount};
	BankDay *found = days->count == 0 ? NULL
					  : bsearch(&key, days->items, days->count,
						    sizeof *days->items, compare);
	if (!found || found->count == 0) {
		return false;
	}
	found->count--;
	return true;
}
