/* A week from what is kept: Monday 23 to Sunday 29 November 2026. */
#include "app/week_page.h"

#include "app/calendar.h"
#include "app/plan.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/event.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/store/store_test.h"

static HoursLine office[] = {{WORKDAYS, 9 * 60, 17 * 60}};
static const Hours nine_to_five = {office, 1, 1};

static Event made(int64_t id, const char *title, int on, int from, int to)
{
	return (Event){.id = {id},
		.calendar = {50},
		.uid = text_of(title),
		.title = text_of(title),
		.start = wall(day(2026, 11, on), from, 0),
		.end = wall(day(2026, 11, on), to, 0),
		.zone = TEXT("Europe/Paris")};
}

static void save(Context *cx, Event event)
{
	WORKS(store_event_save(cx->db, cx->arena, cx->practice.id, &event, 2));
}

/* The VA and a client in New York work nine to five; the client's calendar has two meetings. */
static void furnish(Context *cx)
{
	Client client = {.id = {7},
		.name = TEXT("Blue Ridge"),
		.thread = 4,
		.status = CLIENT_ACTIVE,
		.zone = TEXT("America/New_York")};
	Calendar calendar = {.id = {50}, .name = TEXT("Blue Ridge"), .client = {7}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 2));
	WORKS(store_calendar_save(cx->db, cx->arena, cx->practice.id, &calendar, 2));
	WORKS(store_hours_replace(cx->db, cx->arena, cx->practice.id,
		hours_of_member(cx->member.id), nine_to_five, 2));
	WORKS(store_hours_replace(
		cx->db, cx->arena, cx->practice.id, hours_of_client(client.id), nine_to_five, 2));
	save(cx, made(1, "Call", 24, 10, 11));
	Event series = made(2, "Weekly", 16, 15, 16);
	series.rrule = TEXT("FREQ=WEEKLY;COUNT=3");
	save(cx, series);
}

STORE_TEST(a_week_has_what_is_in_its_calendars_and_what_is_free)
{
	furnish(cx);
	WeekPage page;
	WORKS(open_week_page(cx, day(2026, 11, 26), &page));
	EQUAL_INT(page.week.view.monday.days, day(2026, 11, 23).days);
	EQUAL_INT(page.meetings, 2);
	EQUAL_INT(page.clashes.count, 0);
	EQUAL_INT(page.work.minutes, 40 * 60);
	EQUAL_INT(page.taken.minutes, 2 * 60);
	const WeekPlace *call = page.week.view.days[1].places.items;
	EQUAL_TEXT(call->block->title, "Call");
	EQUAL_INT(call->block->thread, 4); /* its calendar's client */
	EQUAL_INT(page.month.days, day(2026, 11, 1).days);
	EQUAL_INT(page.weeks[3].monday.days, day(2026, 11, 16).days);
	EQUAL_INT(page.weeks[3].days[0].taken.minutes, 60);
}

STORE_TEST(a_week_tells_the_hours_in_common_and_the_next_of_them)
{
	furnish(cx);
	WeekPage page;
	WORKS(open_week_page(cx, day(2026, 11, 23), &page));
	EQUAL_INT(page.common.count, 1);
	EQUAL_INT(page.common.items[0].common.seconds, 5 * 2 * 3600); /* 15:00 to 17:00 */
	CHECK(page.common.items[0].has_next);
	EQUAL_TEXT(instant_iso(arena, page.common.items[0].next.start), "2026-11-23T14:00:00Z");
	EQUAL_INT(page.strip.row_count, 2);
	EQUAL_INT(page.changes.count, 0);
}

STORE_TEST(the_next_hour_together_may_be_after_the_week_that_is_shown)
{
	furnish(cx);
	WeekPage page;
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 10), 12, 0));
	WORKS(open_week_page(cx, day(2026, 11, 2), &page));
	CHECK(page.common.items[0].has_next);
	EQUAL_TEXT(instant_iso(arena, page.common.items[0].next.start), "2026-11-10T14:00:00Z");
}

