/* Work that comes again. It is Monday, 23 November 2026, 08:30 in Lyon. */
#include "app/series.h"

#include "app/bin.h"
#include "app/task.h"
#include "store/series.h"
#include "store/task.h"

#include "test/store/store_test.h"

/* "The report", due on Tuesday the 24th at 18:00 in New York. */
static TaskId report(Context *cx)
{
	TaskId id;
	ChecklistItem lines[] = {{0, TEXT("Figures"), true}, {0, TEXT("Send it"), false}};
	const TaskDraft draft = {.task = {.title = TEXT("The report"),
					 .estimate = {90},
					 .due = wall(day(2026, 11, 24), 18, 0),
					 .due_zone = TEXT("America/New_York"),
					 .checklist = {lines, 2, 2}}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

static SeriesId weekly(Context *cx, TaskId first)
{
	SeriesId id;
	SeriesDraft draft = {.from = first};
	WORKS(begin_series(cx, first, &draft.series));
	WORKS(save_series(cx, &draft, &id));
	return id;
}

static OpenSeries opened(Context *cx, SeriesId id)
{
	OpenSeries open;
	WORKS(open_series(cx, id, &open));
	return open;
}

static Text dues(Context *cx, SeriesId id)
{
	const OpenSeries open = opened(cx, id);
	Buffer out = buffer_new(cx->arena);
	EACH (TaskLine, line, open.tasks) {
		buffer_format(&out, "%s%s", out.length ? " " : "",
			day_iso(cx->arena, line->task.due.day).chars + 5);
	}
	return buffer_done(&out);
}

static TaskId task_at(Context *cx, SeriesId id, size_t at)
{
	return opened(cx, id).tasks.items[at].task.id;
}

STORE_TEST(a_task_comes_again_each_week_for_sixty_days_on_its_own_clock)
{
	const SeriesId id = weekly(cx, report(cx));
	EQUAL_TEXT(dues(cx, id), "11-24 12-01 12-08 12-15 12-22 12-29 01-05 01-12 01-19");
	const OpenSeries open = opened(cx, id);
	const Task *second = &open.tasks.items[1].task;
	EQUAL_TEXT(second->title, "The report");
	EQUAL_INT(second->estimate.minutes, 90);
	EQUAL_TEXT(second->due_zone, "America/New_York");
	EQUAL_INT(second->due.second, 18 * 3600);
	EQUAL_TEXT(wall_iso(arena, second->earliest), "2026-11-24T18:00");
	EQUAL_INT(open.tasks.items[1].lines, 2);
	EQUAL_INT(open.tasks.items[1].ticked, 0);
	CHECK(task_promise(second));
	Series series;
	WORKS(series_of_task(cx, second->id, &series));
	EQUAL_INT(series.id.value, id.value);
	REFUSES(begin_series(cx, second->id, &series), "“The report” comes again already.");
}

STORE_TEST(the_clock_makes_what_the_next_days_need_and_nothing_twice)
{
	const SeriesId id = weekly(cx, report(cx));
	Context clock;
	size_t renewed;
	context_open(&clock, arena, cx->db, cx->house);
	clock.now = instant_plus(cx->now, 3600);
	WORKS(series_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 0);
	clock.now = instant_plus(cx->now, 7 * SECONDS_PER_DAY);
	WORKS(series_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 1);
	EQUAL_TEXT(dues(cx, id), "11-24 12-01 12-08 12-15 12-22 12-29 01-05 01-12 01-19 01-26");
	WORKS(series_catch_up(&clock, &renewed));
	EQUAL_INT(renewed, 0);
}

STORE_TEST(one_is_changed_or_skipped_and_the_others_follow_the_series)
{
	const SeriesId id = weekly(cx, report(cx));
	SeriesId same;
	Task own;
	WORKS(delete_noun(cx, TEXT("task"), task_at(cx, id, 2).value));
	WORKS(store_task_load(cx->db, arena, cx->practice.id, task_at(cx, id, 1), &own));
	own.title = TEXT("The report, with the year");
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &own, 9));
	WORKS(finish_task(cx, task_at(cx, id, 0)));
	SeriesDraft draft = {.series = opened(cx, id).series};
	draft.series.title = TEXT("The weekly report");
	draft.series.estimate.minutes = 60;
	WORKS(save_series(cx, &draft, &same));
	EQUAL_INT(same.value, id.value);
	EQUAL_TEXT(dues(cx, id), "12-01 12-15 12-22 12-29 01-05 01-12 01-19");
	const OpenSeries open = opened(cx, id);
	EQUAL_TEXT(open.tasks.items[0].task.title, "The report, with the year");
	EQUAL_INT(open.tasks.items[0].task.estimate.minutes, 60);
	EQUAL_TEXT(open.tasks.items[1].task.title, "The weekly report");
}

