/* Surcharges come from the clock: what other programs have been asked for these thirteen years.
 * Then retainers, minimums and the lines of a bill. */
#include "domain/billing.h"

#include "test/test.h"

static Instant at(const char *iso)
{
	Instant instant;
	CHECK(instant_parse(span_of(text_of(iso)), &instant));
	return instant;
}

/* 40.00 EUR an hour; evening 19:00–08:00 +25 %, Saturday and Sunday +50 %, public holidays +100 %,
 * asked for with less than a day's notice: urgent, +30 %. */
static Agreement usual(void)
{
	Agreement agreement = {.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.currency = {"EUR"},
		.from = day(2026, 1, 1),
		.rate = 4000};
	SurchargeRules *rules = &agreement.surcharges;
	rules->of[SURCHARGE_EVENING].basis_points = 2500;
	rules->of[SURCHARGE_WEEKEND].basis_points = 5000;
	rules->of[SURCHARGE_HOLIDAY].basis_points = 10000;
	rules->of[SURCHARGE_URGENT].basis_points = 3000;
	rules->evening_from = 19 * 60;
	rules->evening_to = 8 * 60;
	rules->weekend = 1U << SATURDAY | 1U << SUNDAY;
	rules->urgent_notice.minutes = 24 * 60;
	return agreement;
}

static Work work(const char *start, const char *end)
{
	return (Work){.entry = {1}, .start = at(start), .end = at(end)};
}

static BillingClock clock_of(Arena *arena, const char *zone)
{
	return (BillingClock){.zone = test_zone(arena, zone)};
}

/* "30 - 90 evening": minutes billed of each piece and what they cost more for. */
static Text pieces_text(Arena *arena, Pieces pieces)
{
	Buffer out = buffer_new(arena);
	EACH (Piece, piece, pieces) {
		buffer_format(
			&out, "%s%d", out.length ? " " : "", (int)(piece->billed.seconds / 60));
		if (piece->surcharges == NO_SURCHARGE) {
			buffer_format(&out, " -");
		}
		for (int i = 0; i < SURCHARGES; i++) {
			if (piece->surcharges >> i & 1) {
				buffer_format(&out, " %s", surcharge_key((SurchargeKind)i));
			}
		}
	}
	return buffer_done(&out);
}

static Text cut(Arena *arena, const Agreement *agreement, BillingClock clock, Work one)
{
	Pieces pieces = {0};
	pieces_of(arena, agreement, clock, &one, &pieces);
	return pieces_text(arena, pieces);
}

TEST(work_is_cut_where_the_clock_makes_it_cost_more)
{
	static const struct {
		const char *what, *zone, *start, *end, *pieces;
	} cases[] = {
		{"by day", "Europe/Paris", "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00",
			"120 -"},
		{"into the evening", "Europe/Paris", "2026-11-23T18:30+01:00",
			"2026-11-23T20:00+01:00", "30 - 60 evening"},
		{"exactly until the evening", "Europe/Paris", "2026-11-23T18:00+01:00",
			"2026-11-23T19:00+01:00", "60 -"},
		{"past midnight, still evening", "Europe/Paris", "2026-11-23T23:00+01:00",
			"2026-11-24T01:00+01:00", "120 evening"},
		{"from Friday into Saturday", "Europe/Paris", "2026-11-27T23:00+01:00",
			"2026-11-28T01:00+01:00", "60 evening 60 weekend"},
		{"from Sunday into Monday", "Europe/Paris", "2026-11-29T23:00+01:00",
			"2026-11-30T09:00+01:00", "60 weekend 480 evening 60 -"},
		{"the same hour is day in New York", "America/New_York", "2026-11-23T18:30+01:00",
			"2026-11-23T20:00+01:00", "90 -"},
		{"the night the clocks go back has an hour more", "Europe/Paris",
			"2026-10-25T00:00+02:00", "2026-10-25T04:00+01:00", "300 weekend"},
		{"the night they go forward has one less", "Europe/Paris", "2026-03-29T00:00+01:00",
			"2026-03-29T04:00+02:00", "180 weekend"},
		{"around the world it is Monday already", "Pacific/Auckland",
			"2026-11-29T20:00+01:00", "2026-11-29T21:00+01:00", "60 -"},
	};
	Agreement agreement = usual();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Text got = cut(arena, &agreement, clock_of(arena, cases[i].zone),
			work(cases[i].start, cases[i].end));
		if (!text_is(got, cases[i].pieces)) {
			test_fail(__FILE__, __LINE__, "%s: %s, not %s", cases[i].what, got.chars,
				cases[i].pieces);
		}
	}
}

