/* Time entries, on both engines. */
#include "store/entry.h"

#include "test/store/made_rows.h"

static Entry entry_of(const Context *cx, int64_t number, int64_t start, int64_t end)
{
	return (Entry){
		.id = {(1LL << 34) + number},
		.member = cx->member.id,
		.client = {(1LL << 34) + 100},
		.task = {(1LL << 34) + 200},
		.start = {start},
		.end = {end},
	};
}

static void save(Context *cx, Arena *arena, Entry entry)
{
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 4));
}

STORE_TEST(an_entry_comes_back_as_it_was_saved)
{
	Entry entry = entry_of(cx, 1, 1795000000, 1795003600), got;
	entry.note = TEXT("appel de 9 h");
	entry.category = TEXT("réunion");
	entry.tags = TEXT("facturable, urgent");
	entry.billable = true;
	entry.colleague = TEXT("Anaïs");
	entry.foreign_source = TEXT("toggl");
	entry.foreign_id = TEXT("123");
	save(cx, arena, entry);
	WORKS(store_entry_load(cx->db, arena, cx->practice.id, entry.id, &got));
	EQUAL_INT(got.member.value, cx->member.id.value);
	EQUAL_INT(got.client.value, entry.client.value);
	EQUAL_INT(got.task.value, entry.task.value);
	EQUAL_INT(got.start.seconds, 1795000000);
	EQUAL_INT(got.end.seconds, 1795003600);
	EQUAL_TEXT(got.note, "appel de 9 h");
	EQUAL_TEXT(got.category, "réunion");
	EQUAL_TEXT(got.tags, "facturable, urgent");
	CHECK(got.billable);
	EQUAL_TEXT(got.colleague, "Anaïs");
	EQUAL_INT(got.changed, 4);
	EQUAL_INT(known(cx, MADE_ENTRY, "toggl", "123").id, entry.id.value);
	REFUSES(store_entry_load(cx->db, arena, cx->practice.id, (EntryId){3}, &got),
		"There is no such time entry.");
}

STORE_TEST(entries_of_a_time_are_those_that_touch_it)
{
	const int64_t nine = 1795000000, ten = nine + 3600;
	Entries entries;
	save(cx, arena, entry_of(cx, 1, nine - 600, nine));      /* ends as it begins */
	save(cx, arena, entry_of(cx, 2, nine - 600, nine + 1));  /* reaches into it */
	save(cx, arena, entry_of(cx, 3, nine + 60, nine + 120)); /* within */
	save(cx, arena, entry_of(cx, 4, ten, ten + 60));         /* begins as it ends */
	save(cx, arena, entry_of(cx, 5, nine + 1800, 0));        /* runs */
	Entry deleted = entry_of(cx, 6, nine + 60, nine + 120);
	deleted.deleted = cx->now;
	save(cx, arena, deleted);
	WORKS(store_entry_list(
		cx->db, arena, cx->practice.id, (Instant){nine}, (Instant){ten}, &entries));
	EQUAL_INT(entries.count, 3);
	EQUAL_INT(entries.items[0].id.value - (1LL << 34), 2);
	EQUAL_INT(entries.items[1].id.value - (1LL << 34), 3);
	EQUAL_INT(entries.items[2].id.value - (1LL << 34), 5);
	WORKS(store_entry_task_list(
		cx->db, arena, cx->practice.id, entries.items[0].task, &entries));
	EQUAL_INT(entries.count, 5);
}

STORE_TEST(the_running_timer_is_the_members_own)
{
	Entry got;
	WORKS(store_entry_running(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.id.value, 0);
	save(cx, arena, entry_of(cx, 1, 1795000000, 0));
	WORKS(store_entry_running(cx->db, arena, cx->practice.id, cx->member.id, &got));
	EQUAL_INT(got.start.seconds, 1795000000);
	WORKS(store_entry_running(cx->db, arena, cx->practice.id, (MemberId){1}, &got));
	EQUAL_INT(got.id.value, 0);
}

STORE_TEST(a_clients_entries_come_in_pages_newest_first)
{
	for (int number = 1; number <= 5; number++) {
		save(cx, arena, entry_of(cx, number, 1795000000 + number / 2, 1795009999));
	}
	Entries page;
	const Entry *after = NULL;
	ClientId client = entry_of(cx, 0, 0, 0).client;
	int64_t seen = 0;
	for (;; after = &page.items[page.count - 1], seen += (int64_t)page.count) {
		WORKS(store_entry_client_list(
			cx->db, arena, cx->practice.id, client, after, 2, &page));
		if (page.count == 0) {
			break;
		}
		EQUAL_INT(page.items[0].id.value - (1LL << 34), 5 - seen);
	}
	EQUAL_INT(seen, 5);
}
