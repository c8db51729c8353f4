#include "domain/recurrence.h"

#include <string.h>

enum {
	YEAR_LIMIT = 2200,      /* nobody plans further */
	PERIODS_LIMIT = 200000, /* periods one expansion looks at */
	INTERVAL_LIMIT = 10000,
	COUNT_LIMIT = 1000000,
};

/* --- reading a rule ----------------------------------------------------------------------- */

static const char *const day_names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

static bool weekday_named(Span span, Weekday *ret_weekday)
{
	for (int i = 0; i < 7; i++) {
		if (span_is(span, day_names[i])) {
			*ret_weekday = (Weekday)i;
			return true;
		}
	}
	return false;
}

static bool number_in(Span span, int64_t least, int64_t most, int32_t *ret_number)
{
	int64_t number;
	if (!span_int64(span, &number) || number < least || number > most) {
		return false;
	}
	*ret_number = (int32_t)number;
	return true;
}

static bool read_frequency(Span value, Frequency *ret_frequency)
{
	static const char *const names[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
	for (int i = 0; i < 4; i++) {
		if (span_is(value, names[i])) {
			*ret_frequency = (Frequency)i;
			return true;
		}
	}
	return false;
}

/* "20261218", "20261218T225959", "20261218T225959Z" */
static bool read_until(Span value, Recurrence *rule)
{
	int32_t date, clock = 0;
	bool whole_day = value.length == 8;
	bool utc = value.length == 16 && value.start[15] == 'Z';
	if (!whole_day && !utc && value.length != 15) {
		return false;
	}
	if (!number_in((Span){value.start, 8}, 10101, 99991231, &date) ||
		!date_exists(date / 10000, date / 100 % 100, date % 100)) {
		return false;
	}
	if (!whole_day && (value.start[8] != 'T' ||
				  !number_in((Span){value.start + 9, 6}, 0, 235960, &clock) ||
				  clock / 100 % 100 > 59)) {
		return false;
	}
	rule->has_until = true;
	rule->until_is_day = whole_day;
	rule->until_is_utc = utc;
	rule->until.day = day(date / 10000, date / 100 % 100, date % 100);
	rule->until.second = clock / 10000 * 3600 + clock / 100 % 100 * 60 + clock % 100;
	return true;
}

static bool read_by_day(Span value, Recurrence *rule)
{
	Span part;
	while (span_next(&value, ',', &part)) {
		int32_t ordinal = 0;
		Weekday weekday;
		if (part.length < 2 || rule->by_day_count == 64 ||
			!weekday_named((Span){part.start + part.length - 2, 2}, &weekday)) {
			return false;
		}
		if (part.length > 2 &&
			(!number_in((Span){part.start, part.length - 2}, -53, 53, &ordinal) ||
				ordinal == 0)) {
			return false;
		}
		rule->by_day[rule->by_day_count].ordinal = ordinal;
		rule->by_day[rule->by_day_count++].weekday = weekday;
	}
	return rule->by_day_count > 0;
}

static bool read_by_month_day(Span value, Recurrence *rule)
{
	Span part;
	while (span_next(&value, ',', &part)) {
		int32_t number;
		if (rule->by_month_day_count == 62 || !number_in(part, -31, 31, &number) ||
			number == 0) {
			return false;
		}
		rule->by_month_day[rule->by_month_day_count++] = number;
	}
	return rule->by_month_day_count > 0;
}

/* false: the value makes no sense. *ret_known false: a part Fuseau does not expand. */
static bool read_part(Span name, Span value, Recurrence *rule, bool *ret_known)
{
	*ret_known = true;
	if (span_is(name, "FREQ")) {
		*ret_known = read_frequency(value, &rule->frequency);
		return true;
	}
	if (span_is(name, "INTERVAL")) {
		return number_in(value, 1, INTERVAL_LIMIT, &rule->interval);
	}
	if (span_is(name, "COUNT")) {
		return number_in(value, 1, COUNT_LIMIT, &rule->count);
	}
	if (span_is(name, "UNTIL")) {
		return read_until(value, rule);
	}
	if (span_is(name, "BYDAY")) {
		return read_by_day(value, rule);
	}
	if (span_is(name, "BYMONTHDAY")) {
		return read_by_month_day(value, rule);
	}
	if (span_is(name, "WKST")) {
		return weekday_named(value, &rule->week_start);
	}
	*ret_known = false;
	return true;
}

static const Error *check_rule(Arena *arena, const Recurrence *rule, Text text)
{
	if (rule->count && rule->has_until) {
		return refuse(
			arena, "rrule", N_("The rule “%1” has both COUNT and UNTIL."), arg(text));
	}
	bool ordinals = false;
	for (size_t i = 0; i < rule->by_day_count; i++) {
		ordinals = ordinals || rule->by_day[i].ordinal != 0;
	}
	if (ordinals && (rule->frequency == DAILY || rule->frequency == WEEKLY)) {
		return refuse(arena, "rrule",
			N_("The rule “%1” counts weekdays of a month but repeats by day or week."),
			arg(text));
	}
	if (rule->frequency == WEEKLY && rule->by_month_day_count > 0) {
		return refuse(arena, "rrule",
			N_("The rule “%1” repeats by week and names days of the month."),
			arg(text));
	}
	return OK;
}

const Error *recurrence_parse(Arena *arena, Text text, Recurrence *ret_recurrence)
{
	Recurrence rule = {.interval = 1};
	bool has_frequency = false;
	Span rest = span_of(text), part;
	while (span_next(&rest, ';', &part)) {
		Span name, value = part;
		bool known;
		if (part.length == 0) {
			continue; /* a ; at the end: met in the wild */
		}
		if (!span_next(&value, '=', &name) || !value.start ||
			!read_part(name, value, &rule, &known)) {
			return refuse(arena, "rrule", N_("“%1” in a rule cannot be read."),
				arg(text_copy(arena, part)));
		}
		if (!known) {
			return refuse(arena, "rrule",
				N_("Rules with %1 are not understood: the event is kept once."),
				arg(text_copy(arena, part)));
		}
		has_frequency = has_frequency || span_is(name, "FREQ");
	}
	if (!has_frequency) {
		return refuse(arena, "rrule", N_("The rule “%1” has no FREQ."), arg(text));
	}
	TRY(check_rule(arena, &rule, text));
	*ret_recurrence = rule;
	return OK;
}

/* --- the days of one period --------------------------------------------------------------- */

static bool month_day_fits(const Recurrence *rule, Date date)
{
	int last = days_in_month(date.year, date.month);
	for (size_t i = 0; i < rule->by_month_day_count; i++) {
		int32_t wanted = rule->by_month_day[i];
		if (date.day == (wanted > 0 ? wanted : last + 1 + wanted)) {
			return true;
		}
	}
	return rule->by_month_day_count == 0;
}

/* Ordinals count within first … last: the month, or the year. */
static bool weekday_fits(const Recurrence *rule, Day on, Day first, Day last)
{
	for (size_t i = 0; i < rule->by_day_count; i++) {
		int32_t ordinal = rule->by_day[i].ordinal;
		int32_t place = ordinal > 0 ? (on.days - first.days) / 7 + 1
					    : -((last.days - on.days) / 7 + 1);
		if (day_weekday(on) == rule->by_day[i].weekday &&
			(ordinal == 0 || ordinal == place)) {
			return true;
		}
	}
	return rule->by_day_count == 0;
}

typedef struct {
	Day first, last; /* to look at, within … */
	Day from, to;    /* … the month or year that ordinals count in */
} Period;

static Period period_at(const Recurrence *rule, Day start, int64_t index)
{
	int64_t steps = index * rule->interval;
	Date date = day_date(start);
	Day first, last;
	switch (rule->frequency) {
	case DAILY:
		first = last = day_plus(start, (int32_t)steps);
		break;
	case WEEKLY: {
		int back = ((int)day_weekday(start) - (int)rule->week_start + 7) % 7;
		first = day_plus(start, (int32_t)(steps * 7) - back);
		last = day_plus(first, 6);
		break;
	}
	case MONTHLY:
		first = day_plus_months(day(date.year, date.month, 1), (int)steps);
		last = day_plus(day_plus_months(first, 1), -1);
		break;
	case YEARLY:
	default:
		first = day((int)(date.year + steps), 1, 1);
		last = day((int)(date.year + steps), 12, 31);
		break;
	}
	return (Period){first, last, first, last};
}

/* Whether a day of the period is one of the rule; what no BY part says, the start says. */
static bool day_fits(const Recurrence *rule, Day start, const Period *period, Day on)
{
	Date date = day_date(on), first = day_date(start);
	bool no_by = rule->by_day_count == 0 && rule->by_month_day_count == 0;
	if (no_by && rule->frequency == WEEKLY) {
		return day_weekday(on) == day_weekday(start);
	}
	if (no_by && rule->frequency == MONTHLY) {
		return date.day == first.day;
	}
	if (no_by && rule->frequency == YEARLY) {
		return date.month == first.month && date.day == first.day;
	}
	return month_day_fits(rule, date) && weekday_fits(rule, on, period->from, period->to);
}

/* --- expanding ---------------------------------------------------------------------------- */

static int64_t as_seconds(Wall at)
{
	return (int64_t)at.day.days * SECONDS_PER_DAY + at.second;
}

static bool past_until(const Recurrence *rule, const Zone *zone, Wall at)
{
	if (!rule->has_until) {
		return false;
	}
	if (rule->until_is_day) {
		return at.day.days > rule->until.day.days;
	}
	int64_t seconds = rule->until_is_utc ? zone_instant_ical(zone, at).seconds : as_seconds(at);
	return seconds > as_seconds(rule->until);
}

static bool among(Walls walls, Wall at)
{
	EACH (Wall, wall, walls) {
		if (wall_order(*wall, at) == 0) {
			return true;
		}
	}
	return false;
}

/* Without COUNT the periods before the window need no look: the index of the last one that
 * begins safely before it. */
static int64_t first_period(const Recurrence *rule, Wall start, const Zone *zone, Instant from)
{
	int64_t days = (int64_t)zone_day(zone, from).days - start.day.days - 2;
	static const int longest[] = {1, 7, 31, 366};
	int64_t index = days / ((int64_t)longest[rule->frequency] * rule->interval) - 1;
	return rule->count > 0 || index < 0 ? 0 : index;
}

typedef struct {
	Arena *arena;
	const Recurrence *rule;
	Wall start;
	Walls exdates;
	const Zone *zone;
	Instant from, to;
	size_t limit;
	int64_t seen; /* counted against COUNT */
	Walls found;
	bool ended, cut;
} Expansion;

/* One start of the series: counts it, ends the series, keeps it when it is in the window. */
static void take(Expansion *expansion, Wall at)
{
	const Recurrence *rule = expansion->rule;
	bool counted_out = rule->count > 0 && expansion->seen == rule->count;
	if (counted_out || past_until(rule, expansion->zone, at)) {
		expansion->ended = true;
		return;
	}
	expansion->seen++;
	Instant instant = zone_instant_ical(expansion->zone, at);
	if (instant.seconds < expansion->from.seconds || among(expansion->exdates, at)) {
		return;
	}
	if (instant.seconds >= expansion->to.seconds) {
		expansion->ended = true;
	} else if (expansion->found.count == expansion->limit) {
		expansion->ended = expansion->cut = true;
	} else {
		*LIST_ADD(expansion->arena, expansion->found) = at;
	}
}

static void take_period(Expansion *expansion, const Period *period)
{
	Day start = expansion->start.day;
	for (Day on = period->first; on.days <= period->last.days && !expansion->ended;
		on = day_plus(on, 1)) {
		/* the start itself is the first, whether the rule names it or not (§3.8.5.3) */
		if (on.days > start.days && day_fits(expansion->rule, start, period, on)) {
			take(expansion, (Wall){on, expansion->start.second});
		}
	}
}

Walls recurrence_between(Arena *arena, const Recurrence *rule, Wall start, Walls exdates,
	const Zone *zone, Instant from, Instant to, size_t limit, bool *ret_cut)
{
	Expansion expansion = {.arena = arena,
		.rule = rule,
		.start = start,
		.exdates = exdates,
		.zone = zone,
		.from = from,
		.to = to,
		.limit = limit};
	Day horizon = day(YEAR_LIMIT, 1, 1);
	take(&expansion, start);
	int64_t index = first_period(rule, start, zone, from);
	for (int64_t periods = 0; !expansion.ended; index++, periods++) {
		int64_t days_ahead = index * rule->interval;
		static const int shortest[] = {1, 7, 28, 365};
		if (days_ahead * shortest[rule->frequency] + start.day.days > horizon.days) {
			break;
		}
		if (periods == PERIODS_LIMIT) {
			expansion.cut = true;
			break;
		}
		Period period = period_at(rule, start.day, index);
		take_period(&expansion, &period);
	}
	if (ret_cut) {
		*ret_cut = expansion.cut;
	}
	return expansion.found;
}
