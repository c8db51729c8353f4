/* What happened, and the promises it broke. */
#ifndef STORE_INCIDENT_H
#define STORE_INCIDENT_H

#include "db/db.h"
#include "domain/incident.h"

/* Of one that is there, its answers and whether it was taken back. */
MUST_USE const Error *store_incident_save(
	Db *db, Arena *arena, PracticeId practice, const Incident *incident, int64_t changed);
/* MISSING when there is none. */
MUST_USE const Error *store_incident_load(
	Db *db, Arena *arena, PracticeId practice, IncidentId id, Incident *ret_incident);
/* Which events take the time of something that happened and was not taken back. */
typedef struct {
	IncidentId id;
	EventId event;
} IncidentEvent;
LIST_OF(IncidentEvent, IncidentEvents);
MUST_USE const Error *store_incident_events(
	Db *db, Arena *arena, PracticeId practice, IncidentEvents *ret_events);
/* 0: it is an ordinary one. */
IncidentId incident_of_event(IncidentEvents events, EventId event);
/* The newest first. */
MUST_USE const Error *store_incident_list(
	Db *db, Arena *arena, PracticeId practice, int64_t most, Incidents *ret_incidents);

/* Of one that is there, when its new date was taken. */
MUST_USE const Error *store_incident_promise_save(Db *db, Arena *arena, PracticeId practice,
	IncidentId incident, const BrokenPromise *promise, int64_t changed);
MUST_USE const Error *store_incident_promise_list(Db *db, Arena *arena, PracticeId practice,
	IncidentId incident, BrokenPromises *ret_promises);

#endif
