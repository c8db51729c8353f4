/* Tasks, and the time tracked on them, on both engines. */
#include "store/entry.h"
#include "store/task.h"

#include "test/store/made_rows.h"

enum { BIG = 33 };

static Task task_of(int64_t number, const char *title)
{
	return (Task){
		.id = {(1LL << BIG) + number},
		.client = {(1LL << BIG) + 1000},
		.board = {(1LL << BIG) + 2000},
		.stage = {(1LL << BIG) + 3000},
		.position = (int32_t)number,
		.title = text_of(title),
		.due_zone = TEXT("Asia/Singapore"),
		.created = {1790000000 + number},
	};
}

static void save(Context *cx, Arena *arena, Task task)
{
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 9));
}

STORE_TEST(a_task_comes_back_as_it_was_saved)
{
	Task task = task_of(1, "Relance facture n° 12"), got;
	task.notes = TEXT("- [ ] appeler");
	task.category = TEXT("admin");
	task.estimate = (Minutes){90};
	task.remaining = (Minutes){30};
	task.remaining_at = (Instant){1795000000};
	task.requested = (Instant){1794000000};
	task.promised = (Instant){1794000001};
	task.earliest = wall(day(2026, 11, 24), 9, 0);
	task.due = wall(day(2026, 11, 27), 24, 0);
	task.importance = 3;
	task.triage = TRIAGE_CAN_WAIT;
	task.triage_day = day(2026, 11, 23);
	task.waiting_since = (Instant){1795000002};
	task.waiting_for = TEXT("le logo");
	task.reachable_only = true;
	task.colleague = TEXT("Anaïs");
	task.foreign_source = TEXT("trello");
	task.foreign_id = TEXT("5f1a");
	save(cx, arena, task);
	WORKS(store_task_load(cx->db, arena, cx->practice.id, task.id, &got));
	EQUAL_INT(got.client.value, task.client.value);
	EQUAL_INT(got.board.value, task.board.value);
	EQUAL_INT(got.stage.value, task.stage.value);
	EQUAL_INT(got.position, 1);
	EQUAL_TEXT(got.title, "Relance facture n° 12");
	EQUAL_TEXT(got.notes, "- [ ] appeler");
	EQUAL_TEXT(got.category, "admin");
	EQUAL_INT(got.estimate.minutes, 90);
	EQUAL_INT(got.remaining.minutes, 30);
	EQUAL_INT(got.remaining_at.seconds, 1795000000);
	EQUAL_INT(got.requested.seconds, 1794000000);
	EQUAL_INT(got.promised.seconds, 1794000001);
	CHECK(wall_order(got.earliest, task.earliest) == 0);
	CHECK(wall_order(got.due, task.due) == 0);
	EQUAL_TEXT(got.due_zone, "Asia/Singapore");
	EQUAL_INT(got.importance, 3);
	EQUAL_INT(got.triage, TRIAGE_CAN_WAIT);
	EQUAL_INT(got.triage_day.days, task.triage_day.days);
	EQUAL_INT(got.waiting_since.seconds, 1795000002);
	EQUAL_TEXT(got.waiting_for, "le logo");
	CHECK(got.reachable_only && task_open(&got));
	EQUAL_TEXT(got.colleague, "Anaïs");
	EQUAL_TEXT(got.foreign_source, "trello");
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.changed, 9);
	EQUAL_INT(known(cx, MADE_TASK, "trello", "5f1a").id, task.id.value);
	EQUAL_INT(known(cx, MADE_TASK, "asana", "5f1a").id, 0);
	REFUSES(store_task_load(cx->db, arena, cx->practice.id, (TaskId){1}, &got),
		"There is no such task.");
}

