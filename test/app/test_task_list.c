/* The list of all tasks: what is in danger first, then by due; filtered. Monday, 08:30 in Paris. */
#include "app/task.h"
#include "app/task_list.h"
#include "store/client.h"

#include "test/store/made_rows.h"

static Task made(Context *cx, int number, const char *title, int due_day)
{
	Task task = {.id = {BIG(number)},
		.title = text_of(title),
		.due_zone = TEXT("Europe/Paris"),
		.created = cx->now};
	if (due_day) {
		task.due = wall(day(2026, 11, due_day), 17, 0);
	}
	made_task(cx, &task);
	return task;
}

static void make_all(Context *cx)
{
	const Client client = {.id = {BIG(50)}, .name = TEXT("Élodie & Co"), .thread = 1};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	made(cx, 1, "Sans date", 0);
	made(cx, 2, "Logo", 27);
	made(cx, 3, "Facture", 20);
	Task task = made(cx, 4, "Carte", 25);
	task.client = client.id;
	task.category = TEXT("Graphisme");
	task.estimate.minutes = 60;
	made_task(cx, &task);
	made(cx, 5, "Photos", 24);
	WORKS(wait_task(cx, (TaskId){BIG(5)}, TEXT("")));
	made(cx, 6, "Fini", 0);
	WORKS(finish_task(cx, (TaskId){BIG(6)}));
}

static Text listed(Context *cx, TaskFilter filter)
{
	TaskList list;
	Buffer out = buffer_new(cx->arena);
	WORKS(open_task_list(cx, &filter, &list));
	EACH (const DeskLine, line, list.lines) {
		buffer_format(&out, out.length ? " %d" : "%d",
			(int)(line->promise.task.id.value - BIG(0)));
	}
	return buffer_done(&out);
}

STORE_TEST(what_is_overdue_comes_first_and_what_waits_last)
{
	make_all(cx);
	EQUAL_TEXT(listed(cx, (TaskFilter){0}), "3 4 2 1 5");
	TaskList list;
	WORKS(open_task_list(cx, &(TaskFilter){0}, &list));
	EQUAL_INT(list.counts[GROUP_OVERDUE], 1);
	EQUAL_INT(list.counts[GROUP_WAITING], 1);
	EQUAL_INT(list.count, 5);
	EQUAL_INT(list.categories.count, 1);
}

STORE_TEST(a_filter_keeps_what_fits_all_of_it)
{
	make_all(cx);
	EQUAL_TEXT(listed(cx, (TaskFilter){.client = {BIG(50)}}), "4");
	EQUAL_TEXT(listed(cx, (TaskFilter){.own = true}), "3 2 1 5");
	EQUAL_TEXT(listed(cx, (TaskFilter){.show = SHOW_WAITING}), "5");
	EQUAL_TEXT(listed(cx, (TaskFilter){.show = SHOW_WORK}), "3 4 2 1");
	EQUAL_TEXT(listed(cx, (TaskFilter){.show = SHOW_DONE}), "6");
	EQUAL_TEXT(listed(cx, (TaskFilter){.when = WHEN_OVERDUE}), "3");
	EQUAL_TEXT(listed(cx, (TaskFilter){.when = WHEN_WEEK}), "4 2 5");
	EQUAL_TEXT(listed(cx, (TaskFilter){.when = WHEN_NONE}), "1");
	EQUAL_TEXT(listed(cx, (TaskFilter){.guess = true}), "3 2 1 5");
	EQUAL_TEXT(listed(cx, (TaskFilter){.category = TEXT("Graphisme")}), "4");
	EQUAL_TEXT(listed(cx, (TaskFilter){.words = TEXT("ELODIE carte")}), "4");
	EQUAL_TEXT(listed(cx, (TaskFilter){.words = TEXT("elodie logo")}), "");
	EQUAL_TEXT(listed(cx, (TaskFilter){.own = true, .when = WHEN_WEEK}), "2 5");
}

STORE_TEST(a_long_list_comes_in_pages)
{
	for (int i = 1; i <= TASKS_A_PAGE + 3; i++) {
		made(cx, i, "Tâche", 0);
	}
	TaskList list;
	WORKS(open_task_list(cx, &(TaskFilter){.page = 1}, &list));
	EQUAL_INT(list.pages, 2);
	EQUAL_INT(list.lines.count, 3);
	WORKS(open_task_list(cx, &(TaskFilter){.page = 9}, &list));
	EQUAL_INT(list.page, 1);
}

STORE_TEST(what_was_done_long_ago_is_found_further_down)
{
	for (int i = 1; i <= DONE_LISTED + 2; i++) {
		const Task task = {.id = {BIG(i)}, .title = TEXT("Fini"), .done = {1700000000 + i}};
		made_task(cx, &task);
	}
	TaskList list;
	TaskFilter filter = {.show = SHOW_DONE};
	WORKS(open_task_list(cx, &filter, &list));
	EQUAL_INT(list.count, DONE_LISTED);
	EQUAL_INT(list.last_id.value, BIG(3));
	filter.older = list.last;
	filter.older_id = list.last_id;
	EQUAL_TEXT(listed(cx, filter), "2 1");
	WORKS(open_task_list(cx, &filter, &list));
	EQUAL_INT(list.last_id.value, 0);
}
