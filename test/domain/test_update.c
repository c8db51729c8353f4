/* When updates fall due, and how it stands with one client. */
#include "domain/update.h"

#include "test/test.h"

static const Cadence friday = {.rhythm = CADENCE_WEEKLY, .weekday = FRIDAY, .minute = 1020};

static Agreement version(int32_t number, Day from, Day until, Cadence cadence)
{
	return (Agreement){.id = {number},
		.version = number,
		.status = AGREEMENT_ACCEPTED,
		.from = from,
		.until = until,
		.cadence = cadence};
}

static Agreements agreed(Arena *arena, Cadence cadence)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) = version(1, day(2026, 1, 1), (Day){0}, cadence);
	return all;
}

static const CommonDays usual = {.weekdays = WORKDAYS};

/* "11-27 12-04" */
static const char *days_of(Arena *arena, UpdateDues dues)
{
	Buffer out = buffer_new(arena);
	EACH (const UpdateDue, due, dues) {
		buffer_format(
			&out, "%s%s", out.length ? " " : "", day_iso(arena, due->day).chars + 5);
	}
	return buffer_done(&out).chars;
}

static UpdateDues dues_of(
	Arena *arena, const Agreements *all, const CommonDays *common, Day first, Day last)
{
	return updates_due(arena, all, common, test_zone(arena, "Europe/Zurich"), first, last);
}

TEST(an_update_on_a_holiday_moves_to_the_next_day_on_which_both_work)
{
	const Day off[] = {day(2026, 12, 25), day(2026, 12, 28)}; /* theirs; the VA's */
	const CommonDays common = {.weekdays = WORKDAYS, .off = off, .off_count = 2};
	Agreements all = agreed(arena, friday);
	UpdateDues dues = dues_of(arena, &all, &common, day(2026, 12, 14), day(2027, 1, 3));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "12-18 12-29 01-01");
	EQUAL_TEXT(day_iso(arena, dues.items[1].agreed), "2026-12-25");
	dues = dues_of(arena, &all, &common, day(2026, 12, 29), day(2026, 12, 31));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "12-29");
}

TEST(each_working_day_leaves_out_what_is_not_worked)
{
	const Day off[] = {day(2026, 12, 25)};
	const CommonDays four = {
		.weekdays = WORKDAYS & ~(1U << WEDNESDAY), .off = off, .off_count = 1};
	Agreements all = agreed(arena, (Cadence){.rhythm = CADENCE_WORKDAYS});
	UpdateDues dues = dues_of(arena, &all, &four, day(2026, 12, 21), day(2026, 12, 28));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "12-21 12-22 12-24 12-28");
}

TEST(the_weekday_agreed_on_stands_even_where_the_pattern_has_none)
{
	const CommonDays no_fridays = {.weekdays = WORKDAYS & ~(1U << FRIDAY)};
	Agreements all = agreed(arena, friday);
	UpdateDues dues = dues_of(arena, &all, &no_fridays, day(2026, 11, 23), day(2026, 11, 30));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "11-27");
}

TEST(the_last_of_a_month_on_a_sunday_is_due_on_the_monday)
{
	Agreements all = agreed(arena, (Cadence){.rhythm = CADENCE_MONTHLY, .month_day = 31});
	UpdateDues dues = dues_of(arena, &all, &usual, day(2027, 1, 1), day(2027, 3, 31));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "02-01 03-01 03-31");
}

TEST(days_that_move_together_are_one_update)
{
	Agreements all = agreed(arena, (Cadence){.rhythm = CADENCE_DAYS, .days = 1});
	UpdateDues dues = dues_of(arena, &all, &usual, day(2026, 11, 27), day(2026, 12, 1));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "11-27 11-30 12-01");
}

