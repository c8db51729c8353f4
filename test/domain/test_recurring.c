/* On which days an invoice comes again, and when it is time to bill. */
#include "domain/recurring.h"

#include "test/test.h"

static Text after(Arena *arena, Recurring recurring, Day from)
{
	return day_iso(arena, recurring_after(&recurring, from));
}

static Text until(Arena *arena, Recurring recurring, Day to)
{
	return day_iso(arena, recurring_until(&recurring, to));
}

TEST(a_month_without_the_day_has_it_on_its_last)
{
	Recurring last = {.rhythm = RECURRING_MONTHLY, .on_day = 31};
	EQUAL_TEXT(after(arena, last, day(2026, 11, 23)), "2026-11-30");
	EQUAL_TEXT(after(arena, last, day(2026, 11, 30)), "2026-12-31");
	EQUAL_TEXT(after(arena, last, day(2027, 1, 31)), "2027-02-28");
	EQUAL_TEXT(until(arena, last, day(2026, 12, 30)), "2026-11-30");
	EQUAL_TEXT(until(arena, last, day(2026, 12, 31)), "2026-12-31");
}

TEST(the_first_of_the_month_comes_once_a_month)
{
	Recurring first = {.rhythm = RECURRING_MONTHLY, .on_day = 1};
	EQUAL_TEXT(after(arena, first, day(2026, 12, 1)), "2027-01-01");
	EQUAL_TEXT(after(arena, first, day(2026, 11, 30)), "2026-12-01");
	EQUAL_TEXT(until(arena, first, day(2027, 1, 1)), "2027-01-01");
}

TEST(a_weekday_comes_each_week)
{
	Recurring friday = {.rhythm = RECURRING_WEEKLY, .on_day = FRIDAY};
	EQUAL_TEXT(after(arena, friday, day(2026, 11, 23)), "2026-11-27");
	EQUAL_TEXT(after(arena, friday, day(2026, 11, 27)), "2026-12-04");
	EQUAL_TEXT(until(arena, friday, day(2026, 11, 26)), "2026-11-20");
	EQUAL_TEXT(until(arena, friday, day(2026, 11, 27)), "2026-11-27");
}

TEST(a_day_that_no_month_has_is_refused)
{
	Recurring never = {.rhythm = RECURRING_MONTHLY, .on_day = 32};
	REFUSES(recurring_check(arena, &never), "A day from 1 to 31; 31 is the last of the month.");
	never = (Recurring){.rhythm = RECURRING_WEEKLY, .on_day = 7};
	REFUSES(recurring_check(arena, &never), "Choose a day of the week.");
}

TEST(it_is_time_to_bill_when_the_agreed_moment_has_come)
{
	Agreement agreement = {.moment = BILL_MONTHLY};
	Day today = day(2026, 12, 2);
	CHECK(bill_moment_come(&agreement, day(2026, 11, 30), today, (Duration){60}));
	CHECK(!bill_moment_come(&agreement, day(2026, 12, 1), today, (Duration){60}));
	agreement.moment = BILL_WEEKLY;
	CHECK(bill_moment_come(&agreement, day(2026, 11, 29), today, (Duration){60}));
	CHECK(!bill_moment_come(&agreement, day(2026, 11, 30), today, (Duration){60}));
	agreement.moment = BILL_FROM_HOURS;
	agreement.moment_minutes.minutes = 600;
	CHECK(bill_moment_come(&agreement, today, today, (Duration){36000}));
	CHECK(!bill_moment_come(&agreement, today, today, (Duration){35999}));
	agreement.moment = BILL_ON_COMPLETION;
	CHECK(!bill_moment_come(&agreement, day(2026, 1, 1), today, (Duration){36000}));
}
