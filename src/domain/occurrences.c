/* From the events that are kept to what really happens in a stretch of time. */
#include "domain/recurrence.h"

#include <stdlib.h>

typedef struct {
	Arena *arena;
	const Zone *floating;
	const Zone *(*zone_of)(void *user, Text name);
	void *user;
	Instant from, to;
	const Event **moved; /* single occurrences of series, sorted by uid */
	size_t moved_count;
	Occurrences found;
} Search;

static const Zone *event_zone(const Search *search, const Event *event)
{
	const Zone *zone = NULL;
	if (!event->all_day && !text_empty(event->zone)) {
		zone = search->zone_of(search->user, event->zone);
	}
	return zone ? zone : search->floating;
}

static int64_t wall_length(const Event *event)
{
	int64_t days = (int64_t)event->end.day.days - event->start.day.days;
	int64_t seconds = days * SECONDS_PER_DAY + event->end.second - event->start.second;
	return seconds > 0 ? seconds : 0;
}

static void happens(Search *search, const Event *event, const Zone *zone, Wall start)
{
	int64_t length = wall_length(event);
	Wall end = wall_plus(start, length);
	Interval when = {zone_instant_ical(zone, start), zone_instant_ical(zone, end)};
	if (when.end.seconds <= when.start.seconds) { /* both around a change of the clocks */
		when.end = instant_plus(when.start, length);
	}
	bool inside =
		when.start.seconds < search->to.seconds && when.end.seconds > search->from.seconds;
	if (inside && when.end.seconds > when.start.seconds) {
		*LIST_ADD(search->arena, search->found) = (Occurrence){event, when, start, end};
	}
}

static int by_uid(const void *left, const void *right)
{
	return text_order((*(const Event *const *)left)->uid, (*(const Event *const *)right)->uid);
}

/* Moved or cancelled: the occurrence of the series at that wall time is not the series' own. */
static bool replaced(const Search *search, const Event *series, Wall start)
{
	size_t low = 0, high = search->moved_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (text_order(search->moved[middle]->uid, series->uid) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	for (; low < search->moved_count && text_equal(search->moved[low]->uid, series->uid);
		low++) {
		const Event *moved = search->moved[low];
		bool same_calendar = moved->calendar.value == series->calendar.value;
		if (same_calendar && wall_order(moved->recurrence, start) == 0) {
			return true;
		}
	}
	return false;
}

static Walls walls_of(Arena *arena, Text exdates)
{
	Walls walls = {0};
	Span rest = span_of(exdates), part;
	while (span_next(&rest, ' ', &part)) {
		Wall at;
		Day on;
		if (wall_parse(part, &at, NULL, NULL)) {
			*LIST_ADD(arena, walls) = at;
		} else if (day_parse(part, &on)) {
			*LIST_ADD(arena, walls) = (Wall){on, 0};
		}
	}
	return walls;
}

static void series_happens(Search *search, const Event *event)
{
	const Zone *zone = event_zone(search, event);
	Recurrence rule;
	/* a rule that is not understood was told of when it came in: the event stands once */
	if (text_empty(event->rrule) ||
		recurrence_parse(search->arena, event->rrule, &rule) != OK) {
		happens(search, event, zone, event->start);
		return;
	}
	/* a change of the clocks may stretch an occurrence by hours */
	Instant begun = instant_plus(search->from, -wall_length(event) - SECONDS_PER_DAY);
	Walls exdates = walls_of(search->arena, event->exdates);
	Walls starts = recurrence_between(search->arena, &rule, event->start, exdates, zone, begun,
		search->to, OCCURRENCE_LIMIT, NULL);
	EACH (Wall, start, starts) {
		if (!replaced(search, event, *start)) {
			happens(search, event, zone, *start);
		}
	}
}

static int by_start(const void *left, const void *right)
{
	const Occurrence *l = left, *r = right;
	int64_t first = l->when.start.seconds, second = r->when.start.seconds;
	if (first == second) {
		first = l->when.end.seconds;
		second = r->when.end.seconds;
	}
	if (first == second) { /* in the order they were given */
		return (l->event > r->event) - (l->event < r->event);
	}
	return first < second ? -1 : 1;
}

Occurrences events_between(Arena *arena, Events events, const Zone *floating,
	const Zone *(*zone_of)(void *user, Text name), void *user, Instant from, Instant to)
{
	Search search = {.arena = arena,
		.floating = floating,
		.zone_of = zone_of,
		.user = user,
		.from = from,
		.to = to,
		.moved = NEW_ARRAY(arena, const Event *, events.count)};
	EACH (Event, event, events) {
		if (day_set(event->recurrence.day)) {
			search.moved[search.moved_count++] = event;
		}
	}
	qsort(search.moved, search.moved_count, sizeof *search.moved, by_uid);
	EACH (Event, event, events) {
		if (event->status == EVENT_CANCELLED) {
			continue;
		}
		if (day_set(event->recurrence.day)) {
			happens(&search, event, event_zone(&search, event), event->start);
		} else {
			series_happens(&search, event);
		}
	}
	if (search.found.count > 0) {
		qsort(search.found.items, search.found.count, sizeof *search.found.items, by_start);
	}
	return search.found;
}
