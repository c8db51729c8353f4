/* What a stage means for the task that stands in it. */
#include "domain/stage.h"

#include "test/test.h"

#include "domain/dependency.h"

static Stage stages[] = {
	{.id = {1}, .board = {9}, .kind = STAGE_OPEN},
	{.id = {2}, .board = {9}, .kind = STAGE_OPEN},
	{.id = {3}, .board = {9}, .kind = STAGE_WAITING},
	{.id = {4}, .board = {9}, .kind = STAGE_OPEN},
	{.id = {5}, .board = {9}, .kind = STAGE_DONE},
};
static const Board board = {.id = {9}, .stages = {stages, 5, 5}};
static const Instant now = {1795000000};

TEST(a_task_is_what_its_stage_says_since_it_came)
{
	Task task = {.title = TEXT("Posts")};
	task_enter(&task, &stages[2], now);
	EQUAL_INT(task.waiting_since.seconds, now.seconds);
	task.waiting_for = TEXT("l’accord");
	task_enter(&task, &stages[2], instant_plus(now, 60));
	EQUAL_INT(task.waiting_since.seconds, now.seconds);
	task_enter(&task, &stages[4], instant_plus(now, 60));
	CHECK(!instant_set(task.waiting_since) && text_empty(task.waiting_for));
	EQUAL_INT(task.done.seconds, now.seconds + 60);
	task_enter(&task, &stages[0], now);
	CHECK(task_open(&task));
	EQUAL_INT(task.board.value, 9);
}

TEST(work_goes_back_to_where_it_was_nearest)
{
	EQUAL_INT(board_back(&board, (StageId){3})->id.value, 2);
	EQUAL_INT(board_back(&board, (StageId){5})->id.value, 4);
	EQUAL_INT(board_back(&board, (StageId){1})->id.value, 1);
	Board waiting = {.stages = {stages + 2, 1, 1}};
	CHECK(!board_back(&waiting, (StageId){3}));
}

TEST(a_task_on_no_board_is_done_and_opened_all_the_same)
{
	Task task = {.waiting_since = now, .waiting_for = TEXT("le logo")};
	task_finish(&task, NULL, now);
	EQUAL_INT(task.done.seconds, now.seconds);
	CHECK(!instant_set(task.waiting_since));
	task_reopen(&task, NULL, (StageId){0});
	CHECK(task_open(&task));
	EQUAL_INT(task.stage.value, 0);
}

TEST(a_task_is_not_reopened_into_a_done_stage)
{
	Task task = {0};
	task_finish(&task, &board, now);
	EQUAL_INT(task.stage.value, 5);
	task_reopen(&task, &board, (StageId){5});
	EQUAL_INT(task.stage.value, 4);
}

TEST(a_circle_of_dependencies_is_seen_however_long)
{
	Dependency pairs[] = {{{1}, {2}}, {{2}, {3}}, {{2}, {4}}, {{4}, {5}}};
	Dependencies all = {pairs, 4, 4};
	CHECK(dependency_circle(arena, all, (TaskId){5}, (TaskId){1}));
	CHECK(dependency_circle(arena, all, (TaskId){1}, (TaskId){1}));
	CHECK(!dependency_circle(arena, all, (TaskId){1}, (TaskId){5}));
	CHECK(!dependency_circle(arena, all, (TaskId){3}, (TaskId){5}));
}
