/* Something happened that nobody had planned: time is lost, something urgent comes, a task takes
 * longer, a client is late. What it was, what it changed, and afterwards what can be learned. */
#ifndef DOMAIN_INCIDENT_H
#define DOMAIN_INCIDENT_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/notice.h"

typedef enum {
	INCIDENT_LOST,    /* hours of the VA's own: ill, called away */
	INCIDENT_OUTAGE,  /* power or network is cut */
	INCIDENT_URGENT,  /* a request that cannot wait */
	INCIDENT_OVERRUN, /* a task takes longer than was thought */
	INCIDENT_LATE,    /* a client's information does not come */
	INCIDENT_KINDS
} IncidentKind;

const char *incident_key(IncidentKind kind);  /* as stored and on the line: "outage" */
const char *incident_name(IncidentKind kind); /* a msgid */
bool incident_from_key(Text key, IncidentKind *ret_kind);
/* The msgid that an event of lost time has for its title, chosen again for each who reads it; NULL:
 * somebody typed this one. */
const char *incident_event_name(Text title);
/* The reason a client is told. */
static inline NoticeKind incident_reason(IncidentKind kind)
{
	return (NoticeKind)(NOTICE_WHY_LOST + (int)kind);
}
static inline bool incident_takes_time(IncidentKind kind)
{
	return kind == INCIDENT_LOST || kind == INCIDENT_OUTAGE;
}

/* An answer that may wait. */
typedef enum { NOT_SAID, SAID_NO, SAID_YES } Said;

typedef struct {
	IncidentId id;
	IncidentKind kind;
	Instant happened;      /* when it was taken into the plan */
	Wall from, to;         /* lost, outage: where the VA was … */
	Text zone;             /* … whose clock that is */
	EventId event;         /* lost, outage: what takes that time */
	ClientId client;       /* urgent: whose; of a task: the task's */
	TaskId task;           /* urgent: what it became; overrun, late: which */
	Text title;            /* urgent: what it is; else the task's, as it was then */
	Minutes minutes;       /* urgent: of work; overrun: what is left now */
	Wall due;              /* urgent: on the client's clock */
	int32_t importance;    /* urgent: to the client's goals */
	TaskId left;           /* a task a colleague does instead; 0: none … */
	Text colleague;        /* … who that is */
	Text what;             /* late: what is missing; else a note */
	Wall expected;         /* late: when it will be there, on the client's clock; or day 0 */
	Minutes was_remaining; /* overrun: what was said before, and when */
	Instant was_remaining_at;
	Said overloaded, foreseeable, late; /* the three questions */
	Instant undone;
	int64_t changed;
} Incident;
LIST_OF(Incident, Incidents);

/* A promise it broke: what was agreed, and the date that can be kept instead. */
typedef struct {
	TaskId task;
	ClientId client;
	Wall was, offer; /* on the clock of zone; offer day 0: none in sight */
	Text zone;
	Instant taken; /* when the new date was promised; unset: not yet */
} BrokenPromise;
LIST_OF(BrokenPromise, BrokenPromises);

/* Everything that is wrong with what was typed, beside its field. now, zone: the VA's. */
MUST_USE const Error *incident_check(
	Arena *arena, const Incident *incident, const Zone *zone, Instant now);

/* How often each cause came, month by month. */
enum { TREND_MONTHS = 12 };
typedef struct {
	Day month; /* its first day */
	int32_t causes[INCIDENT_KINDS];
	int32_t all;
} TrendMonth;
typedef struct {
	TrendMonth months[TREND_MONTHS]; /* the oldest first, this month last */
	int32_t most;                    /* of one cause in one month */
	int32_t causes[INCIDENT_KINDS];
	int32_t all, answered, overloaded, foreseeable, late;
} Trend;
/* What was taken back does not count. */
Trend incident_trend(Incidents incidents, const Zone *zone, Instant now);

enum { INCIDENT_DAYS_LIMIT = 31, INCIDENT_WHAT_LIMIT = 1000, INCIDENT_MINUTES_LIMIT = 60000 };

#endif
