/* The hours agreed with clients, on the real calendar: which of them count between two instants,
 * and what is plain to see where they meet the VA's own week or another client's fixed days. */
#ifndef APP_AVAILABILITY_H
#define APP_AVAILABILITY_H

#include "app/hours.h"
#include "domain/availability_span.h"

/* The versions in force on the days of the book. Those of one client. */
AvailabilitySpans book_agreed(const HoursBook *book, const Agreements *theirs);
/* Their hours in the book's time, `otherwise` on days without such hours; on days off none. */
Intervals book_available(
	const HoursBook *book, AvailabilitySpans spans, AvailabilityUse use, Intervals otherwise);

/* Fixed hours of one client: as they come, and as a week on the VA's clock has them. */
typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	Intervals when;
	Hours hours;
} FixedHours;
LIST_OF(FixedHours, FixedHoursList);

/* Whose lie there, of these clients; days off left out, and those whose work rests. */
FixedHoursList book_fixed(
	const HoursBook *book, const Clients *clients, const Agreements *accepted, Interval within);

typedef struct {
	Hours unworked;        /* agreed, though the VA's own week leaves them free */
	FixedHoursList shared; /* agreed with others as well */
} AvailabilityNotes;
/* By the usual week, holidays and leave left aside: that of today, or in which it begins. */
MUST_USE const Error *open_availability_notes(
	Context *cx, const Agreement *agreement, AvailabilityNotes *ret_notes);

#endif
