#include "domain/cadence.h"

#include "domain/check.h"

enum { WEEK = 7 };

/* --- days --- */

/* The first day of that weekday that is not before `first`. */
static Day weekday_from(Day first, int32_t weekday)
{
	return day_plus(first, (weekday - (int32_t)day_weekday(first) + WEEK) % WEEK);
}

static bool falls_in_month(int32_t month_day, Day on)
{
	Date date = day_date(on);
	int last = days_in_month(date.year, date.month);
	return date.day == (month_day < last ? month_day : last);
}

bool cadence_falls(const Cadence *cadence, Day first, Day on)
{
	if (on.days < first.days) {
		return false;
	}
	switch (cadence->rhythm) {
	case CADENCE_WORKDAYS:
		return true;
	case CADENCE_WEEKLY:
		return (int32_t)day_weekday(on) == cadence->weekday;
	case CADENCE_TWO_WEEKS:
		return (on.days - weekday_from(first, cadence->weekday).days) % (2 * WEEK) == 0;
	case CADENCE_MONTHLY:
		return falls_in_month(cadence->month_day, on);
	case CADENCE_DAYS:
		return cadence->days > 0 && on.days > first.days &&
		       (on.days - first.days) % cadence->days == 0;
	case CADENCE_NONE:
	case CADENCE_RHYTHMS:
		break;
	}
	return false;
}

bool cadence_same_days(const Cadence *left, const Cadence *right)
{
	return left->rhythm == right->rhythm && left->weekday == right->weekday &&
	       left->month_day == right->month_day && left->days == right->days;
}

Instant cadence_until(const Cadence *cadence, const Zone *there, Day on)
{
	int32_t minute = cadence->minute > 0 ? cadence->minute : MINUTES_PER_DAY;
	return zone_instant(there, wall_plus((Wall){on, 0}, (int64_t)minute * 60));
}

/* --- what is refused --- */

const Error *cadence_check(Arena *arena, const Cadence *cadence)
{
	bool by_week = cadence->rhythm == CADENCE_WEEKLY || cadence->rhythm == CADENCE_TWO_WEEKS;
	Problems problems = {.arena = arena};
	if (by_week && (cadence->weekday < MONDAY || cadence->weekday > SUNDAY)) {
		problem(&problems, refuse(arena, "cadence_weekday", "Choose a day of the week."));
	}
	if (cadence->rhythm == CADENCE_MONTHLY &&
		(cadence->month_day < 1 || cadence->month_day > 31)) {
		problem(&problems, refuse(arena, "cadence_month_day",
					   "A day from 1 to 31; 31 is the last of the month."));
	}
	if (cadence->rhythm == CADENCE_DAYS &&
		(cadence->days < 1 || cadence->days > CADENCE_DAYS_LIMIT)) {
		problem(&problems, refuse(arena, "cadence_days", "This must be from %1 to %2.",
					   arg(1), arg(CADENCE_DAYS_LIMIT)));
	}
	if (cadence->minute < 0 || cadence->minute >= MINUTES_PER_DAY) {
		problem(&problems,
			refuse(arena, "cadence_until", "This is not a time of the day."));
	}
	return problems.first;
}

/* --- words --- */

static const char *const keys[CADENCE_RHYTHMS] = {
	"none", "workdays", "weekly", "two_weeks", "monthly", "days"};

const char *cadence_key(CadenceRhythm rhythm)
{
	return keys[rhythm];
}

bool cadence_from_key(Text key, CadenceRhythm *ret_rhythm)
{
	int index = key_index(keys, CADENCE_RHYTHMS, key);
	if (index >= 0) {
		*ret_rhythm = (CadenceRhythm)index;
	}
	return index >= 0;
}

const char *cadence_name(CadenceRhythm rhythm)
{
	static const char *const names[CADENCE_RHYTHMS] = {N_("None agreed"),
		N_("Each working day"), N_("Each week"), N_("Every two weeks"), N_("Each month"),
		N_("At least every so many days")};
	return names[rhythm];
}
