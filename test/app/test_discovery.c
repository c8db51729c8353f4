/* From a prospect to what was said, as a user does it. */
#include "app/discovery.h"

#include "app/bin.h"
#include "app/client.h"
#include "app/export.h"
#include "app/search.h"
#include "host/file.h"
#include "store/audit.h"

#include "test/store/store_test.h"

static ClientId prospect(Context *cx, const char *name)
{
	ClientId id;
	Client client;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = text_of(name);
	client.status = CLIENT_PROSPECT;
	client.language = TEXT("en");
	client.zone = TEXT("Asia/Singapore");
	WORKS(save_client(cx, &client, &id));
	return id;
}

static size_t found(Context *cx, const char *words)
{
	Founds founds;
	WORKS(search(cx, text_of(words), SEARCH_LIMIT, &founds));
	return founds.count;
}

/* Asked of goals: two cafés. */
static DiscoveryId called(Context *cx, ClientId client)
{
	DiscoveryView view;
	DiscoveryId id;
	WORKS(open_discovery_form(cx, client, (DiscoveryId){0}, TEXT(""), &view));
	view.discovery.person = TEXT("Wei Ling");
	EACH (DiscoveryAnswer, answer, view.discovery.answers) {
		if (answer->topic == TOPIC_GOALS) {
			answer->answer = TEXT("Two more cafés.");
			break;
		}
	}
	LIST_ADD(cx->arena, view.discovery.answers);
	WORKS(save_discovery(cx, &view.discovery, &id));
	return id;
}

STORE_TEST(a_new_call_asks_in_the_clients_language_and_counts_on_the_vas_clock)
{
	DiscoveryView view;
	ClientId client = prospect(cx, "Kopi & Co");
	WORKS(open_discovery_form(cx, client, (DiscoveryId){0}, TEXT(""), &view));
	EQUAL_TEXT(view.discovery.language, "en");
	EQUAL_TEXT(view.discovery.zone, text_chars(zone_name(cx->zone)));
	EQUAL_INT(view.discovery.start.second % (15 * 60), 0);
	CHECK(view.client_zone != NULL);
	CHECK(view.discovery.answers.count > 5);
	WORKS(open_discovery_form(cx, client, (DiscoveryId){0}, TEXT("de"), &view));
	EQUAL_TEXT(view.discovery.language, "de");
	WORKS(open_discovery_form(cx, client, (DiscoveryId){0}, TEXT("fr-CA"), &view));
	EQUAL_TEXT(view.discovery.language, "fr");
	REFUSES(open_discovery_form(cx, (ClientId){0}, (DiscoveryId){0}, TEXT(""), &view),
		"There is no such client.");
}

STORE_TEST(what_was_said_is_kept_found_and_told_in_the_history)
{
	DiscoveryView view;
	DiscoveryDesk desk;
	AuditLines lines;
	ClientId client = prospect(cx, "Kopi & Co");
	prospect(cx, "Lune");
	DiscoveryId id = called(cx, client);
	WORKS(open_discovery(cx, id, &view));
	EQUAL_INT(discovery_answered(&view.discovery), 1);
	EQUAL_TEXT(view.goals, "Two more cafés.");
	EQUAL_INT(found(cx, "cafes"), 1);
	EQUAL_INT(found(cx, "wei ling"), 1);
	WORKS(open_discoveries(cx, &desk));
	EQUAL_INT(desk.rows.count, 1);
	EQUAL_TEXT(desk.rows.items[0].client_name, "Kopi & Co");
	EQUAL_INT(desk.prospects.count, 1);
	EQUAL_TEXT(desk.prospects.items[0].name, "Lune");
	WORKS(store_audit_list(cx->db, arena, cx->practice.id, client, 0, 10, &lines));
	EQUAL_TEXT(lines.items[0].noun, "discovery");
	EQUAL_TEXT(lines.items[0].act, "create");
}

STORE_TEST(goals_are_taken_over_into_the_clients_file_once)
{
	Client client;
	ClientId whose, of = prospect(cx, "Kopi & Co");
	DiscoveryId id = called(cx, of);
	WORKS(take_discovery_goals(cx, id, &whose));
	EQUAL_INT(whose.value, of.value);
	WORKS(open_client_form(cx, of, &client));
	EQUAL_TEXT(client.goals, "Two more cafés.");
	REFUSES(take_discovery_goals(cx, id, &whose),
		"Nothing was said of goals that is not there already.");
}

