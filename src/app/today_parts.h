/* The parts Today is put together from. Inside the layer. */
#ifndef APP_TODAY_PARTS_H
#define APP_TODAY_PARTS_H

#include "app/hours.h"
#include "app/today.h"
#include "domain/event.h"
#include "domain/plan.h"
#include "store/incident.h"

typedef struct {
	Context *cx;
	Today *today;
	StoredPlan plan;
	Clients clients;
	Agreements accepted;
	HoursBook book;
	Intervals own; /* working hours, as far as the book reaches */
	Occurrences events;
	IncidentEvents unforeseen;
	TaskIds repeating;  /* sorted */
	Interval midnights; /* of today */
} Gathering;

const Client *today_client(const Gathering *gathering, ClientId id); /* NULL */
const TaskLine *today_line(const Gathering *gathering, TaskId id);   /* NULL */

MUST_USE const Error *gather_day(Gathering *gathering);
void gather_proofs(Gathering *gathering);
void gather_strip(Gathering *gathering);

#endif
