/* A practice is one virtual assistant's business: the tenant that owns every row. */
#ifndef DOMAIN_PRACTICE_H
#define DOMAIN_PRACTICE_H

#include "base/day.h"
#include "base/error.h"
#include "base/money.h"
#include "domain/id.h"

typedef struct Practice {
	PracticeId id;
	int64_t change; /* counts the writes; every row keeps the one that last touched it */
	Text name;
	Text country,
		region; /* ISO 3166-1 alpha-2, ISO 3166-2 part ("FR", "ARA"): public holidays */
	Text zone;      /* home, IANA */
	Text place;     /* "Lyon", said where a time is shown; "" takes the zone's city */
	Text language;  /* "fr" or "en" */
	Currency currency;
	Minutes default_estimate; /* of a task without one */
	int32_t buffer_percent;   /* of each day's free minutes, kept free for the unexpected */
	Minutes gap;              /* between blocks of different tasks */
	Minutes break_after;      /* worked at a stretch, before a break … */
	Minutes break_minutes;    /* … so long; 0: none */
	bool demonstration;
	Instant created;
} Practice;

/* Refuses a practice without a name or a zone, numbers out of their bounds; whether the zone exists
 * is for app/ to say, which can read the system's. */
MUST_USE const Error *practice_check(Arena *arena, const Practice *practice);

enum { PRACTICE_NAME_LIMIT = 200, PLACE_LIMIT = 100, ZONE_NAME_LIMIT = 64 };
enum {
	DEFAULT_ESTIMATE = 60,
	DEFAULT_BUFFER_PERCENT = 15,
	GAP_LIMIT = 240,
	BREAK_AFTER_LEAST = 15,
	BREAK_AFTER_LIMIT = 480 /* minutes */
};
enum { BUFFER_PERCENT_LIMIT = 80, ESTIMATE_LIMIT = 60000 /* minutes: 1,000 hours */ };

#endif
