/* Updates: what a client hears of how things stand. Each one that the agreement in force asks for
 * is a promise with a time on their clock. The days are counted from the agreements alone; kept is
 * only what was given or left out.
 *
 * A day on which one of the two does not work is no day for an update: it moves to the next one on
 * which both do. */
#ifndef DOMAIN_UPDATE_H
#define DOMAIN_UPDATE_H

#include "domain/agreement.h"
#include "domain/interval.h"

typedef enum {
	UPDATE_GIVEN,
	UPDATE_SKIPPED, /* left out this once */
	UPDATE_RESUMED, /* the work goes on after a pause: nothing before is owed */
	UPDATE_OUTCOMES
} UpdateOutcome;

typedef struct {
	UpdateId id;
	ClientId client;
	Day settles; /* this day's and every earlier one, on their calendar */
	UpdateOutcome outcome;
	Instant at;
	NoticeId notice; /* the message it was; 0: none that was kept */
	int64_t changed;
} Update;
LIST_OF(Update, Updates);

const char *update_key(UpdateOutcome outcome); /* as stored: "given" */
bool update_from_key(Text key, UpdateOutcome *ret_outcome);
const char *update_name(UpdateOutcome outcome); /* a msgid */

/* The days on which both work. */
typedef struct {
	unsigned weekdays; /* bit 0 Monday; 0: Monday to Friday */
	const Day *off;    /* their holidays, the VA's holidays and leave; in any order */
	size_t off_count;
} CommonDays;

/* One that falls due. */
typedef struct {
	const Agreement *agreement; /* the version in force on the day it was agreed for */
	Day agreed;                 /* that day; */
	Day day;                    /* the day it has moved to, or the same */
	Instant until;
} UpdateDue;
LIST_OF(UpdateDue, UpdateDues);

/* Those of one client that are due from one day to another, on their calendar, in order, each day
 * once. Nothing is due without an agreement in force, or before it was decided on. */
UpdateDues updates_due(Arena *arena, const Agreements *versions, const CommonDays *common,
	const Zone *there, Day first, Day last);

typedef enum { UPDATE_NEVER, UPDATE_LATER, UPDATE_DUE, UPDATE_OVERDUE, UPDATE_STATES } UpdateState;

/* How it stands with one client. */
typedef struct {
	UpdateState state;
	UpdateDue due;  /* the last one overdue, else the next one */
	Day settles;    /* what one that is given now settles */
	int32_t missed; /* overdue ones before that one */
} UpdateStand;

/* own: the VA's working hours around now, here their zone: one is due from the morning of the last
 * day on which they work before it has to be there. dues: from UPDATE_BACK_DAYS ago on. */
UpdateStand update_stand(
	const UpdateDues *dues, const Updates *kept, Intervals own, const Zone *here, Instant now);
/* The last day that is settled; unset: none is. */
Day updates_settled(const Updates *kept);
/* When the last one was given; unset: none was. */
Instant updates_given(const Updates *kept);

enum { UPDATE_BACK_DAYS = 35, UPDATE_AHEAD_DAYS = 70 };
/* What settles an earlier day says nothing of how it stands today. */
Day updates_since(Day today);

#endif
