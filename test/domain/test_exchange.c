/* Rates of exchange: kept as published, rounded once. */
#include "domain/exchange.h"

#include "test/test.h"

static Money over(Money money, int64_t from, Currency to, int64_t of_to)
{
	EuroRate source = {money.currency, day(2026, 11, 20), from};
	EuroRate target = {to, day(2026, 11, 20), of_to};
	Exchange exchange = exchange_ecb(&source, &target);
	return exchange_money(money, &exchange);
}

TEST(a_reference_rate_is_divided_by_and_rounded_once)
{
	Currency euro = {"EUR"};
	EQUAL_INT(over(MONEY(100000, "USD"), 1056700, euro, 1000000).minor, 94634); /* 946.3424 */
	EQUAL_INT(over(MONEY(1, "USD"), 2000000, euro, 1000000).minor, 1); /* 0.005: away from 0 */
	EQUAL_INT(over(MONEY(-1, "USD"), 2000000, euro, 1000000).minor, -1);
	EQUAL_INT(over(MONEY(100, "EUR"), 1000000, (Currency){"USD"}, 1056700).minor, 106);
}

TEST(the_minor_units_of_each_currency_count)
{
	Currency euro = {"EUR"};
	/* 1,000,000 yen at 162.73; a rupiah is worth too little for a price of six decimals */
	EQUAL_INT(over(MONEY(1000000, "JPY"), 162730000, euro, 1000000).minor, 614515);
	EQUAL_INT(over(MONEY(100000000, "IDR"), INT64_C(16500120000), euro, 1000000).minor, 6061);
	EQUAL_INT(over(MONEY(10000, "EUR"), 1000000, (Currency){"JPY"}, 162730000).minor, 16273);
}

TEST(two_foreign_currencies_meet_over_the_euro)
{
	EQUAL_INT(over(MONEY(100000, "USD"), 1056700, (Currency){"CHF"}, 936500).minor, 88625);
}

TEST(what_was_typed_is_the_worth_of_one)
{
	Exchange own = exchange_own(
		(Currency){"USD"}, (Price){946300}, (Currency){"EUR"}, day(2026, 11, 20));
	EQUAL_INT(exchange_money(MONEY(100000, "USD"), &own).minor, 94630);
	EQUAL_INT(exchange_price(&own).millionths, 946300);
	EuroRate dollar = {{"USD"}, day(2026, 11, 20), 1056700}, euro = euro_itself(dollar.day);
	Exchange published = exchange_ecb(&dollar, &euro);
	EQUAL_INT(exchange_price(&published).millionths, 946342);
	Exchange same = exchange_same((Currency){"EUR"}, day(2026, 11, 20));
	EQUAL_INT(exchange_money(MONEY(12345, "EUR"), &same).minor, 12345);
}

TEST(over_the_euro_the_older_rate_says_the_day_and_a_price_is_rounded)
{
	const EuroRate dollar = {{"USD"}, day(2026, 11, 19), 3000000},
		       franc = {{"CHF"}, day(2026, 11, 20), 2000000};
	Exchange there = exchange_ecb(&dollar, &franc), back = exchange_ecb(&franc, &dollar);
	EQUAL_TEXT(day_iso(arena, there.day), "2026-11-19");
	EQUAL_TEXT(day_iso(arena, back.day), "2026-11-19");
	EQUAL_INT(exchange_price(&there).millionths, 666667);
}

TEST(a_rate_too_high_for_a_price_is_the_highest_there_is)
{
	const EuroRate grain = {{"AAA"}, day(2026, 11, 20), 1},
		       heap = {{"BBB"}, day(2026, 11, 20), EURO_RATE_LIMIT};
	Exchange exchange = exchange_ecb(&grain, &heap);
	EQUAL_INT(exchange_price(&exchange).millionths, INT64_MAX);
}

TEST(a_source_is_known_by_its_key)
{
	CHECK(exchange_source_of(TEXT("ecb")) == EXCHANGE_ECB);
	CHECK(exchange_source_of(TEXT("")) == EXCHANGE_UNKNOWN);
	EQUAL_TEXT(text_of(exchange_source_key(EXCHANGE_OWN)), "own");
}
