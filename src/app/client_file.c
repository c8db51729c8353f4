/* A client's file and the list of all clients: what is known, what is promised, what time it is. */
#include "app/agreement.h"
#include "app/client.h"
#include "app/hours.h"
#include "app/plan.h"
#include "app/reply.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/discovery.h"
#include "store/holiday.h"
#include "store/report.h"
#include "store/task.h"

#include <stdlib.h>

enum { WEEK_DAYS = 7 };

/* The week on the client's clock that holds now, with a day more on both sides. */
static Interval around(Day monday, const Zone *zone)
{
	return (Interval){zone_midnight(zone, day_plus(monday, -1)),
		zone_midnight(zone, day_plus(monday, WEEK_DAYS + 1))};
}

static void count_promises(ClientLine *line, PromiseLines promises)
{
	EACH (const PromiseLine, promise, promises) {
		if (promise->task.client.value != line->client.id.value) {
			continue;
		}
		line->promises++;
		line->danger +=
			promise->state == PROMISE_OVERDUE || promise->state == PROMISE_BROKEN;
		if (!instant_set(line->next_due) || promise->due.seconds < line->next_due.seconds) {
			line->next_due = promise->due;
		}
	}
}

typedef struct {
	ClientLine line;
	const Language *language;
} Sorted;

static int by_name(const void *a, const void *b)
{
	static const int rank[] = {[CLIENT_ACTIVE] = 0,
		[CLIENT_PROSPECT] = 1,
		[CLIENT_PAUSED] = 2,
		[CLIENT_ENDED] = 3};
	const Sorted *left = a, *right = b;
	int order = rank[left->line.client.status] - rank[right->line.client.status];
	return order != 0 ? order
			  : words_order(left->language, left->line.client.name,
				    right->line.client.name);
}

const Error *open_clients(Context *cx, ClientLines *ret_lines)
{
	Clients clients;
	PromiseLines promises;
	HoursBook book;
	Instant from = instant_plus(cx->now, -SECONDS_PER_DAY);
	Instant to = instant_plus(cx->now, SECONDS_PER_DAY);
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	TRY(open_promises(cx, (ClientId){0}, &promises));
	TRY(open_hours(cx, from, to, &book));
	Sorted *sorted = NEW_ARRAY(cx->arena, Sorted, clients.count);
	for (size_t i = 0; i < clients.count; i++) {
		const Client *client = &clients.items[i];
		ClientLine line = {.client = *client, .place = client_place(cx, client)};
		if (!text_empty(client->zone)) {
			line.there = zone_wall(client_zone(cx, client), cx->now);
		}
		line.hours_known = book_knows(&book, client->id);
		line.reachable = intervals_hold(book_client(&book, client), cx->now);
		count_promises(&line, promises);
		sorted[i] = (Sorted){line, cx->language};
	}
	if (clients.count > 0) {
		qsort(sorted, clients.count, sizeof *sorted, by_name);
	}
	ClientLines lines = {0};
	for (size_t i = 0; i < clients.count; i++) {
		*LIST_ADD(cx->arena, lines) = sorted[i].line;
	}
	*ret_lines = lines;
	return OK;
}

/* --- one client --------------------------------------------------------------------------- */

static int by_day(const void *left, const void *right)
{
	const Holiday *l = left, *r = right;
	return (l->day.days > r->day.days) - (l->day.days < r->day.days);
}

static const Error *holidays_there(Context *cx, ClientFile *file)
{
	Day today = zone_day(file->zone, cx->now), last = day_plus(today, HOLIDAY_AHEAD_DAYS);
	OwnHolidays typed;
	file->holidays =
		holidays_between(cx->arena, file->client.country, file->client.region, today, last);
	TRY(store_holiday_list(cx->db, cx->arena, cx->practice.id, today, last, &typed));
	EACH (const OwnHoliday, holiday, typed) {
		if (own_holiday_counts(holiday, file->client.country, file->client.region)) {
			*LIST_ADD(cx->arena, file->holidays) =
				(Holiday){holiday->day, text_chars(holiday->name), false};
		}
	}
	if (file->holidays.count > 0) {
		qsort(file->holidays.items, file->holidays.count, sizeof(Holiday), by_day);
	}
	return OK;
}

