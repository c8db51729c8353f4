/* A task left with a colleague, on both engines. */
#include "app/colleague.h"

#include "app/plan.h"
#include "app/task.h"
#include "app/today.h"
#include "store/hours.h"
#include "store/task.h"

#include "test/app/plan_made.h"

static TaskId begin(Context *cx, Wall due)
{
	TaskId id;
	works(cx, "mon-fri 9:00-17:00");
	const TaskDraft draft = {.task = {.title = TEXT("Newsletter"),
					 .estimate = {60},
					 .due = due,
					 .due_zone = TEXT("Europe/Paris")}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

static size_t blocks(Context *cx)
{
	StoredPlan plan;
	WORKS(open_plan(cx, &plan));
	return plan.blocks.count;
}

STORE_TEST(a_task_left_with_a_colleague_leaves_the_plan_and_comes_back)
{
	TaskId id = begin(cx, wall(day(2026, 11, 24), 17, 0));
	Today today;
	EQUAL_INT(blocks(cx), 1);
	REFUSES(leave_task(cx, id, TEXT("  ")), "Say with whom it is left.");
	WORKS(leave_task(cx, id, TEXT(" Anaïs ")));
	EQUAL_INT(blocks(cx), 0);
	WORKS(open_today(cx, &today));
	EQUAL_INT(today.elsewhere.count, 1);
	EQUAL_TEXT(today.elsewhere.items[0].task.colleague, "Anaïs");
	EQUAL_INT(today.triage.count, 0);
	EQUAL_INT(today.counts[PROMISE_LEFT], 1);
	WORKS(take_task_back(cx, id));
	EQUAL_INT(blocks(cx), 1);
}

STORE_TEST(a_promise_a_colleague_has_not_kept_is_overdue_all_the_same)
{
	TaskId id = begin(cx, wall(day(2026, 11, 23), 17, 0));
	OpenTask open;
	WORKS(leave_task(cx, id, TEXT("Anaïs")));
	cx->now = instant_plus(cx->now, SECONDS_PER_DAY);
	WORKS(open_task(cx, id, &open));
	EQUAL_INT(open.promise.state, PROMISE_OVERDUE);
	WORKS(finish_task(cx, id));
	REFUSES(leave_task(cx, id, TEXT("Zoé")), "This task is done: nobody need take it.");
}

STORE_TEST(colleagues_are_offered_by_name_those_named_most_first)
{
	TaskId first = begin(cx, (Wall){0}), second = begin(cx, (Wall){0}),
	       third = begin(cx, (Wall){0});
	Colleagues names;
	WORKS(leave_task(cx, first, TEXT("Zoé")));
	WORKS(leave_task(cx, second, TEXT("Anaïs")));
	WORKS(leave_task(cx, third, TEXT("Anaïs")));
	WORKS(store_task_colleagues(cx->db, arena, cx->practice.id, &names));
	EQUAL_INT(names.count, 2);
	EQUAL_TEXT(names.items[0], "Anaïs");
	EQUAL_TEXT(names.items[1], "Zoé");
}

STORE_TEST(the_triage_weighs_at_once_in_the_plan)
{
	TaskId first = begin(cx, wall(day(2026, 11, 23), 10, 0));
	TaskId second = begin(cx, wall(day(2026, 11, 23), 10, 0));
	StoredPlan plan;
	WORKS(open_plan(cx, &plan));
	EQUAL_TEXT(plan.verdict, "broken");
	TaskId broken = plan_promise(&plan, first)->broken ? first : second;
	TaskId kept = broken.value == first.value ? second : first;
	WORKS(triage_task(cx, broken, TRIAGE_URGENT));
	WORKS(open_plan(cx, &plan));
	CHECK(!plan_promise(&plan, broken)->broken);
	CHECK(plan_promise(&plan, kept)->broken);
}
