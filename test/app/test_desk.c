/* What asks for a word. It is Monday, 23 November 2026, 08:30 in Paris; the week is Monday to
 * Friday, 9 to 17. */
#include "app/desk.h"
#include "app/task.h"
#include "store/hours.h"

#include "test/app/plan_made.h"
#include "test/store/made_rows.h"

static void save_hours(Context *cx)
{
	works(cx, "mon-fri 9:00-17:00");
}

/* due_day of November at 17:00 in Paris; 0: no promise. */
static void make(Context *cx, int number, int due_day, int importance)
{
	Task task = {.id = {BIG(number)},
		.title = text_format(cx->arena, "Task %d", number),
		.due_zone = TEXT("Europe/Paris"),
		.importance = importance,
		.created = cx->now};
	if (due_day) {
		task.due = wall(day(2026, 11, due_day), 17, 0);
	}
	made_task(cx, &task);
}

static Text numbers(Context *cx, DeskLines lines)
{
	Buffer out = buffer_new(cx->arena);
	EACH (const DeskLine, line, lines) {
		buffer_format(&out, out.length ? " %d" : "%d",
			(int)(line->promise.task.id.value - BIG(0)));
	}
	return buffer_done(&out);
}

STORE_TEST(promises_are_sorted_anew_each_morning_but_not_what_waits)
{
	Sorting sorting;
	make(cx, 1, 25, 0);
	make(cx, 2, 24, 0);
	make(cx, 3, 26, 0);
	make(cx, 4, 0, 0);
	WORKS(wait_task(cx, (TaskId){BIG(3)}, TEXT("")));
	WORKS(open_triage(cx, &sorting));
	EQUAL_TEXT(numbers(cx, sorting.left), "2 1");
	WORKS(triage_task(cx, (TaskId){BIG(2)}, TRIAGE_IMPORTANT));
	WORKS(open_triage(cx, &sorting));
	EQUAL_TEXT(numbers(cx, sorting.left), "1");
	EQUAL_INT(sorting.sorted, 1);
	EQUAL_INT(sorting.counts[TRIAGE_IMPORTANT], 1);
	cx->now = instant_plus(cx->now, SECONDS_PER_DAY);
	WORKS(open_triage(cx, &sorting));
	EQUAL_TEXT(numbers(cx, sorting.left), "2 1");
}

STORE_TEST(guesses_are_tasks_without_estimate_promises_first)
{
	DeskLines guesses;
	make(cx, 1, 0, 0);
	make(cx, 2, 26, 0);
	make(cx, 3, 25, 0);
	WORKS(open_guesses(cx, &guesses));
	EQUAL_TEXT(numbers(cx, guesses), "3 2 1");
	WORKS(estimate_task(cx, (TaskId){BIG(2)}, (Minutes){90}));
	WORKS(open_guesses(cx, &guesses));
	EQUAL_TEXT(numbers(cx, guesses), "3 1");
}

STORE_TEST(urgent_is_what_is_due_within_two_working_days)
{
	Matrix matrix;
	save_hours(cx);
	make(cx, 1, 24, 2);
	make(cx, 2, 24, 0);
	make(cx, 3, 25, 3);
	make(cx, 4, 0, 1);
	WORKS(open_matrix(cx, &matrix));
	EQUAL_INT(matrix.soon.days, day(2026, 11, 24).days);
	EQUAL_TEXT(numbers(cx, matrix.boxes[BOX_DO]), "1");
	EQUAL_TEXT(numbers(cx, matrix.boxes[BOX_SHORTEN]), "2");
	EQUAL_TEXT(numbers(cx, matrix.boxes[BOX_PLAN]), "3");
	EQUAL_TEXT(numbers(cx, matrix.boxes[BOX_LATER]), "4");
	cx->now = instant_plus(cx->now, 4LL * SECONDS_PER_DAY); /* Friday: the next one is Monday */
	WORKS(open_matrix(cx, &matrix));
	EQUAL_INT(matrix.soon.days, day(2026, 11, 30).days);
}
