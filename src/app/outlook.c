#include "app/outlook_work.h"

#include "app/books.h"
#include "store/books.h"
#include "store/client.h"
#include "store/outlook.h"
#include "store/report.h"

#include <inttypes.h>
#include <stdlib.h>

const Client *outlook_client(const Looking *at, ClientId id)
{
	EACH (const Client, client, at->clients) {
		if (client->id.value == id.value) {
			return client;
		}
	}
	return NULL;
}

/* --- where income comes from -------------------------------------------------------------------
 */

static IncomeShare *share_of(Looking *at, ClientId id, Text name)
{
	EACH (IncomeShare, share, at->outlook.shares) {
		if (share->client.value == id.value) {
			return share;
		}
	}
	const Client *client = outlook_client(at, id);
	IncomeShare *share = LIST_ADD(at->cx->arena, at->outlook.shares);
	*share = (IncomeShare){.client = id,
		.name = name,
		.thread = client ? client->thread : 0,
		.income = {0, at->cx->practice.currency}};
	for (int i = 0; i < 12; i++) {
		share->months[i].currency = at->cx->practice.currency;
	}
	return share;
}

static int by_income(const void *left, const void *right)
{
	const IncomeShare *a = left, *b = right;
	return a->income.minor > b->income.minor ? -1 : a->income.minor < b->income.minor;
}

static const Error *add_income(Looking *at)
{
	Context *cx = at->cx;
	Outlook *outlook = &at->outlook;
	BookLines lines;
	Date since = day_date(outlook->since);
	TRY(store_books_receipts(
		cx->db, cx->arena, cx->practice.id, outlook->since, outlook->today, &lines));
	EACH (const BookLine, line, lines) {
		Date date = day_date(line->day);
		int place = (date.year - since.year) * 12 + date.month - since.month;
		if (!line->valued || place < 0 || place >= 12) {
			outlook->unvalued += !line->valued;
			continue;
		}
		IncomeShare *share = share_of(at, line->client, line->client_name);
		share->months[place].minor += line->home.minor;
		share->income.minor += line->home.minor;
		outlook->income.minor += line->home.minor;
	}
	EACH (IncomeShare, share, outlook->shares) {
		int64_t whole = outlook->income.minor;
		bool part = whole > 0 && share->income.minor > 0; /* more may have gone back */
		share->percent = part ? (int32_t)(share->income.minor * 100 / whole) : 0;
	}
	if (outlook->shares.count > 0) {
		qsort(outlook->shares.items, outlook->shares.count, sizeof(IncomeShare), by_income);
	}
	return OK;
}

/* --- what an hour brings -----------------------------------------------------------------------
 */

static ClientRate *rate_of(Looking *at, ClientId id, Currency currency)
{
	EACH (ClientRate, rate, at->outlook.rates) {
		if (rate->client.value == id.value &&
			currency_same(rate->billed.currency, currency)) {
			return rate;
		}
	}
	const Client *client = outlook_client(at, id);
	ClientRate *rate = LIST_ADD(at->cx->arena, at->outlook.rates);
	*rate = (ClientRate){.client = id,
		.name = client ? client->name : TEXT(""),
		.thread = client ? client->thread : 0,
		.billed = {0, currency}};
	return rate;
}

static const Error *work_rate(Looking *at, ClientRate *rate)
{
	Context *cx = at->cx;
	ReportRows rows;
	const Interval within = {zone_midnight(cx->zone, rate->first),
		zone_midnight(cx->zone, day_plus(rate->last, 1))};
	TRY(store_report_sums(cx->db, cx->arena, cx->practice.id, BY_CLIENT, within, cx->now,
		rate->client, &rows));
	EACH (const ReportRow, row, rows) {
		rate->worked.seconds += row->all.seconds;
	}
	const Agreement *agreement =
		agreement_on(outlook_versions(at, rate->client), at->outlook.today);
	rate->effective = rate_effective(rate->billed, rate->worked);
	rate->agreed = (Money){0, rate->billed.currency};
	if (agreement && currency_same(agreement->currency, rate->billed.currency)) {
		rate->agreed = rate_agreed(agreement);
	}
	rate->below =
		rate->worked.seconds > 0 && rate->effective.minor * 10 < rate->agreed.minor * 9;
	return OK;
}

