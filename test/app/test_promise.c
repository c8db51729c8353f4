/* How pages list promises: in the client's time and the VA's, what is in danger first. */
#include "app/plan.h"
#include "app/promise.h"
#include "store/client.h"
#include "store/task.h"
#include "test/store/store_test.h"

static const Error *promised(
	Context *cx, const char *title, ClientId client, Wall due, Text zone, int32_t minutes)
{
	Task task = {.id = {new_id(cx)},
		.client = client,
		.title = text_of(title),
		.estimate = {minutes},
		.remaining = {minutes},
		.remaining_at = cx->now,
		.due = due,
		.due_zone = zone,
		.created = cx->now};
	plan_changed(cx);
	return store_task_save(cx->db, cx->arena, cx->practice.id, &task, cx->change);
}

STORE_TEST(what_is_in_danger_is_listed_first_in_the_clients_time)
{
	Client kopi = {.id = {new_id(cx)},
		.name = TEXT("Kopi & Co"),
		.thread = 1,
		.status = CLIENT_ACTIVE,
		.zone = TEXT("Asia/Singapore"),
		.created = cx->now};
	WORKS(WRITE(cx, store_client_save(cx->db, arena, cx->practice.id, &kopi, cx->change)));
	Text singapore = TEXT("Asia/Singapore");
	WORKS(WRITE(cx,
		promised(cx, "Report", kopi.id, wall(day(2026, 11, 30), 12, 0), singapore, 60)));
	WORKS(WRITE(
		cx, promised(cx, "Late", kopi.id, wall(day(2026, 11, 20), 12, 0), singapore, 60)));
	PromiseLines lines;
	WORKS(open_promises(cx, kopi.id, &lines));
	EQUAL_INT(lines.count, 2);
	EQUAL_TEXT(lines.items[0].task.title, "Late");
	EQUAL_INT(lines.items[0].state, PROMISE_OVERDUE);
	EQUAL_TEXT(lines.items[1].place, "Singapore");
	CHECK(lines.items[1].elsewhere);
	EQUAL_TEXT(wall_iso(arena, lines.items[1].there), "2026-11-30T12:00");
	EQUAL_TEXT(wall_iso(arena, lines.items[1].here), "2026-11-30T05:00");
}
