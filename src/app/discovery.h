/* What a user does with discovery calls: asks a prospect the questions of the guide, keeps what was
 * said, takes the goals over into the client's file (R10, R11). What is deleted lies in the bin
 * (app/bin.h). */
#ifndef APP_DISCOVERY_H
#define APP_DISCOVERY_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/discovery.h"

typedef struct {
	Discovery discovery; /* without its answers */
	Text client_name;
	int32_t thread;
} DiscoveryRow;
LIST_OF(DiscoveryRow, DiscoveryRows);

typedef struct {
	DiscoveryRows rows; /* the latest first */
	Clients prospects;  /* with whom no call has been noted yet */
} DiscoveryDesk;
MUST_USE const Error *open_discoveries(Context *cx, DiscoveryDesk *ret_desk);

typedef struct {
	Discovery discovery;
	Client client;
	Instant at;
	Text place;              /* the city of the call's zone */
	const Zone *client_zone; /* NULL: not set, or the same clock */
	Text goals;              /* what was said of them and the client's file does not say yet */
} DiscoveryView;
MUST_USE const Error *open_discovery(Context *cx, DiscoveryId id, DiscoveryView *ret_view);

/* What the form edits. id 0: a new one with that client, now, on the VA's clock, with the questions
 * of the guide in that language ("": the client's). */
MUST_USE const Error *open_discovery_form(
	Context *cx, ClientId client, DiscoveryId id, Text language, DiscoveryView *ret_view);
/* REFUSED with everything that is wrong, each beside its field. CONFLICT when somebody changed it
 * after discovery->changed (0: does not matter). */
MUST_USE const Error *save_discovery(Context *cx, const Discovery *discovery, DiscoveryId *ret_id);
/* Puts what was said of goals behind the client's own. REFUSED when nothing was, or there is no
 * room. */
MUST_USE const Error *take_discovery_goals(Context *cx, DiscoveryId id, ClientId *ret_client);

/* --- the guide --- */

typedef struct {
	Text language;
	DiscoveryQuestions questions; /* of that language; else the English ones to begin with */
	bool own;                     /* the owner's words */
	bool missing;                 /* neither of the owner's nor shipped in this language */
	LanguageTags languages;       /* shipped, written, or of a client */
} DiscoveryGuide;
/* language "": the practice's. REFUSED for what is no language tag. */
MUST_USE const Error *open_discovery_guide(Context *cx, Text language, DiscoveryGuide *ret_guide);
MUST_USE const Error *save_discovery_guide(
	Context *cx, Text language, const DiscoveryQuestions *questions);
/* As shipped again; of a language that has no shipped one, none. */
MUST_USE const Error *reset_discovery_guide(Context *cx, Text language);

enum { GUIDE_LANGUAGES_LIMIT = 40 };

#endif
