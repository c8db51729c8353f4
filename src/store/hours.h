/* Weekly patterns and the days that differ: of a member (when they work) or of a client (when they
 * can be reached). */
#ifndef STORE_HOURS_H
#define STORE_HOURS_H

#include "db/db.h"
#include "domain/hours.h"

/* Whose: a client's, or with client 0 a member's own. */
typedef struct {
	ClientId client;
	MemberId member;
} HoursOwner;
static inline HoursOwner hours_of_client(ClientId client)
{
	return (HoursOwner){.client = client};
}
static inline HoursOwner hours_of_member(MemberId member)
{
	return (HoursOwner){.member = member};
}

/* Takes the place of the whole pattern; no lines: hours not known. */
MUST_USE const Error *store_hours_replace(
	Db *db, Arena *arena, PracticeId practice, HoursOwner owner, Hours hours, int64_t changed);
MUST_USE const Error *store_hours_load(
	Db *db, Arena *arena, PracticeId practice, HoursOwner owner, Hours *ret_hours);

/* Everybody's patterns and the exceptions that touch two days (both included), in two queries. */
typedef struct {
	HoursOwner owner;
	Hours hours;
	DayExceptions exceptions;
} OwnedHours;
LIST_OF(OwnedHours, OwnedHoursList);
MUST_USE const Error *store_hours_list(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, OwnedHoursList *ret_all);
/* One of the list; NULL when nothing is known of the owner's hours. */
const OwnedHours *hours_of(OwnedHoursList all, HoursOwner owner);

MUST_USE const Error *store_day_exception_save(Db *db, Arena *arena, PracticeId practice,
	HoursOwner owner, const DayException *exception, int64_t changed);
/* One owner's that touch two days, in order. */
MUST_USE const Error *store_day_exception_list(Db *db, Arena *arena, PracticeId practice,
	HoursOwner owner, Day first, Day last, DayExceptions *ret_exceptions);

#endif
