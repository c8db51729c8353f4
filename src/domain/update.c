#include "domain/update.h"

#include "domain/check.h"

/* --- on which days --- */

static bool is_common(const CommonDays *common, const Cadence *cadence, Day on)
{
	/* A day of the week that was agreed on is worked for this client, whatever the pattern. */
	bool by_week = cadence->rhythm == CADENCE_WEEKLY || cadence->rhythm == CADENCE_TWO_WEEKS;
	unsigned weekdays = common->weekdays ? common->weekdays : WORKDAYS;
	weekdays |= by_week ? 1U << cadence->weekday : 0;
	for (size_t i = 0; i < common->off_count; i++) {
		if (common->off[i].days == on.days) {
			return false;
		}
	}
	return weekdays >> day_weekday(on) & 1;
}

/* A version that keeps the days of the one before it goes on counting from where that one began. */
static Day counted_from(const Agreements *versions, const Agreement *agreement)
{
	Day first = agreement->from;
	for (size_t i = 0; i < versions->count; i++) {
		const Agreement *before = agreement_on(versions, day_plus(first, -1));
		if (!before || !cadence_same_days(&before->cadence, &agreement->cadence)) {
			break;
		}
		first = before->from;
	}
	return first;
}

/* What was agreed for a day before the version was decided on has never been owed. */
static bool is_owed(const UpdateDue *due)
{
	return due->until.seconds > due->agreement->decided.seconds;
}

enum { MOVED_DAYS_LIMIT = 31 };

/* Unset when both are away for longer than that, or nothing is agreed any more by then. */
static Day moved_day(
	const Agreements *versions, const CommonDays *common, const Agreement *agreement, Day on)
{
	for (int i = 0; i < MOVED_DAYS_LIMIT; i++, on = day_plus(on, 1)) {
		if (is_common(common, &agreement->cadence, on)) {
			return agreement_on(versions, on) ? on : (Day){0};
		}
	}
	return (Day){0};
}

UpdateDues updates_due(Arena *arena, const Agreements *versions, const CommonDays *common,
	const Zone *there, Day first, Day last)
{
	UpdateDues dues = {0};
	Day begin = day_plus(first, -MOVED_DAYS_LIMIT); /* what has moved into the days asked for */
	for (Day on = begin; on.days <= last.days; on = day_plus(on, 1)) {
		const Agreement *agreement = agreement_on(versions, on);
		if (!agreement || !cadence_falls(&agreement->cadence,
					  counted_from(versions, agreement), on)) {
			continue;
		}
		UpdateDue due = {.agreement = agreement,
			.agreed = on,
			.day = moved_day(versions, common, agreement, on)};
		due.until = cadence_until(&agreement->cadence, there, due.day);
		bool daily = agreement->cadence.rhythm == CADENCE_WORKDAYS;
		bool there_already =
			dues.count > 0 && dues.items[dues.count - 1].day.days >= due.day.days;
		if (day_set(due.day) && due.day.days >= first.days && due.day.days <= last.days &&
			(!daily || due.day.days == on.days) && !there_already && is_owed(&due)) {
			*LIST_ADD(arena, dues) = due;
		}
	}
	return dues;
}

/* --- how it stands --- */

Day updates_since(Day today)
{
	return day_plus(today, -2 * UPDATE_BACK_DAYS);
}

Day updates_settled(const Updates *kept)
{
	Day last = {0};
	EACH (const Update, update, *kept) {
		last = update->settles.days > last.days ? update->settles : last;
	}
	return last;
}

Instant updates_given(const Updates *kept)
{
	Instant last = {0};
	EACH (const Update, update, *kept) {
		bool later = update->outcome == UPDATE_GIVEN && update->at.seconds > last.seconds;
		last = later ? update->at : last;
	}
	return last;
}

/* The morning of the last day on which the VA works before then; else of the day itself. */
static Instant due_from(Intervals own, const Zone *here, Instant until)
{
	Day day = zone_day(here, instant_plus(until, -1));
	Instant worked = {0};
	EACH (const Interval, hours, own) {
		if (hours->start.seconds < until.seconds) {
			worked = hours->start;
		}
	}
	return zone_midnight(here, instant_set(worked) ? zone_day(here, worked) : day);
}

UpdateStand update_stand(
	const UpdateDues *dues, const Updates *kept, Intervals own, const Zone *here, Instant now)
{
	UpdateStand stand = {.state = UPDATE_NEVER};
	const Day settled = updates_settled(kept);
	EACH (const UpdateDue, due, *dues) {
		if (due->day.days <= settled.days) {
			continue;
		}
		bool late = due->until.seconds <= now.seconds;
		if (late) {
			stand.missed += stand.state == UPDATE_OVERDUE;
			stand.state = UPDATE_OVERDUE;
		} else {
			bool soon = due_from(own, here, due->until).seconds <= now.seconds;
			if (stand.state == UPDATE_OVERDUE) { /* one update does for both */
				stand.settles = soon ? due->day : stand.settles;
				break;
			}
			stand.state = soon ? UPDATE_DUE : UPDATE_LATER;
		}
		stand.due = *due;
		stand.settles = due->day;
		if (!late) {
			break;
		}
	}
	return stand;
}

/* --- words --- */

static const char *const keys[UPDATE_OUTCOMES] = {"given", "skipped", "resumed"};

const char *update_key(UpdateOutcome outcome)
{
	return keys[outcome];
}

bool update_from_key(Text key, UpdateOutcome *ret_outcome)
{
	int index = key_index(keys, UPDATE_OUTCOMES, key);
	if (index >= 0) {
		*ret_outcome = (UpdateOutcome)index;
	}
	return index >= 0;
}

const char *update_name(UpdateOutcome outcome)
{
	static const char *const names[UPDATE_OUTCOMES] = {
		N_("Given"), N_("Left out"), N_("Taken up again")};
	return names[outcome];
}
