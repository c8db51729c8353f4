#include "domain/billing_cut.h"

#include <stdlib.h>

bool work_is_urgent(const Agreement *agreement, const Work *work)
{
	int64_t notice = (int64_t)agreement->surcharges.urgent_notice.minutes * 60;
	return notice > 0 && instant_set(work->requested) && instant_set(work->due) &&
	       work->due.seconds - work->requested.seconds < notice;
}

Duration billed_time(const Agreement *agreement, Duration raw)
{
	int64_t step = (int64_t)agreement->rounding_step.minutes * 60;
	if (agreement->rounding == ROUND_NOT || step <= 0) {
		return raw;
	}
	int64_t more = agreement->rounding == ROUND_UP ? step - 1 : step / 2;
	return (Duration){(raw.seconds + more) / step * step};
}

/* --- the clock --- */

enum { MINUTE = 60 };

static bool is_evening(const SurchargeRules *rules, int32_t second)
{
	int32_t from = rules->evening_from * MINUTE, to = rules->evening_to * MINUTE;
	return from < to ? from <= second && second < to : second >= from || second < to;
}

static int by_day(const void *left, const void *right)
{
	const Day *l = left, *r = right;
	return (l->days > r->days) - (l->days < r->days);
}

/* What the clock says at that moment: bits of the surcharges that could apply. */
static unsigned clock_says(const SurchargeRules *rules, BillingClock clock, Instant at)
{
	Wall wall = zone_wall(clock.zone, at);
	unsigned says = 0;
	if (is_evening(rules, wall.second)) {
		says |= 1U << SURCHARGE_EVENING;
	}
	if (rules->weekend >> day_weekday(wall.day) & 1) {
		says |= 1U << SURCHARGE_WEEKEND;
	}
	if (clock.holiday_count > 0 && bsearch(&wall.day, clock.holidays, clock.holiday_count,
					       sizeof *clock.holidays, by_day)) {
		says |= 1U << SURCHARGE_HOLIDAY;
	}
	return says;
}

/* The next moment at which the clock could say something else: midnight, an end of the evening, or
 * a change of the clocks (what it shows twice is looked at twice). */
static Instant next_cut(const SurchargeRules *rules, BillingClock clock, Instant at)
{
	const int32_t marks[] = {rules->evening_from * MINUTE, rules->evening_to * MINUTE};
	int32_t second = zone_wall(clock.zone, at).second, next = SECONDS_PER_DAY;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		next = second < marks[i] && marks[i] < next ? marks[i] : next;
	}
	Instant cut = instant_plus(at, next - second), change;
	return zone_next_change(clock.zone, at, cut, &change) ? change : cut;
}

/* --- what applies --- */

/* What this surcharge adds to an hour, in ten thousandths of a minor unit. */
static int64_t added(const Surcharge *surcharge, int64_t rate)
{
	return rate * surcharge->basis_points + surcharge->per_hour * 10000;
}

static unsigned applied(const Agreement *agreement, unsigned possible)
{
	const SurchargeRules *rules = &agreement->surcharges;
	unsigned set = 0;
	int dearest = -1;
	for (int i = 0; i < SURCHARGES; i++) {
		if (!(possible >> i & 1) || !surcharge_costs(&rules->of[i])) {
			continue;
		}
		set |= 1U << i;
		if (dearest < 0 || added(&rules->of[i], agreement->rate) >
					   added(&rules->of[dearest], agreement->rate)) {
			dearest = i;
		}
	}
	return rules->combination == COMBINE_DEAREST && dearest >= 0 ? 1U << dearest : set;
}

Price price_of_hour(const Agreement *agreement, int64_t rate, unsigned surcharges)
{
	int64_t parts = rate * 10000;
	for (int i = 0; i < SURCHARGES; i++) {
		if (surcharges >> i & 1) {
			parts += added(&agreement->surcharges.of[i], rate);
		}
	}
	int64_t grain = price_of((Money){1, agreement->currency}).millionths;
	return (Price){(int64_t)(((__int128)parts * grain + 5000) / 10000)};
}

/* --- cutting --- */

/* The rounded time is shared out so that every piece ends where its share of the raw time does. */
static void share_out(const Agreement *agreement, const Work *work, Pieces *pieces, size_t first)
{
	int64_t raw = work->end.seconds - work->start.seconds, given = 0;
	int64_t billed = billed_time(agreement, (Duration){raw}).seconds;
	for (size_t i = first; i < pieces->count; i++) {
		Piece *piece = &pieces->items[i];
		int64_t until = piece->end.seconds - work->start.seconds;
		int64_t due = (int64_t)(((__int128)billed * until * 2 + raw) / ((__int128)raw * 2));
		piece->billed.seconds = due - given;
		given = due;
	}
}

void pieces_of(Arena *arena, const Agreement *agreement, BillingClock clock, const Work *work,
	Pieces *pieces)
{
	size_t first = pieces->count;
	unsigned urgent = work_is_urgent(agreement, work) ? 1U << SURCHARGE_URGENT : 0;
	Day day = zone_day(clock.zone, work->start);
	for (Instant at = work->start; at.seconds < work->end.seconds;) {
		Instant cut = next_cut(&agreement->surcharges, clock, at);
		cut = cut.seconds < work->end.seconds ? cut : work->end;
		unsigned set =
			applied(agreement, urgent | clock_says(&agreement->surcharges, clock, at));
		Piece *last = pieces->count > first ? &pieces->items[pieces->count - 1] : NULL;
		if (last && last->surcharges == set) {
			last->end = cut;
		} else {
			*LIST_ADD(arena, *pieces) = (Piece){.work = work,
				.start = at,
				.end = cut,
				.surcharges = set,
				.day = day};
		}
		at = cut;
	}
	share_out(agreement, work, pieces, first);
}
