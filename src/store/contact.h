/* The people of a client, and how each wants to be reached. */
#ifndef STORE_CONTACT_H
#define STORE_CONTACT_H

#include "db/db.h"
#include "domain/client.h"

/* With its ways to be reached, which take the place of those before; each has its id. */
MUST_USE const Error *store_contact_save(
	Db *db, Arena *arena, PracticeId practice, const Contact *contact, int64_t changed);
/* A deleted one too: see contact->deleted. MISSING when there is none. */
MUST_USE const Error *store_contact_load(
	Db *db, Arena *arena, PracticeId practice, ContactId id, Contact *ret_contact);
/* Of one client, or of all (client 0), the oldest first. */
MUST_USE const Error *store_contact_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Contacts *ret_contacts);

#endif
