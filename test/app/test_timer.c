/* The timer: one a member, about anything or nothing, and what is asked of a forgotten one. It is
 * Monday, 23 November 2026, 08:30 in Paris. */
#include "app/timer.h"

#include "app/entry.h"
#include "app/named.h"
#include "app/search.h"
#include "app/task.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/hours.h"
#include "store/search.h"
#include "store/task.h"

#include "test/app/plan_made.h"

static const ClientId vauquelin = {1LL << 41};
static const TaskId newsletter = {(1LL << 41) + 1};

static void save_work(Context *cx)
{
	const Client client = {.id = vauquelin, .name = TEXT("Maison Vauquelin"), .thread = 3};
	const Client other = {.id = {(1LL << 41) + 2}, .name = TEXT("Atelier Marais")};
	const Task task = {.id = newsletter,
		.client = vauquelin,
		.title = TEXT("Newsletter"),
		.category = TEXT("Writing")};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &other, 1));
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 1));
}

static void save_hours(Context *cx)
{
	works(cx, "mon-fri 9:00-17:00");
}

static Timer running(Context *cx)
{
	Timer timer;
	WORKS(open_timer(cx, &timer));
	return timer;
}

static Entry kept(Context *cx, EntryId id)
{
	Entry entry;
	WORKS(store_entry_load(cx->db, cx->arena, cx->practice.id, id, &entry));
	return entry;
}

STORE_TEST(a_timer_on_a_task_knows_its_client_and_category)
{
	save_work(cx);
	CHECK(!running(cx).runs);
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("")));
	cx->now.seconds += 90;
	Timer timer = running(cx);
	CHECK(timer.runs && timer.entry.billable && !timer.forgotten);
	EQUAL_TEXT(timer.client_name, "Maison Vauquelin");
	EQUAL_TEXT(timer.task_title, "Newsletter");
	EQUAL_TEXT(timer.entry.category, "Writing");
	EQUAL_INT(timer.thread, 3);
	EQUAL_INT(entry_length(&timer.entry, cx->now).seconds, 90);
}

STORE_TEST(a_timer_without_anything_is_told_later_what_it_is_for)
{
	EntryId id;
	save_work(cx);
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("")));
	cx->now.seconds += 600;
	Entry draft = running(cx).entry;
	CHECK(!draft.billable);
	draft.task = newsletter;
	draft.note = TEXT("Relecture de la lettre");
	WORKS(save_entry(cx, &draft, &id));
	EQUAL_INT(running(cx).entry.id.value, id.value);
	EQUAL_TEXT(running(cx).client_name, "Maison Vauquelin");
	WORKS(stop_timer(cx, (Instant){0}, &id));
	CHECK(!running(cx).runs);
	EQUAL_INT(kept(cx, id).end.seconds - kept(cx, id).start.seconds, 600);
	SearchHits hits;
	WORKS(store_search_find(cx->db, arena, cx->practice.id, TEXT("relecture"), 5, &hits));
	EQUAL_INT(hits.count, 1);
	EQUAL_INT(hits.items[0].id, id.value);
}

STORE_TEST(what_was_timed_is_found_with_the_moment_it_began)
{
	Founds founds;
	save_work(cx);
	WORKS(start_timer(cx, vauquelin, (TaskId){0}, TEXT("Téléphone")));
	const Instant began = running(cx).entry.start;
	cx->now.seconds += 300;
	WORKS(search(cx, TEXT("telephone"), 5, &founds));
	EQUAL_INT(founds.count, 1);
	EQUAL_INT(founds.items[0].at.seconds, began.seconds);
}

STORE_TEST(starting_the_timer_stops_the_one_that_runs)
{
	Entries all;
	save_work(cx);
	WORKS(start_timer(cx, vauquelin, (TaskId){0}, TEXT("Téléphone")));
	cx->now.seconds += 300;
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("")));
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT(""))); /* it runs already */
	WORKS(store_entry_list(
		cx->db, arena, cx->practice.id, (Instant){0}, instant_plus(cx->now, 1), &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(all.items[0].end.seconds, cx->now.seconds);
	CHECK(!instant_set(all.items[1].end));
	EQUAL_INT(all.items[1].task.value, newsletter.value);
	WORKS(continue_entry(cx, all.items[0].id));
	EQUAL_TEXT(running(cx).entry.note, "Téléphone");
	EQUAL_INT(running(cx).entry.client.value, vauquelin.value);
}

STORE_TEST(work_that_is_done_stops_its_timer_and_undo_lets_it_run_on)
{
	save_work(cx);
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("")));
	const EntryId id = running(cx).entry.id;
	cx->now.seconds += 600;
	WORKS(finish_task(cx, newsletter));
	CHECK(!running(cx).runs);
	EQUAL_INT(kept(cx, id).end.seconds, cx->now.seconds);
	cx->now.seconds += 8;
	WORKS(reopen_task(cx, newsletter, (StageId){0}));
	WORKS(run_on(cx, id));
	CHECK(running(cx).runs && running(cx).entry.id.value == id.value);
	const Entry on = running(cx).entry;
	EQUAL_INT(entry_length(&on, cx->now).seconds, 608);
}

STORE_TEST(a_timer_of_other_work_runs_on_when_a_task_is_done)
{
	save_work(cx);
	WORKS(start_timer(cx, vauquelin, (TaskId){0}, TEXT("Calls")));
	const EntryId calls = running(cx).entry.id;
	cx->now.seconds += 60;
	WORKS(finish_task(cx, newsletter));
	CHECK(running(cx).entry.id.value == calls.value);
	WORKS(run_on(cx, calls));
	EntryId stopped;
	WORKS(stop_timer(cx, (Instant){0}, &stopped));
	cx->now.seconds += TIMER_BACK_MINUTES * 60 + 1;
	REFUSES(run_on(cx, calls), "This timer cannot run on: start it anew.");
}

