/* Amounts are whole numbers of the smallest coin, rounded once, half away from zero. */
#include "domain/amount.h"

#include "domain/invoice.h"

#include "test/test.h"

#define EUR(minor) ((Money){(minor), {"EUR"}})

static Price price(int64_t millionths)
{
	return (Price){millionths};
}

TEST(half_a_cent_is_rounded_away_from_zero)
{
	EQUAL_INT(money_rounded(5, 10, (Currency){"EUR"}).minor, 1);
	EQUAL_INT(money_rounded(-5, 10, (Currency){"EUR"}).minor, -1);
	EQUAL_INT(money_rounded(49, 100, (Currency){"EUR"}).minor, 0);
	EQUAL_INT(money_rounded(-49, 100, (Currency){"EUR"}).minor, 0);
	EQUAL_INT(money_rounded(15, 10, (Currency){"EUR"}).minor, 2);
}

TEST(a_dinar_is_rounded_to_the_two_decimals_of_a_document)
{
	EQUAL_INT(money_rounded(1234, 1, (Currency){"KWD"}).minor, 1230);
	EQUAL_INT(money_rounded(1235, 1, (Currency){"KWD"}).minor, 1240);
}

TEST(an_amount_that_is_too_large_is_told_from_the_largest)
{
	__int128 most = INVOICE_MINOR_LIMIT;
	EQUAL_INT(money_rounded(most, 1, (Currency){"EUR"}).minor, INVOICE_MINOR_LIMIT);
	CHECK(money_rounded(most * 1000, 1, (Currency){"EUR"}).minor > INVOICE_MINOR_LIMIT);
	CHECK(money_rounded(-most * 1000, 1, (Currency){"EUR"}).minor < -INVOICE_MINOR_LIMIT);
}

TEST(a_price_is_for_one_or_for_as_many_as_are_said)
{
	const Currency euro = {"EUR"};
	Quantity hours = {25000}, thousand = {10000000}, none = {0};
	EQUAL_INT(price_times(price(48000000), hours, none, euro).minor, 12000);
	EQUAL_INT(price_times(price(48000000), hours, thousand, euro).minor, 12);
	EQUAL_INT(price_times(price(90500000), hours, none, (Currency){"JPY"}).minor, 226);
	EQUAL_INT(price_times(price(48000000), hours, (Quantity){5000}, euro).minor, 24000);
}

TEST(the_largest_amount_is_a_price_as_far_as_a_price_goes)
{
	EQUAL_INT(price_of(EUR(INVOICE_MINOR_LIMIT)).millionths, INVOICE_MINOR_LIMIT * 10000);
	EQUAL_INT(price_of((Money){INVOICE_MINOR_LIMIT, {"JPY"}}).millionths, INT64_MAX);
	EQUAL_INT(price_of((Money){-INVOICE_MINOR_LIMIT, {"JPY"}}).millionths, -INT64_MAX);
}

TEST(a_share_of_nothing_is_nothing_and_of_a_credit_keeps_its_sign)
{
	EQUAL_INT(money_share(EUR(1000), EUR(1), EUR(3)).minor, 333);
	EQUAL_INT(money_share(EUR(1000), EUR(2), EUR(3)).minor, 667);
	EQUAL_INT(money_share(EUR(-1000), EUR(-2), EUR(-3)).minor, -667);
	EQUAL_INT(money_share(EUR(1000), EUR(1), EUR(0)).minor, 0);
}

TEST(money_changes_its_currency_and_its_decimals_at_once)
{
	EQUAL_INT(money_exchanged(EUR(10000), price(1084000), (Currency){"USD"}).minor, 10840);
	EQUAL_INT(money_exchanged(EUR(10000), price(162350000), (Currency){"JPY"}).minor, 16235);
	EQUAL_INT(money_exchanged((Money){16235, {"JPY"}}, price(6160), (Currency){"EUR"}).minor,
		10001);
	EQUAL_INT(money_exchanged(EUR(-10000), price(1084000), (Currency){"USD"}).minor, -10840);
	EQUAL_TEXT(
		text_of(money_exchanged(EUR(1), price(1000000), (Currency){"CHF"}).currency.code),
		"CHF");
}

TEST(an_amount_in_figures_has_the_decimals_of_its_currency_and_no_sign_at_zero)
{
	EQUAL_TEXT(money_decimal(arena, EUR(0)), "0.00");
	EQUAL_TEXT(money_decimal(arena, EUR(-5)), "-0.05");
	EQUAL_TEXT(money_decimal(arena, EUR(121750)), "1217.50");
	EQUAL_TEXT(money_decimal(arena, (Money){1200, {"JPY"}}), "1200");
	EQUAL_TEXT(money_decimal(arena, (Money){1230, {"KWD"}}), "1.23");
	EQUAL_TEXT(price_decimal(arena, price(42000000), (Currency){"EUR"}), "42.00");
	EQUAL_TEXT(price_decimal(arena, price(90500), (Currency){"EUR"}), "0.0905");
	EQUAL_TEXT(price_decimal(arena, price(90500000), (Currency){"JPY"}), "90.5");
}

TEST(figures_are_read_with_a_point_and_not_beyond_their_limit)
{
	int64_t parts = 7;
	CHECK(decimal_parse(span_of(TEXT("-18.5")), 2, 100000, &parts) && parts == -1850);
	CHECK(decimal_parse(span_of(TEXT("1000")), 2, 100000, &parts) && parts == 100000);
	CHECK(decimal_parse(span_of(TEXT("-1000")), 2, 100000, &parts) && parts == -100000);
	parts = 7;
	CHECK(!decimal_parse(span_of(TEXT("1000.01")), 2, 100000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("1.001")), 2, 100000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("")), 2, 100000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("-")), 2, 100000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("1,5")), 2, 100000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("99999999999999999999")), 2, 100000, &parts));
	EQUAL_INT(parts, 7);
}
