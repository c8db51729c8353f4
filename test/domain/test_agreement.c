/* Which version of an agreement holds, and what it settles. */
#include "domain/agreement_point.h"

#include "test/test.h"

static Agreement version(int32_t number, AgreementStatus status, Day from, Day until)
{
	return (Agreement){.version = number,
		.status = status,
		.title = text_of("Letter"),
		.currency = {"EUR"},
		.from = from,
		.until = until,
		.rate = 4000};
}

static int32_t held_on(const Agreements *all, Day day)
{
	const Agreement *agreement = agreement_on(all, day);
	return agreement ? agreement->version : 0;
}

TEST(the_accepted_version_of_the_day_holds)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) = version(1, AGREEMENT_ACCEPTED, day(2026, 1, 1), day(2026, 12, 31));
	*LIST_ADD(arena, all) = version(2, AGREEMENT_ACCEPTED, day(2026, 7, 1), (Day){0});
	*LIST_ADD(arena, all) = version(3, AGREEMENT_SENT, day(2026, 9, 1), (Day){0});
	EQUAL_INT(held_on(&all, day(2025, 12, 31)), 0);
	EQUAL_INT(held_on(&all, day(2026, 6, 30)), 1);
	EQUAL_INT(held_on(&all, day(2026, 7, 1)), 2);
	EQUAL_INT(held_on(&all, day(2027, 7, 1)), 2);
}

TEST(a_version_counts_from_when_it_holds_and_the_first_one_from_before)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) = version(1, AGREEMENT_ACCEPTED, day(2026, 1, 1), (Day){0});
	*LIST_ADD(arena, all) = version(2, AGREEMENT_ACCEPTED, day(2026, 7, 1), (Day){0});
	Day since = agreement_since(&all, day(2026, 1, 1), day(2026, 8, 1));
	EQUAL_TEXT(day_iso(arena, since), "2026-07-01");
	since = agreement_since(&all, day(2026, 7, 10), day(2026, 8, 1));
	EQUAL_TEXT(day_iso(arena, since), "2026-07-10");
	since = agreement_since(&all, day(2025, 12, 1), day(2026, 3, 1));
	EQUAL_TEXT(day_iso(arena, since), "2025-12-01");
}

TEST(an_agreement_overrides_the_clients_own_fields_and_says_so)
{
	Client client = {.reply_within = {240}, .reserved = {600}, .reserved_per = PER_WEEK};
	Agreements all = {0};
	Terms before = agreement_terms(&client, &all, day(2026, 7, 1));
	CHECK(!before.agreement && !before.reply_from_agreement);
	EQUAL_INT(before.reply_within.minutes, 240);
	EQUAL_INT(before.reserved.minutes, 2600); /* 52 weeks over 12 months */
	Agreement *agreement = LIST_ADD(arena, all);
	*agreement = version(1, AGREEMENT_ACCEPTED, day(2026, 1, 1), (Day){0});
	agreement->rate_kind = RATE_RETAINER;
	agreement->retainer.included.minutes = 1200;
	agreement->reply_within.minutes = 120;
	agreement->surcharges.urgent_notice.minutes = 1440;
	Terms after = agreement_terms(&client, &all, day(2026, 7, 1));
	CHECK(after.agreement == agreement && after.reply_from_agreement &&
		after.reserved_from_agreement);
	EQUAL_INT(after.reply_within.minutes, 120);
	EQUAL_INT(after.reserved.minutes, 1200);
	EQUAL_INT(after.urgent_notice.minutes, 1440);
}

TEST(a_point_is_settled_by_its_number_or_by_its_clause)
{
	Agreement agreement = version(1, AGREEMENT_DRAFT, day(2026, 1, 1), (Day){0});
	CHECK(agreement_settles(&agreement, POINT_RATE));
	CHECK(!agreement_settles(&agreement, POINT_SCOPE));
	CHECK(!agreement_settles(&agreement, POINT_NOTICE));
	*LIST_ADD(arena, agreement.clauses) =
		(Clause){text_of("scope"), text_of("Agenda and mail; no bookkeeping.")};
	agreement.notice_days = 30;
	CHECK(agreement_settles(&agreement, POINT_SCOPE));
	CHECK(agreement_settles(&agreement, POINT_NOTICE));
}

TEST(notice_must_be_given_its_days_before_the_end)
{
	Agreement agreement = version(1, AGREEMENT_ACCEPTED, day(2026, 1, 1), day(2026, 12, 31));
	agreement.notice_days = 30;
	EQUAL_TEXT(day_iso(arena, agreement_notice_day(&agreement)), "2026-12-01");
	agreement.until = (Day){0};
	CHECK(!day_set(agreement_notice_day(&agreement)));
}

TEST(payment_is_due_after_the_term_or_at_the_end_of_that_month)
{
	Agreement agreement = version(1, AGREEMENT_ACCEPTED, day(2026, 1, 1), (Day){0});
	agreement.term_days = 30;
	EQUAL_TEXT(day_iso(arena, agreement_due(&agreement, day(2026, 1, 31))), "2026-03-02");
	agreement.term_end_of_month = true;
	EQUAL_TEXT(day_iso(arena, agreement_due(&agreement, day(2026, 1, 31))), "2026-03-31");
}

TEST(an_agreement_that_cannot_act_is_refused)
{
	Agreement agreement = version(1, AGREEMENT_DRAFT, day(2026, 1, 1), day(2025, 1, 1));
	REFUSES(agreement_check(arena, &agreement), "The end comes before the beginning.");
	agreement.until = (Day){0};
	WORKS(agreement_check(arena, &agreement));
	agreement.rate = -1;
	REFUSES(agreement_check(arena, &agreement), "This amount is below zero, or too large.");
	agreement.rate = 4000;
	agreement.rounding = ROUND_UP;
	REFUSES(agreement_check(arena, &agreement), "This must be from 1 to 1440.");
}

TEST(a_surcharge_on_public_holidays_asks_whose)
{
	Agreement agreement = version(1, AGREEMENT_DRAFT, day(2026, 1, 1), (Day){0});
	agreement.surcharges.of[SURCHARGE_HOLIDAY].basis_points = 5000;
	REFUSES(agreement_check(arena, &agreement),
		"Say whose public holidays count, or none will.");
	agreement.surcharges.country = TEXT("FR");
	WORKS(agreement_check(arena, &agreement));
}

TEST(an_amount_and_a_number_of_days_go_up_to_their_limits)
{
	Agreement agreement = version(1, AGREEMENT_DRAFT, day(2026, 1, 1), (Day){0});
	agreement.rate = AGREEMENT_MONEY_LIMIT;
	agreement.term_days = AGREEMENT_TERM_LIMIT;
	agreement.retainer.carry_months = CARRY_LIMIT;
	WORKS(agreement_check(arena, &agreement));
	agreement.rate++;
	REFUSES(agreement_check(arena, &agreement), "This amount is below zero, or too large.");
	agreement.rate = 0;
	agreement.term_days++;
	REFUSES(agreement_check(arena, &agreement), "This must be from %1 to %2.");
	agreement.term_days = 0;
	agreement.rounding = ROUND_UP; /* by no step */
	REFUSES(agreement_check(arena, &agreement), "This must be from %1 to %2.");
	agreement.rounding_step.minutes = MINUTES_PER_DAY;
	WORKS(agreement_check(arena, &agreement));
}
