/* How people write an amount. */
#include "domain/amount_typed.h"

#include "test/test.h"

static int64_t minor(const char *typed, const char *currency)
{
	Currency code = {""};
	Money money = {-1, code};
	memcpy(code.code, currency, 3);
	return money_typed(span_of(text_of(typed)), code, &money) ? money.minor : -1;
}

TEST(an_amount_is_read_as_french_english_and_swiss_people_write_it)
{
	EQUAL_INT(minor("48", "EUR"), 4800);
	EQUAL_INT(minor("48,5", "EUR"), 4850);
	EQUAL_INT(minor("48.50", "EUR"), 4850);
	EQUAL_INT(minor("1 234,50", "EUR"), 123450);
	EQUAL_INT(minor("1\xe2\x80\xaf"
			"234,50",
			  "EUR"),
		123450);
	EQUAL_INT(minor("1,234.50", "USD"), 123450);
	EQUAL_INT(minor("1.234,50", "EUR"), 123450);
	EQUAL_INT(minor("1’234.50", "CHF"), 123450);
	EQUAL_INT(minor("1.234.567", "EUR"), 123456700);
	EQUAL_INT(minor("-12,00", "EUR"), -1200);
	EQUAL_INT(minor("1200", "JPY"), 1200);
}

TEST(a_point_before_three_digits_groups)
{
	EQUAL_INT(minor("1.234", "EUR"), 123400);
	EQUAL_INT(minor("1,234", "USD"), 123400);
}

TEST(what_is_no_amount_is_not_guessed)
{
	EQUAL_INT(minor("", "EUR"), -1);
	EQUAL_INT(minor("-", "EUR"), -1);
	EQUAL_INT(minor("12,", "EUR"), -1);
	EQUAL_INT(minor("1,2345", "EUR"), -1);
	EQUAL_INT(minor("12 34", "EUR"), -1);
	EQUAL_INT(minor("12,5", "JPY"), -1);
	EQUAL_INT(minor("1e3", "EUR"), -1);
	EQUAL_INT(minor("1e300", "EUR"), -1);
	EQUAL_INT(minor(",50", "EUR"), -1);
	EQUAL_INT(minor("000000000000000000000000000000000000000000000000", "EUR"), -1);
	EQUAL_INT(minor("0,125", "EUR"), -1); /* not a hundred and twenty-five */
	EQUAL_INT(minor("1234.567", "EUR"), -1);
	EQUAL_INT(minor("99999999999999", "EUR"), -1);
}

TEST(a_per_cent_may_have_its_sign_and_two_decimals)
{
	int32_t points = 0;
	CHECK(percent_typed(span_of(TEXT("25 %")), &points) && points == 2500);
	CHECK(percent_typed(span_of(TEXT("5,5")), &points) && points == 550);
	CHECK(percent_typed(span_of(TEXT("5.55\xc2\xa0%")), &points) && points == 555);
	CHECK(percent_typed(span_of(TEXT("5,5\xe2\x80\xaf%")), &points) && points == 550);
	CHECK(!percent_typed(span_of(TEXT("0,125 %")), &points));
	CHECK(!percent_typed(span_of(TEXT("half")), &points));
	CHECK(!percent_typed(span_of(TEXT("1,2345")), &points));
}