TEST(a_version_in_mid_week_takes_over_from_its_day_on)
{
	Agreements all = {0};
	Cadence monday = {.rhythm = CADENCE_WEEKLY, .weekday = MONDAY};
	*LIST_ADD(arena, all) = version(1, day(2026, 1, 1), (Day){0}, friday);
	*LIST_ADD(arena, all) = version(2, day(2026, 11, 25), (Day){0}, monday);
	UpdateDues dues = dues_of(arena, &all, &usual, day(2026, 11, 16), day(2026, 12, 8));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "11-20 11-30 12-07");
	CHECK(dues.items[0].agreement->version == 1 && dues.items[1].agreement->version == 2);
}

TEST(a_version_with_the_same_cadence_keeps_the_count_of_two_weeks)
{
	Agreements all = {0};
	Cadence two = {.rhythm = CADENCE_TWO_WEEKS, .weekday = FRIDAY};
	*LIST_ADD(arena, all) = version(1, day(2026, 11, 2), (Day){0}, two);
	two.minute = 600;
	*LIST_ADD(arena, all) = version(2, day(2026, 11, 24), (Day){0}, two);
	UpdateDues dues = dues_of(arena, &all, &usual, day(2026, 11, 2), day(2026, 12, 10));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "11-06 11-20 12-04");
}

TEST(nothing_is_due_outside_the_agreement_or_before_it_was_decided)
{
	Agreements all = {0};
	*LIST_ADD(arena, all) = version(1, day(2026, 11, 1), day(2026, 12, 25), friday);
	all.items[0].decided =
		zone_instant(test_zone(arena, "Europe/Zurich"), wall(day(2026, 11, 18), 9, 0));
	const Day off[] = {day(2026, 12, 25)};
	const CommonDays common = {.weekdays = WORKDAYS, .off = off, .off_count = 1};
	UpdateDues dues = dues_of(arena, &all, &common, day(2026, 10, 1), day(2027, 1, 31));
	EQUAL_TEXT(text_of(days_of(arena, dues)), "11-20 11-27 12-04 12-11 12-18");
	all.items[0].status = AGREEMENT_SENT;
	dues = dues_of(arena, &all, &common, day(2026, 10, 1), day(2027, 1, 31));
	EQUAL_INT(dues.count, 0);
}

TEST(five_oclock_there_is_five_oclock_on_both_sides_of_the_change)
{
	Agreements all = agreed(arena, friday);
	const Zone *york = test_zone(arena, "America/New_York");
	UpdateDues dues =
		updates_due(arena, &all, &usual, york, day(2026, 10, 30), day(2026, 11, 6));
	EQUAL_INT(dues.count, 2);
	EQUAL_TEXT(instant_iso(arena, dues.items[0].until), "2026-10-30T21:00:00Z");
	EQUAL_TEXT(instant_iso(arena, dues.items[1].until), "2026-11-06T22:00:00Z");
	Cadence night = {.rhythm = CADENCE_WEEKLY, .weekday = SUNDAY, .minute = 150};
	all = agreed(arena, night); /* half past two does not exist on that Sunday */
	dues = dues_of(arena, &all, &usual, day(2026, 3, 29), day(2026, 3, 29));
	EQUAL_TEXT(instant_iso(arena, dues.items[0].until), "2026-03-29T01:00:00Z");
}

TEST(without_an_hour_it_is_due_by_the_end_of_their_day)
{
	Agreements all = agreed(arena, (Cadence){.rhythm = CADENCE_WEEKLY, .weekday = FRIDAY});
	UpdateDues dues = dues_of(arena, &all, &usual, day(2026, 11, 27), day(2026, 11, 27));
	EQUAL_TEXT(instant_iso(arena, dues.items[0].until), "2026-11-27T23:00:00Z");
}

/* --- how it stands --- */

