#include "app/plan_ask.h"

#include "app/hours.h"
#include "app/plan.h"
#include "app/plan_terms.h"
#include "app/week.h"
#include "domain/task.h"
#include "host/secret.h"
#include "host/zones.h"
#include "store/pin.h"
#include "store/task.h"

#include <inttypes.h>
#include <stdlib.h>

typedef struct {
	Context *cx;
	const PlanChange *change;
	Tasks tasks; /* to be planned: none that waits or is left with somebody */
	TrackedTasks tracked;
	HoursBook book;
	Intervals taken; /* by events */
	PlannedBlocks pins;
	PlannedBlock begun;
	bool finished_early; /* what had begun is done before its block was to end */
	PlanTime now, until;
	PlanProblem problem;
} Asking;

static const Zone *zone_or(Text name, const Zone *otherwise)
{
	const Zone *zone = text_empty(name) ? NULL : zones_named(name);
	return zone ? zone : otherwise;
}

static Instant due_of(const Context *cx, const Task *task)
{
	return task_due(task, zone_or(task->due_zone, cx->zone));
}

static int promises_first(const void *left, const void *right)
{
	const Task *l = left, *r = right;
	if (task_promise(l) != task_promise(r)) {
		return task_promise(l) ? -1 : 1;
	}
	int order = wall_order(l->due, r->due);
	return order ? order : (l->id.value > r->id.value) - (l->id.value < r->id.value);
}

static bool among(Tasks tasks, TaskId id)
{
	EACH (Task, task, tasks) {
		if (task->id.value == id.value) {
			return true;
		}
	}
	return false;
}

static void add_task(Asking *asking, const Task *task)
{
	if (task_planned(task)) {
		*LIST_ADD(asking->cx->arena, asking->tasks) = *task;
	}
}

/* Of more tasks than can be planned, the promises that fall due first. */
static const Error *load_tasks(Asking *asking)
{
	Context *cx = asking->cx;
	const Tasks changed = asking->change->tasks;
	Tasks open;
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	EACH (Task, task, open) {
		if (!among(changed, task->id)) {
			add_task(asking, task);
		}
	}
	EACH (Task, task, changed) {
		add_task(asking, task);
	}
	if (asking->tasks.count > PLAN_TASKS_LIMIT) {
		qsort(asking->tasks.items, asking->tasks.count, sizeof(Task), promises_first);
		asking->tasks.count = PLAN_TASKS_LIMIT;
	}
	return store_task_tracked_list(
		cx->db, cx->arena, cx->practice.id, cx->now, &asking->tracked);
}

/* The horizon reaches to the last promise, within the planner's limit. */
static void set_horizon(Asking *asking)
{
	asking->now = plan_time(asking->cx->now);
	asking->until = asking->now + PLAN_HORIZON_DAYS * MINUTES_PER_DAY;
	const PlanTime limit = asking->now + PLAN_MINUTES_LIMIT;
	EACH (Task, task, asking->tasks) {
		if (!task_promise(task)) {
			continue;
		}
		PlanTime due = plan_time(due_of(asking->cx, task));
		asking->until = due > asking->until ? due : asking->until;
	}
	asking->until = asking->until > limit ? limit : asking->until;
}

static const Error *load_taken(Asking *asking)
{
	Context *cx = asking->cx;
	Occurrences all;
	TRY(open_events(cx, asking->book.stays, asking->book.from, asking->book.to, &all));
	Intervals taken = {0};
	EACH (Interval, lost, asking->change->lost) {
		*LIST_ADD(cx->arena, taken) = *lost;
	}
	EACH (Occurrence, occurrence, all) {
		if (event_blocks(occurrence->event)) {
			*LIST_ADD(cx->arena, taken) = occurrence->when;
		}
	}
	asking->taken = intervals_normal(cx->arena, taken);
	return OK;
}

static const Error *load_pins(Asking *asking)
{
	Context *cx = asking->cx;
	asking->pins = asking->change->pins;
	return asking->change->says_pins ? OK
					 : store_pin_list(cx->db, cx->arena, cx->practice.id,
						   cx->member.id, &asking->pins);
}

static Remaining remaining_of(const Asking *asking, const Task *task)
{
	const Context *cx = asking->cx;
	bool said_now = task->remaining_at.seconds == cx->now.seconds;
	Duration tracked = said_now ? (Duration){0} : tracked_of(asking->tracked, task->id);
	return task_remaining(task, tracked, cx->practice.default_estimate);
}

static const Task *task_of(const Asking *asking, TaskId id)
{
	EACH (Task, task, asking->tasks) {
		if (task->id.value == id.value) {
			return task;
		}
	}
	return NULL;
}

/* A block that has begun stays, as long as there is something left to do in it and nothing else
 * has come into it. */
