/* What an update says: what was done since the one before, what comes next and by when, what waits
 * for the client. All of it from the tasks and the time there are. */
#include "app/update.h"

#include "app/hours.h"
#include "paper/label.h"
#include "store/agreement.h"
#include "store/report.h"
#include "store/task.h"
#include "store/update.h"
#include "words/letter.h"

#include <stdlib.h>

typedef struct {
	Context *cx;
	const Client *client;
	const Zone *zone; /* theirs */
	Text language;
	NoticeUpdate *facts;
} Writing;

/* As many as a message has room for. */
static void put(Writing *writing, NoticeItems *items, Text what, Text due)
{
	Arena *arena = writing->cx->arena;
	if (items->count >= UPDATE_ITEMS) {
		return;
	}
	if (text_code_points(what) > UPDATE_ITEM_LENGTH) {
		Text head = text_head(arena, what, UPDATE_ITEM_LENGTH);
		what = text_format(arena, "%s…", text_chars(head));
	}
	*LIST_ADD(arena, *items) = (NoticeItem){what, due};
}

static Text minutes_said(const Writing *writing, int64_t seconds)
{
	Minutes minutes = {(int32_t)((seconds + 30) / 60)};
	return minutes.minutes > 0 ? letter_minutes(writing->cx->arena, writing->language, minutes)
				   : TEXT("");
}

/* "Newsletter (2 h 30)" */
static Text done_said(const Writing *writing, const Task *task, ReportRows times)
{
	int64_t seconds = 0;
	EACH (const ReportRow, row, times) {
		seconds += row->task.value == task->id.value ? row->all.seconds : 0;
	}
	Text worked = minutes_said(writing, seconds);
	return text_empty(worked) ? task->title
				  : text_format(writing->cx->arena, "%s (%s)",
					    text_chars(task->title), text_chars(worked));
}

static const Error *put_done(Writing *writing, Instant since)
{
	Context *cx = writing->cx;
	Tasks done;
	ReportRows times;
	int64_t worked = 0;
	TRY(store_task_done_list(cx->db, cx->arena, cx->practice.id, writing->client->id, NULL,
		UPDATE_ITEMS, &done));
	TRY(store_report_sums(cx->db, cx->arena, cx->practice.id, BY_TASK,
		(Interval){since, cx->now}, cx->now, writing->client->id, &times));
	EACH (const Task, task, done) {
		if (task->done.seconds > since.seconds) {
			put(writing, &writing->facts->done, done_said(writing, task, times),
				TEXT(""));
		}
	}
	EACH (const ReportRow, row, times) {
		worked += row->all.seconds;
	}
	writing->facts->worked = minutes_said(writing, worked);
	return OK;
}

static Text waiting_said(const Writing *writing, const Task *task)
{
	return text_empty(task->waiting_for)
		       ? task->title
		       : text_format(writing->cx->arena, "%s (%s)", text_chars(task->title),
				 text_chars(task->waiting_for));
}

typedef struct {
	const Task *task;
	Instant due;
} Coming;

static int by_due(const void *left, const void *right)
{
	const Coming *l = left, *r = right;
	return (l->due.seconds > r->due.seconds) - (l->due.seconds < r->due.seconds);
}

/* On their clock, whatever zone it was promised in. */
static Text due_said(const Writing *writing, const Coming *coming)
{
	const Task *task = coming->task;
	bool theirs = text_equal(task->due_zone, zone_name(writing->zone));
	Wall wall = theirs ? task->due : zone_wall(writing->zone, coming->due);
	return letter_wall(writing->cx->arena, writing->language, wall);
}

static const Error *put_open(Writing *writing)
{
	Context *cx = writing->cx;
	NoticeUpdate *facts = writing->facts;
	Tasks open;
	TRY(store_task_client_list(cx->db, cx->arena, cx->practice.id, writing->client->id, &open));
	Coming *coming = NEW_ARRAY(cx->arena, Coming, open.count);
	size_t count = 0;
	EACH (const Task, task, open) {
		const Zone *zone = zone_named(cx, task->due_zone);
		if (instant_set(task->waiting_since)) {
			put(writing, &facts->waiting, waiting_said(writing, task), TEXT(""));
		} else if (task_promise(task)) {
			coming[count++] =
				(Coming){task, task_due(task, zone ? zone : writing->zone)};
		}
	}
	if (count > 1) {
		qsort(coming, count, sizeof *coming, by_due);
	}
	for (size_t i = 0; i < count; i++) {
		put(writing, &facts->next, coming[i].task->title, due_said(writing, &coming[i]));
	}
	return OK;
}

/* From the last one given on, or from the day the version in force began. */
static Instant since_when(
	const Writing *writing, const Agreements *versions, const Updates *kept, Day today)
{
	Instant given = updates_given(kept);
	Day first = day_plus(today, -UPDATE_BACK_DAYS);
	const Agreement *held = agreement_on(versions, today);
	if (instant_set(given)) {
		return given;
	}
	return zone_midnight(
		writing->zone, held && held->from.days > first.days ? held->from : first);
}

const Error *update_facts(Context *cx, const Client *client, Text language, NoticeUpdate *ret_facts)
{
	NoticeUpdate facts = {.day = {0}};
	Writing writing = {cx, client, client_zone(cx, client), language, &facts};
	Agreements versions;
	Updates kept;
	const Labels *labels = labels_in(language);
	const Day today = zone_day(writing.zone, cx->now);
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client->id, &versions));
	TRY(store_update_of_client(
		cx->db, cx->arena, cx->practice.id, client->id, updates_since(today), &kept));
	Instant since = since_when(&writing, &versions, &kept, today);
	facts.day = label_day(cx->arena, labels, today);
	facts.since = label_day(cx->arena, labels, zone_day(writing.zone, since));
	TRY(put_done(&writing, since));
	TRY(put_open(&writing));
	*ret_facts = facts;
	return OK;
}

const Error *update_channel(Context *cx, const Client *client, bool *ret_has, Channel *ret_channel)
{
	Agreements versions;
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client->id, &versions));
	const Agreement *held = agreement_on(&versions, zone_day(client_zone(cx, client), cx->now));
	*ret_has = held && held->cadence.has_channel;
	*ret_channel = *ret_has ? held->cadence.channel : CHANNEL_MAIL;
	return OK;
}
