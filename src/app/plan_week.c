#include "app/plan_week.h"

#include "app/plan.h"
#include "store/task.h"

enum { SLACK_SAID = 45 /* minutes: a shorter block has no room to say its slack */ };

static const TaskLine *line_of(TaskLines lines, TaskId id)
{
	EACH (const TaskLine, line, lines) {
		if (line->task.id.value == id.value) {
			return line;
		}
	}
	return NULL;
}

static const Task *task_of(Tasks tasks, TaskId id)
{
	EACH (const Task, task, tasks) {
		if (task->id.value == id.value) {
			return task;
		}
	}
	return NULL;
}

static WeekBlock block_of(Context *cx, const PlannedBlock *planned, const TaskLine *line)
{
	int32_t minutes = (int32_t)((planned->when.end.seconds - planned->when.start.seconds) / 60);
	Text length = words_minutes(cx->arena, cx->language, (Minutes){minutes});
	WeekBlock block = {.kind = BLOCK_PLANNED,
		.when = planned->when,
		.title = line->task.title,
		.detail = text_empty(line->client)
				  ? length
				  : text_format(cx->arena, "%s, %s", text_chars(line->client),
					    text_chars(length)),
		.client = line->task.client,
		.thread = line->thread,
		.task = line->task.id};
	bool kept = line->state == PROMISE_KEPT || line->state == PROMISE_TIGHT;
	if (instant_set(line->due) && line->planned && kept && minutes >= SLACK_SAID) {
		block.says_slack = true;
		block.state = line->state;
		block.slack = line->slack;
	}
	return block;
}

static WeekBlock done_block(const PlannedBlock *planned, const Task *task, const Client *client)
{
	return (WeekBlock){.kind = BLOCK_PLANNED,
		.when = planned->when,
		.title = task->title,
		.detail = client ? client->name : TEXT(""),
		.client = task->client,
		.thread = client ? client->thread : 0,
		.task = task->id,
		.done = true};
}

static void add_blocks(Context *cx, PlanWeek *page, const StoredPlan *plan, Tasks done)
{
	WeekView *view = &page->week.view;
	const Interval window = week_window(view->home, view->stays, view->monday);
	EACH (const PlannedBlock, planned, plan->blocks) {
		if (planned->when.end.seconds <= window.start.seconds ||
			planned->when.start.seconds >= window.end.seconds) {
			continue;
		}
		const TaskLine *line = line_of(page->today.lines, planned->task);
		const Task *task = task_of(done, planned->task);
		bool over = planned->when.end.seconds <= cx->now.seconds;
		if (line && !over) {
			*LIST_ADD(cx->arena, view->blocks) = block_of(cx, planned, line);
			page->blocks++;
		} else if (task && over) {
			*LIST_ADD(cx->arena, view->blocks) = done_block(
				planned, task, client_in(page->week.clients, task->client));
		}
	}
}

const Error *open_plan_week(Context *cx, Day any, PlanWeek *ret_week)
{
	PlanWeek page = {0};
	StoredPlan plan;
	Tasks done;
	TRY(open_today(cx, &page.today));
	TRY(open_week(cx, day_set(any) ? any : page.today.day, &page.week));
	TRY(open_promises(cx, (ClientId){0}, &page.promises));
	TRY(open_plan(cx, &plan));
	TRY(store_task_done_list(
		cx->db, cx->arena, cx->practice.id, (ClientId){0}, NULL, PLAN_WEEK_DONE, &done));
	add_blocks(cx, &page, &plan, done);
	week_lay_out(cx->arena, &page.week.view);
	*ret_week = page;
	return OK;
}
