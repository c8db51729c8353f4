#include "domain/incident.h"

#include "domain/check.h"
#include "domain/task.h"

static const char *const keys[INCIDENT_KINDS] = {"lost", "outage", "urgent", "overrun", "late"};

const char *incident_key(IncidentKind kind)
{
	return keys[kind];
}

static const char *const names[INCIDENT_KINDS] = {N_("Hours lost"), N_("Power or network cut"),
	N_("Urgent request"), N_("A task takes longer"), N_("A client is late")};

const char *incident_name(IncidentKind kind)
{
	return names[kind];
}

const char *incident_event_name(Text title)
{
	int index = key_index(names, INCIDENT_KINDS, title);
	return index < 0 || !incident_takes_time((IncidentKind)index) ? NULL : names[index];
}

bool incident_from_key(Text key, IncidentKind *ret_kind)
{
	int index = key_index(keys, INCIDENT_KINDS, key);
	if (index < 0) {
		return false;
	}
	*ret_kind = (IncidentKind)index;
	return true;
}

/* --- checking ----------------------------------------------------------------------------------
 */

static void check_time(Problems *problems, const Incident *incident, const Zone *zone, Instant now)
{
	Arena *arena = problems->arena;
	Instant from = zone_instant(zone, wall_plus(incident->from, 0));
	Instant to = zone_instant(zone, wall_plus(incident->to, 0));
	if (!day_set(incident->from.day)) {
		problem(problems, refuse(arena, "day", "Please say which day."));
	} else if (!day_set(incident->to.day) || to.seconds <= from.seconds) {
		problem(problems, refuse(arena, "to", "It ends before it begins."));
	} else if (to.seconds - from.seconds > (int64_t)INCIDENT_DAYS_LIMIT * SECONDS_PER_DAY) {
		problem(problems, refuse(arena, "to", "A month at most, please."));
	} else if (to.seconds <= now.seconds) {
		problem(problems, refuse(arena, "to",
					  "That is over already: say what is left of the tasks "
					  "it cost time."));
	}
}

static void check_urgent(Problems *problems, const Incident *incident)
{
	Arena *arena = problems->arena;
	problem(problems, check_said(arena, "title", incident->title));
	problem(problems, check_one_line(arena, "title", incident->title, TASK_TITLE_LIMIT));
	if (!day_set(incident->due.day)) {
		problem(problems, refuse(arena, "due_day", "Say on which day."));
	}
}

const Error *incident_check(Arena *arena, const Incident *incident, const Zone *zone, Instant now)
{
	Problems problems = {.arena = arena};
	bool of_task = incident->kind == INCIDENT_OVERRUN || incident->kind == INCIDENT_LATE;
	bool has_minutes = incident->kind == INCIDENT_OVERRUN || incident->kind == INCIDENT_URGENT;
	if (incident_takes_time(incident->kind)) {
		check_time(&problems, incident, zone, now);
	}
	if (incident->kind == INCIDENT_URGENT) {
		check_urgent(&problems, incident);
	}
	if (of_task && !incident->task.value) {
		problem(&problems, refuse(arena, "task", "Say which task it is."));
	}
	if (has_minutes && incident->minutes.minutes <= 0) {
		problem(&problems, refuse(arena, "minutes", "Say how long it takes."));
	} else if (incident->minutes.minutes > INCIDENT_MINUTES_LIMIT) {
		problem(&problems, refuse(arena, "minutes", "At most %1, please.",
					   arg((Minutes){INCIDENT_MINUTES_LIMIT})));
	}
	if (incident->left.value && text_empty(incident->colleague)) {
		problem(&problems, refuse(arena, "colleague", "Say with whom it is left."));
	} else if (!incident->left.value && !text_empty(incident->colleague)) {
		problem(&problems, refuse(arena, "left", "Say which task they take."));
	}
	problem(&problems,
		check_one_line(arena, "colleague", incident->colleague, TASK_COLLEAGUE_LIMIT));
	problem(&problems, check_length(arena, "what", incident->what, INCIDENT_WHAT_LIMIT));
	return problems.first;
}

/* --- the trend ---------------------------------------------------------------------------------
 */

static int month_number(Day day)
{
	Date date = day_date(day);
	return date.year * 12 + date.month - 1;
}

Trend incident_trend(Incidents incidents, const Zone *zone, Instant now)
{
	Trend trend = {.all = 0};
	Day today = zone_day(zone, now);
	Date date = day_date(today);
	Day first = day(date.year, date.month, 1);
	for (int i = 0; i < TREND_MONTHS; i++) {
		trend.months[i].month = day_plus_months(first, i + 1 - TREND_MONTHS);
	}
	EACH (const Incident, incident, incidents) {
		int at = TREND_MONTHS - 1 + month_number(zone_day(zone, incident->happened)) -
			 month_number(today);
		if (instant_set(incident->undone) || at < 0 || at >= TREND_MONTHS) {
			continue;
		}
		TrendMonth *month = &trend.months[at];
		month->causes[incident->kind]++;
		month->all++;
		trend.causes[incident->kind]++;
		trend.all++;
		if (month->causes[incident->kind] > trend.most) {
			trend.most = month->causes[incident->kind];
		}
		trend.answered += incident->overloaded || incident->foreseeable || incident->late;
		trend.overloaded += incident->overloaded == SAID_YES;
		trend.foreseeable += incident->foreseeable == SAID_YES;
		trend.late += incident->late == SAID_YES;
	}
	return trend;
}
