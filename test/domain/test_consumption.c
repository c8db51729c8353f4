/* How much of a month's hours, budget or minimum is used. */
#include "domain/consumption.h"

#include "test/test.h"

static Agreement agreement_from(Day from)
{
	return (Agreement){.from = from, .currency = {"EUR"}, .rate = 4800};
}

static Consumption only(Arena *arena, const Agreement *agreement, const Duration *used,
	size_t months, int64_t charged)
{
	Consumptions all = consumption_of(
		arena, NULL, agreement, used, months, (Money){charged, agreement->currency});
	EQUAL_INT(all.count, 1);
	return all.items[0];
}

TEST(what_was_carried_over_counts_among_a_retainers_hours)
{
	Agreement agreement = agreement_from(day(2026, 10, 15));
	agreement.rate_kind = RATE_RETAINER;
	agreement.retainer = (Retainer){.included = {600}, .carry_months = 1};
	const Duration used[] = {{5 * 3600}, {12 * 3600}};
	Consumption now = only(arena, &agreement, used, 2, 0);
	EQUAL_INT(now.limit.seconds, 15 * 3600);
	EQUAL_INT(now.used.seconds, 12 * 3600);
	EQUAL_INT(now.percent, 80);
	CHECK(now.level == CONSUMED_NEAR);
	EQUAL_TEXT(day_iso(arena, now.month), "2026-11-01");
}

TEST(a_budget_alarms_at_eighty_and_at_a_hundred_per_cent)
{
	Agreement agreement = agreement_from(day(2026, 11, 1));
	agreement.budget.minutes = 600;
	const struct {
		int64_t used;
		ConsumptionLevel level;
	} cases[] = {{28799, CONSUMED_CALM}, {28800, CONSUMED_NEAR}, {35999, CONSUMED_NEAR},
		{36000, CONSUMED_WHOLE}, {72000, CONSUMED_WHOLE}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Duration used = {cases[i].used};
		CHECK(only(arena, &agreement, &used, 1, 0).level == cases[i].level);
	}
}

TEST(a_minimum_says_what_is_billed_and_never_alarms)
{
	Agreement agreement = agreement_from(day(2026, 11, 1));
	agreement.minimum = 50000;
	Duration used = {3600};
	Consumption now = only(arena, &agreement, &used, 1, 60000);
	CHECK(now.kind == CONSUMES_MINIMUM && now.level == CONSUMED_CALM);
	EQUAL_INT(now.percent, 120);
	EQUAL_INT(now.wanted.minor, 50000);
}

TEST(a_month_of_which_more_was_given_back_than_charged_has_used_nothing)
{
	Agreement agreement = agreement_from(day(2026, 11, 1));
	agreement.minimum = 1;
	Duration used = {0};
	EQUAL_INT(only(arena, &agreement, &used, 1, -30000000000).percent, 0);
	EQUAL_INT(only(arena, &agreement, &used, 1, 30000000000).percent, INT32_MAX);
}

TEST(an_hourly_agreement_without_limits_has_nothing_to_use_up)
{
	Agreement agreement = agreement_from(day(2026, 11, 1));
	Duration used = {36000};
	EQUAL_INT(consumption_of(arena, NULL, &agreement, &used, 1, (Money){0, {"EUR"}}).count, 0);
}
