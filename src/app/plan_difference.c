#include "app/plan_difference.h"

#include "app/plan.h"
#include "app/plan_make.h"
#include "store/client.h"
#include "store/plan.h"
#include "store/task.h"

typedef struct {
	Context *cx;
	Tasks tasks; /* open ones, as they would be */
	Clients clients;
	PlanDifference difference;
} Comparing;

static const Task *task_in(Tasks tasks, TaskId id)
{
	EACH (const Task, task, tasks) {
		if (task->id.value == id.value) {
			return task;
		}
	}
	return NULL;
}

static const Error *load(Comparing *comparing, const PlanChange *change)
{
	Context *cx = comparing->cx;
	Tasks open;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &comparing->clients));
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	EACH (const Task, task, change->tasks) {
		*LIST_ADD(cx->arena, comparing->tasks) = *task;
	}
	EACH (const Task, task, open) {
		if (!task_in(change->tasks, task->id)) {
			*LIST_ADD(cx->arena, comparing->tasks) = *task;
		}
	}
	return OK;
}

static MoveLine line_of(const Comparing *comparing, const PlanMove *move, const Task *task)
{
	const Client *client = client_in(comparing->clients, task->client);
	return (MoveLine){.move = *move,
		.title = task->title,
		.client = client ? client->name : TEXT(""),
		.thread = client ? client->thread : 0};
}

static void group_moves(Comparing *comparing)
{
	PlanDifference *difference = &comparing->difference;
	EACH (const MoveLine, line, difference->moves) {
		TaskMove *found = NULL;
		EACH (TaskMove, task, difference->by_task) {
			bool same = task->pieces.items[0].move.task.value == line->move.task.value;
			found = same ? task : found;
		}
		if (!found) {
			found = LIST_ADD(comparing->cx->arena, difference->by_task);
			*found = (TaskMove){.minutes = {0}};
		}
		*LIST_ADD(comparing->cx->arena, found->pieces) = *line;
		found->minutes.minutes += line->move.minutes.minutes;
	}
}

/* Of a task that was in the plan, minutes that are elsewhere count as moved. */
static void add_moves(Comparing *comparing)
{
	PlanDifference *difference = &comparing->difference;
	TaskIds counted = {0};
	PlanMoves moves = plan_moves(comparing->cx->arena, difference->before.blocks,
		difference->after.blocks, comparing->cx->now);
	EACH (const PlanMove, move, moves) {
		const Task *task = task_in(comparing->tasks, move->task);
		if (!task) {
			continue; /* done or gone since the plan was made */
		}
		*LIST_ADD(comparing->cx->arena, difference->moves) = line_of(comparing, move, task);
		if (!instant_set(move->from.start) || !instant_set(move->to.start)) {
			continue;
		}
		difference->moved.minutes += move->minutes.minutes;
		bool known = false;
		EACH (const TaskId, id, counted) {
			known = known || id->value == move->task.value;
		}
		if (!known) {
			*LIST_ADD(comparing->cx->arena, counted) = move->task;
		}
	}
	difference->tasks = counted.count;
}

static void add_promises(Comparing *comparing)
{
	Context *cx = comparing->cx;
	PlanDifference *difference = &comparing->difference;
	PromiseLines lines =
		promise_lines(cx, &difference->after, comparing->tasks, comparing->clients);
	EACH (const PromiseLine, line, lines) {
		const PlannedPromise *before = plan_promise(&difference->before, line->task.id);
		const PlannedPromise *after = plan_promise(&difference->after, line->task.id);
		bool was_broken = before && before->broken, is_broken = after && after->broken;
		bool same_date =
			before && after && before->new_due.seconds == after->new_due.seconds;
		if (is_broken && !was_broken) {
			*LIST_ADD(cx->arena, difference->broken) = *line;
		} else if (is_broken && !same_date) {
			*LIST_ADD(cx->arena, difference->later) = *line;
		} else if (was_broken && after && !is_broken) {
			*LIST_ADD(cx->arena, difference->saved) = *line;
		}
	}
}

const Error *plan_what_if(Context *cx, const PlanChange *change, PlanDifference *ret_difference)
{
	Comparing comparing = {.cx = cx};
	PlanDifference *difference = &comparing.difference;
	StoredPlan ahead;
	PlanAsked asked;
	PlanMade made;
	TRY(open_plan(cx, &difference->before));
	TRY(store_plan_ahead(cx->db, cx->arena, cx->practice.id, cx->member.id, &ahead));
	TRY(plan_ask(cx, &ahead, change, &asked));
	TRY(load(&comparing, change));
	plan_make(cx, &asked, &made);
	difference->after = made.plan;
	difference->pins = asked.pins;
	difference->seen = difference->before.changed;
	add_moves(&comparing);
	group_moves(&comparing);
	add_promises(&comparing);
	difference->same = difference->moves.count == 0 && difference->broken.count == 0 &&
			   difference->later.count == 0 && difference->saved.count == 0;
	*ret_difference = *difference;
	return OK;
}

const Error *plan_still(Context *cx, int64_t seen)
{
	StoredPlan plan;
	TRY(store_plan_ahead(cx->db, cx->arena, cx->practice.id, cx->member.id, &plan));
	return seen == 0 || plan.changed == seen
		       ? OK
		       : conflict(cx->arena,
				 "The plan has changed since you looked at it. Here it is anew.");
}
