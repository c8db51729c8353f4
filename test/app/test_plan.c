/* The stored plan: made when something changes, never by looking. It is Monday, 08:30 in Lyon; the
 * days are 9 to 12 and 13 to 17, with 15 % of them kept free. */
#include "app/plan.h"

#include "app/plan_difference.h"
#include "store/client.h"
#include "store/dependency.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/app/plan_made.h"

enum { FIRST = 1 << 30 };

static Instant monday(const Context *cx, int hour, int minute)
{
	return zone_instant(cx->zone, wall(day(2026, 11, 23), hour, minute));
}

static void save_hours(Context *cx)
{
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
}

/* A task of so many minutes, due that day of November at 17:00; day 0: no promise. */
static Task task_made(Context *cx, int number, int minutes, int due_day)
{
	Task task = {.id = {((int64_t)FIRST << 8) + number},
		.title = TEXT("Newsletter"),
		.estimate = {minutes},
		.due_zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	if (due_day) {
		task.due = wall(day(2026, 11, due_day), 17, 0);
	}
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 2));
	return task;
}

static void save_task(Context *cx, const Task *task)
{
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, task, 3));
}

static void save_meeting(Context *cx, int number, int from_hour, int to_hour, bool transparent)
{
	const Event event = {.id = {((int64_t)FIRST << 9) + number},
		.uid = text_format(cx->arena, "meeting %d", number),
		.title = TEXT("Point"),
		.start = wall(day(2026, 11, 23), from_hour, 0),
		.end = wall(day(2026, 11, 23), to_hour, 0),
		.zone = TEXT("Europe/Paris"),
		.transparent = transparent};
	WORKS(store_event_save(cx->db, cx->arena, cx->practice.id, &event, 2));
}

static StoredPlan stored(Context *cx)
{
	StoredPlan plan;
	WORKS(open_plan(cx, &plan));
	return plan;
}

STORE_TEST(a_plan_is_made_when_something_changes_and_not_by_looking)
{
	save_hours(cx);
	task_made(cx, 1, 60, 23);
	CHECK(!instant_set(stored(cx).made));
	EQUAL_TEXT(planned_blocks(cx), "");
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00");
	EQUAL_TEXT(stored(cx).verdict, "kept");
	EQUAL_INT(stored(cx).promises.count, 1);
	CHECK(stored(cx).promises.items[0].slack.minutes > 200);
	Text json;
	WORKS(open_plan_json(cx, &json));
	CHECK(text_contains(json, "\"start\": \"2026-11-23T09:00:00+01:00\""));
}

STORE_TEST(a_plan_stays_when_nothing_it_was_made_from_has_changed)
{
	save_hours(cx);
	Task task = task_made(cx, 1, 60, 23);
	change_something(cx);
	const Instant made = stored(cx).made;
	cx->now = instant_plus(cx->now, 600);
	task.title = TEXT("Another name");
	save_task(cx, &task);
	change_something(cx);
	EQUAL_INT(stored(cx).made.seconds, made.seconds);
	task.estimate.minutes = 90;
	save_task(cx, &task);
	change_something(cx);
	EQUAL_INT(stored(cx).made.seconds, cx->now.seconds);
}

STORE_TEST(a_plan_avoids_meetings_that_block_and_only_those)
{
	save_hours(cx);
	task_made(cx, 1, 90, 23);
	save_meeting(cx, 1, 9, 10, false);
	save_meeting(cx, 2, 10, 11, true);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T10:00-11:30");
}

STORE_TEST(a_block_that_has_begun_stays)
{
	save_hours(cx);
	task_made(cx, 1, 120, 24);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00");
	cx->now = monday(cx, 10, 0);
	task_made(cx, 2, 60, 23);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00, 1: 23T13:00-14:00");
}

STORE_TEST(a_block_whose_task_is_done_ends_now)
{
	save_hours(cx);
	Task task = task_made(cx, 1, 120, 24);
	task_made(cx, 2, 60, 25);
	change_something(cx);
	cx->now = monday(cx, 10, 10);
	task.done = cx->now;
	save_task(cx, &task);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:10, 2: 23T10:10-11:10");
}

STORE_TEST(a_begun_block_gives_way_to_a_meeting)
{
	save_hours(cx);
	task_made(cx, 1, 120, 24);
	change_something(cx);
	cx->now = monday(cx, 9, 30);
	save_meeting(cx, 1, 10, 11, false);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00, 1: 23T11:00-12:00, 1: 23T13:00-13:30");
}

STORE_TEST(what_waits_on_the_client_is_not_planned)
{
	save_hours(cx);
	Task task = task_made(cx, 1, 60, 23);
	task.waiting_since = cx->now;
	save_task(cx, &task);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "");
	EQUAL_INT(stored(cx).promises.count, 0);
}

