/* What is found by its words, the same on both engines. */
#include "store/entry.h"
#include "store/search.h"

#include "test/store/made_rows.h"
#include "test/store/store_test.h"

static void put(Context *cx, const char *noun, int64_t id, const char *title, const char *text)
{
	WORKS(store_search_put(cx->db, cx->arena, cx->practice.id, text_of(noun), BIG(id),
		(ClientId){BIG(1)}, text_of(title), text_of(text)));
}

/* The ids found, less BIG, with blanks between. */
static Text found(Context *cx, const char *words)
{
	SearchHits hits;
	Buffer out = buffer_new(cx->arena);
	WORKS(store_search_find(cx->db, cx->arena, cx->practice.id, text_of(words), 50, &hits));
	EACH (SearchHit, hit, hits) {
		buffer_format(&out, out.length ? " %d" : "%d", (int)(hit->id - BIG(0)));
	}
	return buffer_done(&out);
}

STORE_TEST(words_are_found_by_their_beginnings_whatever_case_and_accents)
{
	put(cx, "client", 1, "Élodie & Co", "Naïve boutique à l’Œuvre");
	put(cx, "task", 2, "Facture de mars", "relancer elodie@example.org");
	EQUAL_TEXT(found(cx, "ELO"), "1 2");
	EQUAL_TEXT(found(cx, "naiv"), "1");
	EQUAL_TEXT(found(cx, "oeuvre"), "1");
	EQUAL_TEXT(found(cx, "mars fact"), "2");
	EQUAL_TEXT(found(cx, "example.org"), "2");
	EQUAL_TEXT(found(cx, "mars boutique"), "");
	EQUAL_TEXT(found(cx, "ars"), "");
	SearchHits hits;
	WORKS(store_search_find(cx->db, arena, cx->practice.id, TEXT("facture"), 50, &hits));
	EQUAL_TEXT(hits.items[0].noun, "task");
	EQUAL_TEXT(hits.items[0].title, "Facture de mars");
	EQUAL_INT(hits.items[0].client.value, BIG(1));
}

STORE_TEST(titles_are_found_first_and_then_the_newest)
{
	put(cx, "task", 5, "Newsletter", "le bilan");
	put(cx, "task", 1, "Bilan du mois", "");
	put(cx, "task", 3, "Bilan annuel", "");
	put(cx, "entry", 4, "Appel", "bilan");
	EQUAL_TEXT(found(cx, "bilan"), "3 1 5 4");
	SearchHits hits;
	WORKS(store_search_find(cx->db, arena, cx->practice.id, TEXT("bilan"), 2, &hits));
	EQUAL_INT(hits.count, 2);
}

STORE_TEST(a_query_language_in_the_words_is_only_words)
{
	put(cx, "task", 1, "L’or de l’Orient", "a OR b: 100 % (net) \"quoted\" c'est");
	EQUAL_TEXT(found(cx, "\" OR title_words : *"), "");
	EQUAL_TEXT(found(cx, "')) | ('c:*"), "1");
	EQUAL_TEXT(found(cx, "-net NOT"), "");
	EQUAL_TEXT(found(cx, "OR NEAR("), "");
	EQUAL_TEXT(found(cx, "l'or (100) \"QUOTED"), "1");
	EQUAL_TEXT(found(cx, " … « ” 😀 \\ & | ! :* "), "");
	EQUAL_TEXT(found(cx, ""), "");
}

STORE_TEST(endless_words_are_cut_alike_where_kept_and_where_asked)
{
	Buffer word = buffer_new(arena);
	for (int i = 0; i < 3000; i++) {
		buffer_chars(&word, "ж");
	}
	put(cx, "task", 1, buffer_done(&word).chars, "");
	EQUAL_TEXT(found(cx, buffer_done(&word).chars), "1");
	EQUAL_TEXT(found(cx, "жжж"), "1");
	Buffer many = buffer_new(arena);
	for (int i = 0; i < 500; i++) {
		buffer_chars(&many, "ж ");
	}
	EQUAL_TEXT(found(cx, buffer_done(&many).chars), "1");
}

STORE_TEST(what_changes_is_found_by_its_new_words_in_its_own_practice_only)
{
	put(cx, "task", 1, "Ancien titre", "");
	put(cx, "task", 1, "Nouveau titre", "");
	put(cx, "task", 2, "Autre titre", "");
	EQUAL_TEXT(found(cx, "ancien"), "");
	EQUAL_TEXT(found(cx, "nouveau"), "1");
	WORKS(store_search_remove(cx->db, arena, cx->practice.id, BIG(2)));
	EQUAL_TEXT(found(cx, "titre"), "1");
	SearchHits hits;
	WORKS(store_search_find(cx->db, arena, (PracticeId){BIG(8)}, TEXT("titre"), 50, &hits));
	EQUAL_INT(hits.count, 0);
}

STORE_TEST(the_search_is_rebuilt_from_the_nouns)
{
	put(cx, "task", 999, "Fantôme", "");
	Task task = {.id = {BIG(1)}, .title = TEXT("Rapport mensuel"), .notes = TEXT("*KPI*")};
	made_task(cx, &task);
	task = (Task){.id = {BIG(2)}, .title = TEXT("Rapport jeté"), .deleted = {1000}};
	made_task(cx, &task);
	for (int i = 0; i < 1203; i++) {
		const Entry entry = {.id = {BIG(10 + i)},
			.note = TEXT("Appel hebdo"),
			.tags = i == 1202 ? TEXT("dernier") : TEXT("")};
		WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 2));
	}
	WORKS(db_write_begin(cx->db, arena));
	WORKS(store_search_rebuild(cx->db, arena, cx->practice.id));
	WORKS(db_write_end(cx->db, arena));
	EQUAL_TEXT(found(cx, "fantome"), "");
	EQUAL_TEXT(found(cx, "rapport"), "1");
	EQUAL_TEXT(found(cx, "kpi"), "1");
	EQUAL_TEXT(found(cx, "dernier appel"), "1212");
}
