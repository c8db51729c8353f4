/* One account by several names. */
#include "domain/bank_account.h"

#include "test/test.h"

#define IBAN "FR7630006000011234567890189"

static bool same(Arena *arena, const char *left, const char *right)
{
	bool there = bank_account_same(arena, text_of(left), text_of(right));
	CHECK(there == bank_account_same(arena, text_of(right), text_of(left)));
	return there;
}

TEST(an_account_is_known_by_its_iban_and_by_its_number_in_its_country)
{
	CHECK(same(arena, IBAN, "FR76 3000 6000 0112 3456 7890 189"));
	CHECK(same(arena, IBAN, "12345678901"));
	CHECK(same(arena, IBAN, "30006 00001 12345678901"));
	CHECK(same(arena, "DE89370400440532013000", "37040044/0532013000"));
	CHECK(same(arena, "DE89370400440532013000", "532013000"));
	CHECK(same(arena, "conto", "Conto"));
}

TEST(two_accounts_are_not_taken_for_one)
{
	CHECK(!same(arena, IBAN, "12345678902"));
	CHECK(!same(arena, IBAN, "FR7630004000031234567890143"));
	CHECK(!same(arena, IBAN, "890189")); /* too short to tell */
	CHECK(same(arena, IBAN, "7890189"));
	CHECK(!same(arena, IBAN, "CURRENT"));    /* no number at all */
	CHECK(!same(arena, IBAN, "7630006000")); /* with the check digits */
	CHECK(!same(arena, "", ""));
	CHECK(!same(arena, "FR7630006000011234567890188", "12345678901")); /* no sound IBAN */
}

static Text known(Arena *arena, const char *first, const char *second, const char *account)
{
	Text names[] = {text_of(first), text_of(second)};
	BankAccounts accounts = {.items = names, .count = 2};
	return bank_account_known(arena, &accounts, text_of(account));
}

TEST(an_account_goes_by_the_name_it_has_already)
{
	EQUAL_TEXT(known(arena, "conto", IBAN, "12345678901"), IBAN);
	EQUAL_TEXT(known(arena, "conto", "12345678901", IBAN), "12345678901");
	EQUAL_TEXT(known(arena, IBAN, "12345678901", "12345678901"), "12345678901");
	EQUAL_TEXT(known(arena, "conto", "PayPal", IBAN), "");
	EQUAL_TEXT(known(arena, "12345678901", "3000600001", IBAN), "12345678901");
}

TEST(a_number_that_two_ibans_hold_names_neither)
{
	EQUAL_TEXT(
		known(arena, "DE89370400440532013000", "DE17370502990532013000", "532013000"), "");
}

TEST(an_amount_of_a_day_is_taken_as_often_as_it_came)
{
	BankDay items[] = {{{20}, {500, {"EUR"}}, 1}, {{10}, {500, {"EUR"}}, 1},
		{{10}, {500, {"EUR"}}, 2}, {{10}, {500, {"EUR"}}, 1}, {{10}, {500, {"USD"}}, 1}};
	BankDays days = {.items = items, .count = 5};
	const BankLine line = {.day = {10}, .amount = {500, {"EUR"}}};
	const BankLine other = {.day = {11}, .amount = {500, {"EUR"}}};
	bank_days_order(&days);
	EQUAL_INT(days.count, 3);
	CHECK(bank_days_take(&days, line.day, line.amount) &&
		bank_days_take(&days, line.day, line.amount));
	CHECK(!bank_days_take(&days, line.day, line.amount) &&
		!bank_days_take(&days, other.day, other.amount));
	CHECK(!bank_days_take(&(BankDays){0}, line.day, line.amount));
}
