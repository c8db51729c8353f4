/* Work for a client with fixed days lies in the hours agreed, on both engines. It is Monday,
 * 23 November 2026, 08:30 in Lyon; the days are 9 to 12 and 13 to 17, and nothing of them is kept
 * free. */
#include "app/ask.h"
#include "app/plan.h"
#include "app/today.h"
#include "app/week_page.h"

#include "store/agreement.h"
#include "store/client.h"
#include "store/hours.h"
#include "store/practice.h"
#include "store/task.h"

#include "test/app/plan_made.h"

enum { FIRST = 1 << 30 };

static Client client_made(Context *cx)
{
	Client client = {.id = {((int64_t)FIRST << 8) + 90},
		.name = TEXT("Alpenhof"),
		.zone = TEXT("Europe/Zurich"),
		.status = CLIENT_ACTIVE,
		.created = {1790000000}};
	cx->practice.buffer_percent = 0;
	WORKS(store_practice_save(cx->db, cx->arena, &cx->practice));
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 2));
	return client;
}

static Agreement fixed(Context *cx, int32_t version, Day from, const char *hours)
{
	Agreement agreement = {.id = {70 + version},
		.client = {((int64_t)FIRST << 8) + 90},
		.version = version,
		.status = AGREEMENT_ACCEPTED,
		.title = TEXT("Letter"),
		.currency = {"EUR"},
		.from = from};
	agreement.availability.kind = *hours ? AVAILABILITY_FIXED : AVAILABILITY_SPREAD;
	if (*hours) {
		WORKS(hours_parse(cx->arena, text_of(hours), "available_hours",
			&agreement.availability.hours));
	}
	return agreement;
}

static void agree(Context *cx, const Agreement *agreement)
{
	WORKS(store_agreement_save(cx->db, cx->arena, cx->practice.id, agreement, 2));
}

static Task task_made(Context *cx, int number, const Client *client, int minutes)
{
	Task task = {.id = {((int64_t)FIRST << 8) + number},
		.client = client ? client->id : (ClientId){0},
		.title = TEXT("Newsletter"),
		.estimate = {minutes},
		.created = {1790000000}};
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 2));
	return task;
}

static Text planned(Context *cx)
{
	change_something(cx);
	return planned_blocks(cx);
}

STORE_TEST(the_work_of_fixed_days_lies_in_the_hours_agreed_and_other_work_around_it)
{
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "tue, thu 10:00-12:00");
	agree(cx, &agreed);
	task_made(cx, 1, &client, 300);
	task_made(cx, 2, NULL, 60);
	EQUAL_TEXT(planned(cx), "2: 23T09:00-10:00, 1: 24T10:00-12:00, 1: 26T10:00-12:00, "
				"1: 01T10:00-11:00");
}

STORE_TEST(a_version_without_fixed_days_frees_the_week_from_its_first_day)
{
	Client client = client_made(cx);
	Agreement first = fixed(cx, 1, day(2026, 11, 1), "tue, thu 10:00-12:00");
	Agreement second = fixed(cx, 2, day(2026, 11, 26), "");
	agree(cx, &first);
	agree(cx, &second);
	task_made(cx, 1, &client, 300);
	EQUAL_TEXT(planned(cx), "1: 24T10:00-12:00, 1: 26T09:00-12:00");
}

STORE_TEST(urgent_work_is_planned_outside_of_the_agreed_hours_too)
{
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "thu 10:00-12:00");
	agree(cx, &agreed);
	Task task = task_made(cx, 1, &client, 60);
	EQUAL_TEXT(planned(cx), "1: 26T10:00-11:00");
	task.triage = TRIAGE_URGENT;
	task.due = wall(day(2026, 11, 24), 12, 0);
	task.due_zone = TEXT("Europe/Paris");
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 2));
	EQUAL_TEXT(planned(cx), "1: 23T09:00-10:00");
}

