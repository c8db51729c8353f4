#include "app/consumption.h"

#include "app/invoice_bill.h"
#include "store/agreement.h"

#include <stdlib.h>

typedef struct {
	Context *cx;
	const Agreement *agreement;
	const Zone *zone;
	Day today, month; /* month: the first of this one */
	Duration *used;
	int32_t months;
} Consuming;

static int32_t month_place(const Consuming *at, Day day)
{
	Date from = day_date(at->agreement->from), date = day_date(day);
	return (date.year - from.year) * 12 + date.month - from.month;
}

static void add_time(Consuming *at, Instant start, Duration time)
{
	int32_t place = month_place(at, zone_day(at->zone, start));
	if (place >= 0 && place < at->months) {
		at->used[place].seconds += time.seconds;
	}
}

static const Error *add_used(Consuming *at, ClientId client)
{
	Context *cx = at->cx;
	UsedTimes used;
	UnbilledWorks works;
	TRY(store_invoice_used(cx->db, cx->arena, cx->practice.id, client, &used));
	TRY(store_invoice_unbilled(cx->db, cx->arena, cx->practice.id, client,
		zone_midnight(at->zone, at->agreement->from), cx->now, &works));
	EACH (UsedTime, one, used) {
		add_time(at, one->start, one->billed);
	}
	EACH (UnbilledWork, one, works) {
		Duration raw = {one->work.end.seconds - one->work.start.seconds};
		add_time(at, one->work.start, billed_time(at->agreement, raw));
	}
	return OK;
}

/* What this month came to by now, and would if it were billed today; without what a minimum adds.
 */
static const Error *charged_now(const Consuming *at, ClientId client, Money *ret_charged)
{
	Context *cx = at->cx;
	Receivables all;
	ClientBill bill;
	TRY(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	TRY(client_bill(cx, client, at->month, at->today, &all, &bill));
	Money charged = bill.bill.total;
	EACH (BillLine, line, bill.bill.lines) {
		charged.minor -= line->kind == BILL_MINIMUM ? line->amount.minor : 0;
	}
	*ret_charged = money_add(charged, bill_charged_since(&bill, at->month));
	return OK;
}

const Error *open_consumption(
	Context *cx, ClientId client, const Agreement *agreement, Consumptions *ret_consumption)
{
	Consumptions none = {0};
	bool limits = agreement && (agreement->rate_kind == RATE_RETAINER ||
					   agreement->budget.minutes > 0 || agreement->minimum > 0);
	*ret_consumption = none;
	if (!limits) {
		return OK;
	}
	Consuming at = {.cx = cx, .agreement = agreement, .zone = agreement_zone(cx, agreement)};
	at.today = zone_day(at.zone, cx->now);
	Date date = day_date(at.today);
	at.month = day(date.year, date.month, 1);
	at.months = month_place(&at, at.today) + 1;
	if (at.months <= 0 || at.months > BILL_MONTHS_LIMIT) {
		return OK;
	}
	Money charged = {0, agreement->currency};
	at.used = NEW_ARRAY(cx->arena, Duration, (size_t)at.months);
	TRY(add_used(&at, client));
	if (agreement->minimum > 0) {
		TRY(charged_now(&at, client, &charged));
	}
	*ret_consumption =
		consumption_of(cx->arena, agreement, at.used, (size_t)at.months, charged);
	return OK;
}

/* --- all clients --- */

static int by_percent(const void *left, const void *right)
{
	const ConsumptionLine *l = left, *r = right;
	return (l->consumption.percent < r->consumption.percent) -
	       (l->consumption.percent > r->consumption.percent);
}

static const Error *add_alerts(
	Context *cx, const Client *client, const Agreements *accepted, ConsumptionLines *lines)
{
	Agreements own = {0};
	Consumptions all;
	EACH (Agreement, agreement, *accepted) {
		if (agreement->client.value == client->id.value) {
			*LIST_ADD(cx->arena, own) = *agreement;
		}
	}
	Day today = zone_day(cx->zone, cx->now);
	TRY(open_consumption(cx, client->id, agreement_on(&own, today), &all));
	EACH (Consumption, one, all) {
		if (one->level != CONSUMED_CALM) {
			*LIST_ADD(cx->arena, *lines) =
				(ConsumptionLine){client->id, client->name, client->thread, *one};
		}
	}
	return OK;
}

const Error *open_consumption_alerts(
	Context *cx, const Clients *clients, ConsumptionLines *ret_lines)
{
	Agreements accepted;
	ConsumptionLines lines = {0};
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &accepted));
	EACH (const Client, client, *clients) {
		TRY(add_alerts(cx, client, &accepted, &lines));
	}
	if (lines.count > 0) {
		qsort(lines.items, lines.count, sizeof *lines.items, by_percent);
	}
	*ret_lines = lines;
	return OK;
}
