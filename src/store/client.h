/* Clients: who was promised something. Their contacts are in store/contact.h, the hours they can be
 * reached in store/hours.h. */
#ifndef STORE_CLIENT_H
#define STORE_CLIENT_H

#include "db/db.h"
#include "domain/client.h"

MUST_USE const Error *store_client_save(
	Db *db, Arena *arena, PracticeId practice, const Client *client, int64_t changed);
/* A deleted one too: see client->deleted. MISSING when there is none. Without reachable hours. */
MUST_USE const Error *store_client_load(
	Db *db, Arena *arena, PracticeId practice, ClientId id, Client *ret_client);
/* All that are not deleted, whatever their status, the oldest first. */
MUST_USE const Error *store_client_list(
	Db *db, Arena *arena, PracticeId practice, Clients *ret_clients);

#endif
