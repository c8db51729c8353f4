/* "Something happened": what it would do to the plan, taking it, telling the clients, agreeing on
 * new dates, and afterwards three questions. Looking changes nothing. */
#ifndef APP_INCIDENT_H
#define APP_INCIDENT_H

#include "app/notice.h"
#include "app/plan_difference.h"
#include "app/task_line.h"
#include "domain/incident.h"
#include "store/task.h"

LIST_OF(NoticeDraft, NoticeDrafts);

/* Agreed with a client, and time that is lost falls upon it. */
typedef struct {
	EventId event;
	Client client;
	Text title, place; /* whose clock there is on */
	Wall there, here;  /* when it begins */
	const Zone *zone;  /* of there */
} LostMeeting;
LIST_OF(LostMeeting, LostMeetings);

typedef struct {
	Incident incident; /* as typed, with what its task says by itself */
	Client client;     /* id 0: nobody's */
	Task task;         /* as it would be: urgent, overrun, late */
	PlanDifference difference;
	BrokenPromises promises; /* that need a new date */
	LostMeetings meetings;   /* that have to move */
	NoticeDrafts drafts;     /* a message for each client concerned */
} IncidentLook;

/* REFUSED with everything that is wrong, beside day, to, task, client, title, minutes, due_day. */
MUST_USE const Error *look_at_incident(Context *cx, const Incident *typed, IncidentLook *ret_look);
/* Makes the change, keeps what happened, the promises it broke and the messages, ready to be told.
 * seen: the plan that was looked at (difference.seen); CONFLICT when it is another by now. */
MUST_USE const Error *take_incident(
	Context *cx, const Incident *typed, int64_t seen, IncidentId *ret_id);
/* Takes the change back, and the new dates; what was changed by hand since stays. */
MUST_USE const Error *undo_incident(Context *cx, IncidentId id);
/* Promises the date that was offered for a broken promise; the old one stays in the history. */
MUST_USE const Error *renegotiate(Context *cx, IncidentId id, TaskId task);
MUST_USE const Error *answer_incident(
	Context *cx, IncidentId id, Said overloaded, Said foreseeable, Said late);

typedef struct {
	BrokenPromise promise;
	TaskLine line;    /* as it is now */
	const Zone *zone; /* of the promise's dates */
	Text place;
} IncidentPromise;
LIST_OF(IncidentPromise, IncidentPromises);
typedef struct {
	Incident incident;
	Client client;
	IncidentPromises promises; /* of tasks that are still there */
	Notices notices;
	size_t to_tell, to_date; /* messages not told, promises without a new date */
} OpenIncident;
MUST_USE const Error *open_incident(Context *cx, IncidentId id, OpenIncident *ret_incident);

/* The newest INCIDENTS_SHOWN of all, and their causes over the last months. */
MUST_USE const Error *open_incidents(Context *cx, Incidents *ret_incidents, Trend *ret_trend);

/* What the form lets choose from: open tasks by due, clients by name. */
typedef struct {
	TaskLines tasks;
	Clients clients;
	Colleagues colleagues;
	Wall from, to; /* from now to the end of today's work */
} IncidentChoices;
MUST_USE const Error *open_incident_choices(Context *cx, IncidentChoices *ret_choices);

enum { INCIDENTS_SHOWN = 50, INCIDENTS_COUNTED = 2000 };

#endif
