/* What is paid once or each month: retainers, and versions that change them. */
#include "test/domain/billing_made.h"

static void charged(Arena *arena, Billing *billing, const Agreement *under, Day first, Day last)
{
	*LIST_ADD(arena, billing->charges) = (Charge){.agreement = under->id,
		.from = first,
		.to = last,
		.net = {0, under->currency},
		.stands = true};
}

TEST(a_retainer_bills_its_fee_what_goes_above_and_what_costs_more)
{
	Agreement agreement = kept_hours();
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:30+01:00");
	hours_worked(
		arena, &billing, 2, "Late", "2026-11-24T19:00+01:00", "2026-11-24T20:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"surcharge Late + 1 x 10 = 10.00 | overage 1.5 x 45 = 67.50 | fee 1 x 70 = 70.00");
	CHECK(bill.line_of_piece[0] == NO_LINE);
	EQUAL_INT(bill.line_of_piece[1], 0);
}

TEST(overage_is_only_what_an_earlier_bill_of_the_month_did_not_have)
{
	Agreement agreement = kept_hours();
	Billing billing = november(arena, &agreement);
	billing.first = day(2026, 11, 16);
	Duration used = {150 * 60}; /* 30 min above were billed in the first half */
	billing.used_before = &used;
	billing.months_before = 1;
	hours_worked(
		arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "overage 1 x 45 = 45.00");
}

/* "included+carried-used over left expired", in minutes */
static Text month_text(Arena *arena, const RetainerMonth *month)
{
	return text_format(arena, "%d+%d-%d over %d left %d expired %d",
		(int)month->included.seconds / 60, (int)month->carried.seconds / 60,
		(int)month->used.seconds / 60, (int)month->over.seconds / 60,
		(int)month->left.seconds / 60, (int)month->expired.seconds / 60);
}

TEST(hours_used_in_the_first_month_of_a_bill_do_not_live_on_into_its_second)
{
	Agreement agreement = kept_hours();
	agreement.retainer.carry_months = 1;
	Billing billing = november(arena, &agreement);
	billing.last = day(2026, 12, 31);
	hours_worked(
		arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
	hours_worked(
		arena, &billing, 2, "Agenda", "2026-12-01T10:00+01:00", "2026-12-01T13:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"fee 1 x 70 = 70.00 | overage 1 x 45 = 45.00 | fee 1 x 70 = 70.00");
}

TEST(unused_hours_expire_or_live_on_for_as_long_as_was_agreed)
{
	Agreement agreement = kept_hours();
	Duration used[] = {{30 * 60}, {0}, {150 * 60}, {400 * 60}};
	RetainerMonths months = retainer_run(arena, NULL, &agreement, used, 4);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-30 over 0 left 0 expired 90");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "120+0-150 over 30 left 0 expired 0");
	agreement.retainer.carry_months = 2;
	months = retainer_run(arena, NULL, &agreement, used, 4);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-30 over 0 left 90 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[1]), "120+90-0 over 0 left 210 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "120+210-150 over 0 left 180 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[3]), "120+180-400 over 100 left 0 expired 0");
	agreement.from = day(2026, 11, 16); /* months are those of the calendar all the same */
	months = retainer_run(arena, NULL, &agreement, used, 4);
	EQUAL_INT(months.items[0].month.days, day(2026, 11, 1).days);
	EQUAL_INT(months.items[3].month.days, day(2027, 2, 1).days);
}

TEST(a_flat_price_bills_itself_once_and_no_hours)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 1, "Site", "2026-11-23T10:00+01:00", "2026-11-23T12:30+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "flat 1 x 1200 = 1200.00");
	CHECK(bill.line_of_piece[0] == NO_LINE);
	charged(arena, &billing, &agreement, day(2026, 11, 1), day(2026, 11, 30));
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "");
}

TEST(a_flat_price_with_a_minimum_is_asked_in_the_first_month_alone)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	billing.last = day(2026, 12, 31);
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "flat 1 x 1200 = 1200.00 | minimum 1 x 200 = 200.00");
}

