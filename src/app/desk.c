#include "app/desk.h"

#include "app/hours.h"
#include "store/task.h"

#include <stdlib.h>

/* Promises by due, then the rest, the oldest first. */
static int by_due(const void *a, const void *b)
{
	const PromiseLine *left = &((const DeskLine *)a)->promise;
	const PromiseLine *right = &((const DeskLine *)b)->promise;
	int64_t left_due = task_promise(&left->task) ? left->due.seconds : INT64_MAX;
	int64_t right_due = task_promise(&right->task) ? right->due.seconds : INT64_MAX;
	if (left_due != right_due) {
		return left_due < right_due ? -1 : 1;
	}
	return (left->task.id.value > right->task.id.value) -
	       (left->task.id.value < right->task.id.value);
}

static const Error *open_lines(Context *cx, DeskLines *ret_lines)
{
	Tasks tasks;
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &tasks));
	TRY(desk_lines(cx, tasks, ret_lines));
	if (ret_lines->count > 0) {
		qsort(ret_lines->items, ret_lines->count, sizeof *ret_lines->items, by_due);
	}
	return OK;
}

const Error *open_triage(Context *cx, Sorting *ret_sorting)
{
	DeskLines lines;
	Sorting sorting = {0};
	Day today = zone_day(cx->zone, cx->now);
	TRY(open_lines(cx, &lines));
	EACH (const DeskLine, line, lines) {
		const Task *task = &line->promise.task;
		if (!task_promise(task) || !task_planned(task)) {
			continue;
		}
		if (task->triage_day.days == today.days) {
			sorting.sorted++;
			sorting.counts[task->triage]++;
		} else {
			*LIST_ADD(cx->arena, sorting.left) = *line;
		}
	}
	*ret_sorting = sorting;
	return OK;
}

const Error *open_guesses(Context *cx, DeskLines *ret_lines)
{
	DeskLines lines, guesses = {0};
	TRY(open_lines(cx, &lines));
	EACH (const DeskLine, line, lines) {
		if (line->left.guess) {
			*LIST_ADD(cx->arena, guesses) = *line;
		}
	}
	*ret_lines = guesses;
	return OK;
}

/* The VA's second working day from now on; without working hours, tomorrow. */
static const Error *second_working_day(Context *cx, Day *ret_day)
{
	enum { LOOK_AHEAD = 21 };
	HoursBook book;
	Day today = zone_day(cx->zone, cx->now);
	Instant end = zone_midnight(cx->zone, day_plus(today, LOOK_AHEAD));
	int worked = 0;
	TRY(open_hours(cx, cx->now, end, &book));
	Intervals hours = book_own(&book);
	*ret_day = day_plus(today, 1);
	for (int32_t ahead = 0; ahead < LOOK_AHEAD && worked < 2; ahead++) {
		Day on = day_plus(today, ahead);
		Interval whole = {
			zone_midnight(cx->zone, on), zone_midnight(cx->zone, day_plus(on, 1))};
		if (intervals_and(cx->arena, hours, (Intervals){&whole, 1, 1}).count > 0) {
			worked++;
			*ret_day = on;
		}
	}
	return OK;
}

bool matrix_presses(const Context *cx, const Matrix *matrix, const DeskLine *line)
{
	return task_promise(&line->promise.task) &&
	       line->promise.due.seconds <=
		       zone_midnight(cx->zone, day_plus(matrix->soon, 1)).seconds;
}

const Error *open_matrix(Context *cx, Matrix *ret_matrix)
{
	DeskLines lines;
	Matrix matrix = {0};
	TRY(second_working_day(cx, &matrix.soon));
	TRY(open_lines(cx, &lines));
	EACH (const DeskLine, line, lines) {
		Box box = task_box(&line->promise.task, matrix_presses(cx, &matrix, line));
		*LIST_ADD(cx->arena, matrix.boxes[box]) = *line;
	}
	*ret_matrix = matrix;
	return OK;
}
