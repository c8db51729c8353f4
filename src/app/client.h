/* What a user does with clients and their contacts. Each writing function is one use case. A client
 * in the bin is MISSING. */
#ifndef APP_CLIENT_H
#define APP_CLIENT_H

#include "app/consumption.h"
#include "app/context.h"
#include "app/notice.h"
#include "app/promise.h"
#include "app/update.h"
#include "domain/agreement_point.h"
#include "domain/client.h"
#include "domain/discovery.h"
#include "domain/holiday.h"
#include "domain/reserved.h"
#include "domain/strip.h"

/* A client in the list of all. */
typedef struct {
	Client client;
	Text place;               /* their own word, else the city of their zone */
	Wall there;               /* what time it is there; day 0: zone not set */
	bool hours_known;         /* somebody has said when they can be reached */
	bool reachable;           /* now */
	int32_t promises, danger; /* open ones; of these overdue or not to be kept */
	Instant next_due;         /* of the promise that falls due first; unset: none */
} ClientLine;
LIST_OF(ClientLine, ClientLines);

/* By name, as the reader's language sorts: active ones first, then prospects, paused, ended. */
MUST_USE const Error *open_clients(Context *cx, ClientLines *ret_lines);

/* A client's file: everything their page shows. */
typedef struct {
	Client client; /* with reachable hours */
	Text place;
	const Zone *zone; /* theirs, or the VA's while it is not set */
	Wall there;
	bool hours_known, reachable;
	Minutes left;          /* how long they can still be reached today; 0: they cannot */
	Contacts contacts;     /* with the ways to reach them */
	PromiseLines promises; /* by danger */
	Strip week;            /* when they can be reached, on their clock */
	Minutes common;        /* of this week, in which both are there */
	int32_t common_days;
	Holidays holidays; /* there, in the next HOLIDAY_AHEAD_DAYS; those typed too */
	Terms terms;       /* today: the agreement in force, else the client's own fields */
	ReservedSpan kept; /* this week's or month's hours for them; no minutes: none are kept */
	Minutes worked;    /* of these */
	Consumptions consumption; /* of what is agreed for this month */
	Notices notices;          /* the newest messages to them */
	Discoveries discoveries;  /* the calls before anything was agreed, the latest first */
	Instant reply_due;        /* of a message that comes in now; unset: none is promised */
	UpdateLine update;        /* how they hear how things stand */
	bool agreed;              /* there is an agreement, in preparation or in force */
	AgreementPoint open_points[AGREEMENT_POINTS]; /* still to settle with them (R33) */
	int32_t open_count;
} ClientFile;
MUST_USE const Error *open_client(Context *cx, ClientId id, ClientFile *ret_file);
/* One of the list of those who are there, else who lies in the bin but stands in the books. */
MUST_USE const Error *client_in_books(
	Context *cx, Clients clients, ClientId id, Client *ret_client);
/* The client with hours, without the rest: what the form edits. id 0: a new one, with the
 * practice's country, language and currency. */
MUST_USE const Error *open_client_form(Context *cx, ClientId id, Client *ret_client);

/* id 0: a new one; thread 0: the next colour. REFUSED with everything that is wrong, each beside
 * its field. CONFLICT when somebody changed the client after client->changed (0: does not matter).
 */
MUST_USE const Error *save_client(Context *cx, const Client *client, ClientId *ret_id);
/* What an import could not know. */
MUST_USE const Error *set_client_zone(Context *cx, ClientId id, Text zone);

MUST_USE const Error *open_contact(Context *cx, ContactId id, Contact *ret_contact);
MUST_USE const Error *save_contact(Context *cx, const Contact *contact, ContactId *ret_id);

enum { HOLIDAY_AHEAD_DAYS = 60 };

#endif
