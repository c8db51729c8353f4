/* Clients, on both engines. */
#include "store/client.h"

#include "test/store/store_test.h"

static Client zoe(void)
{
	return (Client){
		.id = {(1LL << 42) + 1},
		.person = true,
		.name = TEXT("Zoë’s Atelier"),
		.thread = 3,
		.status = CLIENT_PAUSED,
		.zone = TEXT("America/Toronto"),
		.place = TEXT("Montréal"),
		.country = TEXT("CA"),
		.region = TEXT("QC"),
		.language = TEXT("fr-CA"),
		.currency = {"CAD"},
		.reply_within = {1440},
		.tone = TEXT("tutoiement"),
		.culture = TEXT("24 juin"),
		.goals = TEXT("200 inscriptions"),
		.brand = TEXT("#c0ffee"),
		.access = TEXT("sans Zoom"),
		.notes = TEXT("a “quote” and a 'quote'"),
		.reserved = {600},
		.reserved_per = PER_MONTH,
		.before_morning = true,
		.source = TEXT("bouche à oreille"),
		.created = {1790000001},
	};
}

STORE_TEST(a_client_comes_back_as_it_was_saved)
{
	Client client = zoe(), got;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 5));
	WORKS(store_client_load(cx->db, arena, cx->practice.id, client.id, &got));
	CHECK(got.person && got.status == CLIENT_PAUSED && got.reserved_per == PER_MONTH);
	EQUAL_TEXT(got.name, "Zoë’s Atelier");
	EQUAL_INT(got.thread, 3);
	EQUAL_TEXT(got.zone, "America/Toronto");
	EQUAL_TEXT(got.place, "Montréal");
	EQUAL_TEXT(got.country, "CA");
	EQUAL_TEXT(got.region, "QC");
	EQUAL_TEXT(got.language, "fr-CA");
	EQUAL_TEXT(text_of(got.currency.code), "CAD");
	EQUAL_INT(got.reply_within.minutes, 1440);
	EQUAL_TEXT(got.tone, "tutoiement");
	EQUAL_TEXT(got.culture, "24 juin");
	EQUAL_TEXT(got.goals, "200 inscriptions");
	EQUAL_TEXT(got.brand, "#c0ffee");
	EQUAL_TEXT(got.access, "sans Zoom");
	EQUAL_TEXT(got.notes, "a “quote” and a 'quote'");
	EQUAL_INT(got.reserved.minutes, 600);
	CHECK(got.before_morning);
	EQUAL_TEXT(got.source, "bouche à oreille");
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.changed, 5);
}

STORE_TEST(a_client_saved_again_is_changed_and_a_deleted_one_is_not_listed)
{
	Client client = zoe(), got;
	Clients clients;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 5));
	client.name = TEXT("Zoë & Cie");
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 6));
	WORKS(store_client_list(cx->db, arena, cx->practice.id, &clients));
	EQUAL_INT(clients.count, 1);
	EQUAL_TEXT(clients.items[0].name, "Zoë & Cie");
	EQUAL_INT(clients.items[0].changed, 6);
	client.deleted = cx->now;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 7));
	WORKS(store_client_list(cx->db, arena, cx->practice.id, &clients));
	EQUAL_INT(clients.count, 0);
	WORKS(store_client_load(cx->db, arena, cx->practice.id, client.id, &got));
	EQUAL_INT(got.deleted.seconds, cx->now.seconds);
}

STORE_TEST(a_client_of_another_practice_is_not_there)
{
	Client client = zoe(), got;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 5));
	REFUSES(store_client_load(cx->db, arena, (PracticeId){8}, client.id, &got),
		"There is no such client.");
}
