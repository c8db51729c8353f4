/* The day as a list: what was worked, what is in hand, what comes, pauses and free time between. */
#include "app/today_parts.h"

#include "app/promise.h"
#include "store/entry.h"
#include "store/task.h"

#include <stdlib.h>

enum { LEAST_GAP = 10 * 60, DONE_SHOWN = 100 };

static bool today_holds(const Gathering *gathering, Instant at)
{
	return at.seconds >= gathering->midnights.start.seconds &&
	       at.seconds < gathering->midnights.end.seconds;
}

static int64_t seconds_of(Interval when)
{
	return when.end.seconds - when.start.seconds;
}

static DayItem *add_item(Gathering *gathering, DayItemKind kind, Interval when)
{
	DayItem *item = LIST_ADD(gathering->cx->arena, gathering->today->items);
	const int64_t now = gathering->cx->now.seconds;
	*item = (DayItem){.kind = kind,
		.when = when,
		.past = when.end.seconds <= now,
		.current = when.start.seconds <= now && when.end.seconds > now};
	return item;
}

static void name_client(const Gathering *gathering, DayItem *item, ClientId id)
{
	const Client *client = today_client(gathering, id);
	if (client) {
		Context *cx = gathering->cx;
		item->client = client->name;
		item->thread = client->thread;
		item->there = text_empty(client->zone) ? NULL : client_zone(cx, client);
		item->place = client_place(cx, client);
	}
}

/* --- what was worked ------------------------------------------------------------------------- */

static Text title_of(const Gathering *gathering, Tasks done, const Entry *entry, bool *ret_done)
{
	const TaskLine *line = today_line(gathering, entry->task);
	*ret_done = false;
	if (line) {
		return line->task.title;
	}
	EACH (const Task, task, done) {
		if (task->id.value == entry->task.value) {
			*ret_done = true;
			return task->title;
		}
	}
	return entry->note;
}

/* Entries one after another on the same thing are one line. */
static bool goes_on(const DayItem *item, const Entry *entry, Text title)
{
	return item && item->kind == DAY_WORKED && item->task.value == entry->task.value &&
	       text_equal(item->title, title) &&
	       entry->start.seconds - item->when.end.seconds < LEAST_GAP;
}

static void add_worked(Gathering *gathering, Entries entries, Tasks done)
{
	Today *today = gathering->today;
	const Interval *day = &gathering->midnights;
	EACH (const Entry, entry, entries) {
		int64_t end =
			instant_set(entry->end) ? entry->end.seconds : gathering->cx->now.seconds;
		if (!text_empty(entry->colleague) || end <= day->start.seconds) {
			continue;
		}
		Interval when = {entry->start, {end}};
		when.start.seconds = when.start.seconds < day->start.seconds ? day->start.seconds
									     : when.start.seconds;
		today->done.minutes += (int32_t)(seconds_of(when) / 60);
		bool is_done;
		Text title = title_of(gathering, done, entry, &is_done);
		DayItem *last =
			today->items.count ? &today->items.items[today->items.count - 1] : NULL;
		if (goes_on(last, entry, title)) {
			last->when.end = when.end;
			continue;
		}
		if (!instant_set(entry->end)) {
			continue; /* the timer shows it */
		}
		DayItem *item = add_item(gathering, DAY_WORKED, when);
		item->past = true;
		item->current = false;
		item->title = title;
		item->task = entry->task;
		item->done = is_done;
		name_client(gathering, item, entry->client);
	}
}

static void add_done(Gathering *gathering, Entries entries, Tasks done)
{
	EACH (const Task, task, done) {
		bool worked = false;
		EACH (const Entry, entry, entries) {
			worked = worked || entry->task.value == task->id.value;
		}
		if (worked || !today_holds(gathering, task->done)) {
			continue;
		}
		DayItem *item = add_item(gathering, DAY_WORKED, (Interval){task->done, task->done});
		item->past = item->done = true;
		item->title = task->title;
		item->task = task->id;
		name_client(gathering, item, task->client);
	}
}

/* --- what comes ------------------------------------------------------------------------------ */

static void add_blocks(Gathering *gathering)
{
	const PlannedBlocks blocks = gathering->plan.blocks;
	for (size_t i = 0; i < blocks.count; i++) {
		const PlannedBlock *block = &blocks.items[i];
		const TaskLine *line = today_line(gathering, block->task);
		bool ahead = block->when.end.seconds > gathering->cx->now.seconds;
		if (!line || !ahead || !today_holds(gathering, block->when.start)) {
			continue;
		}
		DayItem *item = add_item(gathering, DAY_BLOCK, block->when);
		item->title = line->task.title;
		item->task = block->task;
		item->repeats = task_ids_hold(gathering->repeating, block->task);
		item->last = true;
		for (size_t j = i + 1; j < blocks.count; j++) {
			item->last = item->last && blocks.items[j].task.value != block->task.value;
		}
		name_client(gathering, item, line->task.client);
	}
}

/* What began before today is shown from midnight on; lost time ends with the day. */
static Interval part_of_today(const Gathering *gathering, Interval when, bool lost)
{
	const Interval day = gathering->midnights;
	if (when.start.seconds < day.start.seconds && when.end.seconds > day.start.seconds) {
		when.start = day.start;
	}
	if (lost && when.end.seconds > day.end.seconds) {
		when.end = day.end;
	}
	return when;
}

