/* The hours agreed with a client, day after day: versions follow one another, so what counts today
 * need not count next month. */
#ifndef DOMAIN_AVAILABILITY_SPAN_H
#define DOMAIN_AVAILABILITY_SPAN_H

#include "domain/agreement.h"

/* Days in a row on which the same version holds. */
typedef struct {
	Day first, last;
	const Availability *agreed; /* NULL: nothing is in force */
} AvailabilitySpan;
LIST_OF(AvailabilitySpan, AvailabilitySpans);

/* Every day from first to last is in one of them; none when last is before first. */
AvailabilitySpans availability_spans(
	Arena *arena, const Agreements *agreements, Day first, Day last);

/* By which the hours become real ones. */
typedef struct {
	const Zone *today; /* by which a version begins and ends: where the VA is */
	const Zone *home;  /* the VA's own clock … */
	Stays stays;       /* … and where it goes along to */
	const Day *off;    /* days the VA does not work; agreed hours are none of those */
	size_t off_count;
	const Zone *(*zone_of)(Text name); /* NULL: the system has no such zone */
} AvailabilityClock;

/* Which agreed hours are asked for. */
typedef enum {
	HOURS_TO_REACH, /* all that name hours: a reply is counted in them */
	HOURS_OF_WORK,  /* fixed days alone: the work is planned in them */
} AvailabilityUse;

/* The hours that count between two instants: on days for which such hours were agreed, those; on
 * the others what is in `otherwise`. Hours in a zone the system does not have are on the VA's
 * clock. */
Intervals availability_hours(Arena *arena, AvailabilitySpans spans, const AvailabilityClock *clock,
	AvailabilityUse use, Intervals otherwise, Interval within);

/* Whether any of the days has such hours. */
bool availability_counts(AvailabilitySpans spans, AvailabilityUse use);

#endif