/* Weekly for Zurich, as a VA in Paris who works Monday to Friday, 9 to 17, sees it then. */
static UpdateStand stand_at(Arena *arena, const char *now, Updates kept)
{
	const Zone *zurich = test_zone(arena, "Europe/Zurich");
	const Zone *paris = test_zone(arena, "Europe/Paris");
	HoursLine line = {WORKDAYS, 540, 1020};
	Agreements *all = NEW(arena, Agreements);
	*all = agreed(arena, friday);
	Wall wall;
	CHECK(wall_parse(span_of(text_of(now)), &wall, NULL, NULL));
	Instant at = zone_instant(paris, wall);
	Intervals own = hours_between(arena, (Hours){&line, 1, 1}, paris, (DayExceptions){0}, NULL,
		0, instant_plus(at, -30 * SECONDS_PER_DAY), instant_plus(at, 30 * SECONDS_PER_DAY));
	UpdateDues dues = updates_due(arena, all, &usual, zurich,
		day_plus(wall.day, -UPDATE_BACK_DAYS), day_plus(wall.day, UPDATE_AHEAD_DAYS));
	return update_stand(&dues, &kept, own, paris, at);
}

static Updates given_for(Arena *arena, Day settles)
{
	Updates kept = {0};
	*LIST_ADD(arena, kept) =
		(Update){.id = {1}, .settles = settles, .at = {1000}, .outcome = UPDATE_GIVEN};
	return kept;
}

TEST(an_update_is_due_from_the_morning_of_its_day)
{
	Updates kept = given_for(arena, day(2026, 11, 20));
	UpdateStand stand = stand_at(arena, "2026-11-26T20:00", kept);
	CHECK(stand.state == UPDATE_LATER);
	EQUAL_TEXT(day_iso(arena, stand.due.day), "2026-11-27");
	CHECK(stand_at(arena, "2026-11-27T00:01", kept).state == UPDATE_DUE);
	CHECK(stand_at(arena, "2026-11-27T16:59", kept).state == UPDATE_DUE);
	CHECK(stand_at(arena, "2026-11-27T17:00", kept).state == UPDATE_OVERDUE);
}

TEST(what_is_overdue_is_settled_with_what_is_due_and_counted_once)
{
	Updates kept = given_for(arena, day(2026, 11, 6));
	UpdateStand stand = stand_at(arena, "2026-11-25T09:00", kept);
	CHECK(stand.state == UPDATE_OVERDUE);
	EQUAL_INT(stand.missed, 1);
	EQUAL_TEXT(day_iso(arena, stand.due.day), "2026-11-20");
	EQUAL_TEXT(day_iso(arena, stand.settles), "2026-11-20");
	stand = stand_at(arena, "2026-11-27T09:00", kept);
	EQUAL_TEXT(day_iso(arena, stand.due.day), "2026-11-20");
	EQUAL_TEXT(day_iso(arena, stand.settles), "2026-11-27");
}

TEST(one_that_falls_before_our_morning_is_due_the_working_day_before)
{
	const Zone *sydney = test_zone(arena, "Australia/Sydney");
	const Zone *paris = test_zone(arena, "Europe/Paris");
	Agreements all = agreed(
		arena, (Cadence){.rhythm = CADENCE_WEEKLY, .weekday = MONDAY, .minute = 540});
	HoursLine line = {WORKDAYS, 540, 1020};
	Instant friday_morning = zone_instant(paris, wall(day(2026, 11, 20), 8, 0));
	Intervals own = hours_between(arena, (Hours){&line, 1, 1}, paris, (DayExceptions){0}, NULL,
		0, instant_plus(friday_morning, -7 * SECONDS_PER_DAY),
		instant_plus(friday_morning, 7 * SECONDS_PER_DAY));
	UpdateDues dues =
		updates_due(arena, &all, &usual, sydney, day(2026, 11, 20), day(2026, 12, 20));
	Updates kept = {0};
	CHECK(update_stand(&dues, &kept, own, paris, friday_morning).state == UPDATE_DUE);
	Instant thursday = instant_plus(friday_morning, -SECONDS_PER_DAY);
	CHECK(update_stand(&dues, &kept, own, paris, thursday).state == UPDATE_LATER);
}