STORE_TEST(reachable_hours_and_fixed_days_both_count_where_a_task_asks_for_both)
{
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "thu 10:00-16:00");
	HoursLine line = {WORKDAYS, 15 * 60, 18 * 60};
	agree(cx, &agreed);
	WORKS(store_hours_replace(cx->db, arena, cx->practice.id, hours_of_client(client.id),
		(Hours){&line, 1, 1}, 2));
	Task task = task_made(cx, 1, &client, 90);
	task.reachable_only = true;
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 2));
	EQUAL_TEXT(planned(cx), "1: 26T15:00-16:00, 1: 03T15:00-15:30");
}

STORE_TEST(hours_kept_each_month_are_kept_in_the_hours_agreed)
{
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "thu 9:00-12:00");
	agreed.rate_kind = RATE_RETAINER;
	agreed.retainer.included = (Minutes){30 * 60}; /* more than all Thursdays have */
	agree(cx, &agreed);
	(void)client;
	task_made(cx, 1, NULL, 35 * 60); /* of nobody: a whole week */
	Text all = planned(cx);
	CHECK(text_starts(all, "1: 23T09:00-12:00, 1: 23T13:00-17:00"));
	CHECK(text_contains(all, "1: 26T13:00-17:00"));
	CHECK(!text_contains(all, "1: 26T09:00"));
}

STORE_TEST(a_request_for_a_client_with_fixed_days_is_answered_in_them)
{
	Ask ask;
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "thu 10:00-12:00");
	agree(cx, &agreed);
	change_something(cx);
	AskQuestion question = {.client = client.id,
		.title = TEXT("Menu"),
		.minutes = {60},
		.due = wall(day(2026, 11, 25), 17, 0)};
	WORKS(open_ask(cx, &question, &ask));
	EQUAL_INT(ask.verdict, ASK_LATER);
	EQUAL_TEXT(instant_iso(arena, ask.exact), "2026-11-26T10:00:00Z");
	question.due = wall(day(2026, 11, 26), 17, 0);
	WORKS(open_ask(cx, &question, &ask));
	EQUAL_INT(ask.verdict, ASK_FITS);
}

STORE_TEST(a_promise_outside_the_agreed_hours_is_a_no_that_says_which_hours_count)
{
	Ask ask;
	Today today;
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "thu 10:00-12:00");
	agree(cx, &agreed);
	Task task = task_made(cx, 1, &client, 60);
	task.due = wall(day(2026, 11, 25), 17, 0);
	task.due_zone = TEXT("Europe/Paris");
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 2));
	change_something(cx);
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.proofs.count, 1);
	const Proof *proof = &today.proofs.items[0];
	EQUAL_INT(proof->overload.have.minutes, 0);
	EQUAL_INT(proof->agreed.count, 1);
	EQUAL_TEXT(proof->agreed.items[0].name, "Alpenhof");
	AskQuestion question = {.client = client.id,
		.title = TEXT("Menu"),
		.minutes = {180},
		.due = wall(day(2026, 11, 26), 17, 0)};
	WORKS(open_ask(cx, &question, &ask));
	EQUAL_INT(ask.verdict, ASK_LATER);
	EQUAL_INT(ask.proof.agreed.count, 1);
	EQUAL_INT(ask.proof.overload.have.minutes, 120);
	task.triage = TRIAGE_URGENT; /* then nothing breaks, and nothing is to be said */
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 2));
	change_something(cx);
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.proofs.count, 0);
}

STORE_TEST(the_day_and_the_week_name_whose_hours_lie_in_them)
{
	Today today;
	WeekPage page;
	Client client = client_made(cx);
	Agreement agreed = fixed(cx, 1, day(2026, 11, 1), "mon 10:00-12:00, thu 14:00-16:00");
	agree(cx, &agreed);
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.fixed.count, 1);
	EQUAL_TEXT(today.fixed.items[0].name, "Alpenhof");
	EQUAL_INT(today.fixed.items[0].when.count, 1);
	WORKS(open_week_page(cx, (Day){0}, &page));
	EQUAL_TEXT(hours_text(arena, page.fixed.items[0].hours, false),
		"mon 10:00-12:00, thu 14:00-16:00");
	client.status = CLIENT_PAUSED;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 2));
	WORKS(open_week_page(cx, (Day){0}, &page));
	EQUAL_INT(page.fixed.count, 0);
}
