#include "app/plan_wish.h"

#include "domain/reserved.h"
#include "store/report.h"

#include <inttypes.h>

typedef struct {
	Context *cx;
	PlanWindowsBook *windows;
	PlanProblem *problem;
	Day since;         /* the first day of what was asked last … */
	ReportRows worked; /* … and the work since then, by client */
} Wishing;

/* --- hours kept for them ---------------------------------------------------------------------- */

static const Error *worked_since(Wishing *wishing, Day first, ClientId client, int32_t *ret_minutes)
{
	Context *cx = wishing->cx;
	int32_t minutes = 0;
	if (wishing->since.days != first.days) {
		const Interval span = {zone_midnight(cx->zone, first), cx->now};
		TRY(store_report_sums(cx->db, cx->arena, cx->practice.id, BY_CLIENT, span, cx->now,
			(ClientId){0}, &wishing->worked));
		wishing->since = first;
	}
	EACH (ReportRow, row, wishing->worked) {
		minutes += row->client.value == client.value ? (int32_t)(row->all.seconds / 60) : 0;
	}
	*ret_minutes = minutes;
	return OK;
}

/* What is not yet worked of each week's or month's hours. */
static const Error *keep_hours(Wishing *wishing, const Client *client, PlanReserves *ret_reserves)
{
	Context *cx = wishing->cx;
	const Agreements theirs =
		agreements_of(cx->arena, &wishing->windows->agreements, client->id);
	const Day today = zone_day(cx->zone, cx->now);
	const Day last = zone_day(cx->zone, plan_instant(wishing->problem->until));
	const ReservedSpans spans = reserved_spans(cx->arena, client, &theirs, today, last);
	const int32_t window = spans.count > 0 ? plan_window(wishing->windows, wishing->problem,
							 client, WINDOW_AGREED)
					       : 0;
	PlanReserves reserves = {0};
	EACH (ReservedSpan, span, spans) {
		int32_t worked = 0;
		if (span->first.days <= today.days) {
			TRY(worked_since(wishing, span->first, client->id, &worked));
		}
		if (span->minutes.minutes > worked) {
			*LIST_ADD(cx->arena, reserves) = (PlanReserve){
				.minutes = span->minutes.minutes - worked,
				.from = plan_time(zone_midnight(cx->zone, span->first)),
				.to = plan_time(zone_midnight(cx->zone, day_plus(span->last, 1))),
				.window = window,
			};
		}
	}
	*ret_reserves = reserves;
	return OK;
}

static PlanClient *planned_client(const Wishing *wishing, ClientId id)
{
	Text wanted = text_format(wishing->cx->arena, "%" PRId64, id.value);
	EACH (PlanClient, client, wishing->problem->clients) {
		if (text_equal(client->id, wanted)) {
			return client;
		}
	}
	if (wishing->problem->clients.count >= PLAN_CLIENTS_LIMIT) {
		return NULL;
	}
	PlanClient *client = LIST_ADD(wishing->cx->arena, wishing->problem->clients);
	*client = (PlanClient){.id = wanted};
	return client;
}

static const Error *put_reserves(Wishing *wishing, Clients clients)
{
	EACH (Client, client, clients) {
		PlanReserves reserves;
		TRY(keep_hours(wishing, client, &reserves));
		PlanClient *planned =
			reserves.count > 0 ? planned_client(wishing, client->id) : NULL;
		if (planned) {
			planned->reserves = reserves;
		}
	}
	return OK;
}

/* --- ready when their day begins (R71) -------------------------------------------------------- */

/* When their last day begins before that time; the time itself where one begins then; 0: none. */
static PlanTime morning_before(const Client *client, const Wishing *wishing, PlanTime due)
{
	const Zone *zone = client_zone(wishing->cx, client);
	const Intervals hours = book_client(&wishing->windows->book, client);
	PlanTime morning = 0;
	Day last = {0};
	EACH (Interval, reached, hours) {
		const Day today = zone_day(zone, reached->start);
		if (plan_time(reached->start) > due) {
			break;
		}
		morning = today.days != last.days ? plan_time(reached->start) : morning;
		last = today;
	}
	return morning;
}

static void put_morning(const Wishing *wishing, const Client *client, PlanTask *asked)
{
	const PlanTime now = wishing->problem->now;
	PlanTime morning = morning_before(client, wishing, asked->due);
	if (morning > now && morning > asked->earliest && morning < asked->due) {
		asked->prefer_before = morning;
	}
}

static void put_mornings(const Wishing *wishing, Clients clients, Tasks tasks)
{
	EACH (Client, client, clients) {
		if (!client->before_morning || !book_knows(&wishing->windows->book, client->id)) {
			continue;
		}
		for (size_t i = 0; i < tasks.count; i++) {
			if (tasks.items[i].client.value == client->id.value &&
				task_promise(&tasks.items[i])) {
				put_morning(wishing, client, &wishing->problem->tasks.items[i]);
			}
		}
	}
}

const Error *plan_put_wishes(
	Context *cx, PlanWindowsBook *windows, Clients clients, Tasks tasks, PlanProblem *problem)
{
	Wishing wishing = {.cx = cx, .windows = windows, .problem = problem};
	TRY(put_reserves(&wishing, clients));
	put_mornings(&wishing, clients, tasks);
	problem->gap_minutes = cx->practice.gap.minutes;
	problem->break_after = cx->practice.break_after.minutes;
	problem->break_minutes = cx->practice.break_minutes.minutes;
	return OK;
}
