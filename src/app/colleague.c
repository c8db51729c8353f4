#include "app/colleague.h"

#include "app/task_kept.h"

const Error *colleague_take(Context *cx, TaskId id, Text colleague)
{
	Task task;
	Board board;
	TRY(task_load(cx, id, &task, &board));
	if (!task_open(&task)) {
		return refuse(cx->arena, "colleague", "This task is done: nobody need take it.");
	}
	task.colleague = colleague;
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, text_empty(colleague) ? "take" : "leave",
		text_empty(colleague) ? task.title : colleague);
}

const Error *leave_task(Context *cx, TaskId id, Text colleague)
{
	Text name = text_trim(cx->arena, colleague);
	if (text_empty(name)) {
		return refuse(cx->arena, "colleague", "Say with whom it is left.");
	}
	return WRITE(cx, colleague_take(cx, id, name));
}

const Error *take_task_back(Context *cx, TaskId id)
{
	return WRITE(cx, colleague_take(cx, id, TEXT("")));
}
