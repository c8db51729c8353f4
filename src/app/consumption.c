#include "app/consumption.h"

#include "app/client.h"
#include "app/invoice_bill.h"
#include "store/agreement.h"

#include <stdlib.h>

typedef struct {
	Context *cx;
	const Agreement *agreement;
	Agreements versions;
	const Zone *zone;
	Day today, month; /* month: the first of this one */
	Day since;        /* the first day of the months that are counted */
	int32_t months;   /* from the first to this one; 0: it sets no limit */
	Duration *used;
	UsedTimes times; /* of this month */
	ConsumedMoneys moneys;
	Money charged;
} Consuming;

static void add_time(Consuming *at, const UsedTime *time)
{
	int32_t place = months_from(at->since, zone_day(at->zone, time->start));
	if (place < 0 || place >= at->months) {
		return;
	}
	at->used[place].seconds += time->billed.seconds;
	if (place + 1 == at->months) {
		*LIST_ADD(at->cx->arena, at->times) = *time;
	}
}

static const Error *add_used(Consuming *at, ClientId client)
{
	Context *cx = at->cx;
	UsedTimes used;
	UnbilledWorks works;
	TRY(store_invoice_used(cx->db, cx->arena, cx->practice.id, client, &used));
	TRY(store_invoice_unbilled(cx->db, cx->arena, cx->practice.id, client,
		zone_midnight(at->zone, at->since), cx->now, &works));
	bool kept = at->agreement->rate_kind == RATE_RETAINER;
	EACH (UsedTime, one, used) {
		if (!kept || bill_uses_hours(&at->versions, one)) {
			add_time(at, one);
		}
	}
	EACH (UnbilledWork, one, works) {
		const Work *work = &one->work;
		Duration raw = {work->end.seconds - work->start.seconds};
		add_time(at, &(UsedTime){.entry = work->entry,
				     .start = work->start,
				     .billed = billed_time(at->agreement, raw),
				     .title = work->title,
				     .note = work->note});
	}
	return OK;
}

static void add_money(Consuming *at, InvoiceId invoice, Text name, Money amount)
{
	at->charged = money_add(at->charged, amount);
	if (amount.minor != 0) {
		*LIST_ADD(at->cx->arena, at->moneys) = (ConsumedMoney){invoice, name, amount};
	}
}

/* What this month came to by now, and would if it were billed today; without what a minimum adds.
 */
static const Error *add_charged(Consuming *at, ClientId client)
{
	Context *cx = at->cx;
	Receivables all;
	ClientBill bill;
	TRY(store_invoice_of_client(cx->db, cx->arena, cx->practice.id, client, &all));
	TRY(client_bill(cx, client, at->month, at->today, &all, &bill));
	EACH (const Receivable, other, bill.others) {
		if (other->from.days >= at->month.days) {
			add_money(at, other->id, other->number, bill_charge_of(other));
		}
	}
	EACH (const BillLine, line, bill.bill.lines) {
		if (line->kind != BILL_MINIMUM) {
			add_money(at, (InvoiceId){0},
				bill_line_name(cx->arena, at->agreement, line), line->amount);
		}
	}
	return OK;
}

/* What is used of what a version sets for a month, by now. */
static const Error *consume(
	Context *cx, ClientId client, const Agreement *agreement, Consuming *ret_at)
{
	Consuming at = {.cx = cx, .agreement = agreement};
	bool limits = agreement && (agreement->rate_kind == RATE_RETAINER ||
					   agreement->budget.minutes > 0 || agreement->minimum > 0);
	*ret_at = at;
	if (!limits) {
		return OK;
	}
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client, &at.versions));
	at.since = months_since(&at.versions, agreement);
	at.zone = agreement_zone(cx, agreement);
	at.today = zone_day(at.zone, cx->now);
	Date date = day_date(at.today);
	at.month = day(date.year, date.month, 1);
	at.months = months_from(at.since, at.today) + 1;
	if (at.months <= 0 || at.months > BILL_MONTHS_LIMIT) {
		return OK;
	}
	at.charged = (Money){0, agreement->currency};
	at.used = NEW_ARRAY(cx->arena, Duration, (size_t)at.months);
	TRY(add_used(&at, client));
	if (agreement->minimum > 0) {
		TRY(add_charged(&at, client));
	}
	*ret_at = at;
	return OK;
}

static Consumptions consumption_at(const Consuming *at)
{
	return at->used ? consumption_of(at->cx->arena, &at->versions, at->agreement, at->used,
				  (size_t)at->months, at->charged)
			: (Consumptions){0};
}

const Error *open_consumption(
	Context *cx, ClientId client, const Agreement *agreement, Consumptions *ret_consumption)
{
	Consuming at;
	TRY(consume(cx, client, agreement, &at));
	*ret_consumption = consumption_at(&at);
	return OK;
}

const Error *open_consumption_made(Context *cx, ClientId client, ConsumptionMade *ret_made)
{
	Consuming at;
	Agreements versions;
	ConsumptionMade made = {0};
	TRY(open_client_form(cx, client, &made.client));
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client, &versions));
	const Agreement *agreement = agreement_on(&versions, zone_day(cx->zone, cx->now));
	TRY(consume(cx, client, agreement, &at));
	made.agreement = agreement ? agreement->id : (AgreementId){0};
	made.consumption = consumption_at(&at);
	made.times = at.times;
	made.moneys = at.moneys;
	made.charged = at.charged;
	EACH (const UsedTime, time, made.times) {
		made.used.seconds += time->billed.seconds;
	}
	*ret_made = made;
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
	Agreements own = agreements_of(cx->arena, accepted, client->id);
	Consumptions all;
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

const Error *open_consumption_alerts(Context *cx, const Clients *clients,
	const Agreements *accepted, ConsumptionLines *ret_lines)
{
	ConsumptionLines lines = {0};
	EACH (const Client, client, *clients) {
		TRY(add_alerts(cx, client, accepted, &lines));
	}
	if (lines.count > 0) {
		qsort(lines.items, lines.count, sizeof *lines.items, by_percent);
	}
	*ret_lines = lines;
	return OK;
}