static const Error *add_rates(Looking *at)
{
	ClientRates worked = {0};
	EACH (const Receivable, receivable, at->receivables) {
		if (!receivable_earns(receivable) || !day_set(receivable->from) ||
			receivable->to.days < at->outlook.since.days) {
			continue;
		}
		ClientRate *rate = rate_of(at, receivable->client, receivable->currency);
		rate->billed = money_add(rate->billed, receivable_earned(receivable));
		bool earlier = receivable->from.days < rate->first.days;
		rate->first = !day_set(rate->first) || earlier ? receivable->from : rate->first;
		rate->last = receivable->to.days > rate->last.days ? receivable->to : rate->last;
	}
	EACH (ClientRate, rate, at->outlook.rates) {
		TRY(work_rate(at, rate));
		if (rate->worked.seconds > 0) {
			*LIST_ADD(at->cx->arena, worked) = *rate;
		}
	}
	at->outlook.rates = worked;
	return OK;
}

/* --- all of it ---------------------------------------------------------------------------------
 */

static void add_open(Looking *at)
{
	EACH (const Receivable, receivable, at->receivables) {
		Money open = receivable_open(receivable);
		money_list_add(at->cx->arena, &at->outlook.open, open);
		if (receivable_state(receivable, at->outlook.today) == RECEIVABLE_OVERDUE) {
			money_list_add(at->cx->arena, &at->outlook.overdue, open);
		}
	}
}

static void add_choices(Looking *at)
{
	EACH (const Client, client, at->clients) {
		bool paid = false;
		EACH (const IncomeShare, share, at->outlook.shares) {
			paid = paid || share->client.value == client->id.value;
		}
		if (paid || outlook_versions(at, client->id)->count > 0) {
			*LIST_ADD(at->cx->arena, at->outlook.clients) =
				(Choice){text_format(at->cx->arena, "%" PRId64, client->id.value),
					client->name};
		}
	}
}

static const Error *begin(Context *cx, const OutlookAsk *ask, Looking *at)
{
	PracticeId practice = cx->practice.id;
	Day today = zone_day(cx->zone, cx->now);
	Date date = day_date(today);
	*at = (Looking){.cx = cx,
		.outlook = {.ask = *ask,
			.today = today,
			.since = day_plus_months(day(date.year, date.month, 1), -11),
			.income = {0, cx->practice.currency}}};
	int *months = &at->outlook.ask.months;
	*months = *months >= OUTLOOK_LEAST && *months <= OUTLOOK_MOST ? *months : 6;
	TRY(store_client_list(cx->db, cx->arena, practice, &at->clients));
	TRY(store_invoice_list(cx->db, cx->arena, practice, &at->receivables));
	TRY(store_agreement_accepted(cx->db, cx->arena, practice, &at->agreements));
	TRY(store_outlook_load(cx->db, cx->arena, practice, &at->outlook.share_limit));
	if (at->outlook.share_limit == 0) {
		at->outlook.share_limit = SHARE_USUAL;
	}
	return OK;
}

const Error *open_outlook(Context *cx, const OutlookAsk *ask, Outlook *ret_outlook)
{
	Looking at;
	Books books;
	const BooksAsk year = {0};
	TRY(begin(cx, ask, &at));
	TRY(add_income(&at));
	TRY(add_rates(&at));
	add_open(&at);
	add_choices(&at);
	TRY(outlook_ahead(&at));
	TRY(open_books(cx, &year, &books));
	at.outlook.thresholds = books.thresholds;
	*ret_outlook = at.outlook;
	return OK;
}

static const Error *saving(Context *cx, int32_t percent)
{
	TRY(store_outlook_save(cx->db, cx->arena, cx->practice.id, percent, cx->change));
	return audit(cx, "edit", "outlook", cx->practice.id.value, 0, TEXT(""));
}

const Error *save_share_limit(Context *cx, int32_t percent)
{
	if (percent < 10 || percent > 100) {
		return refuse(cx->arena, "share", "Between 10 and 100 per cent.");
	}
	return WRITE(cx, saving(cx, percent));
}
