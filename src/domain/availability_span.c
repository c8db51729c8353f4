#include "domain/availability_span.h"

AvailabilitySpans availability_spans(
	Arena *arena, const Agreements *agreements, Day first, Day last)
{
	AvailabilitySpans spans = {0};
	AvailabilitySpan *open = NULL;
	for (Day on = first; on.days <= last.days; on = day_plus(on, 1)) {
		const Agreement *held = agreement_on(agreements, on);
		const Availability *agreed = held ? &held->availability : NULL;
		if (!open || open->agreed != agreed) {
			open = LIST_ADD(arena, spans);
			*open = (AvailabilitySpan){.first = on, .agreed = agreed};
		}
		open->last = on;
	}
	return spans;
}

static bool counts(const Availability *agreed, AvailabilityUse use)
{
	return agreed && agreed->hours.count > 0 &&
	       (use == HOURS_TO_REACH || agreed->kind == AVAILABILITY_FIXED);
}

bool availability_counts(AvailabilitySpans spans, AvailabilityUse use)
{
	EACH (const AvailabilitySpan, span, spans) {
		if (counts(span->agreed, use)) {
			return true;
		}
	}
	return false;
}

/* The days of a span as they pass where the VA is, cut to what is asked about. */
static Interval days_of(const AvailabilitySpan *span, const Zone *zone, Interval within)
{
	Instant start = zone_midnight(zone, span->first);
	Instant end = zone_midnight(zone, day_plus(span->last, 1));
	return (Interval){start.seconds > within.start.seconds ? start : within.start,
		end.seconds < within.end.seconds ? end : within.end};
}

static Intervals agreed_hours(
	Arena *arena, const Availability *agreed, const AvailabilityClock *clock, Interval days)
{
	const Zone *theirs = text_empty(agreed->zone) ? NULL : clock->zone_of(agreed->zone);
	return hours_between_stays(arena, agreed->hours, theirs ? theirs : clock->home,
		theirs ? (Stays){0} : clock->stays, (DayExceptions){0}, clock->off,
		clock->off_count, days.start, days.end);
}

Intervals availability_hours(Arena *arena, AvailabilitySpans spans, const AvailabilityClock *clock,
	AvailabilityUse use, Intervals otherwise, Interval within)
{
	Intervals found = {0};
	EACH (const AvailabilitySpan, span, spans) {
		const Interval days = days_of(span, clock->today, within);
		if (days.start.seconds >= days.end.seconds) {
			continue;
		}
		Intervals whole = {0};
		*LIST_ADD(arena, whole) = days;
		Intervals hours = counts(span->agreed, use)
					  ? agreed_hours(arena, span->agreed, clock, days)
					  : intervals_and(arena, otherwise, whole);
		found = intervals_or(arena, found, hours);
	}
	return found;
}
