#include "app/incident_look.h"

#include "app/ask.h"
#include "app/hours.h"
#include "app/incident_meetings.h"
#include "app/promise.h"
#include "app/task_kept.h"
#include "domain/stage.h"
#include "store/client.h"

const Zone *incident_zone(Context *cx, const Incident *incident)
{
	const Zone *zone = text_empty(incident->zone) ? NULL : zone_named(cx, incident->zone);
	return zone ? zone : cx->zone;
}

/* --- what would be different -------------------------------------------------------------------
 */

static const Error *load_client(Context *cx, IncidentLook *look)
{
	ClientId id = look->incident.client;
	if (!id.value) {
		return OK;
	}
	const Error *error =
		store_client_load(cx->db, cx->arena, cx->practice.id, id, &look->client);
	bool gone = error ? error->kind == ERROR_MISSING : instant_set(look->client.deleted);
	return gone ? refuse(cx->arena, "client", "This client is not there any more.") : error;
}

static const Error *load_task(Context *cx, IncidentLook *look)
{
	Incident *incident = &look->incident;
	Board board;
	if (incident->kind != INCIDENT_OVERRUN && incident->kind != INCIDENT_LATE) {
		return OK;
	}
	const Error *error = task_load(cx, incident->task, &look->task, &board);
	if ((error && error->kind == ERROR_MISSING) || (!error && !task_open(&look->task))) {
		return refuse(cx->arena, "task", "This task is not open any more.");
	}
	TRY(error);
	incident->client = look->task.client;
	incident->title = look->task.title;
	incident->was_remaining = look->task.remaining;
	incident->was_remaining_at = look->task.remaining_at;
	return OK;
}

static const Error *urgent_task(Context *cx, IncidentLook *look)
{
	const Incident *incident = &look->incident;
	const Zone *zone = look->client.id.value ? client_zone(cx, &look->client) : cx->zone;
	look->task = (Task){.id = {new_id(cx)},
		.client = incident->client,
		.title = incident->title,
		.estimate = incident->minutes,
		.due = incident->due,
		.due_zone = zone_name(zone),
		.importance = incident->importance,
		.requested = cx->now,
		.created = cx->now};
	return task_due(&look->task, zone).seconds > cx->now.seconds
		       ? OK
		       : refuse(cx->arena, "due_day", "That has passed already.");
}

static const Error *change_of(Context *cx, IncidentLook *look, PlanChange *change)
{
	Incident *incident = &look->incident;
	const Zone *zone = incident_zone(cx, incident);
	switch (incident->kind) {
	case INCIDENT_LOST:
	case INCIDENT_OUTAGE:
		*LIST_ADD(cx->arena, change->lost) =
			(Interval){zone_instant(zone, wall_plus(incident->from, 0)),
				zone_instant(zone, wall_plus(incident->to, 0))};
		return incident_meetings(cx, change->lost.items[0], &look->meetings);
	case INCIDENT_URGENT:
		TRY(urgent_task(cx, look));
		break;
	case INCIDENT_OVERRUN:
		look->task.remaining = incident->minutes;
		look->task.remaining_at = cx->now;
		break;
	case INCIDENT_LATE:
		task_wait(&look->task, cx->now, incident->what);
		break;
	case INCIDENT_KINDS:
		break;
	}
	*LIST_ADD(cx->arena, change->tasks) = look->task;
	return OK;
}

/* A task that a colleague does instead takes none of the VA's time. */
static const Error *leave_with_colleague(Context *cx, IncidentLook *look, PlanChange *change)
{
	const Incident *incident = &look->incident;
	Task task;
	Board board;
	if (!incident->left.value) {
		return OK;
	}
	EACH (Task, changed, change->tasks) {
		if (changed->id.value == incident->left.value) {
			changed->colleague = incident->colleague;
			return OK;
		}
	}
	const Error *error = task_load(cx, incident->left, &task, &board);
	if ((error && error->kind == ERROR_MISSING) || (!error && !task_open(&task))) {
		return refuse(cx->arena, "left", "This task is not open any more.");
	}
	TRY(error);
	task.colleague = incident->colleague;
	*LIST_ADD(cx->arena, change->tasks) = task;
	return OK;
}

/* --- whom it concerns ----------------------------------------------------------------------------
 */

/* The dates of a promise are on the clock it was made on, the new one too. */
static const Error *add_promise(Context *cx, IncidentLook *look, const Task *task, Instant new_due)
{
	const Zone *zone = zone_named(cx, task->due_zone);
	zone = zone ? zone : cx->zone;
	BrokenPromise *promise = LIST_ADD(cx->arena, look->promises);
	*promise = (BrokenPromise){.task = task->id,
		.client = task->client,
		.was = task->due,
		.zone = zone_name(zone)};
	if (!instant_set(new_due)) {
		return OK;
	}
	Client client = {.id = {0}};
	const Zone *theirs = cx->zone;
	Wall offer;
	if (task->client.value) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, task->client, &client));
		theirs = client_zone(cx, &client);
	}
	TRY(offer_date(cx, task->client, new_due, &offer));
	promise->offer = zone_wall(zone, zone_instant(theirs, offer));
	return OK;
}

