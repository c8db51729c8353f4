#include "app/availability.h"

#include "host/zones.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/hours.h"

/* --- on the calendar --- */

enum { DAYS_ASIDE = 2 }; /* no zone is further away */

static Day day_of(Instant at, int32_t days)
{
	return day_plus((Day){(int32_t)(at.seconds / SECONDS_PER_DAY)}, days);
}

AvailabilitySpans book_agreed(const HoursBook *book, const Agreements *theirs)
{
	return availability_spans(book->cx->arena, theirs, day_of(book->from, -DAYS_ASIDE),
		day_of(book->to, DAYS_ASIDE));
}

Intervals book_available(
	const HoursBook *book, AvailabilitySpans spans, AvailabilityUse use, Intervals otherwise)
{
	const OffDays off =
		book_own_off(book, day_of(book->from, -DAYS_ASIDE), day_of(book->to, DAYS_ASIDE));
	const AvailabilityClock clock = {.today = book->cx->zone,
		.home = book->home,
		.stays = book->stays,
		.off = off.days,
		.off_count = off.count,
		.zone_of = zones_named};
	return availability_hours(
		book->cx->arena, spans, &clock, use, otherwise, (Interval){book->from, book->to});
}

/* --- what is plain to see --- */

enum { WEEK_DAYS = 7 };

/* A week as it passes where the VA is. */
typedef struct {
	Context *cx;
	Day monday;
	Interval span;
} UsualWeek;

static Intervals week_hours(const UsualWeek *week, Hours hours, Text zone_name)
{
	const Zone *named = text_empty(zone_name) ? NULL : zones_named(zone_name);
	return hours_between(week->cx->arena, hours, named ? named : week->cx->zone,
		(DayExceptions){0}, NULL, 0, week->span.start, week->span.end);
}

static void add_line(Arena *arena, Hours *pattern, Day on, int32_t from, int32_t to)
{
	EACH (HoursLine, line, *pattern) {
		if (line->from == from && line->to == to) {
			line->days |= 1U << day_weekday(on);
			return;
		}
	}
	*LIST_ADD(arena, *pattern) = (HoursLine){1U << day_weekday(on), from, to};
}

/* Real hours as a week has them, cut at midnight. */
static Hours pattern_of(const Context *cx, Intervals hours)
{
	const Zone *zone = cx->zone;
	Hours pattern = {0};
	EACH (const Interval, one, hours) {
		Wall end = zone_wall(zone, one->end);
		for (Wall at = zone_wall(zone, one->start); wall_order(at, end) < 0;) {
			bool ends = at.day.days == end.day.days;
			add_line(cx->arena, &pattern, at.day, at.second / 60,
				ends ? end.second / 60 : MINUTES_PER_DAY);
			at = ends ? end : (Wall){day_plus(at.day, 1), 0};
		}
	}
	return pattern;
}

static FixedHours fixed_of(const Context *cx, const Client *client, Intervals when)
{
	return (FixedHours){client->id, client->name, client->thread, when, pattern_of(cx, when)};
}

FixedHoursList book_fixed(
	const HoursBook *book, const Clients *clients, const Agreements *accepted, Interval within)
{
	Arena *arena = book->cx->arena;
	FixedHoursList fixed = {0};
	EACH (const Client, client, *clients) {
		const Agreements theirs = agreements_of(arena, accepted, client->id);
		if (theirs.count == 0 || client->status >= CLIENT_PAUSED) {
			continue;
		}
		Intervals hours = book_available(
			book, book_agreed(book, &theirs), HOURS_OF_WORK, (Intervals){0});
		Intervals when = intervals_and(arena, hours, (Intervals){&within, 1, 1});
		if (when.count > 0) {
			*LIST_ADD(arena, fixed) = fixed_of(book->cx, client, when);
		}
	}
	return fixed;
}

static const Error *find_shared(const UsualWeek *week, const Agreement *agreement, Intervals agreed,
	FixedHoursList *ret_shared)
{
	Context *cx = week->cx;
	Agreements all;
	Clients clients;
	FixedHoursList shared = {0};
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &all));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	const AvailabilityClock clock = {
		.today = cx->zone, .home = cx->zone, .zone_of = zones_named};
	EACH (const Client, client, clients) {
		const Agreements theirs = agreements_of(cx->arena, &all, client->id);
		if (client->id.value == agreement->client.value || theirs.count == 0 ||
			client->status == CLIENT_ENDED) {
			continue;
		}
		AvailabilitySpans spans = availability_spans(cx->arena, &theirs,
			day_plus(week->monday, -1), day_plus(week->monday, WEEK_DAYS));
		Intervals fixed = availability_hours(
			cx->arena, spans, &clock, HOURS_OF_WORK, (Intervals){0}, week->span);
		Intervals when = intervals_and(cx->arena, agreed, fixed);
		if (when.count > 0) {
			*LIST_ADD(cx->arena, shared) = fixed_of(cx, client, when);
		}
	}
	*ret_shared = shared;
	return OK;
}

const Error *open_availability_notes(
	Context *cx, const Agreement *agreement, AvailabilityNotes *ret_notes)
{
	const Availability *availability = &agreement->availability;
	AvailabilityNotes notes = {0};
	Hours own;
	Day today = zone_day(cx->zone, cx->now);
	Day from = agreement->from.days > today.days ? agreement->from : today;
	UsualWeek week = {.cx = cx, .monday = day_monday(from)};
	week.span = (Interval){zone_midnight(cx->zone, week.monday),
		zone_midnight(cx->zone, day_plus(week.monday, WEEK_DAYS))};
	Intervals agreed = week_hours(&week, availability->hours, availability->zone);
	TRY(store_hours_load(
		cx->db, cx->arena, cx->practice.id, hours_of_member(cx->member.id), &own));
	if (own.count > 0) {
		Intervals worked = week_hours(&week, own, TEXT(""));
		notes.unworked = pattern_of(cx, intervals_minus(cx->arena, agreed, worked));
	}
	if (availability->kind == AVAILABILITY_FIXED) {
		TRY(find_shared(&week, agreement, agreed, &notes.shared));
	}
	*ret_notes = notes;
	return OK;
}
