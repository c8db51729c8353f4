/* Contacts and their ways to be reached. */
#include "store/contact.h"

#include "sql/contact.h"
#include "store/read.h"

static const char *const purposes[] = {
	[FOR_FORMAL] = "formal",
	[FOR_QUICK] = "quick",
	[FOR_MEETING] = "meeting",
	[FOR_URGENT] = "urgent",
};

static const Error *reaches_save(Db *db, Arena *arena, PracticeId practice, const Contact *contact)
{
	int64_t id = contact->id.value;
	TRY(sql_contact_reach_delete(db, arena, practice.value, id, NULL));
	EACH (Reach, reach, contact->reaches) {
		TRY(sql_contact_reach_save(db, arena, practice.value, reach->id, id,
			text_of(purposes[reach->purpose]), text_of(channel_key(reach->channel)),
			reach->address, NULL));
	}
	return OK;
}

const Error *store_contact_save(
	Db *db, Arena *arena, PracticeId practice, const Contact *contact, int64_t changed)
{
	const SqlContactSave save = {
		.practice = practice.value,
		.id = contact->id.value,
		.client = contact->client.value,
		.name = contact->name,
		.role = contact->role,
		.language = contact->language,
		.notes = contact->notes,
		.created = contact->created.seconds,
		.deleted = contact->deleted.seconds,
		.changed = changed,
	};
	TRY(sql_contact_save(db, arena, &save, NULL));
	return reaches_save(db, arena, practice, contact);
}

static Contact contact_of(Rows *rows)
{
	return (Contact){
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.name = rows_text(rows, "name"),
		.role = rows_text(rows, "role"),
		.language = rows_text(rows, "language"),
		.notes = rows_text(rows, "notes"),
		.created = read_instant(rows, "created"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
}

static const Error *reaches_load(Db *db, Arena *arena, PracticeId practice, Contact *contact)
{
	Rows *rows;
	TRY(sql_contact_reach_list(db, arena, practice.value, contact->id.value, &rows));
	while (rows_next(rows)) {
		Reach *reach = LIST_ADD(arena, contact->reaches);
		reach->id = rows_int(rows, "id");
		reach->purpose = (Purpose)READ_CHOICE(rows, "purpose", purposes);
		if (!channel_from_key(rows_text(rows, "channel"), &reach->channel)) {
			reach->channel = CHANNEL_OTHER;
		}
		reach->address = rows_text(rows, "address");
	}
	return rows_end(rows);
}

static const Error *contacts_of(
	Db *db, Arena *arena, PracticeId practice, Rows *rows, Contacts *ret_contacts)
{
	Contacts contacts = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, contacts) = contact_of(rows);
	}
	TRY(rows_end(rows));
	EACH (Contact, contact, contacts) {
		TRY(reaches_load(db, arena, practice, contact));
	}
	*ret_contacts = contacts;
	return OK;
}

const Error *store_contact_load(
	Db *db, Arena *arena, PracticeId practice, ContactId id, Contact *ret_contact)
{
	Rows *rows;
	Contacts contacts;
	TRY(sql_contact_load(db, arena, practice.value, id.value, &rows));
	TRY(contacts_of(db, arena, practice, rows, &contacts));
	if (contacts.count == 0) {
		return missing(arena, "There is no such contact.");
	}
	*ret_contact = contacts.items[0];
	return OK;
}

const Error *store_contact_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Contacts *ret_contacts)
{
	Rows *rows;
	if (client.value) {
		TRY(sql_contact_client_list(db, arena, practice.value, client.value, &rows));
	} else {
		TRY(sql_contact_list(db, arena, practice.value, &rows));
	}
	return contacts_of(db, arena, practice, rows, ret_contacts);
}
