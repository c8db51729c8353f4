/* What the practice does, on both engines. */
#include "store/profile.h"

#include "test/store/store_test.h"

STORE_TEST(a_profile_comes_back_whole_in_its_order_and_is_replaced_whole)
{
	ProfileWords words = {0}, got;
	*LIST_ADD(arena, words) = (ProfileWord){.language = TEXT("fr"),
		.niche = TEXT("Les petits hôtels"),
		.skills = profile_items_typed(arena, TEXT("Réservations\nCourrier")),
		.industries = profile_items_typed(arena, TEXT("Hôtellerie"))};
	*LIST_ADD(arena, words) = (ProfileWord){.language = TEXT("en"),
		.niche = TEXT("Small hotels"),
		.skills = profile_items_typed(arena, TEXT("Bookings"))};
	WORKS(store_profile_save(cx->db, arena, cx->practice.id, &words));
	WORKS(store_profile_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.count, 2);
	EQUAL_TEXT(got.items[0].niche, "Les petits hôtels");
	EQUAL_TEXT(profile_items_said(arena, got.items[0].skills), "Réservations, Courrier");
	EQUAL_TEXT(profile_items_said(arena, got.items[0].industries), "Hôtellerie");
	EQUAL_TEXT(profile_items_said(arena, got.items[1].skills), "Bookings");
	WORKS(store_profile_load(cx->db, arena, (PracticeId){8}, &got));
	EQUAL_INT(got.count, 0);
	words.count = 1;
	WORKS(store_profile_save(cx->db, arena, cx->practice.id, &words));
	WORKS(store_profile_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].skills.count, 2);
}
