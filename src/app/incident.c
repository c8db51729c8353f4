#include "app/incident.h"

#include "app/ask.h"
#include "app/colleague.h"
#include "app/event.h"
#include "app/hours.h"
#include "app/incident_look.h"
#include "app/plan.h"
#include "app/promise.h"
#include "app/task_choice.h"
#include "app/task_kept.h"
#include "domain/stage.h"
#include "store/bin.h"
#include "store/client.h"
#include "store/incident.h"
#include "store/notice.h"
#include "store/search.h"
#include "store/task.h"

/* --- taking it ---------------------------------------------------------------------------------
 */

static const Error *take_time(Context *cx, Incident *incident)
{
	const Event event = {
		.title = text_empty(incident->what)
				 ? text_of(incident_name(incident->kind))
				 : text_head(cx->arena, incident->what, TASK_TITLE_LIMIT),
		.start = incident->from,
		.end = incident->to,
		.zone = incident->zone,
	};
	incident->event = (EventId){new_id(cx)};
	return event_keep(cx, &event, incident->event);
}

static const Error *change_plan(Context *cx, IncidentLook *look)
{
	Incident *incident = &look->incident;
	Task task;
	Board board;
	if (incident_takes_time(incident->kind)) {
		return take_time(cx, incident);
	}
	if (incident->kind == INCIDENT_URGENT) {
		const TaskDraft draft = {.task = look->task, .any_board = true};
		TaskDraft fresh = draft;
		fresh.task.id = (TaskId){0};
		incident->task = look->task.id;
		return task_save(cx, &fresh, incident->task);
	}
	TRY(task_load(cx, incident->task, &task, &board));
	if (incident->kind == INCIDENT_OVERRUN) {
		task.remaining = incident->minutes;
		task.remaining_at = cx->now;
		TRY(task_check(cx->arena, &task));
		return task_keep(cx, &task, "remaining",
			text_format(cx->arena, "%d min", (int)incident->minutes.minutes));
	}
	task_wait(&task, cx->now, text_head(cx->arena, incident->what, TASK_TITLE_LIMIT));
	TRY(task_check(cx->arena, &task));
	return task_keep(cx, &task, "wait", task.waiting_for);
}

/* An overrun may itself be what is left with somebody. */
static const Error *make_change(Context *cx, IncidentLook *look)
{
	TRY(change_plan(cx, look));
	return look->incident.left.value
		       ? colleague_take(cx, look->incident.left, look->incident.colleague)
		       : OK;
}

static const Error *keep_all(Context *cx, const IncidentLook *look)
{
	const Incident *incident = &look->incident;
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	TRY(store_incident_save(db, cx->arena, practice, incident, cx->change));
	EACH (const BrokenPromise, promise, look->promises) {
		TRY(store_incident_promise_save(
			db, cx->arena, practice, incident->id, promise, cx->change));
	}
	EACH (const NoticeDraft, draft, look->drafts) {
		Notice notice = draft->notice;
		notice.id = (NoticeId){new_id(cx)};
		notice.incident = incident->id;
		notice.made = cx->now;
		TRY(store_notice_save(db, cx->arena, practice, &notice, cx->change));
	}
	return audit(cx, "create", "incident", incident->id.value, incident->client.value,
		text_empty(incident->title) ? text_of(incident_key(incident->kind))
					    : incident->title);
}

static const Error *taking(Context *cx, const Incident *typed, int64_t seen, IncidentId id)
{
	IncidentLook look;
	TRY(plan_still(cx, seen));
	TRY(look_at_incident(cx, typed, &look));
	look.incident.id = id;
	look.incident.happened = cx->now;
	TRY(make_change(cx, &look));
	return keep_all(cx, &look);
}

const Error *take_incident(Context *cx, const Incident *typed, int64_t seen, IncidentId *ret_id)
{
	IncidentId id = {new_id(cx)};
	TRY(WRITE(cx, taking(cx, typed, seen, id)));
	*ret_id = id;
	return OK;
}

/* --- a new date --------------------------------------------------------------------------------
 */

