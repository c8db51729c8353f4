/* What is likely to come, month by month, and what it is without one client. It is 23 November
 * 2026.
 */
#include "domain/outlook.h"

#include "domain/exchange.h"

#include "test/test.h"

static const Currency euro = {"EUR"};
static const Day today = {20780};

static Agreement retainer(int64_t client)
{
	return (Agreement){.id = {client * 10},
		.client = {client},
		.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.currency = {"EUR"},
		.from = day(2026, 9, 1),
		.rate_kind = RATE_RETAINER,
		.retainer = {.included = {600}, .fee = 50000},
		.term_days = 15};
}

static Flows agreed(Arena *arena, const Agreement *agreement, const Charges *charges, int64_t habit)
{
	Agreements versions = {0};
	Flows flows = {0};
	*LIST_ADD(arena, versions) = *agreement;
	AgreedAhead ahead = {&versions, *charges, {habit, euro}, {0, euro}, today, 4};
	flows_agreed(arena, &ahead, &flows);
	return flows;
}

TEST(a_retainer_comes_each_month_after_its_term)
{
	Agreement agreement = retainer(1);
	const Charges none = {0};
	Flows flows = agreed(arena, &agreement, &none, 0);
	EQUAL_INT(flows.count, 4);
	EQUAL_TEXT(day_iso(arena, flows.items[0].day), "2026-12-15"); /* November's, 15 days */
	EQUAL_TEXT(day_iso(arena, flows.items[0].earned), "2026-11-01");
	EQUAL_INT(flows.items[0].amount.minor, 50000);
	CHECK(flows.items[0].kind == FLOW_AGREED);
	agreement.until = day(2026, 12, 31);
	EQUAL_INT(agreed(arena, &agreement, &none, 0).count, 2);
}

TEST(a_package_comes_each_month_as_a_retainer_does)
{
	Agreement agreement = retainer(1);
	const Charges none = {0};
	agreement.rate_kind = RATE_PACKAGE;
	Flows flows = agreed(arena, &agreement, &none, 0);
	EQUAL_INT(flows.count, 4);
	EQUAL_INT(flows.items[3].amount.minor, 50000);
}

TEST(a_fee_counts_towards_a_minimum_above_it)
{
	Agreement agreement = retainer(1);
	const Charges none = {0};
	agreement.minimum = 65000;
	Flows flows = agreed(arena, &agreement, &none, 0);
	EQUAL_INT(flows.count, 8);
	EQUAL_INT(flows.items[0].amount.minor, 50000);
	EQUAL_INT(flows.items[1].amount.minor, 15000); /* what is missing of the same month */
	CHECK(flows.items[1].earned.days == flows.items[0].earned.days);
	agreement.minimum = 20000;
	EQUAL_INT(agreed(arena, &agreement, &none, 0).count, 4);
}

TEST(work_that_begins_within_a_month_to_come_is_awaited_in_it)
{
	Agreement agreement = retainer(1);
	const Charges none = {0};
	agreement.from = day(2026, 12, 15);
	Flows flows = agreed(arena, &agreement, &none, 0);
	EQUAL_INT(flows.count, 3);
	EQUAL_TEXT(day_iso(arena, flows.items[0].earned), "2026-12-01");
	agreement.from = day(2026, 11, 24); /* tomorrow */
	EQUAL_INT(agreed(arena, &agreement, &none, 0).count, 4);
}

TEST(a_month_that_is_billed_already_is_not_awaited_twice)
{
	Agreement agreement = retainer(1);
	Charges charges = {0};
	Charge *november = LIST_ADD(arena, charges);
	*november = (Charge){.agreement = agreement.id,
		.from = day(2026, 11, 1),
		.to = day(2026, 11, 30),
		.net = {50000, euro},
		.stands = true};
	EQUAL_INT(agreed(arena, &agreement, &charges, 0).count, 3);
	november->stands = false; /* taken back, to be billed anew */
	EQUAL_INT(agreed(arena, &agreement, &charges, 0).count, 4);
}

