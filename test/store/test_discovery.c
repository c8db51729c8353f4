/* Discovery calls and their guide, on both engines. */
#include "store/discovery.h"

#include "test/store/made_rows.h"
#include "test/store/store_test.h"

static Discovery full(Arena *arena, int64_t id, Day on)
{
	Discovery discovery = {.id = {BIG(id)},
		.client = {BIG(1)},
		.start = wall(on, 10, 15),
		.zone = TEXT("Asia/Singapore"),
		.person = TEXT("Wei Ling"),
		.language = TEXT("en"),
		.notes = TEXT("Écrit\nà la main"),
		.created = {1790000001}};
	*LIST_ADD(arena, discovery.answers) =
		(DiscoveryAnswer){TOPIC_GOALS, TEXT("In a year?"), TEXT("Two more cafés.")};
	*LIST_ADD(arena, discovery.answers) =
		(DiscoveryAnswer){TOPIC_DECISION, TEXT("Who decides?"), TEXT("")};
	return discovery;
}

STORE_TEST(a_call_comes_back_as_it_was_saved_in_its_own_practice_only)
{
	Discovery call = full(arena, 5, day(2026, 11, 20)), got;
	WORKS(store_discovery_save(cx->db, arena, cx->practice.id, &call, 3));
	call.answers.count = 1;
	call.person = TEXT("Wei");
	WORKS(store_discovery_save(cx->db, arena, cx->practice.id, &call, 4));
	WORKS(store_discovery_load(cx->db, arena, cx->practice.id, call.id, &got));
	EQUAL_INT(got.client.value, BIG(1));
	EQUAL_INT(got.start.day.days, day(2026, 11, 20).days);
	EQUAL_INT(got.start.second, (10 * 60 + 15) * 60);
	EQUAL_TEXT(got.zone, "Asia/Singapore");
	EQUAL_TEXT(got.person, "Wei");
	EQUAL_TEXT(got.language, "en");
	EQUAL_TEXT(got.notes, "Écrit\nà la main");
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.changed, 4);
	EQUAL_INT(got.answers.count, 1);
	CHECK(got.answers.items[0].topic == TOPIC_GOALS);
	EQUAL_TEXT(got.answers.items[0].answer, "Two more cafés.");
	REFUSES(store_discovery_load(cx->db, arena, (PracticeId){8}, call.id, &got),
		"There is no such call.");
}

STORE_TEST(calls_are_listed_the_latest_first_and_paged_with_their_answers)
{
	Discoveries got;
	int64_t count;
	Discovery early = full(arena, 6, day(2026, 11, 2)),
		  late = full(arena, 5, day(2026, 11, 20)), other = full(arena, 7, day(2026, 1, 1));
	other.client = (ClientId){BIG(2)};
	WORKS(store_discovery_save(cx->db, arena, cx->practice.id, &early, 3));
	WORKS(store_discovery_save(cx->db, arena, cx->practice.id, &late, 3));
	WORKS(store_discovery_save(cx->db, arena, cx->practice.id, &other, 4));
	WORKS(store_discovery_list(cx->db, arena, cx->practice.id, (ClientId){BIG(1)}, &got));
	EQUAL_INT(got.count, 2);
	EQUAL_INT(got.items[0].id.value, BIG(5));
	WORKS(store_discovery_list(cx->db, arena, cx->practice.id, (ClientId){0}, &got));
	EQUAL_INT(got.count, 3);
	EQUAL_INT(got.items[2].id.value, BIG(7));
	WORKS(store_discovery_page(cx->db, arena, cx->practice.id, BIG(5), 1, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_INT(got.items[0].id.value, BIG(6));
	EQUAL_INT(got.items[0].answers.count, 2);
	WORKS(store_discovery_back(cx->db, arena, cx->practice.id, BIG(1), 3, &got));
	EQUAL_INT(got.count, 2);
	WORKS(store_discovery_count(cx->db, arena, cx->practice.id, &count));
	EQUAL_INT(count, 3);
}

STORE_TEST(a_guide_is_kept_for_each_language_and_forgotten_when_it_is_empty)
{
	DiscoveryQuestions french = {0}, english = {0}, got;
	LanguageTags languages;
	PracticeId practice = cx->practice.id;
	*LIST_ADD(arena, french) = (DiscoveryQuestion){TOPIC_BUDGET, TEXT("Combien ?")};
	*LIST_ADD(arena, french) = (DiscoveryQuestion){TOPIC_NEEDS, TEXT("Quoi ?")};
	*LIST_ADD(arena, english) = (DiscoveryQuestion){TOPIC_NEEDS, TEXT("What?")};
	WORKS(store_discovery_guide_save(cx->db, arena, practice, TEXT("fr"), &french));
	WORKS(store_discovery_guide_save(cx->db, arena, practice, TEXT("en"), &english));
	WORKS(store_discovery_guide(cx->db, arena, practice, TEXT("fr"), &got));
	EQUAL_INT(got.count, 2);
	CHECK(got.items[0].topic == TOPIC_BUDGET);
	EQUAL_TEXT(got.items[1].question, "Quoi ?");
	WORKS(store_discovery_guide_languages(cx->db, arena, practice, &languages));
	EQUAL_INT(languages.count, 2);
	EQUAL_TEXT(languages.items[0], "en");
	WORKS(store_discovery_guide_save(
		cx->db, arena, practice, TEXT("fr"), &(DiscoveryQuestions){0}));
	WORKS(store_discovery_guide(cx->db, arena, practice, TEXT("fr"), &got));
	EQUAL_INT(got.count, 0);
	WORKS(store_discovery_guide(cx->db, arena, (PracticeId){8}, TEXT("en"), &got));
	EQUAL_INT(got.count, 0);
}
