/* The hours there really are: the VA's own and each client's, with everything that changes a weekly
 * pattern: days that differ, public holidays, places the VA stays at, changes of the clocks. */
#ifndef APP_HOURS_H
#define APP_HOURS_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/hours.h"
#include "domain/interval.h"

/* The member's own hours between two instants. */
MUST_USE const Error *own_hours(Context *cx, Instant from, Instant to, Intervals *ret_hours);
/* When a client can be reached, on their clock; without a zone of theirs, on the VA's. None when
 * nobody has said when: ask book_knows. */
MUST_USE const Error *client_hours(
	Context *cx, ClientId client, Instant from, Instant to, Intervals *ret_hours);
/* The member's stays in order, each with its zone; one in a zone this machine does not know is left
 * out. */
MUST_USE const Error *own_stays(Context *cx, Stays *ret_stays);

typedef struct {
	Day *days;
	size_t count;
} OffDays;

/* The public holidays of a place between two days, those the law gives and those typed; sorted. */
MUST_USE const Error *open_off_days(
	Context *cx, Text country, Text region, Day first, Day last, OffDays *ret_off);

/* Everything the hours between two instants are made of, asked once: for pages that show many
 * clients. The planner, which counts days, takes the VA's own parts. */
typedef struct {
	Context *cx;
	Instant from, to;
	const Zone *home; /* the practice's; never NULL */
	Stays stays;
	Hours own;
	DayExceptions exceptions;
	OffDays off; /* public holidays where the practice is */
	struct HoursKept *kept;
} HoursBook;

/* Five small queries, however many clients there are. */
MUST_USE const Error *open_hours(Context *cx, Instant from, Instant to, HoursBook *ret_book);
Intervals book_own(const HoursBook *book);
Intervals book_client(const HoursBook *book, const Client *client);
/* The days from one to another on which the VA or the client does not work though the week has it:
 * holidays of both, leave; one that is worked in spite of a holiday is none of them. */
OffDays book_off_days(const HoursBook *book, const Client *client, Day first, Day last);
/* Of those the days the VA does not work, whoever asks. */
OffDays book_own_off(const HoursBook *book, Day first, Day last);
/* Whether somebody has said when the client can be reached. */
bool book_knows(const HoursBook *book, ClientId client);
/* The client's zone; the VA's while it is not set. */
const Zone *client_zone(const Context *cx, const Client *client);

#endif
