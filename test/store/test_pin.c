/* What was pinned, and what there was before a plan was taken. */
#include "store/pin.h"
#include "store/plan.h"
#include "store/plan_before.h"

#include "test/store/made_rows.h"

static const Instant nine = {1795420800};

static PlannedBlock hour(int64_t task, int64_t from)
{
	return (PlannedBlock){{BIG(task)},
		{instant_plus(nine, from * 3600), instant_plus(nine, from * 3600 + 3600)}};
}

static PlannedBlocks pins(Context *cx)
{
	PlannedBlocks got;
	WORKS(store_pin_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &got));
	return got;
}

STORE_TEST(pins_come_back_by_start_and_give_way_to_one_of_the_same_time)
{
	const PracticeId practice = cx->practice.id;
	const PlannedBlock late = hour(1, 3), early = hour(2, 1), other = hour(3, 3);
	WORKS(store_pin_add(cx->db, arena, practice, cx->member.id, &late, 5));
	WORKS(store_pin_add(cx->db, arena, practice, cx->member.id, &early, 5));
	WORKS(store_pin_add(cx->db, arena, practice, cx->member.id, &other, 6));
	EQUAL_INT(pins(cx).count, 2);
	EQUAL_INT(pins(cx).items[0].task.value, BIG(2));
	EQUAL_INT(pins(cx).items[1].task.value, BIG(3));
	EQUAL_INT(pins(cx).items[1].when.end.seconds, nine.seconds + 4 * 3600);
	WORKS(store_pin_delete(cx->db, arena, practice, cx->member.id, early.when.start));
	EQUAL_INT(pins(cx).count, 1);
	WORKS(store_pin_replace(cx->db, arena, practice, cx->member.id, (PlannedBlocks){0}, 7));
	EQUAL_INT(pins(cx).count, 0);
}

STORE_TEST(what_was_planned_before_can_be_taken_back_once)
{
	const PracticeId practice = cx->practice.id;
	const MemberId member = cx->member.id;
	PlanBefore kept = {0}, got;
	bool found;
	*LIST_ADD(arena, kept.blocks) = hour(1, 0);
	*LIST_ADD(arena, kept.blocks) = hour(2, 2);
	*LIST_ADD(arena, kept.pins) = hour(2, 2);
	WORKS(store_plan_before_save(cx->db, arena, practice, member, BIG(7), nine, &kept));
	WORKS(store_plan_before_take(cx->db, arena, practice, member, BIG(7), &got, &found));
	CHECK(found);
	EQUAL_INT(got.blocks.count, 2);
	EQUAL_INT(got.blocks.items[1].task.value, BIG(2));
	EQUAL_INT(got.blocks.items[1].when.start.seconds, nine.seconds + 2 * 3600);
	EQUAL_INT(got.pins.count, 1);
	WORKS(store_plan_before_take(cx->db, arena, practice, member, BIG(7), &got, &found));
	CHECK(!found);
	WORKS(store_plan_before_save(cx->db, arena, practice, member, 9, nine, &kept));
	WORKS(store_plan_before_expire(cx->db, arena, practice, instant_plus(nine, 1)));
	WORKS(store_plan_before_take(cx->db, arena, practice, member, 9, &got, &found));
	CHECK(!found);
}

STORE_TEST(blocks_ahead_are_put_and_the_plan_is_not_settled_any_more)
{
	StoredPlan plan = {.made = nine, .verdict = TEXT("kept"), .fingerprint = TEXT("f")}, got;
	PlannedBlocks others = {0};
	*LIST_ADD(arena, plan.blocks) = hour(1, -1);
	*LIST_ADD(arena, plan.blocks) = hour(1, 0);
	*LIST_ADD(arena, others) = hour(2, -2);
	*LIST_ADD(arena, others) = hour(2, 1);
	WORKS(store_plan_save(cx->db, arena, cx->practice.id, cx->member.id, &plan, TEXT("{}"), 5));
	WORKS(store_plan_put(cx->db, arena, cx->practice.id, cx->member.id, nine, others));
	WORKS(store_plan_load(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_TEXT(got.fingerprint, "");
	EQUAL_INT(got.blocks.count, 2);
	EQUAL_INT(got.blocks.items[0].task.value, BIG(1));
	EQUAL_INT(got.blocks.items[1].task.value, BIG(2));
}
