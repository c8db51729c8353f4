/* Acts on many tasks at once, and taking them back. */
#include "app/search.h"
#include "app/task.h"
#include "app/task_act.h"
#include "store/board.h"

#include "test/store/made_rows.h"

/* Tasks 1 and 2 on a board with stages 31 (open), 32 (waiting), 33 (done); task 3 on none. */
static void make_all(Context *cx)
{
	const Board board = {.id = {BIG(30)}, .name = TEXT("Site")};
	Stage stages[] = {
		{.id = {BIG(31)}, .name = TEXT("À faire"), .kind = STAGE_OPEN},
		{.id = {BIG(32)}, .name = TEXT("En attente"), .kind = STAGE_WAITING},
		{.id = {BIG(33)}, .name = TEXT("Terminé"), .kind = STAGE_DONE},
	};
	WORKS(store_board_save(cx->db, cx->arena, cx->practice.id, &board, 1));
	for (int i = 0; i < 3; i++) {
		stages[i].board = board.id;
		stages[i].position = i;
		WORKS(store_stage_save(cx->db, cx->arena, cx->practice.id, &stages[i], 1));
	}
	for (int i = 1; i <= 3; i++) {
		const Task task = {.id = {BIG(i)},
			.board = {i < 3 ? BIG(30) : 0},
			.stage = {i < 3 ? BIG(31) : 0},
			.title = text_format(cx->arena, "Affiche %d", i),
			.due_zone = TEXT("Europe/Paris"),
			.created = cx->now};
		made_task(cx, &task);
	}
	WORKS(WRITE(cx, search_rebuild(cx)));
}

static TaskActed act(Context *cx, const TaskAct *what)
{
	TaskActed acted;
	const TaskId ids[] = {{BIG(1)}, {BIG(2)}, {BIG(3)}, {BIG(99)}};
	WORKS(act_on_tasks(cx, ids, 4, what, &acted));
	return acted;
}

static Task loaded(Context *cx, int number)
{
	Task task;
	WORKS(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){BIG(number)}, &task));
	return task;
}

static size_t found(Context *cx)
{
	Founds founds;
	WORKS(search(cx, TEXT("affiche"), SEARCH_LIMIT, &founds));
	return founds.count;
}

STORE_TEST(many_tasks_are_done_at_once_and_undone_at_once)
{
	make_all(cx);
	size_t back;
	TaskActed acted = act(cx, &(TaskAct){.kind = ACT_FINISH});
	EQUAL_INT(acted.done, 3);
	EQUAL_INT(acted.left_out, 1);
	CHECK(instant_set(loaded(cx, 3).done));
	EQUAL_INT(loaded(cx, 1).stage.value, BIG(33));
	WORKS(undo_act(cx, acted.undo, &back));
	EQUAL_INT(back, 3);
	CHECK(!instant_set(loaded(cx, 1).done));
	EQUAL_INT(loaded(cx, 1).stage.value, BIG(31));
	REFUSES(undo_act(cx, acted.undo, &back), "There is nothing left to take back.");
}

STORE_TEST(what_was_changed_since_is_not_undone)
{
	make_all(cx);
	size_t back;
	TaskActed acted = act(cx, &(TaskAct){.kind = ACT_TRIAGE, .triage = TRIAGE_URGENT});
	WORKS(weigh_task(cx, (TaskId){BIG(2)}, 3));
	WORKS(undo_act(cx, acted.undo, &back));
	EQUAL_INT(back, 2);
	EQUAL_INT(loaded(cx, 1).triage, TRIAGE_NONE);
	EQUAL_INT(loaded(cx, 2).triage, TRIAGE_URGENT);
	EQUAL_INT(loaded(cx, 2).importance, 3);
}

STORE_TEST(many_tasks_go_into_the_bin_and_come_out_of_it_findable)
{
	make_all(cx);
	size_t back;
	TaskActed acted = act(cx, &(TaskAct){.kind = ACT_DELETE});
	EQUAL_INT(found(cx), 0);
	CHECK(instant_set(loaded(cx, 2).deleted));
	WORKS(undo_act(cx, acted.undo, &back));
	EQUAL_INT(found(cx), 3);
	CHECK(!instant_set(loaded(cx, 2).deleted));
}

STORE_TEST(tasks_without_that_stage_are_left_out)
{
	make_all(cx);
	TaskActed acted = act(cx, &(TaskAct){.kind = ACT_STAGE, .stage = TEXT("EN ATTENTE")});
	EQUAL_INT(acted.done, 2);
	EQUAL_INT(acted.left_out, 2);
	CHECK(instant_set(loaded(cx, 1).waiting_since));
	CHECK(!instant_set(loaded(cx, 3).waiting_since));
}

STORE_TEST(a_due_that_a_task_cannot_take_leaves_it_as_it_was)
{
	make_all(cx);
	Task task = loaded(cx, 2);
	task.earliest = wall(day(2026, 11, 30), 9, 0);
	made_task(cx, &task);
	TaskActed acted =
		act(cx, &(TaskAct){.kind = ACT_DUE, .due = wall(day(2026, 11, 25), 18, 0)});
	EQUAL_INT(acted.done, 2);
	EQUAL_INT(loaded(cx, 1).due.day.days, day(2026, 11, 25).days);
	EQUAL_INT(loaded(cx, 2).due.day.days, 0);
}

STORE_TEST(a_box_says_what_a_task_is_triaged_and_how_much_it_weighs)
{
	make_all(cx);
	act(cx, &(TaskAct){.kind = ACT_BOX, .box = BOX_DO});
	Task task = loaded(cx, 1);
	EQUAL_INT(task_box(&task, false), BOX_DO);
	act(cx, &(TaskAct){.kind = ACT_BOX, .box = BOX_LATER});
	task = loaded(cx, 1);
	EQUAL_INT(task_box(&task, false), BOX_LATER);
	act(cx, &(TaskAct){.kind = ACT_BOX, .box = BOX_PLAN});
	task = loaded(cx, 1);
	EQUAL_INT(task_box(&task, false), BOX_PLAN);
	act(cx, &(TaskAct){.kind = ACT_BOX, .box = BOX_SHORTEN});
	task = loaded(cx, 1);
	EQUAL_INT(task_box(&task, false), BOX_SHORTEN);
}

STORE_TEST(what_can_be_taken_back_is_forgotten_after_a_day)
{
	make_all(cx);
	size_t back;
	TaskActed acted = act(cx, &(TaskAct){.kind = ACT_ESTIMATE, .estimate = {90}});
	EQUAL_INT(loaded(cx, 3).estimate.minutes, 90);
	cx->now = instant_plus(cx->now, 2LL * SECONDS_PER_DAY);
	act(cx, &(TaskAct){.kind = ACT_TRIAGE, .triage = TRIAGE_CAN_WAIT});
	REFUSES(undo_act(cx, acted.undo, &back), "There is nothing left to take back.");
}