TEST(an_evening_hour_that_passes_twice_is_evening_twice)
{
	Agreement agreement = usual();
	agreement.surcharges.weekend = 0;
	agreement.surcharges.evening_from = 2 * 60;
	agreement.surcharges.evening_to = 2 * 60 + 30;
	/* 02:00–02:30 comes at 00:00Z and again at 01:00Z. */
	EQUAL_TEXT(cut(arena, &agreement, clock_of(arena, "Europe/Paris"),
			   work("2026-10-24T23:30Z", "2026-10-25T02:00Z")),
		"30 - 30 evening 30 - 30 evening 30 -");
}

TEST(an_evening_that_begins_in_the_missing_hour_begins_after_it)
{
	Agreement agreement = usual();
	agreement.surcharges.weekend = 0;
	agreement.surcharges.evening_from = 2 * 60 + 30;
	agreement.surcharges.evening_to = 4 * 60;
	EQUAL_TEXT(cut(arena, &agreement, clock_of(arena, "Europe/Paris"),
			   work("2026-03-29T00:30Z", "2026-03-29T03:00Z")),
		"30 - 60 evening 60 -");
}

TEST(a_public_holiday_is_the_one_of_the_calendar_that_was_agreed)
{
	Agreement agreement = usual();
	Day holidays[] = {day(2026, 12, 25)};
	BillingClock clock = clock_of(arena, "Europe/Paris");
	Work christmas = work("2026-12-25T10:00+01:00", "2026-12-25T11:00+01:00");
	EQUAL_TEXT(cut(arena, &agreement, clock, christmas), "60 -");
	clock.holidays = holidays;
	clock.holiday_count = 1;
	EQUAL_TEXT(cut(arena, &agreement, clock, christmas), "60 holiday");
	EQUAL_TEXT(cut(arena, &agreement, clock,
			   work("2026-12-24T23:30+01:00", "2026-12-25T00:30+01:00")),
		"30 evening 30 holiday");
}

