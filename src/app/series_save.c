/* A series kept: new, changed, changed from one of its tasks on. */
#include "app/plan.h"
#include "app/series.h"
#include "app/series_make.h"
#include "app/task_kept.h"
#include "domain/check.h"
#include "store/client.h"
#include "store/series.h"

static const Error *set_zone(Context *cx, Series *series)
{
	Client client = {0};
	if (series->client.value) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, series->client, &client));
	}
	if (text_empty(series->zone)) {
		series->zone = text_empty(client.zone) ? zone_name(cx->zone) : client.zone;
	}
	if (!zone_named(cx, series->zone)) {
		return refuse(cx->arena, "due_zone", "There is no time zone called “%1”.",
			arg(series->zone));
	}
	return OK;
}

static const Error *told(Context *cx, const char *act, const Series *series)
{
	plan_changed(cx);
	return audit(cx, act, "series", series->id.value, series->client.value, series->title);
}

/* The task it begins with is its first. */
static const Error *adopt(Context *cx, Series *series, TaskId first)
{
	Task task;
	Board board;
	TRY(task_load(cx, first, &task, &board));
	series->start = task.due;
	series->made_until = task.due.day;
	const SeriesTask link = {first, series->id, task.due};
	return store_series_task_save(cx->db, cx->arena, cx->practice.id, &link);
}

static const Error *creating(Context *cx, const SeriesDraft *draft, SeriesId id)
{
	Series series = draft->series, there;
	series.id = id;
	series.member = cx->member.id;
	series.created = cx->now;
	series.made_until = day_plus(series.start.day, -1);
	TRY(set_zone(cx, &series));
	if (draft->from.value) {
		TRY(begin_series(cx, draft->from, &there));
		TRY(adopt(cx, &series, draft->from));
	}
	TRY(series_check(cx->arena, &series));
	TRY(series_make_ahead(cx, &series));
	return told(cx, "create", &series);
}

/* Those before keep the old series, which ends the day before. */
static const Error *split(Context *cx, Series *was, Day from, SeriesId new_id)
{
	Series before = *was;
	before.rrule = rule_ended(cx->arena, was->rrule, day_plus(from, -1));
	TRY(store_series_save(cx->db, cx->arena, cx->practice.id, &before, cx->change));
	TRY(store_series_task_move(cx->db, cx->arena, cx->practice.id, was->id, from, new_id));
	was->id = new_id;
	was->created = cx->now;
	return OK;
}

static const Error *changing(Context *cx, const SeriesDraft *draft, SeriesId new_id)
{
	Series was, is = draft->series;
	SeriesTask link = {0};
	TRY(store_series_load(cx->db, cx->arena, cx->practice.id, is.id, &was));
	if (is.changed && is.changed != was.changed) {
		return conflict(cx->arena, "Somebody changed this series meanwhile. What you typed "
					   "is still here: compare, then save it again.");
	}
	if (draft->from.value) {
		TRY(store_series_task_load(cx->db, cx->arena, cx->practice.id, draft->from, &link));
	}
	TRY(set_zone(cx, &is));
	TRY(series_check(cx->arena, &is));
	Day from = zone_day(cx->zone, cx->now);
	if (link.series.value == was.id.value && link.on.day.days > was.start.day.days) {
		from = link.on.day;
		TRY(split(cx, &was, from, new_id));
		is.start = is.start.day.days < from.days ? (Wall){from, is.start.second} : is.start;
	}
	is.id = was.id;
	is.member = was.member;
	is.created = was.created;
	is.deleted = was.deleted;
	is.made_until = was.made_until;
	TRY(series_make_follow(cx, &was, &is, from));
	return told(cx, "edit", &is);
}

const Error *save_series(Context *cx, const SeriesDraft *draft, SeriesId *ret_id)
{
	SeriesTask link = {0};
	const SeriesId old = draft->series.id, fresh = {new_id(cx)};
	bool new = !old.value, splits = false;
	if (!new && draft->from.value) {
		Series was;
		TRY(store_series_load(cx->db, cx->arena, cx->practice.id, old, &was));
		TRY(store_series_task_load(cx->db, cx->arena, cx->practice.id, draft->from, &link));
		splits = link.series.value == old.value && link.on.day.days > was.start.day.days;
	}
	TRY(new ? WRITE(cx, creating(cx, draft, fresh)) : WRITE(cx, changing(cx, draft, fresh)));
	*ret_id = new || splits ? fresh : old;
	return OK;
}

/* --- the clock ----------------------------------------------------------------------------------
 */

/* Nothing new comes for a client one does not work for any more. */
static bool goes_on(Clients clients, const Series *series)
{
	EACH (const Client, client, clients) {
		if (client->id.value == series->client.value) {
			return client->status != CLIENT_ENDED;
		}
	}
	return series->client.value == 0;
}

static const Error *renewing(Context *cx)
{
	SeriesList all;
	Clients clients;
	Day until = day_plus(zone_day(cx->zone, cx->now), SERIES_DAYS_AHEAD);
	TRY(store_series_list(cx->db, cx->arena, cx->practice.id, &all));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (Series, series, all) {
		bool behind = series->made_until.days < until.days;
		bool ours = series->member.value == cx->member.id.value;
		if (behind && ours && goes_on(clients, series)) {
			TRY(series_make_ahead(cx, series));
		}
	}
	return OK;
}

const Error *series_catch_up(Context *cx, size_t *ret_renewed)
{
	PlanOwners owners;
	/* a day less than they are made for: clocks of the world are a day apart */
	Day until = day_plus(zone_day(cx->zone, cx->now), SERIES_DAYS_AHEAD - 1);
	TRY(store_series_behind(cx->db, cx->arena, until, &owners));
	EACH (const PlanOwner, owner, owners) {
		Context theirs = *cx;
		TRY(context_enter(&theirs, owner->practice, owner->member));
		TRY(WRITE(&theirs, renewing(&theirs)));
	}
	*ret_renewed = owners.count;
	return OK;
}
