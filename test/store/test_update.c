/* Updates given and left out come back as they were kept, each practice's own. */
#include "store/update.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

STORE_TEST(what_became_of_an_update_comes_back)
{
	PracticeId practice = cx->practice.id;
	const Update kept = {.id = {BIG(1)},
		.client = {BIG(2)},
		.settles = day(2026, 11, 27),
		.outcome = UPDATE_SKIPPED,
		.at = {1790000009},
		.notice = {BIG(3)}};
	Update other = kept, got;
	Updates all;
	other.id.value = BIG(4);
	other.client.value = BIG(5);
	WORKS(store_update_add(cx->db, arena, practice, &kept, 3));
	WORKS(store_update_add(cx->db, arena, practice, &other, 4));
	WORKS(store_update_load(cx->db, arena, practice, kept.id, &got));
	CHECK(got.id.value == kept.id.value && got.client.value == kept.client.value);
	CHECK(got.outcome == UPDATE_SKIPPED && got.notice.value == kept.notice.value);
	EQUAL_TEXT(day_iso(arena, got.settles), "2026-11-27");
	EQUAL_INT(got.at.seconds, 1790000009);
	EQUAL_INT(got.changed, 3);
	WORKS(store_update_of_client(cx->db, arena, practice, kept.client, (Day){0}, &all));
	EQUAL_INT(all.count, 1);
	WORKS(store_update_list(cx->db, arena, practice, (Day){0}, &all));
	EQUAL_INT(all.count, 2);
	WORKS(store_update_list(cx->db, arena, (PracticeId){8}, (Day){0}, &all));
	EQUAL_INT(all.count, 0);
	other.id.value = BIG(6);
	other.settles = day(2026, 11, 28);
	WORKS(store_update_add(cx->db, arena, practice, &other, 5));
	WORKS(store_update_list(cx->db, arena, practice, other.settles, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].id.value, BIG(6));
	WORKS(store_update_of_client(cx->db, arena, practice, other.client, kept.settles, &all));
	EQUAL_INT(all.count, 2);
	WORKS(store_update_of_client(cx->db, arena, practice, kept.client, other.settles, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_update_delete(cx->db, arena, practice, other.id));
	WORKS(store_update_delete(cx->db, arena, (PracticeId){8}, kept.id));
	REFUSES(store_update_load(cx->db, arena, (PracticeId){8}, kept.id, &got),
		"There is no such update.");
	WORKS(store_update_delete(cx->db, arena, practice, kept.id));
	WORKS(store_update_list(cx->db, arena, practice, (Day){0}, &all));
	EQUAL_INT(all.count, 1);
}
