/* Today, on the demonstration's Monday at 10:42 in Lyon, and on an empty first day. */
#include "app/client.h"
#include "app/today.h"

#include "app/demonstration.h"
#include "app/plan.h"
#include "app/task.h"
#include "store/client.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/app/plan_made.h"

static Context demonstration(Context *cx, Arena *arena)
{
	Context visiting;
	context_open(&visiting, arena, cx->db, cx->house);
	visiting.now = zone_instant(cx->zone, wall(day(2026, 11, 23), 10, 42));
	WORKS(make_demonstration(&visiting));
	return visiting;
}

static Today today_of(Context *cx)
{
	Today today;
	WORKS(open_today(cx, &today));
	return today;
}

STORE_TEST(today_says_what_is_in_hand_and_what_cannot_be_kept)
{
	Context visiting = demonstration(cx, arena);
	const Today today = today_of(&visiting);
	EQUAL_INT(today.counts[PROMISE_BROKEN], 1);
	EQUAL_INT(today.counts[PROMISE_KEPT] + today.counts[PROMISE_TIGHT], 9);
	CHECK(today.now && today.now->current && today.in_hand);
	EQUAL_TEXT(today.now->title, "LinkedIn posts of the week");
	EQUAL_INT(today.waiting.count, 3);
	EQUAL_INT(today.overdue.count, 0);
	EQUAL_INT(today.strip.row_count, 6);
	EQUAL_INT(today.zoneless.count, 0);
}

STORE_TEST(the_sum_of_a_proof_can_be_added_by_hand)
{
	Context visiting = demonstration(cx, arena);
	const Today today = today_of(&visiting);
	EQUAL_INT(today.proofs.count, 1);
	const Slip *slip = &today.proofs.items[0].slip;
	int32_t needed = 0;
	EACH (const SlipNeed, need, slip->needs) {
		needed += need->minutes.minutes;
	}
	EQUAL_INT(slip->needed.minutes, needed);
	EQUAL_INT(slip->hours.minutes - slip->meetings.minutes - slip->buffer.minutes,
		slip->free.minutes);
	EQUAL_INT(slip->needed.minutes - slip->free.minutes, slip->missing.minutes);
	CHECK(slip->missing.minutes > 0 && slip->buffer.minutes >= 0);
	EQUAL_INT(today.proofs.items[0].broken.count, 1);
	CHECK(instant_set(today.proofs.items[0].broken.items[0].new_due));
}

STORE_TEST(the_day_is_told_from_what_was_worked_to_what_is_still_free)
{
	Context visiting = demonstration(cx, arena);
	const Today today = today_of(&visiting);
	int worked = 0, blocks = 0, pauses = 0;
	Instant before = {0};
	EACH (const DayItem, item, today.items) {
		worked += item->kind == DAY_WORKED;
		blocks += item->kind == DAY_BLOCK;
		pauses += item->kind == DAY_PAUSE;
		CHECK(item->when.start.seconds >= before.seconds);
		before = item->when.start;
		CHECK(item->past == (item->kind == DAY_WORKED));
	}
	CHECK(worked >= 2 && blocks >= 3);
	EQUAL_INT(pauses, 1);
	EQUAL_INT(today.hours.minutes, 480);
	CHECK(today.done.minutes > 60 && today.planned.minutes > 240);
}

STORE_TEST(done_and_waiting_move_the_day_on)
{
	Context visiting = demonstration(cx, arena);
	Today today = today_of(&visiting);
	const TaskId first = today.in_hand->task.id;
	WORKS(finish_task(&visiting, first));
	today = today_of(&visiting);
	CHECK(today.in_hand && today.in_hand->task.id.value != first.value);
	EQUAL_INT(today.counts[PROMISE_KEPT] + today.counts[PROMISE_TIGHT] +
			  today.counts[PROMISE_BROKEN],
		9);
	const TaskId second = today.in_hand->task.id;
	WORKS(wait_task(&visiting, second, TEXT("an answer")));
	today = today_of(&visiting);
	EQUAL_INT(today.waiting.count, 4);
	CHECK(!today.in_hand || today.in_hand->task.id.value != second.value);
}

STORE_TEST(what_is_triaged_today_is_asked_no_more)
{
	Context visiting = demonstration(cx, arena);
	Today today = today_of(&visiting);
	size_t before = today.triage.count;
	CHECK(before > 0);
	WORKS(triage_task(&visiting, today.triage.items[0].task.id, TRIAGE_CAN_WAIT));
	EQUAL_INT(today_of(&visiting).triage.count, before - 1);
}

STORE_TEST(an_empty_day_promises_nothing)
{
	const Today today = today_of(cx);
	EQUAL_INT(today.open, 0);
	EQUAL_INT(today.clients, 0);
	EQUAL_INT(today.items.count, 0);
	EQUAL_INT(today.own.count, 0);
	EQUAL_INT(today.strip.row_count, 2);
	CHECK(today.strip.rows[0].self && today.strip.rows[1].person->ghost);
	CHECK(!today.has_plan && !today.now && !today.next);
	EQUAL_TEXT(message_plain(arena, today.verdict.calm), "Nothing is promised.");
}

STORE_TEST(a_client_without_a_zone_is_asked_for_it)
{
	const Client client = {.id = {1LL << 41}, .name = TEXT("Kopi"), .status = CLIENT_ACTIVE};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 2));
	EQUAL_INT(today_of(cx).zoneless.count, 1);
	REFUSES(set_client_zone(cx, client.id, TEXT("Asia/Singapour")),
		"There is no time zone “Asia/Singapour”.");
	WORKS(set_client_zone(cx, client.id, TEXT("Asia/Singapore")));
	EQUAL_INT(today_of(cx).zoneless.count, 0);
}

STORE_TEST(what_is_overdue_is_no_proof_but_stands_apart)
{
	works(cx, "mon-fri 9:00-17:00");
	const Task late = {.id = {1LL << 41},
		.title = TEXT("Late"),
		.estimate = {60},
		.due = wall(day(2026, 11, 20), 12, 0),
		.due_zone = TEXT("Europe/Paris")};
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &late, 2));
	WORKS(plan_renew(cx));
	const Today today = today_of(cx);
	EQUAL_INT(today.counts[PROMISE_OVERDUE], 1);
	EQUAL_INT(today.overdue.count, 1);
	EQUAL_INT(today.proofs.count, 0);
	CHECK(today.next && !today.now);
}
