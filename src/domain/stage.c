#include "domain/stage.h"

const Stage *board_stage(const Board *board, StageId id)
{
	EACH (const Stage, stage, board->stages) {
		if (stage->id.value == id.value) {
			return stage;
		}
	}
	return NULL;
}

const Stage *board_first(const Board *board, StageKind kind)
{
	EACH (const Stage, stage, board->stages) {
		if (stage->kind == kind) {
			return stage;
		}
	}
	return NULL;
}

const Stage *board_back(const Board *board, StageId from)
{
	const Stage *before = NULL;
	EACH (const Stage, stage, board->stages) {
		if (stage->id.value == from.value) {
			break;
		}
		if (stage->kind == STAGE_OPEN) {
			before = stage;
		}
	}
	return before ? before : board_first(board, STAGE_OPEN);
}

void task_enter(Task *task, const Stage *stage, Instant now)
{
	task->board = stage->board;
	task->stage = stage->id;
	if (stage->kind == STAGE_DONE) {
		task->done = instant_set(task->done) ? task->done : now;
	} else {
		task->done = (Instant){0};
	}
	if (stage->kind == STAGE_WAITING) {
		task->waiting_since = instant_set(task->waiting_since) ? task->waiting_since : now;
	} else {
		task->waiting_since = (Instant){0};
		task->waiting_for = TEXT("");
	}
}

void task_finish(Task *task, const Board *board, Instant now)
{
	const Stage *stage = board ? board_first(board, STAGE_DONE) : NULL;
	if (stage) {
		task_enter(task, stage, now);
		return;
	}
	task->done = instant_set(task->done) ? task->done : now;
	task_wait(task, (Instant){0}, TEXT(""));
}

void task_reopen(Task *task, const Board *board, StageId to)
{
	const Stage *now = board ? board_stage(board, task->stage) : NULL;
	const Stage *asked = board ? board_stage(board, to) : NULL;
	task->done = (Instant){0};
	if (asked && asked->kind != STAGE_DONE) {
		task->stage = asked->id;
	} else if (now && now->kind == STAGE_DONE) {
		const Stage *back = board_back(board, task->stage);
		task->stage = back ? back->id : task->stage;
	}
}

void task_wait(Task *task, Instant since, Text what)
{
	task->waiting_since = since;
	task->waiting_for = instant_set(since) ? what : TEXT("");
}

void task_resume(Task *task, const Board *board)
{
	const Stage *now = board ? board_stage(board, task->stage) : NULL;
	task_wait(task, (Instant){0}, TEXT(""));
	if (now && now->kind == STAGE_WAITING) {
		const Stage *back = board_back(board, task->stage);
		task->stage = back ? back->id : task->stage;
	}
}