static Agreement amended(const Agreement *before, Day from, int64_t fee)
{
	Agreement after = *before;
	after.id.value++;
	after.version++;
	after.amends = true;
	after.from = from;
	after.retainer.fee = fee;
	return after;
}

TEST(a_fee_that_changes_within_a_month_is_awaited_from_the_next_one_on)
{
	Flows flows = {0};
	Agreements versions = {0};
	Agreement first = retainer(1), second = amended(&first, day(2026, 12, 10), 80000);
	*LIST_ADD(arena, versions) = first;
	*LIST_ADD(arena, versions) = second;
	AgreedAhead ahead = {&versions, {0}, {0, euro}, {0, euro}, today, 4};
	flows_agreed(arena, &ahead, &flows);
	EQUAL_INT(flows.count, 4);
	EQUAL_INT(flows.items[1].amount.minor, 50000); /* December's, whole */
	EQUAL_INT(flows.items[2].amount.minor, 80000);
	flows = (Flows){0};
	versions.items[0].until = day(2026, 12, 9);
	versions.items[1].amends = false; /* other work: its first month is asked for too */
	flows_agreed(arena, &ahead, &flows);
	EQUAL_INT(flows.count, 5);
}

TEST(a_fee_raised_for_a_month_that_is_billed_is_awaited_for_the_difference)
{
	Flows flows = {0};
	Agreements versions = {0};
	Charges charges = {0};
	Agreement first = retainer(1), second = amended(&first, day(2026, 11, 1), 65000);
	*LIST_ADD(arena, versions) = first;
	*LIST_ADD(arena, versions) = second;
	*LIST_ADD(arena, charges) = (Charge){.agreement = first.id,
		.from = day(2026, 11, 1),
		.to = day(2026, 11, 15),
		.net = {50000, euro},
		.stands = true};
	AgreedAhead ahead = {&versions, charges, {0, euro}, {0, euro}, today, 1};
	flows_agreed(arena, &ahead, &flows);
	EQUAL_INT(flows.count, 1);
	EQUAL_INT(flows.items[0].amount.minor, 15000);
}

TEST(a_month_is_awaited_with_what_it_is_short_of_the_minimum_as_it_ends)
{
	Flows flows = {0};
	Agreements versions = {0};
	Charges charges = {0};
	Agreement first = retainer(1);
	first.rate_kind = RATE_HOURLY;
	first.minimum = 20000;
	Agreement second = amended(&first, day(2026, 11, 28), 0);
	second.minimum = 30000;
	*LIST_ADD(arena, versions) = first;
	*LIST_ADD(arena, versions) = second;
	*LIST_ADD(arena, charges) = (Charge){.agreement = first.id,
		.from = day(2026, 11, 1),
		.to = day(2026, 11, 15),
		.net = {9000, euro},
		.stands = true};
	AgreedAhead ahead = {&versions, charges, {0, euro}, {4000, euro}, today, 2};
	flows_agreed(arena, &ahead, &flows);
	EQUAL_INT(flows.count, 2);
	EQUAL_INT(flows.items[0].amount.minor, 30000 - 9000 - 4000);
	EQUAL_INT(flows.items[1].amount.minor, 30000);
}

TEST(work_by_the_hour_goes_on_as_it_was_above_its_minimum)
{
	Agreement agreement = retainer(1);
	const Charges none = {0};
	agreement.rate_kind = RATE_HOURLY;
	agreement.rate = 4800;
	agreement.minimum = 20000;
	Flows flows = agreed(arena, &agreement, &none, 30000);
	int64_t sure = 0, usual = 0;
	EACH (const Flow, flow, flows) {
		sure += flow->kind == FLOW_AGREED ? flow->amount.minor : 0;
		usual += flow->kind == FLOW_HABIT ? flow->amount.minor : 0;
	}
	EQUAL_INT(sure, 4 * 20000);
	EQUAL_INT(usual, 3 * 10000); /* this month's is what is worked and not billed yet */
}