STORE_TEST(notes_lie_in_the_bin_and_come_back_with_their_answers)
{
	DiscoveryView view;
	BinItems items;
	ClientId client = prospect(cx, "Kopi & Co");
	DiscoveryId id = called(cx, client);
	WORKS(delete_noun(cx, TEXT("discovery"), id.value));
	REFUSES(open_discovery(cx, id, &view), "There is no such call.");
	EQUAL_INT(found(cx, "cafes"), 0);
	WORKS(open_bin(cx, &items));
	EQUAL_TEXT(items.items[0].title, "Wei Ling");
	EQUAL_TEXT(items.items[0].client_name, "Kopi & Co");
	WORKS(restore_noun(cx, TEXT("discovery"), id.value));
	WORKS(open_discovery(cx, id, &view));
	EQUAL_INT(discovery_answered(&view.discovery), 1);
	EQUAL_INT(found(cx, "cafes"), 1);
	WORKS(delete_noun(cx, TEXT("client"), client.value));
	EQUAL_INT(found(cx, "cafes"), 0);
	WORKS(restore_noun(cx, TEXT("client"), client.value));
	EQUAL_INT(found(cx, "cafes"), 1);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "cafes"), 1);
}

STORE_TEST(somebody_elses_notes_are_not_overwritten_and_a_false_zone_is_refused)
{
	DiscoveryView one, other;
	DiscoveryId id = called(cx, prospect(cx, "Kopi & Co"));
	WORKS(open_discovery(cx, id, &one));
	WORKS(open_discovery(cx, id, &other));
	one.discovery.notes = TEXT("Rappeler lundi");
	WORKS(save_discovery(cx, &one.discovery, &id));
	REFUSES(save_discovery(cx, &other.discovery, &id),
		"Somebody changed these notes meanwhile. Please look again.");
	WORKS(open_discovery(cx, id, &one));
	one.discovery.zone = TEXT("Mars/Olympus");
	REFUSES(save_discovery(cx, &one.discovery, &id), "There is no time zone “Mars/Olympus”.");
}

STORE_TEST(the_owners_own_questions_stand_before_the_shipped_ones_and_leave_old_calls_alone)
{
	DiscoveryGuide guide;
	DiscoveryView view;
	ClientId client = prospect(cx, "Kopi & Co");
	DiscoveryId old = called(cx, client);
	DiscoveryQuestions own = {0};
	*LIST_ADD(arena, own) = (DiscoveryQuestion){TOPIC_GOALS, TEXT("What is your dream?")};
	LIST_ADD(arena, own);
	WORKS(open_discovery_guide(cx, TEXT("en"), &guide));
	CHECK(!guide.own && !guide.missing);
	WORKS(save_discovery_guide(cx, TEXT("en"), &own));
	WORKS(open_discovery_form(cx, client, (DiscoveryId){0}, TEXT(""), &view));
	EQUAL_INT(view.discovery.answers.count, 1);
	EQUAL_TEXT(view.discovery.answers.items[0].question, "What is your dream?");
	WORKS(open_discovery(cx, old, &view));
	CHECK(view.discovery.answers.count > 5);
	WORKS(open_discovery_guide(cx, TEXT("es"), &guide));
	CHECK(guide.missing && guide.questions.count > 5);
	WORKS(reset_discovery_guide(cx, TEXT("en")));
	WORKS(open_discovery_guide(cx, TEXT("en"), &guide));
	CHECK(!guide.own);
	REFUSES(open_discovery_guide(cx, TEXT("<b>"), &guide),
		"A language is written as its code: de, es, pt-BR.");
}

STORE_TEST(calls_and_own_questions_are_taken_out_but_not_what_lies_in_the_bin)
{
	Bytes bytes;
	ClientId client = prospect(cx, "Kopi & Co");
	DiscoveryId gone = called(cx, client);
	WORKS(delete_noun(cx, TEXT("discovery"), gone.value));
	called(cx, client);
	DiscoveryQuestions own = {0};
	*LIST_ADD(arena, own) = (DiscoveryQuestion){TOPIC_GOALS, TEXT("What is your dream?")};
	WORKS(save_discovery_guide(cx, TEXT("en"), &own));
	Text path = text_format(arena, "%s/all.json", test_folder());
	WORKS(export_file(cx, export_named(TEXT("all.json")), path));
	WORKS(file_read(arena, path, 1 << 20, &bytes));
	Text all = text_copy(arena, (Span){(const char *)bytes.start, bytes.length});
	CHECK(text_contains(all, "\"person\":\"Wei Ling\""));
	CHECK(text_contains(all, "\"answer\":\"Two more cafés.\""));
	CHECK(text_contains(all, "\"question\":\"What is your dream?\""));
	CHECK(!text_contains(
		all, text_format(arena, "\"discovery\":\"%lld\"", (long long)gone.value).chars));
}