STORE_TEST(a_broken_promise_comes_with_its_sum_and_the_first_honest_date)
{
	save_hours(cx);
	Task kept = task_made(cx, 1, 240, 23);
	kept.importance = 3;
	save_task(cx, &kept);
	task_made(cx, 2, 300, 23);
	change_something(cx);
	const StoredPlan plan = stored(cx);
	EQUAL_TEXT(plan.verdict, "broken");
	const PlannedPromise *broken = plan_promise(&plan, (TaskId){((int64_t)FIRST << 8) + 2});
	CHECK(broken && broken->broken);
	EQUAL_INT(broken->minutes.minutes, 300);
	EQUAL_TEXT(instant_iso(arena, broken->new_due), "2026-11-24T12:05:00Z");
	CHECK(!plan_promise(&plan, kept.id)->broken);
	CHECK(!plan_promise(&plan, (TaskId){7}));
	EQUAL_INT(plan.certificates.count, 1);
	const Certificate *why = plan.certificates.items;
	EQUAL_INT(why->tasks.count, 2);
	EQUAL_INT(why->need.minutes, 540);
	EQUAL_INT(why->have.minutes, 420);
	EQUAL_INT(intervals_length(why->windows).seconds, 420 * 60);
}

STORE_TEST(time_tracked_is_taken_off_and_an_overrun_gets_half_an_hour)
{
	save_hours(cx);
	Task task = task_made(cx, 1, 120, 24);
	Entry entry = {.id = {5},
		.member = cx->member.id,
		.task = task.id,
		.start = instant_plus(cx->now, -60 * 60),
		.end = cx->now};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 2));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00");
	entry.start = instant_plus(cx->now, -3 * 3600);
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 2));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-09:30");
}

STORE_TEST(a_task_without_estimate_takes_the_practices_default)
{
	save_hours(cx);
	task_made(cx, 1, 0, 0);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-09:45");
	EQUAL_INT(stored(cx).promises.count, 0);
}

STORE_TEST(a_promise_beyond_the_horizon_is_planned_all_the_same)
{
	save_hours(cx);
	Task task = task_made(cx, 1, 60, 23);
	task.due = wall(day(2031, 1, 7), 12, 0);
	save_task(cx, &task);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00");
	EQUAL_TEXT(stored(cx).verdict, "kept");
}

STORE_TEST(without_working_hours_no_promise_is_kept_and_none_lies)
{
	task_made(cx, 1, 60, 24);
	change_something(cx);
	EQUAL_TEXT(stored(cx).verdict, "broken");
	EQUAL_INT(stored(cx).certificates.items[0].have.minutes, 0);
	CHECK(!instant_set(stored(cx).promises.items[0].new_due));
}

STORE_TEST(the_clock_renews_a_plan_whose_block_went_by_undone)
{
	save_hours(cx);
	task_made(cx, 1, 60, 24);
	change_something(cx);
	Context clock;
	size_t renewed;
	context_open(&clock, arena, cx->db, cx->house);
	clock.now = monday(cx, 9, 59);
	WORKS(plan_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 0);
	clock.now = monday(cx, 10, 1);
	WORKS(plan_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 1);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00, 1: 23T10:05-11:05");
	WORKS(plan_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 0);
}

STORE_TEST(what_is_planned_stays_where_it_is_when_more_comes)
{
	save_hours(cx);
	task_made(cx, 1, 120, 25);
	change_something(cx);
	task_made(cx, 2, 60, 24);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00");
}

STORE_TEST(a_change_is_looked_at_and_nothing_is_kept_of_it)
{
	save_hours(cx);
	task_made(cx, 1, 120, 24);
	task_made(cx, 2, 60, 25);
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00");
	PlanChange change = {0};
	PlanDifference difference;
	WORKS(plan_what_if(cx, &change, &difference));
	CHECK(difference.same);
	*LIST_ADD(arena, change.lost) = (Interval){monday(cx, 9, 0), monday(cx, 10, 0)};
	WORKS(plan_what_if(cx, &change, &difference));
	CHECK(!difference.same);
	EQUAL_INT(difference.moves.count, 1);
	EQUAL_INT(difference.by_task.count, 1);
	EQUAL_INT(difference.by_task.items[0].minutes.minutes, 60);
	EQUAL_INT(difference.moved.minutes, 60);
	EQUAL_INT(difference.tasks, 1);
	const MoveLine *line = difference.moves.items;
	EQUAL_TEXT(line->title, "Newsletter");
	EQUAL_INT(line->move.from.start.seconds, monday(cx, 9, 0).seconds);
	EQUAL_INT(line->move.to.start.seconds, monday(cx, 13, 0).seconds);
	EQUAL_INT(difference.broken.count, 0);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00");
	WORKS(plan_still(cx, difference.seen));
}

