/* A client: a company or a person the VA has promised something to, far away, in a zone of their
 * own. */
#ifndef DOMAIN_CLIENT_H
#define DOMAIN_CLIENT_H

#include "base/error.h"
#include "base/list.h"
#include "base/money.h"
#include "domain/hours.h"
#include "domain/id.h"

typedef enum { CLIENT_PROSPECT, CLIENT_ACTIVE, CLIENT_PAUSED, CLIENT_ENDED } ClientStatus;
typedef enum { PER_NONE, PER_WEEK, PER_MONTH } Per;

typedef struct Client {
	ClientId id;
	bool person; /* else a company */
	Text name;
	int32_t thread; /* 1 … 8: whose colour it is, see the look */
	ClientStatus status;
	Text zone;  /* IANA; "": not set, counts in the VA's zone and Today asks for it */
	Text place; /* "Zurich"; "" takes the zone's city */
	Text country, region, language;
	Currency currency;
	Minutes reply_within;             /* promised, in their reachable hours; 0: none */
	Text tone, culture;               /* how to speak, what to know */
	Text goals, brand, access, notes; /* access: what their side can use, what is blocked */
	Minutes reserved;                 /* hours kept for them … */
	Per reserved_per;                 /* … each week or month */
	bool before_morning;              /* work is best ready when their day begins */
	Text source;                      /* who sent them */
	Hours reachable;                  /* loaded apart: store_client_hours */
	Instant created, deleted;
	int64_t changed;
} Client;
LIST_OF(Client, Clients);

typedef enum { FOR_FORMAL, FOR_QUICK, FOR_MEETING, FOR_URGENT, PURPOSES } Purpose;
typedef enum {
	CHANNEL_MAIL,
	CHANNEL_PHONE,
	CHANNEL_SMS,
	CHANNEL_WHATSAPP,
	CHANNEL_MESSENGER,
	CHANNEL_TEAMS,
	CHANNEL_ZOOM,
	CHANNEL_MEET,
	CHANNEL_FACETIME,
	CHANNEL_SKYPE,
	CHANNEL_OTHER,
	CHANNELS
} Channel;

/* A way to reach a contact: the client chooses it (R44). */
typedef struct {
	int64_t id;
	Purpose purpose;
	Channel channel;
	Text address;
} Reach;
LIST_OF(Reach, Reaches);

typedef struct Contact {
	ContactId id;
	ClientId client;
	Text name, role, language, notes;
	Reaches reaches;
	Instant created, deleted;
	int64_t changed;
} Contact;
LIST_OF(Contact, Contacts);

const char *client_status_key(ClientStatus status); /* as stored: "active" */
bool client_status_from_key(Text key, ClientStatus *ret_status);
const char *client_status_name(ClientStatus status); /* a msgid, like every …_name */
const char *per_key(Per per);                        /* "", "week", "month" */
bool per_from_key(Text key, Per *ret_per);
const char *purpose_key(Purpose purpose); /* "formal" */
bool purpose_from_key(Text key, Purpose *ret_purpose);
const char *purpose_name(Purpose purpose);

/* Refuses a client without a name, a field over its limit, hours that make no sense. */
MUST_USE const Error *client_check(Arena *arena, const Client *client);
MUST_USE const Error *contact_check(Arena *arena, const Contact *contact);

/* "mailto:…", "https://wa.me/…": what opens the channel; "" when the address gives none. */
Text channel_link(Arena *arena, Channel channel, Text address, Text subject, Text body);
const char *channel_name(Channel channel); /* a msgid */
const char *channel_key(Channel channel);  /* as stored: "mail" */
bool channel_from_key(Text key, Channel *ret_channel);
/* "+33 (0)6 12 34 56 78" as it is dialled, "+33612345678" (E.164: a + and at most 15 digits); a
 * number without its country keeps its bare digits; "" when it is no number. */
Text phone_clean(Arena *arena, Text typed);

enum { CONTACT_REACHES_LIMIT = 20, ADDRESS_LIMIT = 500, THREADS = 8 };
enum { CLIENT_NAME_LIMIT = 200, CLIENT_NOTES_LIMIT = 20000, CLIENTS_LIMIT = 2000 };

#endif