STORE_TEST(open_tasks_are_those_neither_done_nor_deleted)
{
	Task done = task_of(2, "done"), deleted = task_of(3, "deleted");
	Tasks tasks;
	done.done = (Instant){1795000000};
	deleted.deleted = (Instant){1795000000};
	save(cx, arena, task_of(1, "open"));
	save(cx, arena, done);
	save(cx, arena, deleted);
	WORKS(store_task_open_list(cx->db, arena, cx->practice.id, &tasks));
	EQUAL_INT(tasks.count, 1);
	EQUAL_TEXT(tasks.items[0].title, "open");
	WORKS(store_task_client_list(cx->db, arena, cx->practice.id, done.client, &tasks));
	EQUAL_INT(tasks.count, 1);
	WORKS(store_task_client_list(cx->db, arena, cx->practice.id, (ClientId){0}, &tasks));
	EQUAL_INT(tasks.count, 0);
	WORKS(store_task_board_list(
		cx->db, arena, cx->practice.id, done.board, (Instant){1795000000}, &tasks));
	EQUAL_INT(tasks.count, 2);
	WORKS(store_task_board_list(
		cx->db, arena, cx->practice.id, done.board, (Instant){1795000001}, &tasks));
	EQUAL_INT(tasks.count, 1);
}

STORE_TEST(tasks_due_between_two_days_are_those_still_open)
{
	Task late = task_of(1, "late"), done = task_of(2, "done");
	Tasks tasks;
	late.due = wall(day(2026, 11, 24), 18, 0);
	done.due = late.due;
	done.done = (Instant){1795000000};
	save(cx, arena, late);
	save(cx, arena, done);
	WORKS(store_task_due_list(
		cx->db, arena, cx->practice.id, late.due.day, late.due.day, &tasks));
	EQUAL_INT(tasks.count, 1);
	EQUAL_TEXT(tasks.items[0].title, "late");
	WORKS(store_task_due_list(
		cx->db, arena, cx->practice.id, day(2026, 11, 25), day(2026, 11, 30), &tasks));
	EQUAL_INT(tasks.count, 0);
	WORKS(store_task_due_list(
		cx->db, arena, (PracticeId){8}, late.due.day, late.due.day, &tasks));
	EQUAL_INT(tasks.count, 0);
}

STORE_TEST(done_tasks_come_in_pages_that_neither_repeat_nor_leave_out)
{
	for (int number = 1; number <= 7; number++) {
		Task task = task_of(number, "done");
		task.done = (Instant){1795000000 + number / 3};
		save(cx, arena, task);
	}
	for (int of_client = 0; of_client < 2; of_client++) {
		ClientId client = of_client ? task_of(1, "").client : (ClientId){0};
		const Task *after = NULL;
		int64_t seen = 0, before = INT64_MAX;
		for (Tasks page;; after = &page.items[page.count - 1]) {
			WORKS(store_task_done_list(
				cx->db, arena, cx->practice.id, client, after, 2, &page));
			if (page.count == 0) {
				break;
			}
			EACH (Task, task, page) {
				CHECK(task->id.value < before);
				before = task->id.value;
				seen++;
			}
		}
		EQUAL_INT(seen, 7);
	}
}

static void track(Context *cx, Arena *arena, int64_t id, TaskId task, int64_t start, int64_t end)
{
	const Entry entry = {.id = {id}, .task = task, .start = {start}, .end = {end}};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 9));
}

STORE_TEST(time_tracked_counts_since_the_last_estimate_and_with_the_running_timer)
{
	Task task = task_of(1, "tracked"), other = task_of(2, "untouched");
	task.remaining_at = (Instant){1795000000};
	save(cx, arena, task);
	save(cx, arena, other);
	track(cx, arena, 1, task.id, 1794990000, 1794999000); /* before the estimate */
	track(cx, arena, 2, task.id, 1794999000, 1795000600); /* 600 s after it */
	track(cx, arena, 3, task.id, 1795001000, 1795002000); /* 1,000 s */
	track(cx, arena, 4, task.id, 1795003000, 0);          /* runs for 50 s */
	TrackedTasks all;
	WORKS(store_task_tracked_list(cx->db, arena, cx->practice.id, (Instant){1795003050}, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(tracked_of(all, task.id).seconds, 1650);
	EQUAL_INT(tracked_of(all, other.id).seconds, 0);
	Duration one;
	WORKS(store_task_tracked(
		cx->db, arena, cx->practice.id, task.id, (Instant){1795003050}, &one));
	EQUAL_INT(one.seconds, 1650);
	WORKS(store_task_tracked(
		cx->db, arena, cx->practice.id, other.id, (Instant){1795003050}, &one));
	EQUAL_INT(one.seconds, 0);
}
