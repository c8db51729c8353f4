/* What is declared of what came in, and how far the thresholds are. */
#include "domain/books.h"

#include "test/test.h"

static const Currency euro = {"EUR"};

static void came(Arena *arena, BookLines *lines, Day on, int64_t minor, bool valued)
{
	*LIST_ADD(arena, *lines) = (BookLine){.day = on,
		.home = {valued ? minor : 0, euro},
		.net = {valued ? minor : 0, euro},
		.valued = valued};
}

TEST(what_came_in_on_the_last_day_of_a_quarter_is_declared_for_it)
{
	BookLines lines = {0};
	Day first, last;
	came(arena, &lines, day(2026, 6, 30), 100, true);
	came(arena, &lines, day(2026, 7, 1), 20, true);
	came(arena, &lines, day(2026, 9, 30), 3, true);
	came(arena, &lines, day(2026, 10, 1), 7000, true);
	turnover_days(2026, 3, 0, &first, &last);
	EQUAL_TEXT(day_iso(arena, first), "2026-07-01");
	EQUAL_TEXT(day_iso(arena, last), "2026-09-30");
	Turnover quarter = turnover_of(&lines, euro, first, last);
	EQUAL_INT(quarter.gross.minor, 23);
	EQUAL_INT(quarter.count, 2);
	turnover_days(2024, 0, 2, &first, &last);
	EQUAL_TEXT(day_iso(arena, last), "2024-02-29");
	turnover_days(2026, 0, 0, &first, &last);
	EQUAL_INT(turnover_of(&lines, euro, first, last).gross.minor, 7123);
}

TEST(a_payment_whose_rate_nobody_said_is_counted_and_in_no_sum)
{
	BookLines lines = {0};
	came(arena, &lines, day(2026, 2, 1), 100, true);
	came(arena, &lines, day(2026, 2, 2), 100, false);
	Turnover month = turnover_of(&lines, euro, day(2026, 2, 1), day(2026, 2, 28));
	EQUAL_INT(month.gross.minor, 100);
	EQUAL_INT(month.count, 2);
	EQUAL_INT(month.unvalued, 1);
}

TEST(turnover_is_before_vat_in_the_share_the_invoice_has)
{
	EQUAL_INT(
		book_net(MONEY(6000, "EUR"), MONEY(10000, "EUR"), MONEY(2000, "EUR")).minor, 5000);
	EQUAL_INT(book_net(MONEY(6000, "EUR"), MONEY(10000, "EUR"), MONEY(0, "EUR")).minor, 6000);
	EQUAL_INT(book_net(MONEY(100, "EUR"), MONEY(300, "CHF"), MONEY(24, "CHF")).minor, 93);
	EQUAL_INT(book_net(MONEY(100, "EUR"), MONEY(0, "EUR"), MONEY(0, "EUR")).minor, 100);
}

TEST(a_threshold_is_passed_on_the_day_the_sum_goes_over_it)
{
	BookLines lines = {0};
	Money limit = MONEY(3750000, "EUR");
	came(arena, &lines, day(2026, 3, 1), 3750000, true);
	ThresholdWatch watch =
		threshold_watch(&lines, THRESHOLD_FRANCHISE, limit, (Day){0}, day(2026, 4, 1));
	CHECK(!day_set(watch.passed)); /* reached, not passed */
	EQUAL_INT(watch.percent, 100);
	came(arena, &lines, day(2026, 5, 5), 1, true);
	watch = threshold_watch(&lines, THRESHOLD_FRANCHISE, limit, (Day){0}, day(2026, 6, 1));
	EQUAL_TEXT(day_iso(arena, watch.passed), "2026-05-05");
}

TEST(a_threshold_ahead_is_foretold_by_the_pace_of_the_year)
{
	BookLines lines = {0};
	came(arena, &lines, day(2026, 3, 1), 2000000, true);
	/* half of 40,000 on the 181st day of the year: the rest takes as long again */
	ThresholdWatch watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(4000000, "EUR"), (Day){0}, day(2026, 6, 30));
	EQUAL_TEXT(day_iso(arena, watch.ahead), "2026-12-29");
	EQUAL_INT(watch.percent, 50);
	watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(4100000, "EUR"), (Day){0}, day(2026, 6, 30));
	CHECK(!day_set(watch.ahead)); /* in January: not this year */
	lines.count = 0;
	watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(4100000, "EUR"), (Day){0}, day(2026, 6, 30));
	CHECK(!day_set(watch.ahead) && watch.percent == 0);
}