static void keep_begun(Asking *asking, PlannedBlocks blocks)
{
	const Instant now = asking->cx->now;
	EACH (PlannedBlock, block, blocks) {
		if (block->when.start.seconds >= now.seconds ||
			block->when.end.seconds <= now.seconds) {
			continue;
		}
		const Task *task = task_of(asking, block->task);
		Interval meeting;
		int64_t end = now.seconds;
		if (task) {
			end += remaining_of(asking, task).minutes.minutes * 60;
			end = plan_instant((plan_time((Instant){end}) + PLAN_QUANTUM - 1) /
					   PLAN_QUANTUM * PLAN_QUANTUM)
				      .seconds;
		}
		asking->finished_early = end < block->when.end.seconds;
		if (intervals_next(asking->taken, now, &meeting) && meeting.start.seconds < end) {
			end = meeting.start.seconds < now.seconds ? now.seconds
								  : meeting.start.seconds;
		}
		asking->begun = *block;
		if (end < block->when.end.seconds) {
			asking->begun.when.end.seconds = end;
		}
	}
}

static void put_busy(Asking *asking)
{
	PlanStretches *busy = &asking->problem.busy;
	EACH (Interval, taken, asking->taken) {
		PlanTime start = (PlanTime)(taken->start.seconds / 60);
		*LIST_ADD(asking->cx->arena, *busy) = (PlanStretch){start, plan_time(taken->end)};
	}
	const Interval *begun = &asking->begun.when;
	if (begun->end.seconds > asking->cx->now.seconds) {
		*LIST_ADD(asking->cx->arena, *busy) =
			(PlanStretch){(PlanTime)(begun->start.seconds / 60), plan_time(begun->end)};
	}
}

/* The minutes of the block that has begun are as good as done. */
static int32_t minutes_to_plan(const Asking *asking, const Task *task)
{
	int32_t minutes = remaining_of(asking, task).minutes.minutes;
	if (asking->begun.task.value == task->id.value) {
		int64_t seconds = asking->begun.when.end.seconds - asking->cx->now.seconds;
		minutes -= (int32_t)((seconds + 59) / 60);
	}
	return minutes < 0 ? 0 : minutes > PLAN_MINUTES_LIMIT ? PLAN_MINUTES_LIMIT : minutes;
}

static bool meets(const Interval *left, const Interval *right)
{
	return left->start.seconds < right->end.seconds && right->start.seconds < left->end.seconds;
}

/* A meeting that has come since, and what is running, stand before a pin. */
static bool holds(const Asking *asking, const PlannedBlock *pin)
{
	bool free = pin->when.start.seconds >= asking->cx->now.seconds &&
		    plan_time(pin->when.end) <= asking->until &&
		    !meets(&pin->when, &asking->begun.when);
	EACH (Interval, taken, asking->taken) {
		free = free && !meets(&pin->when, taken);
	}
	return free;
}

/* No more of a task is pinned than there is to do. */
static void put_pins(Asking *asking, TaskId task, PlanTask *asked)
{
	int32_t left = (asked->minutes + PLAN_QUANTUM - 1) / PLAN_QUANTUM * PLAN_QUANTUM;
	EACH (PlannedBlock, pin, asking->pins) {
		if (pin->task.value != task.value || left <= 0 || !holds(asking, pin)) {
			continue;
		}
		PlanStretch stretch = {plan_time(pin->when.start), plan_time(pin->when.end)};
		if (stretch.end - stretch.start > left) {
			stretch.end = stretch.start + left;
		}
		left -= stretch.end - stretch.start;
		*LIST_ADD(asking->cx->arena, asked->pinned) = stretch;
	}
}

static void put_tasks(Asking *asking)
{
	Arena *arena = asking->cx->arena;
	EACH (Task, task, asking->tasks) {
		const Zone *zone = zone_or(task->due_zone, asking->cx->zone);
		PlanTask *asked = LIST_ADD(arena, asking->problem.tasks);
		*asked = (PlanTask){
			.id = text_format(arena, "%" PRId64, task->id.value),
			.minutes = minutes_to_plan(asking, task),
			.due = PLAN_NEVER,
			.weight = task_weight(task),
			.client = -1,
			.category = task->category,
		};
		if (task_promise(task)) {
			PlanTime due = plan_time(task_due(task, zone));
			asked->due = due > asking->until ? asking->until : due;
		}
		if (day_set(task->earliest.day)) {
			asked->earliest = plan_time(zone_instant(zone, task->earliest));
		}
		put_pins(asking, task->id, asked);
	}
}

static int32_t number_of(const Asking *asking, TaskId id)
{
	for (size_t i = 0; i < asking->tasks.count; i++) {
		if (asking->tasks.items[i].id.value == id.value) {
			return (int32_t)i;
		}
	}
	return -1;
}

