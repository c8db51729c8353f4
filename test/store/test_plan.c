/* The plan as it is kept. */
#include "store/plan.h"

#include "test/store/made_rows.h"

static const Instant nine = {1795420800};

static PlanBlock block(int64_t task, int64_t from, int64_t to)
{
	return (PlanBlock){{BIG(task)}, {instant_plus(nine, from), instant_plus(nine, to)}};
}

static KeptPlan morning(void)
{
	static PlanBlock blocks[2];
	blocks[0] = block(1, 0, 3600);
	blocks[1] = block(2, 3600, 5400);
	return (KeptPlan){nine, TEXT("f1"), TEXT("kept"), TEXT("{\"blocks\":[]}"), {blocks, 2, 2}};
}

static void replace(Context *cx, KeptPlan plan)
{
	WORKS(store_plan_replace(cx->db, cx->arena, cx->practice.id, cx->member.id, &plan, 5));
}

STORE_TEST(a_plan_takes_the_place_of_the_one_before)
{
	KeptPlan got;
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	CHECK(!instant_set(got.made));
	EQUAL_INT(got.blocks.count, 0);
	replace(cx, morning());
	KeptPlan next = morning();
	next.blocks.count = 1;
	next.verdict = TEXT("broken");
	replace(cx, next);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.made.seconds, nine.seconds);
	EQUAL_TEXT(got.verdict, "broken");
	EQUAL_TEXT(got.fingerprint, "f1");
	EQUAL_TEXT(got.answer, "{\"blocks\":[]}");
	EQUAL_INT(got.blocks.count, 1);
	EQUAL_INT(got.blocks.items[0].task.value, BIG(1));
	EQUAL_INT(got.blocks.items[0].when.end.seconds, nine.seconds + 3600);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, (MemberId){BIG(9)}, &got));
	CHECK(!instant_set(got.made));
}

static size_t behind(Context *cx, int64_t seconds)
{
	PlanOwners owners;
	WORKS(store_plan_behind(cx->db, cx->arena, instant_plus(nine, seconds), &owners));
	return owners.count;
}

STORE_TEST(a_plan_is_behind_when_a_block_has_ended_and_its_task_has_not)
{
	Task task = {.id = {BIG(1)}, .done = {1000}};
	made_task(cx, &task);
	task = (Task){.id = {BIG(2)}};
	made_task(cx, &task);
	replace(cx, morning());
	EQUAL_INT(behind(cx, 3600), 0);
	EQUAL_INT(behind(cx, 5399), 0);
	EQUAL_INT(behind(cx, 5400), 1);
	task.waiting_since = nine;
	made_task(cx, &task);
	EQUAL_INT(behind(cx, 5400), 0);
	task.waiting_since = (Instant){0};
	made_task(cx, &task);
	KeptPlan later = morning();
	later.made = instant_plus(nine, 5400);
	replace(cx, later);
	EQUAL_INT(behind(cx, 9000), 0);
}