STORE_TEST(the_strip_of_a_day_bears_what_is_due_then_wherever_the_client_is)
{
	furnish(cx);
	Task task = {.id = {71}, .client = {7}, .title = TEXT("Logo"), .created = cx->now};
	task.due = wall(day(2026, 11, 26), SECONDS_PER_DAY / 3600, 0);
	task.due_zone = TEXT("America/New_York"); /* 6:00 on Friday in Paris */
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 2));
	WeekPage page;
	WORKS(open_week_page(cx, day(2026, 11, 26), &page));
	EQUAL_INT(page.strip.signs.count, 0);
	WORKS(open_week_page(cx, day(2026, 11, 27), &page));
	EQUAL_INT(page.strip.signs.count, 1);
	WORKS(open_week_page(cx, day(2026, 11, 30), &page));
	EQUAL_INT(page.strip.signs.count, 2); /* a meeting, on both threads */
}

STORE_TEST(a_week_warns_four_weeks_ahead_of_clocks_that_change)
{
	furnish(cx);
	WeekPage page;
	WORKS(open_week_page(cx, day(2026, 10, 12), &page));
	EQUAL_INT(page.changes.count, 2); /* Paris on the 25th, New York on 1 November */
	EQUAL_INT(page.changes.items[0].before.minutes, -360);
	EQUAL_INT(page.changes.items[0].after.minutes, -300);
	CHECK(page.changes.items[0].own && !page.changes.items[1].own);
	EQUAL_INT(page.changes.items[1].after.minutes, -360);
}

STORE_TEST(two_meetings_at_once_are_found_unless_one_is_declined)
{
	furnish(cx);
	Event dentist = made(3, "Dentist", 24, 10, 12);
	dentist.declined = true;
	save(cx, dentist);
	WeekPage page;
	WORKS(open_week_page(cx, day(2026, 11, 24), &page));
	EQUAL_INT(page.clashes.count, 0);
	dentist.declined = false;
	save(cx, dentist);
	WORKS(open_week_page(cx, day(2026, 11, 24), &page));
	EQUAL_INT(page.clashes.count, 2);
}

STORE_TEST(a_hidden_calendar_is_not_drawn_and_still_takes_its_time)
{
	furnish(cx);
	WeekPage page;
	WORKS(hide_calendar(cx, (CalendarId){50}, true));
	WORKS(open_week_page(cx, day(2026, 11, 26), &page));
	EQUAL_INT(page.meetings, 0);
	EQUAL_INT(page.hidden, 2);
	EQUAL_INT(page.taken.minutes, 2 * 60);
	for (size_t i = 0; i < WEEK_DAYS; i++) {
		EQUAL_INT(page.week.view.days[i].places.count, 0);
	}
	WORKS(hide_calendar(cx, (CalendarId){50}, false));
	WORKS(open_week_page(cx, day(2026, 11, 26), &page));
	EQUAL_INT(page.meetings, 2);
	EQUAL_INT(page.hidden, 0);
}

STORE_TEST(a_calendar_that_takes_no_time_is_drawn_and_leaves_the_hours_free)
{
	furnish(cx);
	WeekPage page;
	Calendar idle = {.id = {50}, .name = TEXT("Blue Ridge"), .client = {7}, .idle = true};
	WORKS(edit_calendar(cx, &idle));
	WORKS(open_week_page(cx, day(2026, 11, 26), &page));
	EQUAL_INT(page.meetings, 0);
	EQUAL_INT(page.taken.minutes, 0);
	EQUAL_INT(page.week.view.days[1].places.count, 1);
	CHECK(page.week.view.days[1].places.items[0].block->faint);
}

STORE_TEST(the_plan_keeps_clear_of_a_hidden_calendar_and_works_through_one_that_takes_no_time)
{
	furnish(cx);
	StoredPlan plan;
	const Task task = {.id = {90},
		.title = TEXT("Menu"),
		.estimate = {8 * 60},
		.due = wall(day(2026, 11, 24), 17, 0),
		.due_zone = TEXT("Europe/Paris")};
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 2));
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 24), 8, 0));
	WORKS(hide_calendar(cx, (CalendarId){50}, true));
	WORKS(edit_calendar(
		cx, &(Calendar){.id = {50}, .name = TEXT("Calls"), .hidden = true, .idle = true}));
	WORKS(open_plan(cx, &plan));
	EQUAL_INT(plan.certificates.count, 0);
	WORKS(edit_calendar(cx, &(Calendar){.id = {50}, .name = TEXT("Calls"), .hidden = true}));
	WORKS(open_plan(cx, &plan));
	EQUAL_INT(plan.certificates.count, 1);
}