static void add_meetings(Gathering *gathering)
{
	EACH (const Occurrence, occurrence, gathering->events) {
		const Event *event = occurrence->event;
		IncidentId incident = incident_of_event(gathering->unforeseen, event->id);
		Interval when = part_of_today(gathering, occurrence->when, incident.value != 0);
		if (!event_blocks(event) || event->hidden || event->all_day ||
			when.end.seconds < when.start.seconds ||
			!today_holds(gathering, when.start)) {
			continue;
		}
		DayItem *item = add_item(gathering, DAY_MEETING, when);
		item->title = event->title;
		item->event = event->id;
		item->incident = incident;
		item->tentative = event->status == EVENT_TENTATIVE;
		name_client(gathering, item, event->client);
	}
}

static Intervals taken_by_items(const Gathering *gathering)
{
	Intervals taken = {0};
	EACH (const DayItem, item, gathering->today->items) {
		if (seconds_of(item->when) > 0) {
			*LIST_ADD(gathering->cx->arena, taken) = item->when;
		}
	}
	EACH (const Occurrence, occurrence, gathering->events) {
		if (occurrence->event->hidden && event_blocks(occurrence->event)) {
			*LIST_ADD(gathering->cx->arena, taken) = occurrence->when;
		}
	}
	return intervals_normal(gathering->cx->arena, taken);
}

/* What is left of the working hours from now on, and the pauses between them. */
static void add_gaps(Gathering *gathering)
{
	Context *cx = gathering->cx;
	Intervals rest = {0};
	if (cx->now.seconds < gathering->midnights.end.seconds) {
		*LIST_ADD(cx->arena, rest) = (Interval){cx->now, gathering->midnights.end};
	}
	Intervals ahead = intervals_and(cx->arena, gathering->own, rest);
	Intervals free = intervals_minus(cx->arena, ahead, taken_by_items(gathering));
	EACH (const Interval, gap, free) {
		gathering->today->kept_free.minutes += (int32_t)(seconds_of(*gap) / 60);
		if (seconds_of(*gap) >= LEAST_GAP) {
			add_item(gathering, DAY_FREE, *gap);
		}
	}
	for (size_t i = 1; i < ahead.count; i++) {
		Interval pause = {ahead.items[i - 1].end, ahead.items[i].start};
		Intervals between = {&pause, 1, 1};
		Intervals still = intervals_minus(cx->arena, between, taken_by_items(gathering));
		EACH (const Interval, part, still) {
			add_item(gathering, DAY_PAUSE, *part);
		}
	}
}

/* --- all of it ------------------------------------------------------------------------------- */

static int by_start(const void *a, const void *b)
{
	const DayItem *left = a, *right = b;
	int64_t order = left->when.start.seconds - right->when.start.seconds;
	order = order ? order : left->when.end.seconds - right->when.end.seconds;
	return (order > 0) - (order < 0);
}

/* What is ahead of today, each minute once. Time lost counts where it is working time. */
static Minutes planned_ahead(const Gathering *gathering)
{
	Arena *arena = gathering->cx->arena;
	Intervals ahead = {0}, rest = {0};
	*LIST_ADD(arena, rest) = (Interval){gathering->cx->now, gathering->midnights.end};
	EACH (const DayItem, item, gathering->today->items) {
		if (item->past || (item->kind != DAY_BLOCK && item->kind != DAY_MEETING)) {
			continue;
		}
		Interval when = item->when;
		Intervals part = intervals_and(arena, (Intervals){&when, 1, 1}, rest);
		if (item->incident.value) {
			part = intervals_and(arena, gathering->own, part);
		}
		ahead = intervals_or(arena, ahead, part);
	}
	return (Minutes){(int32_t)(intervals_length(ahead).seconds / 60)};
}

static void find_now(Gathering *gathering)
{
	Today *today = gathering->today;
	EACH (const DayItem, item, today->items) {
		bool work = item->kind == DAY_BLOCK || item->kind == DAY_MEETING;
		if (work && item->current && (!today->now || item->kind == DAY_MEETING)) {
			today->now = item;
		} else if (work && !item->past && !item->current && !today->next) {
			today->next = item;
		}
	}
	today->planned = planned_ahead(gathering);
	const DayItem *in_hand = today->now ? today->now : today->next;
	if (in_hand && in_hand->kind == DAY_BLOCK) {
		today->in_hand = today_line(gathering, in_hand->task);
		today->timer_in_hand =
			today->timer.runs && today->timer.entry.task.value == in_hand->task.value;
	}
	const PlannedBlock *later = plan_block_at(&gathering->plan, gathering->midnights.end);
	if (later) {
		today->later = zone_wall(today->zone, later->when.start);
	}
}

const Error *gather_day(Gathering *gathering)
{
	Context *cx = gathering->cx;
	Today *today = gathering->today;
	const Interval *day = &gathering->midnights;
	Entries entries;
	Tasks done;
	TRY(store_entry_list(cx->db, cx->arena, cx->practice.id, day->start, day->end, &entries));
	TRY(store_task_done_list(
		cx->db, cx->arena, cx->practice.id, (ClientId){0}, NULL, DONE_SHOWN, &done));
	add_worked(gathering, entries, done);
	add_done(gathering, entries, done);
	add_blocks(gathering);
	add_meetings(gathering);
	add_gaps(gathering);
	if (today->items.count) {
		qsort(today->items.items, today->items.count, sizeof(DayItem), by_start);
	}
	Intervals whole = {0};
	*LIST_ADD(cx->arena, whole) = *day;
	today->hours.minutes =
		(int32_t)(intervals_length(intervals_and(cx->arena, gathering->own, whole))
				  .seconds /
			  60);
	find_now(gathering);
	return OK;
}
