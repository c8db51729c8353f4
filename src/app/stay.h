/* Where the VA lives from when on: trips and moves, and what each changes. */
#ifndef APP_STAY_H
#define APP_STAY_H

#include "app/context.h"
#include "domain/hours.h"

typedef struct {
	Stay stay;        /* zone NULL: this machine does not know it */
	Instant at;       /* when it begins */
	Text left, place; /* the place before it, its own: by name */
	Minutes ahead;    /* of home, from then on */
	bool over;        /* another one has begun since */
	bool is_home;     /* it leads back home */
} StayLine;
LIST_OF(StayLine, StayLines);

typedef struct {
	StayLines lines; /* in order */
	Text home;       /* the practice's place */
	Text here;       /* where the VA is now */
} StayPage;

MUST_USE const Error *open_stays(Context *cx, StayPage *ret_page);
/* from: on the clock of the place that is left. */
MUST_USE const Error *add_stay(Context *cx, const Stay *stay);
MUST_USE const Error *remove_stay(Context *cx, int64_t id);

enum { STAYS_LIMIT = 200 };

#endif
