#include "domain/plan_difference.h"

#include <stdlib.h>

/* The task's time from now on. */
static Intervals time_of(Arena *arena, PlannedBlocks blocks, TaskId task, Instant now)
{
	Intervals all = {0};
	EACH (PlannedBlock, block, blocks) {
		Interval when = block->when;
		when.start.seconds =
			when.start.seconds > now.seconds ? when.start.seconds : now.seconds;
		if (block->task.value == task.value && when.start.seconds < when.end.seconds) {
			*LIST_ADD(arena, all) = when;
		}
	}
	return intervals_normal(arena, all);
}

static int64_t seconds_of(const Interval *interval)
{
	return interval->end.seconds - interval->start.seconds;
}

/* Takes up to so many seconds from the front. */
static Interval taken(Intervals *from, int64_t seconds)
{
	Interval part = *from->items;
	if (part.start.seconds + seconds < part.end.seconds) {
		part.end = instant_plus(part.start, seconds);
		from->items->start = part.end;
	} else {
		from->items++;
		from->count--;
	}
	return part;
}

static void add_moves(
	Arena *arena, PlanMoves *moves, TaskId task, Intervals left, Intervals entered)
{
	while (left.count > 0 || entered.count > 0) {
		PlanMove *move = LIST_ADD(arena, *moves);
		int64_t seconds = left.count > 0 ? seconds_of(left.items) : INT64_MAX;
		if (entered.count > 0 && seconds_of(entered.items) < seconds) {
			seconds = seconds_of(entered.items);
		}
		*move = (PlanMove){.task = task, .minutes = {(int32_t)(seconds / 60)}};
		if (left.count > 0) {
			move->from = taken(&left, seconds);
		}
		if (entered.count > 0) {
			move->to = taken(&entered, seconds);
		}
	}
}

static int by_time(const void *left_item, const void *right_item)
{
	const PlanMove *left = left_item, *right = right_item;
	bool left_stays = instant_set(left->to.start), right_stays = instant_set(right->to.start);
	if (left_stays != right_stays) {
		return left_stays ? -1 : 1;
	}
	int64_t first = (left_stays ? left->to : left->from).start.seconds;
	int64_t second = (left_stays ? right->to : right->from).start.seconds;
	if (first != second) {
		return first < second ? -1 : 1;
	}
	return (left->task.value > right->task.value) - (left->task.value < right->task.value);
}

static int by_task(const void *left, const void *right)
{
	const TaskId *l = left, *r = right;
	return (l->value > r->value) - (l->value < r->value);
}

static TaskIds tasks_of(Arena *arena, PlannedBlocks before, PlannedBlocks after)
{
	TaskIds tasks = {0};
	EACH (PlannedBlock, block, before) {
		*LIST_ADD(arena, tasks) = block->task;
	}
	EACH (PlannedBlock, block, after) {
		*LIST_ADD(arena, tasks) = block->task;
	}
	if (tasks.count > 0) {
		qsort(tasks.items, tasks.count, sizeof *tasks.items, by_task);
	}
	return tasks;
}

PlanMoves plan_moves(Arena *arena, PlannedBlocks before, PlannedBlocks after, Instant now)
{
	PlanMoves moves = {0};
	TaskId last = {0};
	TaskIds tasks = tasks_of(arena, before, after);
	EACH (TaskId, task, tasks) {
		if (task->value == last.value) {
			continue;
		}
		last = *task;
		Intervals had = time_of(arena, before, *task, now);
		Intervals has = time_of(arena, after, *task, now);
		add_moves(arena, &moves, *task, intervals_minus(arena, had, has),
			intervals_minus(arena, has, had));
	}
	if (moves.count > 0) {
		qsort(moves.items, moves.count, sizeof *moves.items, by_time);
	}
	return moves;
}