STORE_TEST(another_day_of_the_week_moves_the_tasks_that_are_still_to_come)
{
	const SeriesId id = weekly(cx, report(cx));
	SeriesId same;
	SeriesDraft draft = {.series = opened(cx, id).series};
	draft.series.rrule = TEXT("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH");
	draft.series.start = wall(day(2026, 11, 26), 18, 0);
	WORKS(save_series(cx, &draft, &same));
	EQUAL_TEXT(dues(cx, id), "11-26 12-10 12-24 01-07 01-21");
}

STORE_TEST(from_one_of_them_on_a_series_goes_its_own_way)
{
	const SeriesId id = weekly(cx, report(cx));
	SeriesId fresh;
	SeriesDraft draft = {.series = opened(cx, id).series, .from = task_at(cx, id, 3)};
	draft.series.title = TEXT("The short report");
	WORKS(save_series(cx, &draft, &fresh));
	CHECK(fresh.value != id.value);
	EQUAL_TEXT(dues(cx, id), "11-24 12-01 12-08");
	EQUAL_TEXT(dues(cx, fresh), "12-15 12-22 12-29 01-05 01-12 01-19");
	EQUAL_TEXT(opened(cx, id).tasks.items[2].task.title, "The report");
	EQUAL_TEXT(opened(cx, fresh).tasks.items[0].task.title, "The short report");
	EQUAL_TEXT(opened(cx, id).series.rrule, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214");
}

STORE_TEST(a_series_ends_and_comes_back_with_its_tasks)
{
	const SeriesId id = weekly(cx, report(cx));
	OpenSeries open;
	BinItems items;
	const TaskId last = task_at(cx, id, 8);
	Task task;
	WORKS(delete_noun(cx, TEXT("series"), id.value));
	REFUSES(open_series(cx, id, &open), "This series has ended and is in the bin.");
	WORKS(store_task_load(cx->db, arena, cx->practice.id, last, &task));
	CHECK(instant_set(task.deleted));
	WORKS(open_bin(cx, &items));
	EQUAL_INT(items.count, 1); /* its tasks are not listed beside it */
	EQUAL_TEXT(items.items[0].noun, "series");
	WORKS(restore_noun(cx, TEXT("series"), id.value));
	EQUAL_TEXT(dues(cx, id), "11-24 12-01 12-08 12-15 12-22 12-29 01-05 01-12 01-19");
}

STORE_TEST(a_series_without_sense_is_refused_beside_its_field)
{
	SeriesId id;
	const TaskId first = report(cx);
	SeriesDraft draft = {.from = first};
	WORKS(begin_series(cx, first, &draft.series));
	draft.series.rrule = TEXT("EVERY=DAY");
	REFUSES(save_series(cx, &draft, &id),
		"This rule cannot be followed. One that can: FREQ=WEEKLY;BYDAY=MO,TH.");
	TaskId undated;
	const TaskDraft other = {.task = {.title = TEXT("Some day")}};
	WORKS(save_task(cx, &other, &undated));
	REFUSES(begin_series(cx, undated, &draft.series),
		"Give “Some day” a date first: it begins the series.");
}