TEST(a_threshold_ahead_is_one_of_this_year_up_to_its_last_day)
{
	BookLines lines = {0};
	came(arena, &lines, day(2026, 3, 1), 182, true); /* one a day for half a year */
	ThresholdWatch watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(364, "EUR"), (Day){0}, day(2026, 7, 1));
	EQUAL_TEXT(day_iso(arena, watch.ahead), "2026-12-31");
	watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(365, "EUR"), (Day){0}, day(2026, 7, 1));
	CHECK(!day_set(watch.ahead));
	/* who says that they begin later, and has earned already, is paced by the year */
	watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(364, "EUR"), day(2026, 9, 1), day(2026, 7, 1));
	EQUAL_TEXT(day_iso(arena, watch.ahead), "2026-12-31");
}

TEST(a_turnover_beyond_all_measure_is_many_times_the_threshold)
{
	BookLines lines = {0};
	came(arena, &lines, day(2026, 3, 1), INT64_MAX / 4, true);
	ThresholdWatch watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(4000000, "EUR"), (Day){0}, day(2026, 6, 30));
	EQUAL_INT(watch.percent, 999);
}

TEST(the_thresholds_of_2025_and_2026_are_those_of_their_year)
{
	Money limit;
	bool by_days;
	const Regime *franchise = regime_named(TEXT("fr-franchise"));
	CHECK(regime_threshold(franchise, THRESHOLD_MICRO, day(2025, 12, 31), &limit, &by_days));
	EQUAL_INT(limit.minor, 7770000);
	CHECK(regime_threshold(franchise, THRESHOLD_MICRO, day(2026, 1, 1), &limit, &by_days));
	EQUAL_INT(limit.minor, 8360000);
	CHECK(regime_threshold(franchise, THRESHOLD_FRANCHISE, day(2026, 6, 1), &limit, &by_days));
	EQUAL_INT(limit.minor, 3750000);
	CHECK(regime_threshold(
		franchise, THRESHOLD_FRANCHISE_WITHIN, day(2025, 6, 1), &limit, &by_days));
	EQUAL_INT(limit.minor, 4125000);
}

TEST(in_the_year_a_business_begins_a_limit_counts_its_days)
{
	int32_t days;
	Money limit = MONEY(3750000, "EUR");
	Day today = day(2026, 11, 23);
	EQUAL_INT(threshold_by_days(limit, day(2026, 7, 1), today, &days).minor, 1890411);
	EQUAL_INT(days, 184);
	EQUAL_INT(threshold_by_days(limit, day(2026, 1, 1), today, &days).minor, 3750000);
	EQUAL_INT(days, 0);
	EQUAL_INT(threshold_by_days(limit, day(2025, 7, 1), today, &days).minor, 3750000);
	EQUAL_INT(threshold_by_days(limit, (Day){0}, today, &days).minor, 3750000);
	EQUAL_INT(threshold_by_days(limit, day(2028, 12, 31), day(2028, 12, 31), &days).minor,
		10246); /* one day of 366 */
}

TEST(what_the_law_counts_by_days_is_data)
{
	static const struct {
		const char *regime;
		Threshold which;
		bool by_days;
	} cases[] = {{"fr-franchise", THRESHOLD_FRANCHISE, true},
		{"fr-franchise", THRESHOLD_FRANCHISE_WITHIN, false},
		{"fr-franchise", THRESHOLD_MICRO, true}, {"fr-vat", THRESHOLD_MICRO, true},
		{"be-small", THRESHOLD_FRANCHISE, true}, {"de-small", THRESHOLD_FRANCHISE, false}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Money limit;
		bool by_days;
		CHECK(regime_threshold(regime_named(text_of(cases[i].regime)), cases[i].which,
			day(2026, 6, 1), &limit, &by_days));
		CHECK(by_days == cases[i].by_days);
	}
}

TEST(the_pace_of_a_first_year_begins_with_the_business)
{
	BookLines lines = {0};
	came(arena, &lines, day(2026, 9, 1), 1000000, true);
	/* 10,000 in the 61 days to the end of October: 15,000 are passed on the 92nd day */
	ThresholdWatch watch = threshold_watch(
		&lines, THRESHOLD_MICRO, MONEY(1500000, "EUR"), day(2026, 9, 1), day(2026, 10, 31));
	EQUAL_TEXT(day_iso(arena, watch.ahead), "2026-12-01");
}