TEST(work_is_urgent_when_it_was_asked_for_with_too_little_notice)
{
	Agreement agreement = usual();
	Work one = work("2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
	CHECK(!work_is_urgent(&agreement, &one)); /* nobody knows */
	one.due = at("2026-11-23T18:00+01:00");
	one.requested = at("2026-11-22T18:00+01:00");
	CHECK(!work_is_urgent(&agreement, &one)); /* a day to the minute */
	one.requested = at("2026-11-22T18:01+01:00");
	CHECK(work_is_urgent(&agreement, &one));
	EQUAL_TEXT(cut(arena, &agreement, clock_of(arena, "Europe/Paris"), one), "60 urgent");
	agreement.surcharges.urgent_notice.minutes = 0;
	CHECK(!work_is_urgent(&agreement, &one));
}

TEST(of_several_surcharges_the_dearest_counts_or_all_as_agreed)
{
	Agreement agreement = usual();
	Work night = work("2026-11-28T22:00+01:00", "2026-11-28T23:00+01:00");
	night.due = at("2026-11-29T08:00+01:00");
	night.requested = at("2026-11-28T21:00+01:00");
	BillingClock paris = clock_of(arena, "Europe/Paris");
	EQUAL_TEXT(cut(arena, &agreement, paris, night), "60 weekend");
	agreement.surcharges.combination = COMBINE_ADDED;
	EQUAL_TEXT(cut(arena, &agreement, paris, night), "60 urgent evening weekend");
	EQUAL_INT(price_of_hour(&agreement, 4000, 1U << SURCHARGE_URGENT | 1U << SURCHARGE_EVENING)
			  .millionths,
		62000000);
	agreement.surcharges.combination = COMBINE_DEAREST;
	agreement.surcharges.of[SURCHARGE_EVENING] = (Surcharge){.per_hour = 2500};
	EQUAL_TEXT(cut(arena, &agreement, paris, night), "60 evening"); /* 25 € beat 50 % of 40 € */
	EQUAL_INT(price_of_hour(&agreement, 4000, 1U << SURCHARGE_EVENING).millionths, 65000000);
}

TEST(a_rounded_entry_keeps_its_cut_in_proportion_and_its_raw_time)
{
	Agreement agreement = usual();
	agreement.rounding = ROUND_UP;
	agreement.rounding_step.minutes = 15;
	BillingClock paris = clock_of(arena, "Europe/Paris");
	EQUAL_TEXT(cut(arena, &agreement, paris,
			   work("2026-11-23T18:50+01:00", "2026-11-23T19:10+01:00")),
		"15 - 15 evening");
	EQUAL_INT(billed_time(&agreement, (Duration){901}).seconds, 1800);
	EQUAL_INT(billed_time(&agreement, (Duration){900}).seconds, 900);
	agreement.rounding = ROUND_NEAREST;
	EQUAL_INT(billed_time(&agreement, (Duration){22 * 60 + 29}).seconds, 900);
	EQUAL_INT(billed_time(&agreement, (Duration){22 * 60 + 30}).seconds, 1800);
	agreement.rounding = ROUND_NOT;
	EQUAL_INT(billed_time(&agreement, (Duration){901}).seconds, 901);
}

/* --- bills --- */

/* "work 2 × 40 = 80.00 | …" */
static Text bill_text(Arena *arena, const Bill *bill)
{
	Buffer out = buffer_new(arena);
	EACH (BillLine, line, bill->lines) {
		buffer_format(&out, "%s%s%s%s%s %s x %s = %s", out.length ? " | " : "",
			bill_kind_key(line->kind), line->name.length ? " " : "",
			text_chars(line->name), line->surcharges ? " +" : "",
			decimal_text(arena, line->quantity.ten_thousandths, QUANTITY_DIGITS, 0)
				.chars,
			decimal_text(arena, line->price.millionths, PRICE_DIGITS, 0).chars,
			money_decimal(arena, line->amount).chars);
	}
	return buffer_done(&out);
}

static Billing november(Arena *arena, const Agreement *agreement)
{
	return (Billing){.agreement = agreement,
		.clock = clock_of(arena, "Europe/Paris"),
		.first = day(2026, 11, 1),
		.last = day(2026, 11, 30)};
}

static void worked(Arena *arena, Billing *billing, int64_t id, const char *title, const char *start,
	const char *end)
{
	*LIST_ADD(arena, billing->works) = (Work){.entry = {id},
		.task = {id},
		.title = text_of(title),
		.start = at(start),
		.end = at(end)};
}

TEST(what_belongs_to_one_task_stands_together_the_usual_price_first)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 7, "Newsletter", "2026-11-23T18:30+01:00",
		"2026-11-23T20:00+01:00");
	worked(arena, &billing, 8, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T10:20+01:00");
	worked(arena, &billing, 7, "Newsletter", "2026-11-24T10:00+01:00",
		"2026-11-24T11:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Agenda 0.3333 x 40 = 13.33 | work Newsletter 1.5 x 40 = 60.00 | "
		"work Newsletter + 1 x 50 = 50.00");
	EQUAL_INT(bill.total.minor, 12333);
	EQUAL_INT(bill.line_of_piece[0], 0);
	EQUAL_INT(bill.line_of_piece[1], 1);
	EQUAL_INT(bill.line_of_piece[2], 2);
	EQUAL_INT(bill.line_of_piece[3], 1);
}

TEST(work_without_a_task_stands_under_its_category)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	static const char *const of[] = {"Courrier", "Agenda", "Courrier"};
	for (int i = 0; i < 3; i++) {
		worked(arena, &billing, 0, "", "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
		billing.works.items[i].category = text_of(of[i]);
	}
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Courrier 2 x 40 = 80.00 | work Agenda 1 x 40 = 40.00");
}

TEST(an_entry_belongs_to_the_day_it_began_whole)
{
	Agreement agreement = usual();
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 1, "Night", "2026-11-30T23:00+01:00", "2026-12-01T01:00+01:00");
	worked(arena, &billing, 2, "Later", "2026-12-01T00:30+01:00", "2026-12-01T01:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Night + 2 x 50 = 100.00");
}