STORE_TEST(an_urgent_request_says_which_promise_it_would_break_and_until_when)
{
	save_hours(cx);
	task_made(cx, 1, 300, 23);
	change_something(cx);
	PlanChange change = {0};
	PlanDifference difference;
	*LIST_ADD(arena, change.tasks) = (Task){.id = {(int64_t)FIRST << 10},
		.title = TEXT("Urgent"),
		.estimate = {240},
		.importance = 3,
		.due = wall(day(2026, 11, 23), 17, 0),
		.due_zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	WORKS(plan_what_if(cx, &change, &difference));
	EQUAL_INT(difference.broken.count, 1);
	EQUAL_TEXT(difference.broken.items[0].task.title, "Newsletter");
	EQUAL_TEXT(instant_iso(arena, difference.broken.items[0].new_due), "2026-11-24T12:05:00Z");
	EQUAL_INT(difference.saved.count, 0);
	*LIST_ADD(arena, change.tasks) = (Task){.id = difference.broken.items[0].task.id,
		.title = TEXT("Newsletter"),
		.remaining = {60},
		.remaining_at = cx->now,
		.due = wall(day(2026, 11, 23), 17, 0),
		.due_zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	WORKS(plan_what_if(cx, &change, &difference));
	EQUAL_INT(difference.broken.count, 0);
	const int64_t seen = difference.seen;
	task_made(cx, 2, 60, 24);
	change_something(cx);
	REFUSES(plan_still(cx, seen),
		"The plan has changed since you looked at it. Here it is anew.");
}

STORE_TEST(a_promise_that_was_broken_can_be_saved)
{
	save_hours(cx);
	task_made(cx, 1, 300, 23);
	Task second = task_made(cx, 2, 240, 23);
	change_something(cx);
	EQUAL_TEXT(stored(cx).verdict, "broken");
	PlanChange change = {0};
	PlanDifference difference;
	second.waiting_since = cx->now; /* the one that was broken is the longer one */
	*LIST_ADD(arena, change.tasks) = second;
	WORKS(plan_what_if(cx, &change, &difference));
	EQUAL_TEXT(difference.after.verdict, "kept");
	EQUAL_INT(difference.broken.count, 0);
	EQUAL_INT(difference.saved.count, 1);
}

STORE_TEST(what_comes_after_another_task_is_planned_after_it)
{
	save_hours(cx);
	Task first = task_made(cx, 1, 60, 26), second = task_made(cx, 2, 60, 24);
	const Dependency after = {second.id, first.id};
	Dependencies all = {0};
	*LIST_ADD(arena, all) = after;
	WORKS(store_dependency_replace(cx->db, arena, cx->practice.id, second.id, all));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:00, 2: 23T10:00-11:00");
	EQUAL_TEXT(stored(cx).verdict, "kept");
}

STORE_TEST(a_circle_from_an_import_does_not_hold_up_the_plan)
{
	save_hours(cx);
	Task first = task_made(cx, 1, 60, 24), second = task_made(cx, 2, 60, 24);
	Dependencies all = {0}, back = {0};
	*LIST_ADD(arena, all) = (Dependency){second.id, first.id};
	*LIST_ADD(arena, back) = (Dependency){first.id, second.id};
	WORKS(store_dependency_replace(cx->db, arena, cx->practice.id, second.id, all));
	WORKS(store_dependency_replace(cx->db, arena, cx->practice.id, first.id, back));
	change_something(cx);
	EQUAL_TEXT(stored(cx).verdict, "kept");
	EQUAL_INT(stored(cx).blocks.count, 2);
}

STORE_TEST(work_that_needs_the_client_is_planned_while_they_can_be_reached)
{
	save_hours(cx);
	HoursLine lines[] = {{WORKDAYS, 14 * 60, 18 * 60}};
	const Client client = {.id = {((int64_t)FIRST << 8) + 90},
		.name = TEXT("Kopi"),
		.zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 2));
	Task task = task_made(cx, 1, 60, 24);
	task.client = client.id;
	task.reachable_only = true;
	save_task(cx, &task);
	change_something(cx);
	EQUAL_TEXT(
		planned_blocks(cx), "1: 23T09:00-10:00"); /* nobody has said when they are there */
	WORKS(store_hours_replace(cx->db, arena, cx->practice.id, hours_of_client(client.id),
		(Hours){lines, 1, 1}, 2));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T14:00-15:00");
}
