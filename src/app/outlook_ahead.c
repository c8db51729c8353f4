/* What is ahead: flows from every source, then months of each currency. */
#include "app/outlook_work.h"

#include "app/expense.h"
#include "app/invoice_bill.h"
#include "store/expense.h"

#include <stdlib.h>

const Agreements *outlook_versions(const Looking *at, ClientId client)
{
	Agreements *versions = NEW(at->cx->arena, Agreements);
	*versions = agreements_of(at->cx->arena, &at->agreements, client);
	return versions;
}

/* --- flows -------------------------------------------------------------------------------------
 */

/* What came too much goes back, or the next invoice brings so much less. */
static void add_open_invoices(Looking *at)
{
	EACH (const Receivable, receivable, at->receivables) {
		Money open = receivable_open(receivable), surplus = receivable_surplus(receivable);
		bool too_much = surplus.minor > 0;
		Money amount = {too_much ? -surplus.minor : open.minor, receivable->currency};
		if (amount.minor != 0) {
			*LIST_ADD(at->cx->arena, at->flows) = (Flow){.kind = FLOW_OPEN,
				.client = receivable->client,
				.day = too_much ? at->outlook.today : receivable->due_day,
				.amount = amount,
				.invoice = receivable->id};
		}
	}
}

/* As the next draft would have it; a retainer's time is paid by its fee. */
static const Error *add_unbilled(Looking *at)
{
	Context *cx = at->cx;
	InvoiceDesk desk = {.today = at->outlook.today};
	Date date = day_date(desk.today);
	Day month_end = day_plus(day_plus_months(day(date.year, date.month, 1), 1), -1);
	TRY(open_unbilled(cx, &at->clients, &at->receivables, &desk));
	EACH (const UnbilledRow, row, desk.unbilled) {
		const Agreement *agreement =
			agreement_on(outlook_versions(at, row->client.id), desk.today);
		if (agreement && agreement->rate_kind == RATE_HOURLY && row->worth.minor != 0) {
			*LIST_ADD(cx->arena, at->flows) = (Flow){.kind = FLOW_UNBILLED,
				.client = row->client.id,
				.day = agreement_due(agreement, month_end),
				.amount = row->worth,
				.agreement = agreement->id};
		}
	}
	return OK;
}

/* The whole months that a habit is made of. */
static void habit_days(const Looking *at, Day *ret_first, Day *ret_last)
{
	Date date = day_date(at->outlook.today);
	Day month = day(date.year, date.month, 1);
	*ret_first = day_plus_months(month, -OUTLOOK_HABIT_MONTHS);
	*ret_last = day_plus(month, -1);
}

/* What a client was billed a month before this one, on average, before VAT. */
static Money habit_of(const Looking *at, ClientId client, Currency currency)
{
	Day first, last;
	Money sum = {0, currency};
	habit_days(at, &first, &last);
	EACH (const Receivable, one, at->receivables) {
		bool theirs =
			one->client.value == client.value && currency_same(one->currency, currency);
		if (theirs && one->to.days >= first.days && one->to.days <= last.days) {
			sum = money_add(sum, receivable_earned(one));
		}
	}
	return money_scale(sum, 1, OUTLOOK_HABIT_MONTHS);
}

/* What was worked this month and is not billed yet: it counts towards a minimum. */
static const Error *unbilled_of(
	Looking *at, const Agreement *agreement, ClientId client, Money *ret_worth)
{
	ClientBill bill;
	Day today = at->outlook.today;
	*ret_worth = (Money){0, agreement->currency};
	if (agreement->minimum > 0) {
		TRY(client_bill(at->cx, client, day_month(today), today, &at->receivables, &bill));
		*ret_worth = bill.bill.total;
	}
	return OK;
}

static const Error *add_agreed_with(Looking *at, const Client *client)
{
	Context *cx = at->cx;
	AgreedAhead ahead = {.versions = outlook_versions(at, client->id),
		.today = at->outlook.today,
		.months = at->outlook.ask.months};
	if (ahead.versions->count == 0) {
		return OK;
	}
	const Agreement *agreement = agreement_on(ahead.versions, ahead.today);
	Receivables own = receivables_of(cx->arena, &at->receivables, client->id);
	ahead.charges = charges_of(cx->arena, &own);
	ahead.habit = habit_of(at, client->id, agreement ? agreement->currency : client->currency);
	if (agreement) {
		TRY(unbilled_of(at, agreement, client->id, &ahead.unbilled));
	}
	flows_agreed(cx->arena, &ahead, &at->flows);
	return OK;
}