static void add(Arena *arena, Flows *flows, int64_t client, Day when, Day earned, Money amount)
{
	*LIST_ADD(arena, *flows) = (Flow){.kind = FLOW_AGREED,
		.client = {client},
		.day = when,
		.earned = earned,
		.amount = amount};
}

TEST(months_add_up_in_one_currency_and_what_is_late_is_awaited_now)
{
	Flows flows = {0};
	add(arena, &flows, 1, day(2026, 3, 1), (Day){0}, MONEY(100, "EUR"));
	add(arena, &flows, 1, day(2026, 12, 1), (Day){0}, MONEY(20, "EUR"));
	add(arena, &flows, 1, day(2026, 12, 2), (Day){0}, MONEY(7000, "USD"));
	add(arena, &flows, 1, day(2027, 5, 1), (Day){0}, MONEY(9, "EUR")); /* beyond */
	FlowMonths months = flow_months(arena, &flows, euro, today, 3, (ClientId){0}, (Day){0});
	EQUAL_INT(months.count, 3);
	EQUAL_INT(months.items[0].sum.minor, 100);
	EQUAL_INT(months.items[1].of[FLOW_AGREED].minor, 20);
	EQUAL_INT(months.items[2].running.minor, 120);
	EQUAL_TEXT(day_iso(arena, months.items[2].month), "2027-01-01");
	Currencies currencies = flow_currencies(arena, &flows, euro);
	EQUAL_INT(currencies.count, 2);
	CHECK(currency_same(currencies.items[1], (Currency){"USD"}));
}

TEST(what_is_earned_in_a_month_that_begins_as_the_notice_ends_still_comes)
{
	Flows flows = {0};
	add(arena, &flows, 1, day(2027, 1, 15), day(2027, 1, 1), MONEY(20, "EUR"));
	FlowMonths months =
		flow_months(arena, &flows, euro, today, 6, (ClientId){1}, day(2027, 1, 1));
	EQUAL_INT(months.items[5].running_without.minor, 20);
	months = flow_months(arena, &flows, euro, today, 6, (ClientId){1}, day(2026, 12, 31));
	EQUAL_INT(months.items[5].running_without.minor, 0);
}

TEST(a_client_who_leaves_pays_what_is_earned_until_the_notice_ends)
{
	Flows flows = {0};
	ClientId gone = {1};
	Day notice = day(2026, 12, 23);
	add(arena, &flows, 1, day(2026, 12, 10), (Day){0}, MONEY(1, "EUR"));         /* open */
	add(arena, &flows, 1, day(2027, 1, 15), day(2026, 12, 1), MONEY(20, "EUR")); /* bound */
	add(arena, &flows, 1, day(2027, 2, 15), day(2027, 1, 1), MONEY(300, "EUR")); /* gone */
	add(arena, &flows, 2, day(2027, 2, 15), day(2027, 1, 1), MONEY(4000, "EUR"));
	FlowMonths months = flow_months(arena, &flows, euro, today, 6, gone, notice);
	EQUAL_INT(months.items[5].running.minor, 4321);
	EQUAL_INT(months.items[5].running_without.minor, 4021);
}

TEST(an_hour_is_what_was_billed_over_all_that_was_worked)
{
	Agreement agreement = retainer(1);
	EQUAL_INT(rate_effective(MONEY(50000, "EUR"), (Duration){15 * 3600}).minor, 3333);
	EQUAL_INT(rate_effective(MONEY(50000, "EUR"), (Duration){0}).minor, 0);
	EQUAL_INT(rate_agreed(&agreement).minor, 5000);
	agreement.rate_kind = RATE_FLAT;
	EQUAL_INT(rate_agreed(&agreement).minor, 0);
}
