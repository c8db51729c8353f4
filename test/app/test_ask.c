/* "May I say yes?", on both engines. */
#include "app/ask.h"

#include "app/plan.h"
#include "app/task.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/hours.h"

#include "test/app/plan_made.h"

#define BIG(number) ((1LL << 40) + (number))

static const Client ridge = {.id = {BIG(1)},
	.name = TEXT("Blue Ridge Media"),
	.status = CLIENT_ACTIVE,
	.thread = 4,
	.zone = TEXT("America/New_York"),
	.place = TEXT("New York")};

/* Élodie works from nine to one and from two to six; her client from nine to five over there. */
static void begin(Context *cx)
{
	HoursLine theirs = {WORKDAYS, 540, 1020};
	works(cx, "mon-fri 9:00-13:00, 14:00-18:00");
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &ridge, 1));
	WORKS(store_hours_replace(cx->db, cx->arena, cx->practice.id, hours_of_client(ridge.id),
		(Hours){&theirs, 1, 1}, 1));
}

static TaskId promised(Context *cx, const char *title, Wall due, int32_t minutes)
{
	TaskId id;
	const TaskDraft draft = {.task = {.title = text_of(title),
					 .client = ridge.id,
					 .estimate = {minutes},
					 .due = due,
					 .due_zone = TEXT("Europe/Paris")}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

static Ask asked(Context *cx, int32_t minutes, Wall due)
{
	Ask ask;
	const AskQuestion question = {.client = ridge.id, .minutes = {minutes}, .due = due};
	WORKS(open_ask(cx, &question, &ask));
	return ask;
}

STORE_TEST(a_request_with_less_notice_than_agreed_is_said_to_be_urgent)
{
	begin(cx);
	const Agreement agreement = {.id = {BIG(77)},
		.client = ridge.id,
		.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.title = TEXT("Letter"),
		.currency = {"USD"},
		.from = day(2026, 11, 1),
		.surcharges.urgent_notice = {48 * 60}};
	CHECK(!asked(cx, 120, wall(day(2026, 11, 24), 12, 0)).urgent);
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &agreement, 2));
	CHECK(asked(cx, 120, wall(day(2026, 11, 24), 12, 0)).urgent);
	CHECK(!asked(cx, 120, wall(day(2026, 11, 26), 12, 0)).urgent);
}

STORE_TEST(a_yes_is_given_where_there_is_room)
{
	begin(cx);
	Ask ask = asked(cx, 120, wall(day(2026, 11, 23), 12, 0));
	EQUAL_INT(ask.verdict, ASK_FITS);
	EQUAL_TEXT(instant_iso(arena, ask.exact), "2026-11-23T10:00:00Z");
	EQUAL_TEXT(wall_iso(arena, ask.offer), "2026-11-23T09:00");
}

STORE_TEST(without_a_date_the_first_honest_one_is_the_answer)
{
	begin(cx);
	Ask ask = asked(cx, 120, (Wall){{0}, 0});
	EQUAL_INT(ask.verdict, ASK_FITS);
	EQUAL_TEXT(wall_iso(arena, ask.question.due), "2026-11-23T09:00");
}

STORE_TEST(a_no_says_the_first_honest_date_and_the_sum)
{
	begin(cx);
	promised(cx, "Newsletter", wall(day(2026, 11, 23), 18, 0), 6 * 60);
	Ask ask = asked(cx, 240, wall(day(2026, 11, 23), 12, 0));
	EQUAL_INT(ask.verdict, ASK_LATER);
	CHECK(instant_set(ask.exact));
	EQUAL_TEXT(wall_iso(arena, ask.offer), "2026-11-24T09:00");
	EQUAL_INT(ask.proof.lines.count, 2);
	EQUAL_INT(ask.proof.slip.needed.minutes, 600);
	CHECK(ask.proof.slip.free.minutes < ask.proof.slip.needed.minutes);
	EQUAL_INT(ask.proof.overload.name_count, 1);
}