/* When what a client owes is there, the task takes its place behind it. */
static const Error *late_promise(Context *cx, IncidentLook *look)
{
	Ask ask;
	const Incident *incident = &look->incident;
	const Zone *zone = look->client.id.value ? client_zone(cx, &look->client) : cx->zone;
	AskQuestion question = {.task = look->task.id};
	if (!task_promise(&look->task)) {
		return OK;
	}
	if (!day_set(incident->expected.day)) {
		return add_promise(cx, look, &look->task, (Instant){0});
	}
	question.not_before = zone_instant(zone, wall_plus(incident->expected, 0));
	TRY(open_ask(cx, &question, &ask));
	return add_promise(cx, look, &look->task, ask.exact);
}

static const Error *add_promises(Context *cx, IncidentLook *look)
{
	const PlanDifference *difference = &look->difference;
	EACH (const PromiseLine, line, difference->broken) {
		TRY(add_promise(cx, look, &line->task, line->new_due));
	}
	EACH (const PromiseLine, line, difference->later) {
		TRY(add_promise(cx, look, &line->task, line->new_due));
	}
	return look->incident.kind == INCIDENT_LATE ? late_promise(cx, look) : OK;
}

static NoticeKind kind_for(const IncidentLook *look, TaskId task)
{
	bool own = task.value == look->task.id.value;
	return own && look->incident.kind == INCIDENT_LATE     ? NOTICE_INFORMATION
	       : own && look->incident.kind == INCIDENT_URGENT ? NOTICE_COUNTER_OFFER
							       : NOTICE_NEW_DUE;
}

LIST_OF(NoticeWanted, NoticesWanted);

static NoticeWanted *wanted_for(
	Context *cx, NoticesWanted *all, const IncidentLook *look, ClientId client, NoticeKind kind)
{
	EACH (NoticeWanted, wanted, *all) {
		if (wanted->client.value == client.value && wanted->kind == kind) {
			return wanted;
		}
	}
	NoticeWanted *wanted = LIST_ADD(cx->arena, *all);
	*wanted = (NoticeWanted){.kind = kind,
		.client = client,
		.incident = look->incident.id,
		.has_reason = kind == NOTICE_NEW_DUE || kind == NOTICE_MEETING,
		.reason = incident_reason(look->incident.kind),
		.what = kind == NOTICE_INFORMATION ? look->incident.what : TEXT("")};
	return wanted;
}

/* A message for each client and kind, however many of their promises it is about. */
static const Error *draft_notices(Context *cx, IncidentLook *look)
{
	NoticesWanted all = {0};
	EACH (const BrokenPromise, promise, look->promises) {
		Task task = look->task;
		Board board;
		if (!promise->client.value) {
			continue;
		}
		if (promise->task.value != look->task.id.value) {
			TRY(task_load(cx, promise->task, &task, &board));
		}
		NoticeWanted *wanted =
			wanted_for(cx, &all, look, promise->client, kind_for(look, promise->task));
		*LIST_ADD(cx->arena, wanted->pieces) = (NoticePiece){.task = promise->task,
			.title = task.title,
			.due = promise->was,
			.new_due = promise->offer,
			.zone = zone_named(cx, promise->zone)};
	}
	EACH (const LostMeeting, meeting, look->meetings) {
		NoticeWanted *wanted =
			wanted_for(cx, &all, look, meeting->client.id, NOTICE_MEETING);
		*LIST_ADD(cx->arena, wanted->pieces) = (NoticePiece){
			.title = meeting->title, .due = meeting->there, .zone = meeting->zone};
	}
	EACH (const NoticeWanted, wanted, all) {
		TRY(draft_notice(cx, wanted, LIST_ADD(cx->arena, look->drafts)));
	}
	return OK;
}

const Error *look_at_incident(Context *cx, const Incident *typed, IncidentLook *ret_look)
{
	IncidentLook look = {.incident = *typed};
	PlanChange change = {0};
	look.incident.zone = text_empty(typed->zone) ? zone_name(cx->zone) : typed->zone;
	TRY(incident_check(cx->arena, typed, incident_zone(cx, &look.incident), cx->now));
	TRY(load_task(cx, &look));
	TRY(load_client(cx, &look));
	TRY(change_of(cx, &look, &change));
	TRY(leave_with_colleague(cx, &look, &change));
	TRY(plan_what_if(cx, &change, &look.difference));
	TRY(add_promises(cx, &look));
	TRY(draft_notices(cx, &look));
	look.difference.noticed = look.drafts.count > 0;
	*ret_look = look;
	return OK;
}
