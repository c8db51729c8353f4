/* Updates that clients have been promised: which are due, and what became of them. What is written
 * in one comes from what was done; it goes out as a message (app/notice.h). */
#ifndef APP_UPDATE_H
#define APP_UPDATE_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/notice_text.h"
#include "domain/update.h"

/* One client that the agreement in force promises updates to. */
typedef struct {
	Client client;
	Text place;       /* theirs; "" without a zone */
	const Zone *zone; /* theirs, or the VA's while it is not set */
	UpdateStand stand;
	Update last; /* the last one given or left out; id 0: none */
	Day today;   /* there */
} UpdateLine;
LIST_OF(UpdateLine, UpdateLines);

/* Clients that are paused or have ended hear nothing. What is due first comes first. */
typedef struct {
	UpdateLines overdue, due, later;
} UpdateDesk;
MUST_USE const Error *open_updates(Context *cx, UpdateDesk *ret_desk);
/* The same, of clients and accepted agreements that are there already: all of the practice. */
MUST_USE const Error *updates_among(
	Context *cx, const Clients *clients, const Agreements *accepted, UpdateDesk *ret_desk);
/* One client's; UPDATE_NEVER when nothing is promised to them. */
MUST_USE const Error *open_client_update(Context *cx, ClientId client, UpdateLine *ret_line);

/* The one that is due on that day was given, now, and settles what is due by now. REFUSED when none
 * is promised; CONFLICT when another one is due meanwhile. */
MUST_USE const Error *give_update(Context *cx, ClientId client, Day due, UpdateId *ret_id);
/* It is left out this once. The same. */
MUST_USE const Error *skip_update(Context *cx, ClientId client, Day due, UpdateId *ret_id);
/* Neither, after all. */
MUST_USE const Error *take_back_update(Context *cx, UpdateId id, ClientId *ret_client);

/* Inside WRITE: a message of the kind was told, now. Nothing where none is promised, or where one
 * that is not due yet was given on the same day: it is that one. */
MUST_USE const Error *update_told(Context *cx, ClientId client, NoticeId notice);
/* Inside WRITE: the client is no longer paused; nothing of that time is owed. */
MUST_USE const Error *update_resumed(Context *cx, const Client *client);

/* What an update written now says, in that language: since the last one, or as long as the
 * agreement holds, UPDATE_BACK_DAYS at most. */
MUST_USE const Error *update_facts(
	Context *cx, const Client *client, Text language, NoticeUpdate *ret_facts);
/* Over which channel it was agreed to come; false: none was named. */
MUST_USE const Error *update_channel(
	Context *cx, const Client *client, bool *ret_has, Channel *ret_channel);

enum { UPDATE_ITEMS = 10, UPDATE_ITEM_LENGTH = 90 };

#endif