static const Error *add_agreed(Looking *at)
{
	EACH (const Client, client, at->clients) {
		TRY(add_agreed_with(at, client));
	}
	return OK;
}

/* Expenses as in the last months, at home, in each month after this one. */
static const Error *add_spending(Looking *at)
{
	Context *cx = at->cx;
	Expenses spent;
	Money sum = {0, cx->practice.currency};
	Day first, last;
	habit_days(at, &first, &last);
	TRY(store_expense_list(cx->db, cx->arena, cx->practice.id, first, last, &spent));
	EACH (const Expense, expense, spent) {
		sum.minor += expense->home.minor;
	}
	Money each = money_scale(sum, -1, OUTLOOK_HABIT_MONTHS);
	for (int i = 1; each.minor != 0 && i < at->outlook.ask.months; i++) {
		*LIST_ADD(cx->arena, at->flows) = (Flow){.kind = FLOW_SPENT,
			.day = day_plus_months(day_plus(last, 1), i),
			.amount = each};
	}
	return OK;
}

/* --- with one of them gone ---------------------------------------------------------------------
 */

/* Notice given today: what is agreed binds until then. */
static void find_gone(Looking *at)
{
	Outlook *outlook = &at->outlook;
	const Client *client = outlook_client(at, outlook->ask.without);
	if (!client) {
		outlook->ask.without = (ClientId){0};
		return;
	}
	const Agreement *agreement = agreement_on(outlook_versions(at, client->id), outlook->today);
	outlook->without_name = client->name;
	outlook->gone_on = day_plus(outlook->today, agreement ? agreement->notice_days : 0);
}

static FlowRow row_of(Looking *at, const Flow *flow)
{
	const Outlook *outlook = &at->outlook;
	const Client *client = outlook_client(at, flow->client);
	FlowRow row = {.flow = *flow,
		.name = client ? client->name : TEXT(""),
		.thread = client ? client->thread : 0};
	habit_days(at, &row.first, &row.last);
	row.gone = outlook->ask.without.value && flow->client.value == outlook->ask.without.value &&
		   day_set(flow->earned) && flow->earned.days > outlook->gone_on.days;
	EACH (const Receivable, one, at->receivables) {
		if (flow->invoice.value && one->id.value == flow->invoice.value) {
			row.about = one->number;
		}
	}
	EACH (const Agreement, one, at->agreements) {
		if (flow->agreement.value && one->id.value == flow->agreement.value) {
			row.about = one->title;
		}
	}
	return row;
}

static int by_day(const void *left, const void *right)
{
	const Flow *a = left, *b = right;
	return a->day.days < b->day.days ? -1 : a->day.days > b->day.days;
}

static void add_ahead(Looking *at, Currency currency)
{
	Outlook *outlook = &at->outlook;
	Ahead ahead = {.currency = currency, .sum = {0, currency}, .without = {0, currency}};
	ahead.months = flow_months(at->cx->arena, &at->flows, currency, outlook->today,
		outlook->ask.months, outlook->ask.without, outlook->gone_on);
	Day last = day_plus_months(ahead.months.items[0].month, outlook->ask.months);
	EACH (const Flow, flow, at->flows) {
		if (currency_same(flow->amount.currency, currency) && flow->day.days < last.days) {
			*LIST_ADD(at->cx->arena, ahead.rows) = row_of(at, flow);
		}
	}
	EACH (const FlowMonth, month, ahead.months) {
		ahead.sum = month->running;
		ahead.without = month->running_without;
	}
	if (ahead.rows.count > 0) {
		*LIST_ADD(at->cx->arena, outlook->ahead) = ahead;
	}
}

const Error *outlook_ahead(Looking *at)
{
	find_gone(at);
	add_open_invoices(at);
	TRY(add_unbilled(at));
	TRY(add_agreed(at));
	TRY(add_spending(at));
	if (at->flows.count > 0) {
		qsort(at->flows.items, at->flows.count, sizeof(Flow), by_day);
	}
	Currencies currencies =
		flow_currencies(at->cx->arena, &at->flows, at->cx->practice.currency);
	EACH (const Currency, currency, currencies) {
		add_ahead(at, *currency);
	}
	return OK;
}
