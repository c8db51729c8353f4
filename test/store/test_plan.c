/* The plan as it is kept. */
#include "store/plan.h"

#include "test/store/made_rows.h"

static const Instant nine = {1795420800};

static PlannedBlock block(int64_t task, int64_t from, int64_t to)
{
	return (PlannedBlock){{BIG(task)}, {instant_plus(nine, from), instant_plus(nine, to)}};
}

static StoredPlan morning(void)
{
	static PlannedBlock blocks[2];
	blocks[0] = block(1, 0, 3600);
	blocks[1] = block(2, 3600, 5400);
	return (StoredPlan){
		.made = nine,
		.verdict = TEXT("kept"),
		.fingerprint = TEXT("f1"),
		.blocks = {blocks, 2, 2},
	};
}

static void replace(Context *cx, StoredPlan plan)
{
	WORKS(store_plan_save(cx->db, cx->arena, cx->practice.id, cx->member.id, &plan,
		TEXT("{\"blocks\":[]}"), 5));
}

STORE_TEST(a_plan_takes_the_place_of_the_one_before)
{
	StoredPlan got;
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	CHECK(!instant_set(got.made));
	EQUAL_INT(got.blocks.count, 0);
	replace(cx, morning());
	StoredPlan next = morning();
	next.blocks.count = 1;
	next.verdict = TEXT("broken");
	replace(cx, next);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.made.seconds, nine.seconds);
	EQUAL_TEXT(got.verdict, "broken");
	EQUAL_TEXT(got.fingerprint, "f1");
	Text answer;
	WORKS(store_plan_answer(cx->db, arena, cx->practice.id, cx->member.id, &answer));
	EQUAL_TEXT(answer, "{\"blocks\":[]}");
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
	StoredPlan later = morning();
	later.made = instant_plus(nine, 5400);
	replace(cx, later);
	EQUAL_INT(behind(cx, 9000), 0);
}

STORE_TEST(what_a_plan_says_of_its_promises_comes_back)
{
	PlannedPromise promises[] = {
		{.task = {BIG(1)}, .minutes = {90}, .slack = {25}},
		{.task = {BIG(2)}, .minutes = {60}, .broken = true, .new_due = nine},
	};
	TaskId tasks[] = {{BIG(1)}, {BIG(2)}};
	Interval windows[] = {{nine, instant_plus(nine, 3600)},
		{instant_plus(nine, 7200), instant_plus(nine, 9000)}};
	Certificate why = {{tasks, 2, 2}, {windows, 2, 2}, {150}, {90}};
	StoredPlan plan = morning(), got;
	plan.promises = (PlannedPromises){promises, 2, 2};
	plan.certificates = (Certificates){&why, 1, 1};
	replace(cx, plan);
	replace(cx, plan);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.promises.count, 2);
	EQUAL_INT(got.promises.items[0].task.value, BIG(1));
	EQUAL_INT(got.promises.items[0].minutes.minutes, 90);
	EQUAL_INT(got.promises.items[0].slack.minutes, 25);
	CHECK(got.promises.items[1].broken && !got.promises.items[0].broken);
	EQUAL_INT(got.promises.items[1].new_due.seconds, nine.seconds);
	EQUAL_INT(got.certificates.count, 1);
	const Certificate *read = got.certificates.items;
	EQUAL_INT(read->tasks.count, 2);
	EQUAL_INT(read->tasks.items[1].value, BIG(2));
	EQUAL_INT(read->windows.count, 2);
	EQUAL_INT(read->windows.items[1].end.seconds, nine.seconds + 9000);
	EQUAL_INT(read->need.minutes, 150);
	EQUAL_INT(read->have.minutes, 90);
}

STORE_TEST(blocks_that_are_over_stay_for_some_weeks)
{
	StoredPlan plan = morning(), got;
	replace(cx, plan);
	plan.made = instant_plus(nine, 3600);
	plan.blocks.count = 0;
	replace(cx, plan);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.blocks.count, 1); /* the second had not begun */
	EQUAL_INT(got.blocks.items[0].task.value, BIG(1));
	plan.made = instant_plus(nine, (PLAN_PAST_DAYS + 1) * SECONDS_PER_DAY);
	replace(cx, plan);
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.blocks.count, 0);
}
