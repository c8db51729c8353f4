/* Deleting and bringing back, as a user does it: with the search, the plan and the audit log. */
#include "app/bin.h"
#include "app/plan.h"
#include "app/search.h"
#include "store/audit.h"
#include "store/bin.h"
#include "store/board.h"
#include "store/client.h"
#include "store/hours.h"

#include "test/app/plan_made.h"
#include "test/store/made_rows.h"

/* A client (1) with a board (2) and two tasks (3, 4), one of them promised for today. */
static void make_all(Context *cx)
{
	const Client client = {.id = {BIG(1)}, .name = TEXT("Alpenhof"), .created = cx->now};
	const Board board = {.id = {BIG(2)}, .client = client.id, .name = TEXT("Site")};
	Task task = {.id = {BIG(3)},
		.client = client.id,
		.board = board.id,
		.title = TEXT("Logo"),
		.due = wall(day(2026, 11, 23), 17, 0),
		.due_zone = TEXT("Europe/Paris"),
		.estimate = {60}};
	works(cx, "mon-fri 9:00-17:00");
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	WORKS(store_board_save(cx->db, cx->arena, cx->practice.id, &board, 1));
	made_task(cx, &task);
	task = (Task){.id = {BIG(4)}, .client = client.id, .title = TEXT("Devis")};
	made_task(cx, &task);
	WORKS(WRITE(cx, search_rebuild(cx)));
}

static size_t found(Context *cx, const char *words)
{
	Founds founds;
	WORKS(search(cx, text_of(words), SEARCH_LIMIT, &founds));
	return founds.count;
}

static size_t promises(Context *cx)
{
	StoredPlan plan;
	WORKS(open_plan(cx, &plan));
	return plan.promises.count;
}

static AuditLine newest(Context *cx)
{
	AuditLines lines;
	WORKS(store_audit_list(
		cx->db, cx->arena, cx->practice.id, (ClientId){BIG(1)}, 0, 10, &lines));
	CHECK(lines.count > 0);
	return lines.items[0];
}

STORE_TEST(what_is_deleted_is_not_found_and_not_planned_until_it_is_brought_back)
{
	make_all(cx);
	WORKS(delete_noun(cx, TEXT("task"), BIG(4)));
	EQUAL_INT(promises(cx), 1);
	WORKS(delete_noun(cx, TEXT("task"), BIG(3)));
	EQUAL_INT(promises(cx), 0);
	EQUAL_INT(found(cx, "logo"), 0);
	EQUAL_INT(found(cx, "alpenhof"), 1);
	EQUAL_TEXT(newest(cx).act, "delete");
	EQUAL_TEXT(newest(cx).detail, "Logo");
	WORKS(restore_noun(cx, TEXT("task"), BIG(3)));
	EQUAL_INT(promises(cx), 1);
	EQUAL_INT(found(cx, "logo"), 1);
	EQUAL_TEXT(newest(cx).act, "restore");
}

STORE_TEST(a_client_takes_tasks_out_of_the_search_and_brings_back_only_those_that_went_along)
{
	make_all(cx);
	WORKS(delete_noun(cx, TEXT("task"), BIG(4)));
	WORKS(delete_noun(cx, TEXT("client"), BIG(1)));
	EQUAL_INT(found(cx, "logo"), 0);
	EQUAL_INT(found(cx, "alpenhof"), 0);
	WORKS(restore_noun(cx, TEXT("client"), BIG(1)));
	EQUAL_INT(found(cx, "logo"), 1);
	EQUAL_INT(found(cx, "alpenhof"), 1);
	EQUAL_INT(found(cx, "devis"), 0);
}

STORE_TEST(nothing_comes_back_before_what_it_hangs_on)
{
	make_all(cx);
	WORKS(delete_noun(cx, TEXT("task"), BIG(3)));
	WORKS(delete_noun(cx, TEXT("client"), BIG(1)));
	REFUSES(restore_noun(cx, TEXT("task"), BIG(3)),
		"“Alpenhof” is in the bin too: bring it back first.");
	WORKS(restore_noun(cx, TEXT("client"), BIG(1)));
	WORKS(restore_noun(cx, TEXT("task"), BIG(3)));
}

STORE_TEST(the_bin_lists_the_newest_first_and_forgets_after_30_days)
{
	make_all(cx);
	BinItems items;
	WORKS(delete_noun(cx, TEXT("task"), BIG(4)));
	cx->now = instant_plus(cx->now, 29LL * SECONDS_PER_DAY);
	WORKS(delete_noun(cx, TEXT("task"), BIG(3)));
	WORKS(WRITE(cx, empty_bin(cx, cx->practice.id)));
	WORKS(open_bin(cx, &items));
	EQUAL_INT(items.count, 2);
	EQUAL_TEXT(items.items[0].title, "Logo");
	cx->now = instant_plus(cx->now, 2LL * SECONDS_PER_DAY);
	WORKS(WRITE(cx, empty_bin(cx, cx->practice.id)));
	WORKS(open_bin(cx, &items));
	EQUAL_INT(items.count, 1);
	REFUSES(restore_noun(cx, TEXT("task"), BIG(4)),
		"There is no such thing to delete or bring back.");
	WORKS(restore_noun(cx, TEXT("task"), BIG(3)));
}

STORE_TEST(a_noun_that_the_bin_does_not_know_is_missing)
{
	make_all(cx);
	REFUSES(delete_noun(cx, TEXT("practice"), BIG(1)),
		"There is no such thing to delete or bring back.");
	REFUSES(delete_noun(cx, TEXT("task"), BIG(1)),
		"There is no such thing to delete or bring back.");
	REFUSES(restore_noun(cx, TEXT("client"), BIG(1)),
		"There is no such thing to delete or bring back.");
}
