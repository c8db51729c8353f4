#include "store/incident.h"

#include "sql/incident.h"
#include "sql/incident_promise.h"
#include "store/read.h"

const Error *store_incident_save(
	Db *db, Arena *arena, PracticeId practice, const Incident *incident, int64_t changed)
{
	const SqlIncidentSave save = {
		.practice = practice.value,
		.id = incident->id.value,
		.kind = text_of(incident_key(incident->kind)),
		.happened = incident->happened.seconds,
		.from_day = incident->from.day.days,
		.from_second = incident->from.second,
		.to_day = incident->to.day.days,
		.to_second = incident->to.second,
		.zone = incident->zone,
		.event = incident->event.value,
		.client = incident->client.value,
		.task = incident->task.value,
		.title = incident->title,
		.minutes = incident->minutes.minutes,
		.due_day = incident->due.day.days,
		.due_second = incident->due.second,
		.importance = incident->importance,
		.what = incident->what,
		.expected_day = incident->expected.day.days,
		.expected_second = incident->expected.second,
		.was_remaining = incident->was_remaining.minutes,
		.was_remaining_at = incident->was_remaining_at.seconds,
		.overloaded = incident->overloaded,
		.foreseeable = incident->foreseeable,
		.late = incident->late,
		.undone = incident->undone.seconds,
		.changed = changed,
		.left_task = incident->left.value,
		.colleague = incident->colleague,
	};
	return sql_incident_save(db, arena, &save, NULL);
}

static Said read_said(Rows *rows, const char *column)
{
	int64_t said = rows_int(rows, column);
	return said == SAID_YES ? SAID_YES : said == SAID_NO ? SAID_NO : NOT_SAID;
}

static const Error *read_all(Arena *arena, Rows *rows, Incidents *ret_incidents)
{
	Incidents all = {0};
	while (rows_next(rows)) {
		Incident *incident = LIST_ADD(arena, all);
		*incident = (Incident){
			.id = {rows_int(rows, "id")},
			.happened = {rows_int(rows, "happened")},
			.from = read_wall(rows, "from_day", "from_second"),
			.to = read_wall(rows, "to_day", "to_second"),
			.zone = rows_text(rows, "zone"),
			.event = {rows_int(rows, "event")},
			.client = {rows_int(rows, "client")},
			.task = {rows_int(rows, "task")},
			.title = rows_text(rows, "title"),
			.minutes = read_minutes(rows, "minutes"),
			.due = read_wall(rows, "due_day", "due_second"),
			.importance = (int32_t)rows_int(rows, "importance"),
			.what = rows_text(rows, "what"),
			.expected = read_wall(rows, "expected_day", "expected_second"),
			.was_remaining = read_minutes(rows, "was_remaining"),
			.was_remaining_at = {rows_int(rows, "was_remaining_at")},
			.overloaded = read_said(rows, "overloaded"),
			.foreseeable = read_said(rows, "foreseeable"),
			.late = read_said(rows, "late"),
			.undone = {rows_int(rows, "undone")},
			.changed = rows_int(rows, "changed"),
			.left = {rows_int(rows, "left_task")},
			.colleague = rows_text(rows, "colleague"),
		};
		(void)incident_from_key(rows_text(rows, "kind"), &incident->kind);
	}
	TRY(rows_end(rows));
	*ret_incidents = all;
	return OK;
}

const Error *store_incident_load(
	Db *db, Arena *arena, PracticeId practice, IncidentId id, Incident *ret_incident)
{
	Rows *rows;
	Incidents found;
	TRY(sql_incident_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "Nothing of that kind has happened.");
	}
	*ret_incident = found.items[0];
	return OK;
}

const Error *store_incident_events(
	Db *db, Arena *arena, PracticeId practice, IncidentEvents *ret_events)
{
	Rows *rows;
	IncidentEvents all = {0};
	TRY(sql_incident_events(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) =
			(IncidentEvent){{rows_int(rows, "id")}, {rows_int(rows, "event")}};
	}
	TRY(rows_end(rows));
	*ret_events = all;
	return OK;
}

IncidentId incident_of_event(IncidentEvents events, EventId event)
{
	EACH (IncidentEvent, one, events) {
		if (one->event.value == event.value) {
			return one->id;
		}
	}
	return (IncidentId){0};
}

const Error *store_incident_list(
	Db *db, Arena *arena, PracticeId practice, int64_t most, Incidents *ret_incidents)
{
	Rows *rows;
	TRY(sql_incident_list(db, arena, practice.value, most, &rows));
	return read_all(arena, rows, ret_incidents);
}

const Error *store_incident_promise_save(Db *db, Arena *arena, PracticeId practice,
	IncidentId incident, const BrokenPromise *promise, int64_t changed)
{
	const SqlIncidentPromiseSave save = {
		.practice = practice.value,
		.incident = incident.value,
		.task = promise->task.value,
		.client = promise->client.value,
		.was_day = promise->was.day.days,
		.was_second = promise->was.second,
		.offer_day = promise->offer.day.days,
		.offer_second = promise->offer.second,
		.zone = promise->zone,
		.taken = promise->taken.seconds,
		.changed = changed,
	};
	return sql_incident_promise_save(db, arena, &save, NULL);
}

const Error *store_incident_promise_list(Db *db, Arena *arena, PracticeId practice,
	IncidentId incident, BrokenPromises *ret_promises)
{
	Rows *rows;
	BrokenPromises all = {0};
	TRY(sql_incident_promise_list(db, arena, practice.value, incident.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = (BrokenPromise){
			.task = {rows_int(rows, "task")},
			.client = {rows_int(rows, "client")},
			.was = read_wall(rows, "was_day", "was_second"),
			.offer = read_wall(rows, "offer_day", "offer_second"),
			.zone = rows_text(rows, "zone"),
			.taken = {rows_int(rows, "taken")},
		};
	}
	TRY(rows_end(rows));
	*ret_promises = all;
	return OK;
}