TEST(an_unused_minimum_is_billed_when_its_month_ends)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(
		bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00 | minimum 1 x 120 = 120.00");
	Money charged[11] = {0};
	charged[10].minor = 15000;
	billing.charged_before = charged;
	billing.months_before = 11;
	billing.used_before = NEW_ARRAY(arena, Duration, 11);
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00");
	billing.last = day(2026, 11, 29);
	billing.charged_before = NULL;
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "work Agenda 2 x 40 = 80.00");
}

TEST(each_month_of_a_bill_has_its_own_minimum)
{
	Agreement agreement = usual();
	agreement.minimum = 20000;
	Billing billing = november(arena, &agreement);
	billing.last = day(2026, 12, 31);
	worked(arena, &billing, 1, "Agenda", "2026-11-30T10:00+01:00", "2026-11-30T12:00+01:00");
	worked(arena, &billing, 2, "Agenda", "2026-12-01T10:00+01:00", "2026-12-01T16:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"work Agenda 2 x 40 = 80.00 | minimum 1 x 120 = 120.00 | "
		"work Agenda 6 x 40 = 240.00");
}

static Agreement kept_hours(void)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_RETAINER;
	agreement.from = day(2026, 11, 1);
	agreement.retainer = (Retainer){.included = {120}, .fee = 7000, .overage = 4500};
	return agreement;
}

TEST(a_retainer_bills_its_fee_what_goes_above_and_what_costs_more)
{
	Agreement agreement = kept_hours();
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:30+01:00");
	worked(arena, &billing, 2, "Late", "2026-11-24T19:00+01:00", "2026-11-24T20:00+01:00");
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
	worked(arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T11:00+01:00");
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
	worked(arena, &billing, 1, "Agenda", "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
	worked(arena, &billing, 2, "Agenda", "2026-12-01T10:00+01:00", "2026-12-01T13:00+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill),
		"fee 1 x 70 = 70.00 | overage 1 x 45 = 45.00 | fee 1 x 70 = 70.00");
}

TEST(unused_hours_expire_or_live_on_for_as_long_as_was_agreed)
{
	Agreement agreement = kept_hours();
	Duration used[] = {{30 * 60}, {0}, {150 * 60}, {400 * 60}};
	RetainerMonths months = retainer_run(arena, &agreement, used, 4);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-30 over 0 left 0 expired 90");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "120+0-150 over 30 left 0 expired 0");
	agreement.retainer.carry_months = 2;
	months = retainer_run(arena, &agreement, used, 4);
	EQUAL_TEXT(month_text(arena, &months.items[0]), "120+0-30 over 0 left 90 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[1]), "120+90-0 over 0 left 210 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[2]), "120+210-150 over 0 left 180 expired 0");
	EQUAL_TEXT(month_text(arena, &months.items[3]), "120+180-400 over 100 left 0 expired 0");
	agreement.from = day(2026, 11, 16); /* months are those of the calendar all the same */
	months = retainer_run(arena, &agreement, used, 4);
	EQUAL_INT(months.items[0].month.days, day(2026, 11, 1).days);
	EQUAL_INT(months.items[3].month.days, day(2027, 2, 1).days);
}

TEST(a_flat_price_bills_itself_once_and_no_hours)
{
	Agreement agreement = usual();
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 1, "Site", "2026-11-23T10:00+01:00", "2026-11-23T12:30+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "");
	CHECK(bill.line_of_piece[0] == NO_LINE);
	billing.flat_due = true;
	bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "flat 1 x 1200 = 1200.00");
}

TEST(a_package_bills_its_price_each_month_and_covers_the_work)
{
	Agreement agreement = kept_hours();
	agreement.rate_kind = RATE_PACKAGE;
	Billing billing = november(arena, &agreement);
	worked(arena, &billing, 1, "Posts", "2026-11-23T10:00+01:00", "2026-11-23T22:30+01:00");
	Bill bill = bill_of(arena, &billing);
	EQUAL_TEXT(bill_text(arena, &bill), "fee 1 x 70 = 70.00");
	CHECK(bill.line_of_piece[0] == NO_LINE);
}
