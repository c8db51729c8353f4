#include "app/hours.h"

#include "domain/holiday.h"
#include "host/zones.h"
#include "store/client.h"
#include "store/holiday.h"
#include "store/hours.h"
#include "store/stay.h"

#include <stdlib.h>

typedef struct {
	ClientId client;
	Intervals hours;
} KnownHours;
LIST_OF(KnownHours, KnownHoursList);

/* As the store has it: everybody's patterns and days that differ, the holidays typed; and what was
 * asked for already, for a page asks for the same client more than once. */
typedef struct HoursKept {
	OwnedHoursList all;
	OwnHolidays holidays;
	KnownHoursList known;
} HoursKept;

const Error *own_stays(Context *cx, Stays *ret_stays)
{
	Stays kept, known = {0};
	TRY(store_stay_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &kept));
	EACH (Stay, stay, kept) {
		stay->zone = zones_named(stay->zone_name);
		if (stay->zone) {
			*LIST_ADD(cx->arena, known) = *stay;
		}
	}
	*ret_stays = known;
	return OK;
}

/* The public holidays of a place between two days: those the law gives and those typed. */
static OffDays off_days(Arena *arena, OwnHolidays typed, Text country, Text region, Interval within)
{
	Day first = {(int32_t)(within.start.seconds / SECONDS_PER_DAY) - 2};
	Day last = {(int32_t)(within.end.seconds / SECONDS_PER_DAY) + 2};
	Holidays known = holidays_between(arena, country, region, first, last);
	OffDays off = {NEW_ARRAY(arena, Day, known.count + typed.count), 0};
	EACH (Holiday, holiday, known) {
		off.days[off.count++] = holiday->day;
	}
	EACH (OwnHoliday, holiday, typed) {
		if (own_holiday_counts(holiday, country, region)) {
			off.days[off.count++] = holiday->day;
		}
	}
	return off;
}

static int by_day(const void *left, const void *right)
{
	const Day *l = left, *r = right;
	return (l->days > r->days) - (l->days < r->days);
}

const Error *open_off_days(
	Context *cx, Text country, Text region, Day first, Day last, OffDays *ret_off)
{
	OwnHolidays typed;
	Interval within = {
		{(int64_t)first.days * SECONDS_PER_DAY}, {(int64_t)last.days * SECONDS_PER_DAY}};
	TRY(store_holiday_list(cx->db, cx->arena, cx->practice.id, day_plus(first, -2),
		day_plus(last, 2), &typed));
	OffDays off = off_days(cx->arena, typed, country, region, within);
	qsort(off.days, off.count, sizeof *off.days, by_day);
	*ret_off = off;
	return OK;
}

const Error *open_hours(Context *cx, Instant from, Instant to, HoursBook *ret_book)
{
	const Zone *home = zones_named(cx->practice.zone);
	HoursBook book = {.cx = cx, .from = from, .to = to, .home = home ? home : cx->zone};
	Day first = {(int32_t)(from.seconds / SECONDS_PER_DAY) - 2};
	Day last = {(int32_t)(to.seconds / SECONDS_PER_DAY) + 2};
	HoursKept *kept = NEW(cx->arena, HoursKept);
	TRY(own_stays(cx, &book.stays));
	TRY(store_hours_list(cx->db, cx->arena, cx->practice.id, first, last, &kept->all));
	TRY(store_holiday_list(cx->db, cx->arena, cx->practice.id, first, last, &kept->holidays));
	book.kept = kept;
	const OwnedHours *own = hours_of(kept->all, hours_of_member(cx->member.id));
	if (own) {
		book.own = own->hours;
		book.exceptions = own->exceptions;
	}
	book.off = off_days(cx->arena, kept->holidays, cx->practice.country, cx->practice.region,
		(Interval){from, to});
	*ret_book = book;
	return OK;
}

Intervals book_own(const HoursBook *book)
{
	return hours_between_stays(book->cx->arena, book->own, book->home, book->stays,
		book->exceptions, book->off.days, book->off.count, book->from, book->to);
}

bool book_knows(const HoursBook *book, ClientId client)
{
	const OwnedHours *owned = hours_of(book->kept->all, hours_of_client(client));
	return owned && owned->hours.count;
}

static Intervals hours_there(const HoursBook *book, const Client *client, const OwnedHours *owned)
{
	Arena *arena = book->cx->arena;
	OffDays off = off_days(arena, book->kept->holidays, client->country, client->region,
		(Interval){book->from, book->to});
	return hours_between(arena, owned->hours, client_zone(book->cx, client), owned->exceptions,
		off.days, off.count, book->from, book->to);
}

Intervals book_client(const HoursBook *book, const Client *client)
{
	const OwnedHours *owned = hours_of(book->kept->all, hours_of_client(client->id));
	if (!owned) {
		return (Intervals){0};
	}
	EACH (const KnownHours, known, book->kept->known) {
		if (known->client.value == client->id.value) {
			return known->hours;
		}
	}
	KnownHours *known = LIST_ADD(book->cx->arena, book->kept->known);
	*known = (KnownHours){client->id, hours_there(book, client, owned)};
	return known->hours;
}

static bool is_among(OffDays off, Day on)
{
	for (size_t i = 0; i < off.count; i++) {
		if (off.days[i].days == on.days) {
			return true;
		}
	}
	return false;
}

/* What was said of the day itself stands before the holiday. */
static bool is_off(DayExceptions exceptions, OffDays holidays, Day on)
{
	bool off = is_among(holidays, on);
	EACH (const DayException, exception, exceptions) {
		if (exception->first.days <= on.days && on.days <= exception->last.days) {
			off = !exception->works;
		}
	}
	return off;
}

OffDays book_off_days(const HoursBook *book, const Client *client, Day first, Day last)
{
	Arena *arena = book->cx->arena;
	const OwnedHours *owned = hours_of(book->kept->all, hours_of_client(client->id));
	const DayExceptions theirs = owned ? owned->exceptions : (DayExceptions){0};
	OffDays holidays = off_days(arena, book->kept->holidays, client->country, client->region,
		(Interval){book->from, book->to});
	OffDays off = {NEW_ARRAY(arena, Day, (size_t)(last.days - first.days + 1)), 0};
	for (Day on = first; on.days <= last.days; on = day_plus(on, 1)) {
		if (is_off(book->exceptions, book->off, on) || is_off(theirs, holidays, on)) {
			off.days[off.count++] = on;
		}
	}
	return off;
}

OffDays book_own_off(const HoursBook *book, Day first, Day last)
{
	OffDays off = {NEW_ARRAY(book->cx->arena, Day, (size_t)(last.days - first.days + 1)), 0};
	for (Day on = first; on.days <= last.days; on = day_plus(on, 1)) {
		if (is_off(book->exceptions, book->off, on)) {
			off.days[off.count++] = on;
		}
	}
	return off;
}

const Zone *client_zone(const Context *cx, const Client *client)
{
	const Zone *zone = text_empty(client->zone) ? NULL : zones_named(client->zone);
	return zone ? zone : cx->zone;
}

const Error *own_hours(Context *cx, Instant from, Instant to, Intervals *ret_hours)
{
	HoursBook book;
	TRY(open_hours(cx, from, to, &book));
	*ret_hours = book_own(&book);
	return OK;
}

const Error *client_hours(Context *cx, ClientId id, Instant from, Instant to, Intervals *ret_hours)
{
	HoursBook book;
	Client client;
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &client));
	TRY(open_hours(cx, from, to, &book));
	*ret_hours = book_client(&book, &client);
	return OK;
}
