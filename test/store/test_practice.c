/* The practice, its member and its change number. */
#include "store/audit.h"
#include "store/member.h"
#include "store/practice.h"

#include "test/store/store_test.h"

STORE_TEST(a_practice_comes_back_as_it_was_saved)
{
	Practice got;
	WORKS(store_practice_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.id.value, (1LL << 40) + 7);
	EQUAL_TEXT(got.name, "Au bout du fil");
	EQUAL_TEXT(got.region, "ARA");
	EQUAL_TEXT(text_of(got.currency.code), "EUR");
	EQUAL_INT(got.default_estimate.minutes, 45);
	CHECK(!got.demonstration);
	got.name = TEXT("Au fil de l’eau");
	got.change = 99;
	got.gap = (Minutes){10};
	got.break_after = (Minutes){90};
	got.break_minutes = (Minutes){15};
	WORKS(store_practice_save(cx->db, arena, &got));
	Practices all;
	WORKS(store_practice_list(cx->db, arena, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_TEXT(all.items[0].name, "Au fil de l’eau");
	EQUAL_INT(all.items[0].change, 1);
	EQUAL_INT(all.items[0].gap.minutes, 10);
	EQUAL_INT(all.items[0].break_after.minutes, 90);
	EQUAL_INT(all.items[0].break_minutes.minutes, 15);
	REFUSES(store_practice_load(cx->db, arena, (PracticeId){5}, &got),
		"There is no such practice.");
}

STORE_TEST(a_member_is_found_by_an_address_typed_otherwise)
{
	PracticeId practice = cx->practice.id;
	WORKS(store_member_password_save(
		cx->db, arena, practice, cx->member.id, TEXT("$argon2id$…"), 2));
	Logins logins;
	WORKS(store_member_logins(cx->db, arena, TEXT("éLODIE@Example.org"), &logins));
	EQUAL_INT(logins.count, 1);
	EQUAL_INT(logins.items[0].member.value, cx->member.id.value);
	EQUAL_TEXT(logins.items[0].password, "$argon2id$…");
	WORKS(store_member_logins(cx->db, arena, TEXT("zoe@example.org"), &logins));
	EQUAL_INT(logins.count, 0);
	bool any;
	WORKS(store_member_any(cx->db, arena, &any));
	CHECK(any);
}

STORE_TEST(a_member_keeps_the_password_when_the_name_changes)
{
	PracticeId practice = cx->practice.id;
	WORKS(store_member_password_save(cx->db, arena, practice, cx->member.id, TEXT("hash"), 2));
	cx->member.name = TEXT("Élodie Petit");
	WORKS(store_member_save(cx->db, arena, practice, &cx->member, 3));
	Member got;
	WORKS(store_member_load(cx->db, arena, practice, cx->member.id, &got));
	EQUAL_TEXT(got.name, "Élodie Petit");
	EQUAL_TEXT(got.theme, "dark");
	EQUAL_INT(got.role, ROLE_OWNER);
	Logins logins;
	WORKS(store_member_logins(cx->db, arena, cx->member.email, &logins));
	EQUAL_TEXT(logins.items[0].password, "hash");
	Members members;
	WORKS(store_member_list(cx->db, arena, practice, &members));
	EQUAL_INT(members.count, 1);
	REFUSES(store_member_load(cx->db, arena, (PracticeId){1}, cx->member.id, &got),
		"There is no such member.");
}

static const Error *telling(Context *cx, int64_t client)
{
	return audit(cx, "edit", "client", 42, client, TEXT("name: “Zoë” was “Zoe”"));
}

STORE_TEST(each_change_leaves_one_audit_line_found_by_client)
{
	WORKS(WRITE(cx, telling(cx, 1LL << 33)));
	WORKS(WRITE(cx, telling(cx, 0)));
	AuditLines lines;
	WORKS(store_audit_list(cx->db, arena, cx->practice.id, (ClientId){0}, 0, 10, &lines));
	EQUAL_INT(lines.count, 2);
	EQUAL_INT(lines.items[0].changed, 3);
	EQUAL_INT(lines.items[1].changed, 2);
	WORKS(store_audit_list(
		cx->db, arena, cx->practice.id, (ClientId){1LL << 33}, 0, 10, &lines));
	EQUAL_INT(lines.count, 1);
	EQUAL_TEXT(lines.items[0].act, "edit");
	EQUAL_TEXT(lines.items[0].detail, "name: “Zoë” was “Zoe”");
	EQUAL_INT(lines.items[0].member.value, cx->member.id.value);
	EQUAL_INT(lines.items[0].happened.seconds, cx->now.seconds);
}
