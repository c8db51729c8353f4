/* The home page: what is true of today over all clients and zones, in one go. */
#ifndef APP_TODAY_H
#define APP_TODAY_H

#include "app/agreement.h"
#include "app/consumption.h"
#include "app/context.h"
#include "app/load.h"
#include "app/task_line.h"
#include "app/timer.h"
#include "app/update.h"
#include "domain/client.h"
#include "domain/promise.h"
#include "domain/strip.h"

typedef enum { DAY_WORKED, DAY_BLOCK, DAY_MEETING, DAY_PAUSE, DAY_FREE } DayItemKind;

/* A line of the day. */
typedef struct {
	DayItemKind kind;
	Interval when;
	bool past, current, last;  /* last: nothing of its task is planned after it */
	bool done;                 /* its task is */
	Text title, client, place; /* of a pause and free time: "" */
	int32_t thread;
	const Zone *there; /* the client's clock; NULL: not known, or nobody's but the VA's */
	TaskId task;
	EventId event;
	IncidentId incident; /* that the event is of; 0: of none */
	bool tentative;
	bool repeats; /* its task is of a series */
} DayItem;
LIST_OF(DayItem, DayItems);

/* A client whose work lies in the hours agreed alone. */
typedef struct {
	ClientId client;
	Text name;
	Availability availability;
} ProofAgreed;
LIST_OF(ProofAgreed, ProofsAgreed);

/* Why promises cannot be kept together. */
typedef struct {
	Overload overload;
	Slip slip;
	TaskLines lines;  /* one for each need of the slip */
	TaskLines broken; /* those of them that break, with their first honest dates */
	ProofsAgreed agreed;
} Proof;
LIST_OF(Proof, Proofs);

typedef struct {
	ClientId id;
	Text name;
	int32_t thread;
} Zoneless;
LIST_OF(Zoneless, ZonelessClients);

typedef struct {
	Day day;
	const Zone *zone; /* of the day: the VA's */
	Text place;
	bool has_plan;
	size_t clients, open; /* how many there are */
	Hours own;            /* the working week, as it was said */
	int32_t counts[PROMISE_STATES];
	Verdict verdict;
	Strip strip;
	DayItems items;
	const DayItem *now;      /* of items: what is in hand; NULL: nothing */
	const DayItem *next;     /* of items: what comes next today; NULL: nothing */
	const TaskLine *in_hand; /* of now, or else of next, when it is a block */
	bool timer_in_hand;      /* the timer runs on it */
	Wall later;              /* when work begins again after today; day 0: not planned */
	Proofs proofs;
	TaskLines lines; /* every open task, by due */
	TaskLines overdue, waiting, overrun, triage, promises;
	TaskLines elsewhere;                     /* left with a colleague */
	ZonelessClients zoneless;                /* clients whose zone is not set */
	Minutes hours, done, planned, kept_free; /* of today: kept_free is the rest of the hours */
	Load load;                               /* of this week and the next */
	ConsumptionLines consumption;            /* what is near its limit, or beyond */
	FixedHoursList fixed;                    /* hours agreed for today */
	AgreementEnds ends;                      /* agreements that end soon */
	UpdateDesk updates;       /* how clients are promised to hear how things stand */
	size_t reminders, unsent; /* due today; due soon and not sent to the client */
	Timer timer;
} Today;

MUST_USE const Error *open_today(Context *cx, Today *ret_today);

#endif
