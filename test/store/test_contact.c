/* Contacts and how they want to be reached, on both engines. */
#include "store/contact.h"

#include "test/store/store_test.h"

STORE_TEST(a_contact_comes_back_with_the_ways_to_be_reached)
{
	PracticeId practice = cx->practice.id;
	Contact zoe = {
		.id = {1LL << 39},
		.client = {1LL << 38},
		.name = TEXT("Zoë"),
		.role = TEXT("fondatrice"),
		.language = TEXT("de"),
		.notes = TEXT("le matin"),
		.created = {1790000000},
	};
	*LIST_ADD(arena, zoe.reaches) =
		(Reach){1, FOR_URGENT, CHANNEL_WHATSAPP, TEXT("+41791234567")};
	*LIST_ADD(arena, zoe.reaches) =
		(Reach){2, FOR_FORMAL, CHANNEL_MAIL, TEXT("zoe@example.ch")};
	Contact got;
	Contacts contacts;
	WORKS(store_contact_save(cx->db, arena, practice, &zoe, 4));
	WORKS(store_contact_save(cx->db, arena, practice, &zoe, 5));
	WORKS(store_contact_load(cx->db, arena, practice, zoe.id, &got));
	EQUAL_TEXT(got.role, "fondatrice");
	EQUAL_TEXT(got.language, "de");
	EQUAL_TEXT(got.notes, "le matin");
	EQUAL_INT(got.changed, 5);
	EQUAL_INT(got.reaches.count, 2);
	EQUAL_INT(got.reaches.items[0].purpose, FOR_URGENT);
	EQUAL_INT(got.reaches.items[0].channel, CHANNEL_WHATSAPP);
	EQUAL_TEXT(got.reaches.items[1].address, "zoe@example.ch");
	WORKS(store_contact_list(cx->db, arena, practice, zoe.client, &contacts));
	EQUAL_INT(contacts.count, 1);
	WORKS(store_contact_list(cx->db, arena, practice, (ClientId){0}, &contacts));
	EQUAL_INT(contacts.count, 1);
	REFUSES(store_contact_load(cx->db, arena, practice, (ContactId){1}, &got),
		"There is no such contact.");
}
