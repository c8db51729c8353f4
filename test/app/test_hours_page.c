/* When the VA works, where they are, and their holidays: changed by hand. */
#include "app/bin.h"
#include "app/holiday.h"
#include "app/hours.h"
#include "app/hours_page.h"
#include "app/stay.h"
#include "host/file.h"

#include "test/store/store_test.h"

static HoursLine office[] = {{WORKDAYS, 9 * 60, 17 * 60}};

static void on_monday_morning(Context *cx)
{
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 23), 8, 30));
}

static void work(Context *cx)
{
	const WorkingHours working = {{office, 1, 1}, 15, {10}, {60}};
	WORKS(change_hours(cx, &working));
	WORKS(context_enter(cx, cx->practice.id, cx->member.id));
	on_monday_morning(cx);
}

STORE_TEST(changed_hours_say_what_the_buffer_means_today)
{
	work(cx);
	HoursPage page;
	WORKS(open_hours_page(cx, &page));
	EQUAL_INT(page.week_minutes.minutes, 40 * 60);
	EQUAL_INT(page.today.days, day(2026, 11, 23).days);
	EQUAL_INT(page.today_minutes.minutes, 480);
	EQUAL_INT(page.buffer_minutes.minutes, 72);
}

STORE_TEST(a_break_is_kept_with_the_hours_and_needs_to_be_said_after_how_much_work)
{
	work(cx);
	HoursPage page;
	WORKS(open_hours_page(cx, &page));
	WorkingHours working = page.working;
	working.break_minutes = (Minutes){10};
	REFUSES(change_hours(cx, &working), "A break comes after 15 min to 480 min of work.");
	working.break_after = (Minutes){90};
	WORKS(change_hours(cx, &working));
	WORKS(context_enter(cx, cx->practice.id, cx->member.id));
	WORKS(open_hours_page(cx, &page));
	EQUAL_INT(page.working.break_after.minutes, 90);
	EQUAL_INT(page.working.break_minutes.minutes, 10);
}

STORE_TEST(leave_is_added_and_removed)
{
	work(cx);
	DayException leave = {
		.first = day(2026, 11, 23), .last = day(2026, 11, 27), .name = TEXT("Sea")};
	WORKS(add_exception(cx, &leave));
	HoursPage page;
	WORKS(open_hours_page(cx, &page));
	EQUAL_INT(page.exceptions.count, 1);
	EQUAL_INT(page.today.days, day(2026, 11, 30).days);
	leave.last = day(2026, 11, 22);
	REFUSES(add_exception(cx, &leave), "It ends before it begins.");
	WORKS(remove_exception(cx, page.exceptions.items[0].id));
	int64_t id = page.exceptions.items[0].id;
	REFUSES(remove_exception(cx, id), "There is no such day off.");
	WORKS(open_hours_page(cx, &page));
	EQUAL_INT(page.exceptions.count, 0);
	BinItems bin;
	WORKS(open_bin(cx, &bin));
	EQUAL_INT(bin.count, 1);
	EQUAL_TEXT(bin.items[0].title, "Sea");
	WORKS(restore_noun(cx, TEXT("exception"), id));
	WORKS(open_hours_page(cx, &page));
	EQUAL_INT(page.today.days, day(2026, 11, 30).days);
}

STORE_TEST(a_trip_says_how_far_ahead_it_is_and_when_it_is_over)
{
	work(cx);
	const Stay there = {
		.from = wall(day(2026, 12, 10), 0, 0), .zone_name = TEXT("Asia/Singapore")};
	const Stay back = {
		.from = wall(day(2026, 12, 20), 0, 0), .zone_name = TEXT("Europe/Paris")};
	const Stay nowhere = {
		.from = wall(day(2026, 12, 24), 0, 0), .zone_name = TEXT("Mars/Olympus")};
	WORKS(add_stay(cx, &back));
	WORKS(add_stay(cx, &there));
	REFUSES(add_stay(cx, &there), "Another stay begins at that moment.");
	REFUSES(add_stay(cx, &nowhere), "Please choose where.");
	StayPage page;
	WORKS(open_stays(cx, &page));
	EQUAL_INT(page.lines.count, 2);
	EQUAL_INT(page.lines.items[0].ahead.minutes, 7 * 60);
	EQUAL_TEXT(instant_iso(arena, page.lines.items[0].at), "2026-12-09T23:00:00Z");
	EQUAL_TEXT(instant_iso(arena, page.lines.items[1].at), "2026-12-19T16:00:00Z");
	CHECK(page.lines.items[1].is_home && !page.lines.items[0].over);
	cx->now = (Instant){page.lines.items[1].at.seconds + 60};
	WORKS(open_stays(cx, &page));
	CHECK(page.lines.items[0].over && !page.lines.items[1].over);
	WORKS(remove_stay(cx, page.lines.items[0].stay.id));
	REFUSES(remove_stay(cx, page.lines.items[0].stay.id), "There is no such stay.");
}

STORE_TEST(a_typed_holiday_is_free_and_a_region_has_its_own)
{
	work(cx);
	HolidayPage page;
	WORKS(open_holidays(cx, TEXT(""), 2026, &page));
	CHECK(page.is_known && page.known.count >= 11); /* France */
	WORKS(add_holiday(cx, cx->practice.country, day(2026, 11, 24), TEXT("Patron saint")));
	REFUSES(add_holiday(cx, cx->practice.country, day(2026, 11, 25), TEXT("")),
		"Something is missing here.");
	REFUSES(choose_region(cx, TEXT("ZZ")), "Please choose one of the regions.");
	WORKS(open_holidays(cx, TEXT(""), 2026, &page));
	EQUAL_INT(page.typed.count, 1);
	Intervals hours;
	Instant from = zone_midnight(cx->zone, day(2026, 11, 24));
	WORKS(own_hours(cx, from, instant_plus(from, SECONDS_PER_DAY), &hours));
	EQUAL_INT(hours.count, 0);
	WORKS(remove_holiday(cx, page.typed.items[0].id));
	WORKS(open_holidays(cx, TEXT(""), 2026, &page));
	EQUAL_INT(page.typed.count, 0);
}

STORE_TEST(holidays_of_a_calendar_file_are_read_once)
{
	HolidayPage page;
	size_t added;
	int file;
	WORKS(file_open(arena, TEXT("test/data/holidays.ics"), &file));
	WORKS(read_holidays(cx, TEXT("SG"), file, &added));
	EQUAL_INT(added, 2);
	WORKS(file_open(arena, TEXT("test/data/holidays.ics"), &file));
	WORKS(read_holidays(cx, TEXT("SG"), file, &added));
	EQUAL_INT(added, 0);
	WORKS(open_holidays(cx, TEXT("SG"), 2026, &page));
	EQUAL_INT(page.typed.count, 2);
	EQUAL_TEXT(page.typed.items[0].name, "Fête des Lumières");
	EQUAL_TEXT(day_iso(arena, page.typed.items[1].day), "2026-12-09");
	CHECK(!page.is_own);
	WORKS(file_open(arena, TEXT("test/data/asana.csv"), &file));
	CHECK(read_holidays(cx, TEXT("SG"), file, &added) != OK);
}
