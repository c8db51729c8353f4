/* Availability (R25, R35): when a client can reach the VA, and whether their work has fixed days or
 * is spread over the week. Part of what is agreed: domain/agreement.h; which hours count on which
 * day by it: domain/availability_span.h. */
#ifndef DOMAIN_AVAILABILITY_H
#define DOMAIN_AVAILABILITY_H

#include "domain/hours.h"

typedef enum {
	AVAILABILITY_UNSAID,
	AVAILABILITY_SPREAD, /* over the week, as it comes */
	AVAILABILITY_FIXED,  /* on fixed days: planned in the hours agreed alone */
	AVAILABILITIES
} AvailabilityKind;

typedef struct {
	AvailabilityKind kind;
	Hours hours; /* when the client can reach the VA */
	Text zone;   /* whose clock; "": the VA's own, with their stays */
} Availability;

/* REFUSED beside "availability", "available_hours", "available_zone": fixed days without hours,
 * hours of which nobody said how they count. */
MUST_USE const Error *availability_check(Arena *arena, const Availability *availability);

const char *availability_key(AvailabilityKind kind); /* as stored: "", "spread", "fixed" */
bool availability_from_key(Text key, AvailabilityKind *ret_kind);
const char *availability_name(AvailabilityKind kind); /* a msgid */

#endif