TEST(a_package_bills_its_price_each_month_and_covers_the_work)
{
	Agreement agreement = kept_hours();
	agreement.rate_kind = RATE_PACKAGE;
	Billing billing = november(arena, &agreement);
	hours_worked(
		arena, &billing, 1, "Posts", "2026-11-23T10:00+01:00", "2026-11-23T22:30+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "fee 1 x 70 = 70.00");
	CHECK(bill.line_of_piece[0] == NO_LINE);
}

/* --- versions --- */

/* A version that amends the one before, from a day on. */
static Agreement *amended_from(Arena *arena, Agreements *versions, Day from)
{
	Agreement next = versions->items[versions->count - 1];
	next.id.value++;
	next.version++;
	next.amends = true;
	next.from = from;
	*LIST_ADD(arena, *versions) = next;
	return &versions->items[versions->count - 1];
}

/* The bill of some days under the version of that place. */
static Billing under(Arena *arena, const Agreements *versions, size_t place, Day first, Day last)
{
	Billing billing = november(arena, &versions->items[place]);
	billing.versions = versions;
	billing.first = first;
	billing.last = last;
	return billing;
}

static Text billed(Arena *arena, const Billing *billing)
{
	Bill bill = bill_of(arena, billing);
	return bill_text(arena, &bill);
}

TEST(an_amendment_asks_for_what_a_flat_price_was_raised_by)
{
	Agreements versions = {0};
	Agreement first = usual();
	first.id.value = 1;
	first.rate_kind = RATE_FLAT;
	first.rate = 120000;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16));
	amended_from(arena, &versions, day(2026, 11, 20))->rate = 150000;
	Billing billing = under(arena, &versions, 1, day(2026, 11, 16), day(2026, 11, 19));
	charged(arena, &billing, &versions.items[0], day(2026, 11, 1), day(2026, 11, 15));
	EQUAL_TEXT(billed(arena, &billing), "");
	billing.agreement = &versions.items[2];
	EQUAL_TEXT(billed(arena, &billing), "flat 1 x 300 = 300.00");
	charged(arena, &billing, &versions.items[2], day(2026, 11, 20), day(2026, 11, 30));
	EQUAL_TEXT(billed(arena, &billing), "");
	versions.items[2].rate = 100000; /* what was asked too much goes back by a credit note */
	EQUAL_TEXT(billed(arena, &billing), "");
}

TEST(other_work_is_asked_for_whole_though_it_follows)
{
	Agreements versions = {0};
	Agreement first = usual();
	first.id.value = 1;
	first.rate_kind = RATE_FLAT;
	first.rate = 120000;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16))->amends = false;
	Billing billing = under(arena, &versions, 1, day(2026, 11, 16), day(2026, 11, 30));
	charged(arena, &billing, &versions.items[0], day(2026, 11, 1), day(2026, 11, 15));
	EQUAL_TEXT(billed(arena, &billing), "flat 1 x 1200 = 1200.00");
}

TEST(a_flat_price_that_was_taken_back_is_asked_for_again)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	Billing billing = november(arena, &agreement);
	charged(arena, &billing, &agreement, day(2026, 11, 1), day(2026, 11, 15));
	billing.charges.items[0].stands = false;
	EQUAL_TEXT(billed(arena, &billing), "flat 1 x 1200 = 1200.00");
}

TEST(a_month_is_paid_once_and_a_new_fee_counts_from_the_next)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16))->retainer.fee = 9000;
	Billing billing = under(arena, &versions, 0, day(2026, 11, 1), day(2026, 11, 15));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 70 = 70.00");
	billing = under(arena, &versions, 1, day(2026, 11, 16), day(2026, 12, 31));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 90 = 90.00"); /* of December */
	versions.items[1].amends = false; /* other work has a month of its own */
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 90 = 90.00 | fee 1 x 90 = 90.00");
}

TEST(a_fee_raised_for_a_month_that_is_billed_asks_for_the_difference)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 1))->retainer.fee = 9000;
	Billing billing = under(arena, &versions, 1, day(2026, 11, 1), day(2026, 11, 30));
	charged(arena, &billing, &versions.items[0], day(2026, 11, 1), day(2026, 11, 1));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 20 = 20.00");
}

