#include "domain/recurring.h"

#include "domain/check.h"

Recurring recurring_usual(const Agreement *agreement)
{
	bool weekly = agreement && agreement->moment == BILL_WEEKLY;
	return weekly ? (Recurring){.rhythm = RECURRING_WEEKLY, .on_day = MONDAY}
		      : (Recurring){.rhythm = RECURRING_MONTHLY, .on_day = 1};
}

/* Its day in the month that begins so. */
static Day in_month(const Recurring *recurring, Day first)
{
	Date date = day_date(first);
	int last = days_in_month(date.year, date.month);
	return day(date.year, date.month, recurring->on_day < last ? recurring->on_day : last);
}

Day recurring_after(const Recurring *recurring, Day after)
{
	if (recurring->rhythm == RECURRING_WEEKLY) {
		int32_t days = (recurring->on_day - (int32_t)day_weekday(after) + 7) % 7;
		return day_plus(after, days > 0 ? days : 7);
	}
	Day found = in_month(recurring, day_month(after));
	return found.days > after.days ? found
				       : in_month(recurring, day_plus_months(day_month(after), 1));
}

Day recurring_until(const Recurring *recurring, Day until)
{
	if (recurring->rhythm == RECURRING_WEEKLY) {
		return day_plus(recurring_after(recurring, until), -7);
	}
	Day found = in_month(recurring, day_month(until));
	return found.days <= until.days
		       ? found
		       : in_month(recurring, day_plus_months(day_month(until), -1));
}

const Error *recurring_check(Arena *arena, const Recurring *recurring)
{
	bool monthly = recurring->rhythm == RECURRING_MONTHLY;
	if (monthly && (recurring->on_day < 1 || recurring->on_day > 31)) {
		return refuse(arena, "on_day", "A day from 1 to 31; 31 is the last of the month.");
	}
	if (!monthly && (recurring->on_day < MONDAY || recurring->on_day > SUNDAY)) {
		return refuse(arena, "on_weekday", "Choose a day of the week.");
	}
	return OK;
}

/* --- words --- */

static const char *const keys[RECURRING_RHYTHMS] = {
	[RECURRING_MONTHLY] = "monthly", [RECURRING_WEEKLY] = "weekly"};

const char *recurring_key(RecurringRhythm rhythm)
{
	return keys[rhythm];
}

bool recurring_from_key(Text key, RecurringRhythm *ret_rhythm)
{
	int index = key_index(keys, RECURRING_RHYTHMS, key);
	if (index >= 0) {
		*ret_rhythm = (RecurringRhythm)index;
	}
	return index >= 0;
}

const char *recurring_name(RecurringRhythm rhythm)
{
	return rhythm == RECURRING_MONTHLY ? N_("Each month") : N_("Each week");
}

/* --- is it time? --- */

bool bill_moment_come(const Agreement *agreement, Day first, Day today, Duration unbilled)
{
	switch (agreement->moment) {
	case BILL_MONTHLY:
		return first.days < day_month(today).days;
	case BILL_WEEKLY:
		return first.days < day_monday(today).days;
	case BILL_FROM_HOURS:
		return unbilled.seconds > 0 &&
		       unbilled.seconds >= (int64_t)agreement->moment_minutes.minutes * 60;
	case BILL_ON_COMPLETION:
	case BILL_MOMENTS:
		break;
	}
	return false;
}
