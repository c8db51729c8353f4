/* How people write an amount. */
#include "domain/amount_typed.h"

#include "domain/amount.h"

#include "test/test.h"

enum { NONE = -1, EITHER = -2 };

static int64_t read_by(NumberHabit habit, const char *typed, const char *currency)
{
	Currency code = {""};
	Money money = {NONE, code};
	memcpy(code.code, currency, 3);
	switch (money_typed(span_of(text_of(typed)), habit, code, &money)) {
	case TYPED_READ:
		return money.minor;
	case TYPED_NONE:
		return NONE;
	case TYPED_EITHER:
		return EITHER;
	}
	return NONE;
}

/* Whoever reads it. */
static int64_t minor(const char *typed, const char *currency)
{
	int64_t point = read_by(NUMBERS_WITH_POINT, typed, currency);
	EQUAL_INT(read_by(NUMBERS_WITH_COMMA, typed, currency), point);
	EQUAL_INT(read_by(NUMBERS_OF_FILES, typed, currency), point);
	return point;
}

static int64_t quantity_by(NumberHabit habit, const char *typed)
{
	int64_t parts = NONE;
	Typed read = decimal_typed(
		span_of(text_of(typed)), habit, QUANTITY_DIGITS, INT64_C(1) << 53, &parts);
	return read == TYPED_EITHER ? EITHER : parts;
}

TEST(an_amount_is_read_as_french_english_and_swiss_people_write_it)
{
	EQUAL_INT(minor("48", "EUR"), 4800);
	EQUAL_INT(minor("48,5", "EUR"), 4850);
	EQUAL_INT(minor("48.50", "EUR"), 4850);
	EQUAL_INT(minor("1 234", "EUR"), 123400);
	EQUAL_INT(minor("1 234,50", "EUR"), 123450);
	EQUAL_INT(minor("1\xe2\x80\xaf"
			"234,50",
			  "EUR"),
		123450);
	EQUAL_INT(minor("1,234.50", "USD"), 123450);
	EQUAL_INT(minor("1.234,50", "EUR"), 123450);
	EQUAL_INT(minor("1’234.50", "CHF"), 123450);
	EQUAL_INT(minor("1’234", "CHF"), 123400);
	EQUAL_INT(minor("1.234.567", "EUR"), 123456700);
	EQUAL_INT(minor("1,234,567", "TND"), 1234567000);
	EQUAL_INT(minor("1 234 567,8", "EUR"), 123456780);
	EQUAL_INT(minor("-12,00", "EUR"), -1200);
	EQUAL_INT(minor("1200", "JPY"), 1200);
	EQUAL_INT(minor("1,234.567", "TND"), 1234567);
	EQUAL_INT(minor("1,234.567,890", "EUR"), NONE);
	EQUAL_INT(minor("1,234 567", "EUR"), NONE);
}

TEST(a_comma_before_three_digits_groups_for_an_english_reader)
{
	EQUAL_INT(read_by(NUMBERS_WITH_POINT, "1,234", "USD"), 123400);
	EQUAL_INT(read_by(NUMBERS_WITH_POINT, "1,234", "TND"), 1234000);
	EQUAL_INT(quantity_by(NUMBERS_WITH_POINT, "1,234"), 12340000);
	EQUAL_INT(quantity_by(NUMBERS_WITH_POINT, "1.234"), 12340);
}

TEST(a_comma_before_three_digits_begins_the_decimals_for_a_french_reader)
{
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "1,234"), 12340);
	EQUAL_INT(read_by(NUMBERS_WITH_COMMA, "1,234", "TND"), 1234);
	EQUAL_INT(read_by(NUMBERS_WITH_COMMA, "1,234", "EUR"), EITHER);
}

TEST(a_point_before_three_digits_is_asked_about_where_it_may_be_either)
{
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "1.234"), EITHER);
	EQUAL_INT(read_by(NUMBERS_WITH_COMMA, "1.234", "EUR"), EITHER);
	EQUAL_INT(read_by(NUMBERS_WITH_POINT, "1.234", "USD"), EITHER);
	EQUAL_INT(read_by(NUMBERS_WITH_POINT, "-12.000", "EUR"), EITHER);
}

TEST(both_readings_of_an_amount_read_one_way_only)
{
	Span typed = span_of(TEXT("1.234"));
	EQUAL_TEXT(typed_as_thousands(arena, typed), "1234");
	EQUAL_TEXT(typed_as_decimals(arena, typed, NUMBERS_WITH_COMMA, 4), "1,234");
	EQUAL_TEXT(typed_as_decimals(arena, typed, NUMBERS_WITH_COMMA, 2), "");
	EQUAL_TEXT(typed_as_thousands(arena, span_of(TEXT("-1,234 %"))), "-1234");
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "1234"), 12340000);
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "1,234"), 12340);
}

TEST(a_mark_before_three_digits_groups_in_a_file_of_amounts)
{
	EQUAL_INT(read_by(NUMBERS_OF_FILES, "1.234", "EUR"), 123400);
	EQUAL_INT(read_by(NUMBERS_OF_FILES, "1,234", "USD"), 123400);
	EQUAL_INT(read_by(NUMBERS_OF_FILES, "1.234", "TND"), 1234);
}

TEST(a_mark_before_three_digits_that_cannot_group_begins_the_decimals)
{
	EQUAL_INT(quantity_by(NUMBERS_WITH_POINT, "0,125"), 1250);
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "0.125"), 1250);
	EQUAL_INT(quantity_by(NUMBERS_WITH_COMMA, "1234.567"), 12345670);
}

TEST(what_is_no_amount_is_not_guessed)
{
	EQUAL_INT(minor("", "EUR"), -1);
	EQUAL_INT(minor("-", "EUR"), -1);
	EQUAL_INT(minor("12,", "EUR"), -1);
	EQUAL_INT(minor("1,2345", "EUR"), -1);
	EQUAL_INT(minor("12 34", "EUR"), -1);
	EQUAL_INT(minor("12,34.50", "EUR"), -1);
	EQUAL_INT(minor("1 234.567", "EUR"), -1); /* not a million and more */
	EQUAL_INT(minor("1.234 567", "EUR"), -1);
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
	static const struct {
		const char *typed;
		Typed read;
		int32_t points;
	} cases[] = {{"25 %", TYPED_READ, 2500}, {"5,5", TYPED_READ, 550},
		{"5.55\xc2\xa0%", TYPED_READ, 555}, {"5,5\xe2\x80\xaf%", TYPED_READ, 550},
		{"0,125 %", TYPED_NONE, 0}, {"half", TYPED_NONE, 0}, {"1,2345", TYPED_NONE, 0},
		{"1,234 %", TYPED_EITHER, 0}, {"10,001", TYPED_EITHER, 0}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int32_t points = 0;
		EQUAL_INT(percent_typed(
				  span_of(text_of(cases[i].typed)), NUMBERS_WITH_COMMA, &points),
			cases[i].read);
		EQUAL_INT(points, cases[i].points);
	}
}
