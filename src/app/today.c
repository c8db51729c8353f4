#include "app/today_parts.h"

#include "app/plan.h"
#include "app/proof_agreed.h"
#include "app/reminder.h"
#include "app/strip.h"
#include "app/week.h"
#include "host/zones.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/series.h"
#include "store/task.h"

enum { TODAY_WEEKS = 2 };

const Client *today_client(const Gathering *gathering, ClientId id)
{
	EACH (const Client, client, gathering->clients) {
		if (client->id.value == id.value) {
			return client;
		}
	}
	return NULL;
}

const TaskLine *today_line(const Gathering *gathering, TaskId id)
{
	EACH (const TaskLine, line, gathering->today->lines) {
		if (line->task.id.value == id.value) {
			return line;
		}
	}
	return NULL;
}

/* From the plan's first overload to the end of the last; the strip's day in any case. */
static Interval reach_of(const Gathering *gathering)
{
	Interval reach = strip_window(gathering->cx->zone, gathering->today->day);
	EACH (Certificate, certificate, gathering->plan.certificates) {
		EACH (Interval, window, certificate->windows) {
			if (window->start.seconds < reach.start.seconds) {
				reach.start = window->start;
			}
			if (window->end.seconds > reach.end.seconds) {
				reach.end = window->end;
			}
		}
	}
	return (Interval){instant_plus(reach.start, -SECONDS_PER_DAY),
		instant_plus(reach.end, SECONDS_PER_DAY)};
}

static const Error *load(Gathering *gathering)
{
	Context *cx = gathering->cx;
	Tasks open;
	TRY(open_plan(cx, &gathering->plan));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &gathering->clients));
	TRY(store_task_open_list(cx->db, cx->arena, cx->practice.id, &open));
	TRY(task_lines(cx, open, &gathering->today->lines));
	task_lines_by_due(gathering->today->lines);
	const Interval reach = reach_of(gathering);
	TRY(open_hours(cx, reach.start, reach.end, &gathering->book));
	gathering->own = book_own(&gathering->book);
	TRY(open_events(cx, gathering->book.stays, reach.start, reach.end, &gathering->events));
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &gathering->accepted));
	TRY(open_consumption_alerts(
		cx, &gathering->clients, &gathering->accepted, &gathering->today->consumption));
	TRY(store_incident_events(cx->db, cx->arena, cx->practice.id, &gathering->unforeseen));
	TRY(store_series_task_open(cx->db, cx->arena, cx->practice.id, &gathering->repeating));
	return open_timer(cx, &gathering->today->timer);
}

static void add_line(Gathering *gathering, TaskLines *list, const TaskLine *line)
{
	*LIST_ADD(gathering->cx->arena, *list) = *line;
}

/* Overdue stands apart from at risk; what waits is neither. */
static void sort_lines(Gathering *gathering)
{
	Today *today = gathering->today;
	EACH (const TaskLine, line, today->lines) {
		const Task *task = &line->task;
		if (instant_set(task->waiting_since)) {
			add_line(gathering, &today->waiting, line);
		} else if (!text_empty(task->colleague)) {
			add_line(gathering, &today->elsewhere, line);
		} else if (line->left.overrun) {
			add_line(gathering, &today->overrun, line);
		}
		if (!task_promise(task)) {
			continue;
		}
		today->counts[line->state]++;
		add_line(gathering, &today->promises, line);
		if (line->state == PROMISE_OVERDUE) {
			add_line(gathering, &today->overdue, line);
		}
		if (task_planned(task) && task->triage_day.days != today->day.days) {
			add_line(gathering, &today->triage, line);
		}
	}
	today->open = today->lines.count;
	today->verdict = promise_verdict(gathering->cx->arena, today->counts);
}

static void find_zoneless(Gathering *gathering)
{
	EACH (const Client, client, gathering->clients) {
		if (text_empty(client->zone) && client->status != CLIENT_ENDED) {
			*LIST_ADD(gathering->cx->arena, gathering->today->zoneless) =
				(Zoneless){client->id, client->name, client->thread};
		}
	}
}

const Error *open_today(Context *cx, Today *ret_today)
{
	Today today = {.day = zone_day(cx->zone, cx->now), .zone = cx->zone};
	Gathering gathering = {.cx = cx, .today = &today};
	gathering.midnights = (Interval){zone_midnight(cx->zone, today.day),
		zone_midnight(cx->zone, day_plus(today.day, 1))};
	TRY(load(&gathering));
	today.place = own_place(cx, &gathering.book, cx->now);
	today.has_plan = instant_set(gathering.plan.made);
	today.clients = gathering.clients.count;
	today.own = gathering.book.own;
	sort_lines(&gathering);
	find_zoneless(&gathering);
	TRY(gather_day(&gathering));
	gather_proofs(&gathering);
	proofs_put_agreed(cx, &gathering.accepted, today.proofs);
	today.fixed = book_fixed(
		&gathering.book, &gathering.clients, &gathering.accepted, gathering.midnights);
	gather_strip(&gathering);
	TRY(open_load(cx, &gathering.plan, TODAY_WEEKS, &today.load));
	today.ends = agreement_ends(cx, &gathering.clients, &gathering.accepted);
	TRY(updates_among(cx, &gathering.clients, &gathering.accepted, &today.updates));
	TRY(count_reminders(cx, &today.reminders, &today.unsent));
	*ret_today = today;
	return OK;
}