STORE_TEST(what_has_passed_or_takes_no_time_is_refused_beside_its_field)
{
	begin(cx);
	Ask ask;
	AskQuestion question = {
		.client = ridge.id, .minutes = {60}, .due = wall(day(2026, 11, 20), 12, 0)};
	REFUSES(open_ask(cx, &question, &ask), "That has passed already.");
	question = (AskQuestion){.client = ridge.id, .due = wall(day(2026, 11, 24), 12, 0)};
	REFUSES(open_ask(cx, &question, &ask), "Say how long it takes.");
	question = (AskQuestion){.client = {BIG(99)}, .minutes = {60}};
	REFUSES(open_ask(cx, &question, &ask), "This client is not there any more.");
}

STORE_TEST(a_task_is_asked_about_without_being_counted_twice)
{
	begin(cx);
	TaskId id = promised(cx, "Newsletter", wall(day(2026, 11, 23), 18, 0), 7 * 60);
	Ask ask;
	const AskQuestion question = {.task = id, .due = wall(day(2026, 11, 24), 6, 0)};
	WORKS(open_ask(cx, &question, &ask));
	EQUAL_INT(ask.question.minutes.minutes, 7 * 60);
	CHECK(ask.verdict == ASK_FITS || ask.verdict == ASK_FITS_WITH_BUFFER);
	TaskId again;
	WORKS(accept_ask(cx, &question, &again));
	EQUAL_INT(again.value, id.value);
	OpenTask open;
	WORKS(open_task(cx, id, &open));
	EQUAL_TEXT(wall_iso(arena, open.task.due), "2026-11-24T06:00");
	EQUAL_TEXT(open.task.due_zone, "America/New_York");
}

STORE_TEST(a_yes_that_would_break_a_promise_by_now_is_refused)
{
	begin(cx);
	const AskQuestion question = {.client = ridge.id,
		.title = TEXT("Banner"),
		.minutes = {240},
		.due = wall(day(2026, 11, 23), 12, 0)};
	Ask ask;
	TaskId id;
	WORKS(open_ask(cx, &question, &ask));
	CHECK(ask.verdict == ASK_FITS || ask.verdict == ASK_FITS_WITH_BUFFER);
	promised(cx, "Newsletter", wall(day(2026, 11, 23), 18, 0), 6 * 60);
	REFUSES(accept_ask(cx, &question, &id),
		"A promise made before would break for it. Look at the new answer.");
}

static size_t broken_now(Context *cx)
{
	StoredPlan plan;
	size_t broken = 0;
	WORKS(open_plan(cx, &plan));
	EACH (PlannedPromise, promise, plan.promises) {
		broken += promise->broken;
	}
	return broken;
}

/* Numbers by chance that every run and every machine shares. */
static int32_t chance(uint64_t *state, int32_t below)
{
	*state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (int32_t)((*state >> 33) % (uint64_t)below);
}

STORE_TEST(accepting_an_offer_never_breaks_a_promise)
{
	uint64_t state = 7;
	begin(cx);
	for (int i = 0; i < 24; i++) {
		int32_t minutes = 20 + chance(&state, 300);
		Wall due = wall(day(2026, 11, 24 + chance(&state, 5)), 9 + chance(&state, 9), 0);
		if (i % 4 == 0) { /* one that is promised without asking */
			promised(cx, "Careless", due, minutes);
			continue;
		}
		size_t before = broken_now(cx);
		AskQuestion question = {.client = ridge.id,
			.title = TEXT("Careful"),
			.minutes = {minutes},
			.due = due};
		Ask ask;
		TaskId id;
		WORKS(open_ask(cx, &question, &ask));
		if (ask.verdict == ASK_LATER) {
			question.due = i % 2 ? ask.offer : ask.offer_day;
		}
		WORKS(accept_ask(cx, &question, &id));
		EQUAL_INT(broken_now(cx), before);
	}
	CHECK(broken_now(cx) > 0);
}