static const Error *dating(Context *cx, IncidentId id, TaskId task)
{
	BrokenPromises promises;
	TRY(store_incident_promise_list(cx->db, cx->arena, cx->practice.id, id, &promises));
	EACH (BrokenPromise, promise, promises) {
		if (promise->task.value != task.value || !day_set(promise->offer.day)) {
			continue;
		}
		promise->taken = cx->now;
		TRY(task_promise_again(cx, task, promise->offer, promise->zone));
		return store_incident_promise_save(
			cx->db, cx->arena, cx->practice.id, id, promise, cx->change);
	}
	return missing(cx->arena, "There is no new date for this promise.");
}

const Error *renegotiate(Context *cx, IncidentId id, TaskId task)
{
	return WRITE(cx, dating(cx, id, task));
}

/* --- taking it back ----------------------------------------------------------------------------
 */

static const Error *bin(Context *cx, BinNoun noun, int64_t id)
{
	const Error *error =
		store_bin_put(cx->db, cx->arena, cx->practice.id, noun, id, cx->now, cx->change);
	if (error && error->kind == ERROR_MISSING) {
		return OK; /* it is there already */
	}
	TRY(error);
	plan_changed(cx);
	return store_search_gone(cx->db, cx->arena, cx->practice.id, id, cx->change);
}

/* A task that was said something else of since keeps that. */
static const Error *task_back(Context *cx, const Incident *incident)
{
	Task task;
	Board board;
	const Error *error = task_load(cx, incident->task, &task, &board);
	if (error && error->kind == ERROR_MISSING) {
		return OK;
	}
	TRY(error);
	if (incident->kind == INCIDENT_OVERRUN &&
		task.remaining_at.seconds == incident->happened.seconds) {
		task.remaining = incident->was_remaining;
		task.remaining_at = incident->was_remaining_at;
		return task_keep(cx, &task, "undo", task.title);
	}
	if (incident->kind == INCIDENT_LATE &&
		task.waiting_since.seconds == incident->happened.seconds) {
		task_resume(&task, board.id.value ? &board : NULL);
		return task_keep(cx, &task, "resume", task.title);
	}
	return OK;
}

static const Error *dates_back(Context *cx, IncidentId id)
{
	BrokenPromises promises;
	TRY(store_incident_promise_list(cx->db, cx->arena, cx->practice.id, id, &promises));
	EACH (BrokenPromise, promise, promises) {
		Task task;
		Board board;
		const Error *error = instant_set(promise->taken)
					     ? task_load(cx, promise->task, &task, &board)
					     : OK;
		if (!instant_set(promise->taken) || (error && error->kind == ERROR_MISSING)) {
			continue;
		}
		TRY(error);
		if (wall_order(task.due, promise->offer) == 0) {
			TRY(task_promise_again(cx, task.id, promise->was, promise->zone));
		}
		promise->taken = (Instant){0};
		TRY(store_incident_promise_save(
			cx->db, cx->arena, cx->practice.id, id, promise, cx->change));
	}
	return OK;
}

static const Error *left_back(Context *cx, const Incident *incident)
{
	Task task;
	Board board;
	const Error *error =
		incident->left.value ? task_load(cx, incident->left, &task, &board) : OK;
	if (!incident->left.value || (error && error->kind == ERROR_MISSING)) {
		return OK;
	}
	TRY(error);
	return text_equal(task.colleague, incident->colleague)
		       ? colleague_take(cx, incident->left, TEXT(""))
		       : OK;
}

static const Error *undoing(Context *cx, IncidentId id)
{
	Incident incident;
	TRY(store_incident_load(cx->db, cx->arena, cx->practice.id, id, &incident));
	if (instant_set(incident.undone)) {
		return missing(cx->arena, "There is nothing left to take back.");
	}
	TRY(dates_back(cx, id));
	TRY(left_back(cx, &incident));
	if (incident.event.value) {
		TRY(bin(cx, BIN_EVENT, incident.event.value));
	} else if (incident.kind == INCIDENT_URGENT) {
		TRY(bin(cx, BIN_TASK, incident.task.value));
	} else {
		TRY(task_back(cx, &incident));
	}
	incident.undone = cx->now;
	TRY(store_incident_save(cx->db, cx->arena, cx->practice.id, &incident, cx->change));
	return audit(cx, "undo", "incident", id.value, incident.client.value, incident.title);
}

const Error *undo_incident(Context *cx, IncidentId id)
{
	return WRITE(cx, undoing(cx, id));
}

/* --- afterwards ----------------------------------------------------------------------------------
 */

