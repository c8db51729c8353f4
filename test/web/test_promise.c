/* Colour tells danger: one rule for every page. */
#include "test/test.h"
#include "web/pages/task_list.h"
#include "web/promise.h"

TEST(what_cannot_be_kept_is_red_and_what_is_tight_amber_on_every_page)
{
	EQUAL_TEXT(promise_colour(PROMISE_OVERDUE), "bad-t");
	EQUAL_TEXT(promise_colour(PROMISE_BROKEN), "bad-t");
	EQUAL_TEXT(promise_colour(PROMISE_TIGHT), "warn-t");
	EQUAL_TEXT(promise_colour(PROMISE_KEPT), "");
}

TEST(tasks_at_risk_wear_the_colour_of_the_worst_of_them)
{
	TaskList list = {.counts = {[GROUP_RISK] = 2}};
	EQUAL_TEXT(task_group_colour(&list, GROUP_RISK), "warn-t");
	list.broken = 1;
	EQUAL_TEXT(task_group_colour(&list, GROUP_RISK), "bad-t");
	EQUAL_TEXT(task_group_colour(&list, GROUP_OVERDUE), "bad-t");
	EQUAL_TEXT(task_group_colour(&list, GROUP_DUE), "");
}
