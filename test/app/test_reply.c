/* A reply time that was promised makes promises, on both engines. It is Monday, 23 November 2026,
 * 08:30 in Paris. */
#include "app/reply.h"

#include "app/task.h"
#include "store/hours.h"

#include "test/app/invoice_made.h"

static ClientId reachable(Context *cx, const char *hours, int32_t reply_within)
{
	Client client;
	ClientId id = made_client(cx);
	WORKS(open_client_form(cx, id, &client));
	client.zone = TEXT("Europe/London");
	client.reply_within = (Minutes){reply_within};
	WORKS(hours_parse(cx->arena, text_of(hours), "reachable", &client.reachable));
	WORKS(save_client(cx, &client, &id));
	return id;
}

static Text due_of(Context *cx, ClientId client)
{
	OpenTask open;
	TaskId task;
	WORKS(promise_reply(cx, client, &task));
	WORKS(open_task(cx, task, &open));
	EQUAL_TEXT(open.task.title, "Reply to Maison Lune");
	EQUAL_TEXT(open.task.due_zone, "Europe/London");
	return wall_iso(cx->arena, open.task.due);
}

STORE_TEST(a_reply_is_due_after_so_many_of_their_reachable_hours)
{
	ClientId client = reachable(cx, "mon-fri 09:00-12:00", 240);
	EQUAL_TEXT(due_of(cx, client), "2026-11-24T10:00");
	Agreement agreement = new_agreement(cx, client);
	agreement.reply_within = (Minutes){60};
	agreement.rate = 4800;
	(void)agreed_as(cx, &agreement);
	EQUAL_TEXT(due_of(cx, client), "2026-11-23T10:00"); /* the agreement in force */
}

STORE_TEST(where_hours_are_agreed_a_reply_is_counted_in_them_without_days_off)
{
	ClientId client = reachable(cx, "mon-fri 09:00-12:00", 240);
	Agreement agreement = new_agreement(cx, client);
	agreement.rate = 4800;
	agreement.reply_within = (Minutes){240};
	agreement.availability.kind = AVAILABILITY_SPREAD;
	WORKS(hours_parse(cx->arena, TEXT("mon, wed-fri 14:00-16:00"), "available_hours",
		&agreement.availability.hours));
	(void)agreed_as(cx, &agreement);
	EQUAL_TEXT(due_of(cx, client), "2026-11-25T15:00"); /* 16:00 in Lyon */
	const DayException leave = {.id = 5, .first = day(2026, 11, 25), .last = day(2026, 11, 25)};
	WORKS(store_day_exception_save(
		cx->db, arena, cx->practice.id, hours_of_member(cx->member.id), &leave, 2));
	EQUAL_TEXT(due_of(cx, client), "2026-11-26T15:00");
	agreement.availability.zone = TEXT("Europe/London"); /* a new version, on their clock */
	(void)agreed_as(cx, &agreement);
	EQUAL_TEXT(due_of(cx, client), "2026-11-26T16:00");
}

STORE_TEST(where_nobody_said_when_they_can_be_reached_the_clock_counts)
{
	ClientId client = reachable(cx, "", 90);
	EQUAL_TEXT(due_of(cx, client), "2026-11-23T09:00");
}

STORE_TEST(without_a_reply_time_there_is_nothing_to_promise)
{
	TaskId task;
	REFUSES(promise_reply(cx, reachable(cx, "mon-fri 09:00-12:00", 0), &task),
		"No reply time is promised to Maison Lune.");
}