static const Error *answering(
	Context *cx, IncidentId id, Said overloaded, Said foreseeable, Said late)
{
	Incident incident;
	TRY(store_incident_load(cx->db, cx->arena, cx->practice.id, id, &incident));
	incident.overloaded = overloaded;
	incident.foreseeable = foreseeable;
	incident.late = late;
	TRY(store_incident_save(cx->db, cx->arena, cx->practice.id, &incident, cx->change));
	return audit(cx, "edit", "incident", id.value, incident.client.value, incident.title);
}

const Error *answer_incident(
	Context *cx, IncidentId id, Said overloaded, Said foreseeable, Said late)
{
	return WRITE(cx, answering(cx, id, overloaded, foreseeable, late));
}

static const Error *add_line(Context *cx, const BrokenPromise *promise, OpenIncident *open)
{
	Task task;
	Board board;
	TaskLines lines;
	const Error *error = task_load(cx, promise->task, &task, &board);
	if (error && error->kind == ERROR_MISSING) {
		return OK;
	}
	TRY(error);
	TRY(task_lines(cx, (Tasks){&task, 1, 1}, &lines));
	const Zone *zone = zone_named(cx, promise->zone);
	*LIST_ADD(cx->arena, open->promises) = (IncidentPromise){
		.promise = *promise,
		.line = lines.items[0],
		.zone = zone ? zone : cx->zone,
		.place = text_empty(lines.items[0].place)
				 ? words_city(cx->arena, cx->language, promise->zone)
				 : lines.items[0].place,
	};
	open->to_date += !instant_set(promise->taken) && day_set(promise->offer.day);
	return OK;
}

const Error *open_incident(Context *cx, IncidentId id, OpenIncident *ret_incident)
{
	OpenIncident open = {.to_tell = 0};
	BrokenPromises promises;
	Db *db = cx->db;
	TRY(store_incident_load(db, cx->arena, cx->practice.id, id, &open.incident));
	if (open.incident.client.value) {
		TRY(store_client_load(
			db, cx->arena, cx->practice.id, open.incident.client, &open.client));
	}
	TRY(store_incident_promise_list(db, cx->arena, cx->practice.id, id, &promises));
	EACH (const BrokenPromise, promise, promises) {
		TRY(add_line(cx, promise, &open));
	}
	TRY(store_notice_incident_list(db, cx->arena, cx->practice.id, id, &open.notices));
	EACH (const Notice, notice, open.notices) {
		open.to_tell += !instant_set(notice->sent);
	}
	*ret_incident = open;
	return OK;
}

const Error *open_incidents(Context *cx, Incidents *ret_incidents, Trend *ret_trend)
{
	Incidents all;
	TRY(store_incident_list(cx->db, cx->arena, cx->practice.id, INCIDENTS_COUNTED, &all));
	*ret_trend = incident_trend(all, cx->zone, cx->now);
	all.count = all.count > INCIDENTS_SHOWN ? INCIDENTS_SHOWN : all.count;
	*ret_incidents = all;
	return OK;
}

/* From now, on the next five minutes, to the end of the work of today; else two hours. */
static const Error *suggest_time(Context *cx, IncidentChoices *choices)
{
	enum { STEP = 300, TWO_HOURS = 7200 };
	Intervals hours;
	Instant from = {(cx->now.seconds + STEP - 1) / STEP * STEP};
	Instant to = instant_plus(from, TWO_HOURS);
	Instant midnight = zone_midnight(cx->zone, day_plus(zone_day(cx->zone, cx->now), 1));
	TRY(own_hours(cx, cx->now, midnight, &hours));
	EACH (const Interval, stretch, hours) {
		to = stretch->end.seconds > from.seconds ? stretch->end : to;
	}
	choices->from = zone_wall(cx->zone, from);
	choices->to = zone_wall(cx->zone, to);
	return OK;
}

const Error *open_incident_choices(Context *cx, IncidentChoices *ret_choices)
{
	IncidentChoices choices = {.tasks = {0}};
	TaskChoices all;
	Tasks open;
	TRY(open_task_choices(cx, &all));
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	TRY(task_lines(cx, open, &choices.tasks));
	task_lines_by_due(choices.tasks);
	choices.clients = all.clients;
	choices.colleagues = all.colleagues;
	TRY(suggest_time(cx, &choices));
	*ret_choices = choices;
	return OK;
}
