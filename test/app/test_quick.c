/* One line becomes a task of the right client, due on their clock. It is Monday, 08:30 in Paris. */
#include "app/quick.h"
#include "store/client.h"

#include "test/store/made_rows.h"

static void make_clients(Context *cx)
{
	const Client clients[] = {
		{.id = {BIG(1)},
			.name = TEXT("Kopi & Co"),
			.zone = TEXT("Asia/Singapore"),
			.status = CLIENT_ACTIVE},
		{.id = {BIG(2)},
			.name = TEXT("Maison Lune"),
			.zone = TEXT("Europe/Paris"),
			.status = CLIENT_ACTIVE},
		{.id = {BIG(3)}, .name = TEXT("Maison Verte"), .status = CLIENT_ACTIVE},
		{.id = {BIG(4)}, .name = TEXT("Maison Close"), .status = CLIENT_ENDED},
	};
	for (int i = 0; i < 4; i++) {
		WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &clients[i], 1));
	}
}

static Task added(Context *cx, const char *line, int64_t chosen)
{
	TaskId id;
	Task task;
	WORKS(add_quick(cx, text_of(line), (ClientId){chosen}, &id));
	WORKS(store_task_load(cx->db, cx->arena, cx->practice.id, id, &task));
	return task;
}

STORE_TEST(one_line_is_a_task_due_on_the_clients_clock)
{
	make_clients(cx);
	Task task = added(cx, "kopi: Posts LinkedIn ven 18h 2h30", 0);
	EQUAL_INT(task.client.value, BIG(1));
	EQUAL_TEXT(task.title, "Posts LinkedIn");
	EQUAL_TEXT(wall_iso(arena, task.due), "2026-11-27T18:00");
	EQUAL_TEXT(task.due_zone, "Asia/Singapore");
	EQUAL_INT(task.estimate.minutes, 150);
	CHECK(instant_set(task.promised));
}

STORE_TEST(what_was_understood_says_both_clocks)
{
	make_clients(cx);
	QuickRead read;
	WORKS(read_quick(cx, TEXT("kopi: Posts ven 18h"), (ClientId){0}, &read));
	CHECK(read.elsewhere);
	EQUAL_TEXT(wall_iso(arena, read.here), "2026-11-27T11:00");
	EQUAL_TEXT(read.place, "Singapore");
	EQUAL_INT(read.guess.minutes, cx->practice.default_estimate.minutes);
	WORKS(read_quick(cx, TEXT("lune: Posts ven 18h"), (ClientId){0}, &read));
	CHECK(!read.elsewhere);
}

STORE_TEST(a_name_that_fits_several_clients_is_asked_about)
{
	make_clients(cx);
	TaskId id;
	QuickRead read;
	WORKS(read_quick(cx, TEXT("maison: Carte"), (ClientId){0}, &read));
	CHECK(read.ambiguous);
	EQUAL_INT(read.choices.count, 2);
	REFUSES(add_quick(cx, TEXT("maison: Carte"), (ClientId){0}, &id),
		"Several clients are called so: say which one.");
	REFUSES(add_quick(cx, TEXT("maison: Carte"), (ClientId){BIG(1)}, &id),
		"Several clients are called so: say which one.");
	EQUAL_INT(added(cx, "maison: Carte", BIG(3)).client.value, BIG(3));
}

STORE_TEST(a_line_without_a_client_is_ones_own_work_unless_somebody_is_chosen)
{
	make_clients(cx);
	Task own = added(cx, "Ranger les factures", 0);
	EQUAL_INT(own.client.value, 0);
	EQUAL_INT(own.due.day.days, 0);
	EQUAL_INT(added(cx, "Ranger les factures", BIG(2)).client.value, BIG(2));
	TaskId id;
	REFUSES(add_quick(cx, TEXT("  "), (ClientId){0}, &id), "Say what there is to do.");
}
