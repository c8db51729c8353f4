/* What the plan heeds below every promise: hours kept for a client, mornings, breaks, breath. It is
 * Monday, 08:30 in Lyon; the days are 9 to 12 and 13 to 17, and nothing of them is kept free. */
#include "app/plan.h"

#include "store/agreement.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/hours.h"
#include "store/practice.h"
#include "store/task.h"

#include "test/app/plan_made.h"

enum { FIRST = 1 << 30 };

static void save_hours(Context *cx)
{
	cx->practice.buffer_percent = 0;
	WORKS(store_practice_save(cx->db, cx->arena, &cx->practice));
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
}

static Client client_made(Context *cx, int number)
{
	Client client = {.id = {((int64_t)FIRST << 8) + 90 + number},
		.name = TEXT("Kopi"),
		.zone = TEXT("Asia/Singapore"),
		.status = CLIENT_ACTIVE,
		.created = {1790000000}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 2));
	return client;
}

static void save_client(Context *cx, const Client *client)
{
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, client, 2));
}

static Task task_made(Context *cx, int number, const Client *client, int minutes, Wall due)
{
	Task task = {.id = {((int64_t)FIRST << 8) + number},
		.client = client ? client->id : (ClientId){0},
		.title = TEXT("Newsletter"),
		.estimate = {minutes},
		.due = due,
		.due_zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 2));
	return task;
}

STORE_TEST(hours_kept_for_a_client_push_back_what_nobody_was_promised)
{
	save_hours(cx);
	Client client = client_made(cx, 1);
	task_made(cx, 1, NULL, 120, (Wall){0});
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-11:00");
	client.reserved = (Minutes){35 * 60};
	client.reserved_per = PER_WEEK;
	save_client(cx, &client);
	task_made(cx, 2, NULL, 60, (Wall){0});
	change_something(cx); /* what stands already stays; the new task finds this week taken */
	CHECK(text_contains(planned_blocks(cx), "1: 23T09:00-11:00"));
	CHECK(!text_contains(planned_blocks(cx), "2: 2"));
	task_made(cx, 3, NULL, 60, wall(day(2026, 11, 24), 17, 0));
	change_something(cx); /* a promise comes before all hours kept */
	CHECK(text_contains(planned_blocks(cx), "3: 2"));
}

STORE_TEST(what_is_worked_for_them_already_is_not_kept_once_more)
{
	save_hours(cx);
	Client client = client_made(cx, 1);
	client.reserved = (Minutes){35 * 60};
	client.reserved_per = PER_WEEK;
	save_client(cx, &client);
	const Entry entry = {.id = {5},
		.member = cx->member.id,
		.client = client.id,
		.start = instant_plus(cx->now, -8 * 3600),
		.end = instant_plus(cx->now, -3600)};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 2));
	task_made(cx, 1, NULL, 7 * 60, (Wall){0});
	change_something(cx);
	CHECK(text_contains(
		planned_blocks(cx), "1: 2")); /* seven hours of this week are free again */
}

STORE_TEST(a_retainer_is_kept_free_instead_of_the_clients_own_hours)
{
	save_hours(cx);
	Client client = client_made(cx, 1);
	client.reserved = (Minutes){60};
	client.reserved_per = PER_MONTH;
	save_client(cx, &client);
	const Agreement agreement = {.id = {77},
		.client = client.id,
		.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.title = TEXT("Letter"),
		.currency = {"EUR"},
		.from = day(2026, 11, 1),
		.rate_kind = RATE_RETAINER,
		.retainer.included = {200 * 60}};
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &agreement, 2));
	task_made(cx, 1, NULL, 60, (Wall){0});
	change_something(cx); /* neither what is left of November nor December has that many */
	CHECK(!text_contains(planned_blocks(cx), "1: 2"));
}

STORE_TEST(work_is_ready_when_the_clients_day_begins_where_that_breaks_nothing)
{
	save_hours(cx);
	Client client = client_made(cx, 1);
	HoursLine lines[] = {{WORKDAYS, 9 * 60, 12 * 60}, {WORKDAYS, 13 * 60, 18 * 60}};
	WORKS(store_hours_replace(cx->db, arena, cx->practice.id, hours_of_client(client.id),
		(Hours){lines, 2, 2}, 2));
	const Wall noon = wall(day(2026, 11, 24), 12, 0);
	client.before_morning = true; /* 9:00 on Tuesday in Singapore is 2:00 in Lyon */
	save_client(cx, &client);
	task_made(cx, 1, NULL, 240, noon);
	task_made(cx, 2, &client, 240, noon);
	change_something(cx);
	CHECK(text_contains(planned_blocks(cx), "1: 24T09:00"));
	CHECK(!text_contains(planned_blocks(cx), "2: 24T"));
	task_made(cx, 3, NULL, 180, wall(day(2026, 11, 23), 17, 0));
	change_something(cx); /* a promise of today has to go before the wish */
	CHECK(text_contains(planned_blocks(cx), "2: 24T"));
}

STORE_TEST(breaks_and_breath_of_the_settings_are_kept)
{
	save_hours(cx);
	task_made(cx, 1, NULL, 150, wall(day(2026, 11, 24), 17, 0));
	cx->practice.break_after = (Minutes){90};
	cx->practice.break_minutes = (Minutes){15};
	WORKS(store_practice_save(cx->db, arena, &cx->practice));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:30, 1: 23T10:45-11:45");
	cx->practice.break_minutes = (Minutes){0};
	cx->practice.gap = (Minutes){20};
	WORKS(store_practice_save(cx->db, arena, &cx->practice));
	task_made(cx, 2, NULL, 30, wall(day(2026, 11, 23), 17, 0));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "1: 23T09:00-10:30, 1: 23T10:45-11:45, 2: 23T13:00-13:30");
}

STORE_TEST(what_is_left_with_a_colleague_takes_no_time)
{
	save_hours(cx);
	Task task = task_made(cx, 1, NULL, 60, wall(day(2026, 11, 23), 17, 0));
	task.colleague = TEXT("Anaïs");
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 3));
	change_something(cx);
	EQUAL_TEXT(planned_blocks(cx), "");
}
