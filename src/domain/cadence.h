/* The cadence of updates (R27): how often a client hears what was done, what comes next and what
 * waits for them; on which days of theirs, by what time, over which channel. Part of what is
 * agreed: domain/agreement.h; what falls due by it: domain/update.h. */
#ifndef DOMAIN_CADENCE_H
#define DOMAIN_CADENCE_H

#include "domain/client.h"

typedef enum {
	CADENCE_NONE,
	CADENCE_WORKDAYS, /* each working day */
	CADENCE_WEEKLY,
	CADENCE_TWO_WEEKS,
	CADENCE_MONTHLY,
	CADENCE_DAYS, /* at least every so many days */
	CADENCE_RHYTHMS
} CadenceRhythm;

typedef struct {
	CadenceRhythm rhythm;
	int32_t weekday;   /* weekly, every two weeks: from 0, Monday */
	int32_t month_day; /* monthly: from 1; 31 is its last */
	int32_t days;      /* CADENCE_DAYS */
	int32_t minute;    /* of their day, by when; 0: by its end */
	bool has_channel;
	Channel channel;
} Cadence;

/* Whether it falls on that day, holidays left aside; `first` is the day it is counted from. Each
 * working day falls on every day here: which of them are worked is asked of the calendar. */
bool cadence_falls(const Cadence *cadence, Day first, Day on);
/* The same days: what was counted by the one goes on being counted by the other. */
bool cadence_same_days(const Cadence *left, const Cadence *right);
/* The instant by which it has to be given, of a day on the clock there. */
Instant cadence_until(const Cadence *cadence, const Zone *there, Day on);

/* REFUSED beside "cadence", "cadence_weekday", "cadence_month_day", "cadence_days",
 * "cadence_until". */
MUST_USE const Error *cadence_check(Arena *arena, const Cadence *cadence);

const char *cadence_key(CadenceRhythm rhythm); /* as stored: "two_weeks" */
bool cadence_from_key(Text key, CadenceRhythm *ret_rhythm);
const char *cadence_name(CadenceRhythm rhythm); /* a msgid */

enum { CADENCE_DAYS_LIMIT = 366 };

#endif
