/* Tasks: due by the client's day, what remains, what matters. */
#include "domain/task.h"
#include "domain/task_template.h"

#include "test/test.h"

TEST(the_end_of_day_is_the_midnight_that_ends_the_clients_day)
{
	const Zone *singapore = test_zone(arena, "Asia/Singapore");
	Task task = {.due = {day(2026, 11, 23), SECONDS_PER_DAY}};
	EQUAL_TEXT(instant_iso(arena, task_due(&task, singapore)), "2026-11-23T16:00:00Z");
	const Zone *paris = test_zone(arena, "Europe/Paris");
	task.due.day = day(2026, 10, 25); /* the day of 25 hours */
	EQUAL_TEXT(instant_iso(arena, task_due(&task, paris)), "2026-10-25T23:00:00Z");
}

TEST(what_remains_is_the_last_word_less_the_time_tracked_since)
{
	Task task = {.estimate = {120}};
	EQUAL_INT(task_remaining(&task, (Duration){45 * 60}, (Minutes){60}).minutes.minutes, 75);
	task.remaining = (Minutes){30};
	task.remaining_at = (Instant){1795000000};
	Remaining left = task_remaining(&task, (Duration){61}, (Minutes){60});
	EQUAL_INT(left.minutes.minutes, 29); /* a minute begun is a minute to plan */
	CHECK(!left.guess && !left.overrun);
}

TEST(a_task_without_estimate_is_a_guess_and_takes_the_default)
{
	Task task = {0};
	Remaining left = task_remaining(&task, (Duration){0}, (Minutes){60});
	CHECK(left.guess && !left.overrun);
	EQUAL_INT(left.minutes.minutes, 60);
}

TEST(a_task_past_its_estimate_is_planned_for_thirty_minutes_and_asked_about)
{
	Task task = {.estimate = {60}};
	Remaining left = task_remaining(&task, (Duration){60 * 60}, (Minutes){60});
	CHECK(left.overrun);
	EQUAL_INT(left.minutes.minutes, OVERRUN_MINUTES);
	task.remaining_at = (Instant){1795000000}; /* "nothing remains", and still not done */
	CHECK(task_remaining(&task, (Duration){0}, (Minutes){60}).overrun);
}

TEST(the_four_boxes_follow_urgency_and_importance)
{
	Task task = {.importance = 2};
	EQUAL_INT(task_box(&task, true), BOX_DO);
	EQUAL_INT(task_box(&task, false), BOX_PLAN);
	task.importance = 1;
	EQUAL_INT(task_box(&task, true), BOX_SHORTEN);
	EQUAL_INT(task_box(&task, false), BOX_LATER);
	task.triage = TRIAGE_URGENT;
	EQUAL_INT(task_box(&task, false), BOX_SHORTEN);
	task.triage = TRIAGE_IMPORTANT;
	EQUAL_INT(task_box(&task, false), BOX_PLAN);
}

TEST(weights_stay_between_one_and_a_hundred_and_rise_with_importance)
{
	int32_t last = 0;
	for (int32_t importance = 0; importance <= IMPORTANCE_MOST; importance++) {
		Task task = {.importance = importance, .triage = TRIAGE_CAN_WAIT};
		CHECK(task_weight(&task) > last && task_weight(&task) >= 1);
		last = task_weight(&task);
		task.triage = TRIAGE_URGENT;
		CHECK(task_weight(&task) > last && task_weight(&task) <= 100);
	}
}

TEST(a_task_is_refused_with_a_sentence_beside_each_field)
{
	Task task = {.title = TEXT("Newsletter"), .due = wall(day(2026, 11, 24), 18, 0)};
	REFUSES(task_check(arena, &task), "Say in which zone this time is meant.");
	task.due_zone = TEXT("Europe/Zurich");
	WORKS(task_check(arena, &task));
	task.earliest = wall(day(2026, 11, 24), 18, 0);
	REFUSES(task_check(arena, &task), "It cannot begin at %1: it is due at %2.");
	task.earliest = (Wall){0};
	task.estimate = (Minutes){-1};
	task.importance = 4;
	const Error *error = task_check(arena, &task);
	REFUSES(error, "An estimate is between 0 minutes and 1,000 hours.");
	EQUAL_TEXT(text_of(error->next->field), "importance");
	task = (Task){.title = TEXT("  ")};
	REFUSES(task_check(arena, &task), "Something is missing here.");
}

TEST(a_title_has_five_hundred_characters_however_many_bytes)
{
	Buffer title = buffer_new(arena);
	for (int i = 0; i < TASK_TITLE_LIMIT; i++) {
		buffer_chars(&title, "é");
	}
	Task task = {.title = buffer_done(&title)};
	WORKS(task_check(arena, &task));
	buffer_char(&title, '!');
	task.title = buffer_done(&title);
	REFUSES(task_check(arena, &task), "This is 501 characters long; there is room for 500.");
}

TEST(shipped_templates_are_tasks_that_can_be_kept)
{
	CHECK(shipped_task_count >= 4);
	for (size_t i = 0; i < shipped_task_count; i++) {
		const ShippedTask *shipped = &shipped_tasks[i];
		Task task = {.title = text_of(shipped->title), .estimate = shipped->estimate};
		for (size_t line = 0; line < shipped->checklist_count; line++) {
			LIST_ADD(arena, task.checklist)->text = text_of(shipped->checklist[line]);
			CHECK(shipped->checklist[line] && *shipped->checklist[line]);
		}
		CHECK(shipped->checklist_count == 10 ||
			!shipped->checklist[shipped->checklist_count]);
		WORKS(task_check(arena, &task));
	}
}