/* What is planned stays where it is as far as it can; but where somebody is done early, the next
 * thing may move up. */
static void put_previous(Asking *asking, PlannedBlocks blocks)
{
	PlanBlocks *previous = &asking->problem.previous;
	bool moves_up = asking->finished_early;
	asking->problem.has_previous = true;
	EACH (PlannedBlock, block, blocks) {
		if (block->when.start.seconds < asking->cx->now.seconds) {
			continue;
		}
		int32_t task = number_of(asking, block->task);
		if (task >= 0 && !moves_up) {
			*LIST_ADD(asking->cx->arena, *previous) = (PlanBlock){
				task, plan_time(block->when.start), plan_time(block->when.end)};
		}
		moves_up = moves_up && task < 0;
	}
}

static void put_terms_of(Buffer *all, const PlanProblem *problem, const PlanTask *task)
{
	buffer_format(all, " %s%d %d %d %s", task->whole ? "whole " : "", task->min_chunk,
		task->prefer_before, task->client, text_chars(task->category));
	EACH (PlanStretch, pin, task->pinned) {
		buffer_format(all, " pinned %d-%d", pin->start, pin->end);
	}
	EACH (int32_t, after, task->after) {
		buffer_format(all, " after %s", problem->tasks.items[*after].id.chars);
	}
	if (task->window > 0) {
		buffer_format(all, " window %d", task->window);
	}
}

static void put_reserves_of(Buffer *all, const PlanClient *client)
{
	buffer_format(all, "\nclient %s", client->id.chars);
	EACH (PlanReserve, reserve, client->reserves) {
		buffer_format(all, " %d %d-%d %d", reserve->minutes, reserve->from, reserve->to,
			reserve->window);
	}
}

/* Of what the plan is made from; the time it is made at is no part of it, the day is. */
static Text fingerprint_of(const Asking *asking)
{
	Arena *arena = asking->cx->arena;
	const PlanProblem *problem = &asking->problem;
	Buffer all = buffer_new(arena);
	buffer_format(&all, "buffer %d gap %d break %d %d\n", problem->buffer_percent,
		problem->gap_minutes, problem->break_after, problem->break_minutes);
	EACH (PlanWork, work, problem->hours) {
		buffer_format(&all, "%d-%d ", work->start, work->end);
	}
	EACH (PlanStretch, busy, problem->busy) {
		buffer_format(&all, "\nbusy %d-%d", busy->start, busy->end);
	}
	EACH (PlanStretches, window, problem->windows) {
		buffer_chars(&all, "\nwindow");
		EACH (PlanStretch, hours, *window) {
			buffer_format(&all, " %d-%d", hours->start, hours->end);
		}
	}
	EACH (PlanClient, client, problem->clients) {
		put_reserves_of(&all, client);
	}
	EACH (PlanTask, task, problem->tasks) {
		buffer_format(&all, "\n%s %d %d %d %d", task->id.chars, task->minutes, task->due,
			task->earliest, task->weight);
		put_terms_of(&all, problem, task);
	}
	return bytes_hex(arena, hash_of(arena, bytes_of(all.bytes, all.length)));
}

const Error *plan_ask(
	Context *cx, const StoredPlan *before, const PlanChange *change, PlanAsked *ret_asked)
{
	Asking asking = {.cx = cx, .change = change};
	TRY(load_tasks(&asking));
	TRY(load_pins(&asking));
	set_horizon(&asking);
	TRY(open_hours(cx, zone_midnight(cx->zone, zone_day(cx->zone, cx->now)),
		plan_instant(asking.until), &asking.book));
	TRY(load_taken(&asking));
	keep_begun(&asking, before->blocks);
	const HoursBook *book = &asking.book;
	asking.problem = (PlanProblem){
		.now = asking.now,
		.until = asking.until,
		.quantum = PLAN_QUANTUM,
		.buffer_percent = cx->practice.buffer_percent,
		.rule = RULE_WEIGHTS,
		.hours = plan_hours(cx->arena, book->own, book->home, book->stays, book->exceptions,
			book->off.days, book->off.count, asking.now, asking.until),
	};
	put_busy(&asking);
	put_tasks(&asking);
	PlanWindowsBook windows;
	TRY(open_plan_windows(cx, book, &windows));
	TRY(plan_put_terms(cx, &windows, asking.tasks, &asking.problem));
	if (instant_set(before->made) && !change->anew) {
		put_previous(&asking, before->blocks);
	}
	*ret_asked = (PlanAsked){
		.door = {asking.problem, book->home, book->stays, zones_version(cx->arena)},
		.begun = asking.begun,
		.pins = asking.pins,
		.fingerprint = fingerprint_of(&asking),
		.windows = windows,
	};
	return OK;
}