/* What is agreed with them, and this week's or month's hours of it, on the VA's clock. */
static const Error *agreed_there(Context *cx, ClientFile *file)
{
	const Day today = zone_day(cx->zone, cx->now);
	Agreements *versions = NEW(cx->arena, Agreements); /* the terms point into it */
	ReportRows sums;
	TRY(store_agreement_of_client(
		cx->db, cx->arena, cx->practice.id, file->client.id, versions));
	file->terms = agreement_terms(&file->client, versions, today);
	const ReservedSpans spans =
		reserved_spans(cx->arena, &file->client, versions, today, today);
	if (spans.count == 0) {
		return OK;
	}
	file->kept = spans.items[0];
	const Interval since = {zone_midnight(cx->zone, file->kept.first), cx->now};
	TRY(store_report_sums(cx->db, cx->arena, cx->practice.id, BY_CLIENT, since, cx->now,
		file->client.id, &sums));
	EACH (const ReportRow, row, sums) {
		file->worked.minutes += (int32_t)(row->all.seconds / 60);
	}
	return OK;
}

static StripMarks promise_marks(Context *cx, PromiseLines promises)
{
	static const MarkKind kinds[PROMISE_STATES] = {
		[PROMISE_KEPT] = MARK_PROMISE,
		[PROMISE_TIGHT] = MARK_TIGHT,
		[PROMISE_BROKEN] = MARK_IMPOSSIBLE,
		[PROMISE_OVERDUE] = MARK_IMPOSSIBLE,
		[PROMISE_WAITING] = MARK_PROMISE,
		[PROMISE_LEFT] = MARK_PROMISE,
	};
	StripMarks marks = {0};
	EACH (const PromiseLine, promise, promises) {
		*LIST_ADD(cx->arena, marks) = (StripMark){
			.at = promise->due,
			.kind = kinds[promise->state],
		};
	}
	return marks;
}

static const Error *week_there(Context *cx, ClientFile *file)
{
	Day monday = day_monday(zone_day(file->zone, cx->now));
	Interval span = around(monday, file->zone);
	HoursBook book;
	TRY(open_hours(cx, span.start, span.end, &book));
	Intervals theirs = book_client(&book, &file->client), own = book_own(&book);
	Interval next;
	file->hours_known = book_knows(&book, file->client.id);
	file->reachable = intervals_hold(theirs, cx->now);
	if (file->reachable && intervals_next(theirs, cx->now, &next)) {
		file->left = (Minutes){(int32_t)((next.end.seconds - cx->now.seconds) / 60)};
	}
	StripPerson *user = NEW(cx->arena, StripPerson), *client = NEW(cx->arena, StripPerson);
	*user = (StripPerson){.name = cx->member.name,
		.place = zone_place(cx, cx->zone),
		.zone = cx->zone,
		.hours = own};
	*client = (StripPerson){.name = file->client.name,
		.place = file->place,
		.thread = file->client.thread,
		.zone = file->zone,
		.hours = theirs};
	file->week = strip_of_week(
		cx->arena, user, client, promise_marks(cx, file->promises), monday, cx->now);
	for (int i = 0; i < WEEK_DAYS; i++) {
		Intervals one = {0};
		*LIST_ADD(cx->arena, one) =
			(Interval){zone_midnight(file->zone, day_plus(monday, i)),
				zone_midnight(file->zone, day_plus(monday, i + 1))};
		Duration both = intervals_length(
			intervals_and(cx->arena, one, intervals_and(cx->arena, own, theirs)));
		file->common.minutes += (int32_t)(both.seconds / 60);
		file->common_days += both.seconds > 0;
	}
	return OK;
}

/* Of what is in force today, else of the version that is being prepared. */
static const Error *settled_there(Context *cx, ClientFile *file)
{
	Agreements all;
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, file->client.id, &all));
	const Agreement *shown = agreement_on(&all, zone_day(cx->zone, cx->now));
	if (!shown && all.count > 0) {
		shown = &all.items[all.count - 1];
	}
	file->agreed = shown;
	file->open_count = agreement_open(shown, file->open_points);
	return OK;
}

const Error *open_client(Context *cx, ClientId id, ClientFile *ret_file)
{
	ClientFile file = {0};
	TRY(open_client_form(cx, id, &file.client));
	file.zone = client_zone(cx, &file.client);
	file.place = client_place(cx, &file.client);
	file.there = zone_wall(file.zone, cx->now);
	TRY(store_contact_list(cx->db, cx->arena, cx->practice.id, id, &file.contacts));
	TRY(open_promises(cx, id, &file.promises));
	TRY(week_there(cx, &file));
	TRY(holidays_there(cx, &file));
	TRY(agreed_there(cx, &file));
	TRY(open_client_notices(cx, id, &file.notices));
	TRY(store_discovery_list(cx->db, cx->arena, cx->practice.id, id, &file.discoveries));
	TRY(open_consumption(cx, id, file.terms.agreement, &file.consumption));
	TRY(settled_there(cx, &file));
	TRY(open_client_update(cx, id, &file.update));
	TRY(open_reply_due(cx, &file.client, &file.reply_due));
	*ret_file = file;
	return OK;
}
