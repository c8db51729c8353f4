/* Work put at a time by hand. It is Monday, 08:30 in Lyon; the days are 9 to 12 and 13 to 17. */
#include "app/pin.h"

#include "app/load.h"
#include "app/plan.h"
#include "store/event.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/app/plan_made.h"

enum { FIRST = 1 << 30 };

static Instant monday(const Context *cx, int hour, int minute)
{
	return zone_instant(cx->zone, wall(day(2026, 11, 23), hour, minute));
}

static TaskId task_number(int number)
{
	return (TaskId){((int64_t)FIRST << 8) + number};
}

static void add_task(Context *cx, int number, int minutes, int due_day)
{
	const Task task = {.id = task_number(number),
		.title = text_format(cx->arena, "Task %d", number),
		.estimate = {minutes},
		.due = wall(day(2026, 11, due_day), 17, 0),
		.due_zone = TEXT("Europe/Paris"),
		.created = {1790000000}};
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 2));
}

/* 1: 09:00-11:00, 2: 11:00-12:00, 3: 13:00-14:00 */
static void begin(Context *cx)
{
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
	add_task(cx, 1, 120, 24);
	add_task(cx, 2, 60, 25);
	add_task(cx, 3, 60, 26);
	change_something(cx);
}

static Text blocks(Context *cx)
{
	StoredPlan plan;
	PlannedBlocks pins;
	WORKS(open_plan(cx, &plan));
	WORKS(open_pins(cx, &pins));
	Buffer out = buffer_new(cx->arena);
	PlanParts parts = plan_parts(cx->arena, plan.blocks, pins);
	EACH (PlanPart, part, parts) {
		Wall start = zone_wall(cx->zone, part->when.start);
		Wall end = zone_wall(cx->zone, part->when.end);
		buffer_format(&out, "%s%d: %s-%s%s", out.length ? ", " : "",
			(int)(part->task.value & 0xff), wall_iso(cx->arena, start).chars + 8,
			wall_iso(cx->arena, end).chars + 11, part->pinned ? "!" : "");
	}
	return buffer_done(&out);
}

static PinMove move_of(const Context *cx, int number, int from_hour, int to_hour)
{
	return (PinMove){task_number(number), monday(cx, from_hour, 0), monday(cx, to_hour, 0)};
}

static const Error *pin(Context *cx, int number, int from_hour, int to_hour)
{
	int64_t undo;
	const PinMove move = move_of(cx, number, from_hour, to_hour);
	return pin_block(cx, &move, 0, &undo);
}

