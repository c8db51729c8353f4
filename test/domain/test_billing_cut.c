/* Surcharges come from the clock: what other programs have been asked for these thirteen years. */
#include "test/domain/billing_made.h"

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
	agreement.surcharges.of[SURCHARGE_EVENING] = (Surcharge){.per_hour = 2000};
	EQUAL_TEXT(cut(arena, &agreement, paris, night), "60 evening"); /* as dear, and first */
}

TEST(an_hour_in_dinars_is_rounded_to_the_parts_a_price_has)
{
	Agreement agreement = usual();
	agreement.currency = (Currency){"TND"};
	agreement.surcharges.of[SURCHARGE_EVENING] = (Surcharge){.basis_points = 2525};
	EQUAL_INT(price_of_hour(&agreement, 40001, 1U << SURCHARGE_EVENING).millionths, 50101253);
	EQUAL_INT(price_of_hour(&agreement, 40001, NO_SURCHARGE).millionths, 40001000);
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