TEST(a_fee_is_asked_as_far_as_the_dearest_document_of_its_month_did_not)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 1))->retainer.fee = 9000;
	amended_from(arena, &versions, day(2026, 11, 1))->retainer.fee = 20000;
	Billing billing = under(arena, &versions, 2, day(2026, 11, 1), day(2026, 11, 30));
	charged(arena, &billing, &versions.items[0], day(2026, 11, 1), day(2026, 11, 1));
	charged(arena, &billing, &versions.items[1], day(2026, 11, 1), day(2026, 11, 1));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 110 = 110.00");
	billing.charges.items[1].stands = false; /* taken back: asked for again */
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 130 = 130.00");
	CHECK(engagement_charged(&versions, &versions.items[2], &billing.charges));
	billing.charges.items[0].stands = false;
	CHECK(!engagement_charged(&versions, &versions.items[2], &billing.charges));
}

TEST(what_a_later_version_charged_is_not_the_fee_of_the_month_before_it)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16));
	Billing billing = under(arena, &versions, 0, day(2026, 11, 1), day(2026, 11, 15));
	charged(arena, &billing, &versions.items[1], day(2026, 11, 16), day(2026, 11, 30));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 70 = 70.00");
}

TEST(a_version_takes_over_from_the_last_that_was_accepted)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16))->status = AGREEMENT_DECLINED;
	Agreement *last = amended_from(arena, &versions, day(2026, 12, 16));
	last->status = AGREEMENT_ACCEPTED;
	EQUAL_INT(engagement_of(&versions, last).value, 1);
	CHECK(month_version(&versions, last, day(2026, 12, 1)) == &versions.items[0]);
	versions.items[0].from = last->from; /* in its place from the first day on */
	CHECK(month_version(&versions, last, day(2026, 12, 1)) == last);
}

TEST(a_minimum_is_the_one_in_force_as_its_month_ends)
{
	Agreements versions = {0};
	Agreement first = usual();
	first.id.value = 1;
	first.minimum = 20000;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 11, 16))->minimum = 30000;
	Billing billing = under(arena, &versions, 0, day(2026, 11, 1), day(2026, 11, 15));
	EQUAL_TEXT(billed(arena, &billing), "");
	billing = under(arena, &versions, 1, day(2026, 11, 16), day(2026, 11, 30));
	charged(arena, &billing, &versions.items[0], day(2026, 11, 1), day(2026, 11, 15));
	billing.charges.items[0].net.minor = 12000;
	EQUAL_TEXT(billed(arena, &billing), "minimum 1 x 180 = 180.00");
}

TEST(kept_hours_live_on_over_an_amendment_and_change_with_the_month)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	first.retainer.carry_months = 2;
	*LIST_ADD(arena, versions) = first;
	Agreement *later = amended_from(arena, &versions, day(2026, 12, 16));
	later->retainer.included.minutes = 180;
	later->retainer.carry_months = 1;
	Duration used[] = {{30 * 60}, {0}, {600 * 60}};
	EQUAL_TEXT(day_iso(arena, months_since(&versions, later)), "2026-11-01");
	RetainerMonths months = retainer_run(arena, &versions, later, used, 3);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-30 over 0 left 90 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[1]), "120+90-0 over 0 left 120 expired 90");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "180+120-600 over 300 left 0 expired 0");
}

TEST(hours_kept_do_not_live_on_through_a_month_that_keeps_none)
{
	Agreements versions = {0};
	Agreement first = kept_hours();
	first.id.value = 1;
	first.retainer.carry_months = 2;
	*LIST_ADD(arena, versions) = first;
	amended_from(arena, &versions, day(2026, 12, 1))->rate_kind = RATE_PACKAGE;
	Agreement *again = amended_from(arena, &versions, day(2027, 1, 1));
	again->rate_kind = RATE_RETAINER;
	const Duration used[3] = {{0}};
	RetainerMonths months = retainer_run(arena, &versions, again, used, 3);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-0 over 0 left 0 expired 120");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "120+0-0 over 0 left 120 expired 0");
}

TEST(hours_kept_begin_anew_where_hours_were_billed_one_by_one_before)
{
	Agreements versions = {0};
	Agreement first = usual();
	first.id.value = 1;
	*LIST_ADD(arena, versions) = first;
	Agreement *later = amended_from(arena, &versions, day(2026, 11, 16));
	later->rate_kind = RATE_RETAINER;
	later->retainer = kept_hours().retainer;
	EQUAL_TEXT(day_iso(arena, months_since(&versions, later)), "2026-11-16");
	Billing billing = under(arena, &versions, 1, day(2026, 11, 16), day(2026, 11, 30));
	EQUAL_TEXT(billed(arena, &billing), "fee 1 x 70 = 70.00");
}