STORE_TEST(a_pinned_block_moves_and_the_others_give_way)
{
	begin(cx);
	EQUAL_TEXT(blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00, 3: 23T13:00-14:00");
	PlanDifference difference;
	int64_t undo;
	const PinMove move = move_of(cx, 3, 13, 11);
	WORKS(pin_what_if(cx, &move, &difference));
	EQUAL_INT(difference.moves.count, 2);
	EQUAL_INT(difference.moved.minutes, 120);
	EQUAL_INT(difference.broken.count, 0);
	WORKS(pin_block(cx, &move, difference.seen, &undo));
	EQUAL_TEXT(blocks(cx), "1: 23T09:00-11:00, 3: 23T11:00-12:00!, 2: 23T13:00-14:00");
	WORKS(undo_plan(cx, undo));
	EQUAL_TEXT(blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00, 3: 23T13:00-14:00");
	REFUSES(undo_plan(cx, undo), "There is nothing left to take back.");
}

STORE_TEST(a_pin_stays_when_all_is_planned_anew)
{
	begin(cx);
	int64_t undo;
	WORKS(pin(cx, 1, 9, 14));
	EQUAL_TEXT(blocks(cx), "2: 23T11:00-12:00, 3: 23T13:00-14:00, 1: 23T14:00-16:00!");
	WORKS(plan_anew(cx, 0, &undo));
	EQUAL_TEXT(blocks(cx), "2: 23T09:00-10:00, 3: 23T10:00-11:00, 1: 23T14:00-16:00!");
	WORKS(unpin_block(cx, monday(cx, 14, 0), &undo));
	EQUAL_TEXT(blocks(cx), "2: 23T09:00-10:00, 3: 23T10:00-11:00, 1: 23T14:00-16:00");
	REFUSES(unpin_block(cx, monday(cx, 14, 0), &undo), "Nothing is pinned there any more.");
}

STORE_TEST(a_block_is_pinned_where_it_is_and_nothing_moves)
{
	begin(cx);
	WORKS(pin(cx, 2, 11, 11));
	EQUAL_TEXT(blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00!, 3: 23T13:00-14:00");
}

STORE_TEST(contradictory_pins_are_refused_with_a_sentence)
{
	begin(cx);
	WORKS(pin(cx, 2, 11, 11));
	REFUSES(pin(cx, 3, 13, 11), "“Task 2” is pinned there, from 2026-11-23T10:00:00Z.");
	REFUSES(pin(cx, 3, 13, 8), "This time has passed.");
	REFUSES(pin(cx, 3, 12, 15), "This block is not planned any more.");
	const Event meeting = {.id = {77},
		.uid = TEXT("m"),
		.title = TEXT("Point"),
		.start = wall(day(2026, 11, 23), 15, 0),
		.end = wall(day(2026, 11, 23), 16, 0),
		.zone = TEXT("Europe/Paris")};
	WORKS(store_event_save(cx->db, arena, cx->practice.id, &meeting, 2));
	REFUSES(pin(cx, 3, 13, 15), "“Point” is there, from 2026-11-23T14:00:00Z.");
	PinMove late = move_of(cx, 1, 9, 16);
	late.to = instant_plus(late.to, SECONDS_PER_DAY);
	int64_t undo;
	REFUSES(pin_block(cx, &late, 0, &undo),
		"“Task 1” would not be done in time: it is due 2026-11-24T16:00:00Z for you.");
	late.to = instant_plus(monday(cx, 14, 0), 120);
	REFUSES(pin_block(cx, &late, 0, &undo), "Work is planned in steps of 5 min.");
	CHECK(pin(cx, 1, 9, 14)); /* it would reach into the meeting */
}

STORE_TEST(what_is_running_does_not_move_and_keeps_its_place)
{
	begin(cx);
	cx->now = monday(cx, 9, 30);
	REFUSES(pin(cx, 1, 9, 14), "A block that is running or past does not move.");
	REFUSES(pin(cx, 3, 13, 10), "“Task 1” is running there, until 2026-11-23T10:00:00Z.");
}

STORE_TEST(a_meeting_that_comes_later_stands_before_a_pin)
{
	begin(cx);
	WORKS(pin(cx, 3, 13, 15));
	const Event meeting = {.id = {77},
		.uid = TEXT("m"),
		.title = TEXT("Point"),
		.start = wall(day(2026, 11, 23), 15, 0),
		.end = wall(day(2026, 11, 23), 16, 0),
		.zone = TEXT("Europe/Paris")};
	WORKS(store_event_save(cx->db, arena, cx->practice.id, &meeting, 2));
	change_something(cx);
	EQUAL_TEXT(blocks(cx), "1: 23T09:00-11:00, 2: 23T11:00-12:00, 3: 23T13:00-14:00");
}

STORE_TEST(the_load_of_a_week_says_by_when_too_much_is_promised)
{
	Load load;
	StoredPlan plan;
	begin(cx);
	add_task(cx, 4, 500, 23);
	change_something(cx);
	WORKS(open_plan(cx, &plan));
	WORKS(open_load(cx, &plan, 2, &load));
	EQUAL_INT(load.count, 2);
	EQUAL_INT(load.weeks[0].there.minutes, 5 * 420);
	EQUAL_INT(load.weeks[0].due.minutes, 740);
	EQUAL_INT(load.weeks[0].planned.minutes, 740);
	EQUAL_INT(load.weeks[0].state, LOAD_OVER);
	EQUAL_INT(load.weeks[0].missing.minutes, 80);
	EQUAL_TEXT(day_iso(arena, load.weeks[0].missing_by), "2026-11-23");
	EQUAL_INT(load.weeks[1].state, LOAD_FREE);
	EQUAL_INT(load.weeks[1].planned.minutes, 0);
}