STORE_TEST(a_forgotten_timer_is_asked_about_even_when_its_task_is_done)
{
	save_hours(cx);
	save_work(cx);
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("")));
	cx->now = zone_instant(cx->zone, wall(day(2026, 11, 23), 20, 0));
	WORKS(finish_task(cx, newsletter));
	CHECK(running(cx).forgotten);
}

STORE_TEST(stopping_needs_a_timer_and_a_time_within_it)
{
	EntryId id = {0};
	REFUSES(stop_timer(cx, (Instant){0}, &id), "No timer is running.");
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("")));
	REFUSES(stop_timer(cx, instant_plus(cx->now, 1), &id), "It has not run until %1 yet.");
	REFUSES(stop_timer(cx, instant_plus(cx->now, -1), &id),
		"It cannot end (%1) before it begins (%2).");
	cx->now.seconds += 3600;
	WORKS(stop_timer(cx, instant_plus(cx->now, -1800), &id));
	EQUAL_INT(kept(cx, id).end.seconds, cx->now.seconds - 1800);
}

STORE_TEST(a_timer_left_running_after_the_days_end_is_asked_about)
{
	EntryId id;
	save_hours(cx);
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("")));
	Instant evening = zone_instant(cx->zone, wall(day(2026, 11, 23), 17, 0));
	cx->now = evening;
	WORKS(stop_timer(cx, (Instant){0}, &id));
	cx->now.seconds -= 3600;
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("")));
	CHECK(!running(cx).forgotten);
	cx->now.seconds += 3660;
	CHECK(running(cx).forgotten);
	EQUAL_INT(running(cx).day_end.seconds, evening.seconds);
	REFUSES(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("On")),
		"A timer has been running since %1: say first what to keep of it.");
	WORKS(stop_timer(cx, evening, &id));
	EQUAL_INT(kept(cx, id).end.seconds, evening.seconds);
	WORKS(start_timer(cx, (ClientId){0}, (TaskId){0}, TEXT("On"))); /* in the evening: meant */
	cx->now.seconds += 3600;
	CHECK(!running(cx).forgotten);
}

STORE_TEST(a_discarded_timer_lies_in_the_bin_and_not_in_the_sums)
{
	EntryId id;
	Entries all;
	save_work(cx);
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("Oublié")));
	cx->now.seconds += 60 * 3600;
	WORKS(discard_timer(cx, &id));
	CHECK(!running(cx).runs);
	CHECK(instant_set(kept(cx, id).deleted));
	EQUAL_INT(kept(cx, id).end.seconds - kept(cx, id).start.seconds, ENTRY_LIMIT_HOURS * 3600);
	WORKS(store_entry_task_list(cx->db, arena, cx->practice.id, newsletter, &all));
	EQUAL_INT(all.count, 0);
	SearchHits hits;
	WORKS(store_search_find(cx->db, arena, cx->practice.id, TEXT("oublie"), 5, &hits));
	EQUAL_INT(hits.count, 0);
}

STORE_TEST(tracked_time_is_taken_off_what_remains)
{
	Duration tracked;
	save_work(cx);
	WORKS(start_timer(cx, (ClientId){0}, newsletter, TEXT("")));
	cx->now.seconds += 1200;
	WORKS(store_task_tracked(cx->db, arena, cx->practice.id, newsletter, cx->now, &tracked));
	EQUAL_INT(tracked.seconds, 1200);
}

STORE_TEST(a_timer_for_somebody_who_is_not_there_does_not_start)
{
	save_work(cx);
	Client gone = {.id = {7}, .name = TEXT("Gone"), .deleted = cx->now};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &gone, 1));
	REFUSES(start_timer(cx, gone.id, (TaskId){0}, TEXT("")),
		"This client is not there any more.");
	REFUSES(start_timer(cx, (ClientId){0}, (TaskId){99}, TEXT("")),
		"This task is not there any more.");
	REFUSES(start_timer(cx, (ClientId){(1LL << 41) + 2}, newsletter, TEXT("")),
		"“%1” is not a task of %2.");
	CHECK(!running(cx).runs);
}

STORE_TEST(a_name_is_known_by_its_beginning_without_accents)
{
	ClientId client;
	TaskId task;
	save_work(cx);
	WORKS(client_named(cx, TEXT("maison"), &client));
	EQUAL_INT(client.value, vauquelin.value);
	WORKS(client_named(cx, TEXT(""), &client));
	EQUAL_INT(client.value, 0);
	REFUSES(client_named(cx, TEXT("Nordlys"), &client),
		"There is no client called “Nordlys”. There is: Maison Vauquelin, Atelier Marais.");
	const Client third = {.id = {(1LL << 41) + 3}, .name = TEXT("Maison Vauquelin Jardin")};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &third, 1));
	REFUSES(client_named(cx, TEXT("mais"), &client),
		"“mais” may be several clients: Maison Vauquelin, Maison Vauquelin Jardin.");
	WORKS(client_named(cx, TEXT("MAISON VAUQUELIN"), &client)); /* the whole name wins */
	EQUAL_INT(client.value, vauquelin.value);
	WORKS(task_named(cx, TEXT("news"), client, &task));
	EQUAL_INT(task.value, newsletter.value);
	REFUSES(task_named(cx, TEXT("news"), third.id, &task),
		"There is no open task called “news”.");
}
