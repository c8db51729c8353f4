/* From time worked, and what was billed of it already, to a bill. */
#include "app/invoice_bill.h"

#include "app/client.h"
#include "app/hours.h"
#include "app/invoice_work.h"
#include "host/zones.h"
#include "store/agreement.h"

/* --- what was charged before --- */

/* One that was taken back whole, its work set free, counts no more: all is charged anew. */
static bool charges(const Receivable *other)
{
	return other->kind != INVOICE_CREDIT && other->kind != INVOICE_DEPOSIT && !other->freed &&
	       !other->replaced;
}

/* What a document adds to what was charged, before VAT. A deposit is no charge of its own; what is
 * being corrected counts once. */
Money bill_charge_of(const Receivable *other)
{
	bool correcting = other->kind == INVOICE_CORRECTED && !instant_set(other->issued);
	bool counts = other->agreement.value != 0 && other->kind != INVOICE_DEPOSIT &&
		      !other->replaced && !correcting;
	int64_t net = other->kind == INVOICE_CREDIT ? -other->net.minor : other->net.minor;
	return (Money){counts ? net : 0, other->currency};
}

Charges charges_of(Arena *arena, const Receivables *others)
{
	Charges all = {0};
	EACH (const Receivable, other, *others) {
		*LIST_ADD(arena, all) = (Charge){.agreement = other->agreement,
			.from = other->from,
			.to = other->to,
			.net = bill_charge_of(other),
			.stands = charges(other)};
	}
	return all;
}

bool bill_uses_hours(const Agreements *versions, const UsedTime *time)
{
	EACH (const Agreement, version, *versions) {
		if (version->id.value == time->agreement.value) {
			return rate_is_monthly(version->rate_kind);
		}
	}
	return true;
}

static const Error *look_back(const ClientBill *at, Billing *billing)
{
	Context *cx = at->cx;
	UsedTimes used;
	Day since = months_since(at->versions, at->agreement);
	int32_t months = months_from(since, at->last) + 1;
	if (at->agreement->rate_kind != RATE_RETAINER || months <= 0 ||
		months > BILL_MONTHS_LIMIT) {
		return OK;
	}
	Duration *times = NEW_ARRAY(cx->arena, Duration, (size_t)months);
	TRY(store_invoice_used(cx->db, cx->arena, cx->practice.id, at->client.id, &used));
	EACH (UsedTime, one, used) {
		int32_t place = months_from(since, zone_day(at->zone, one->start));
		if (place >= 0 && place < months && bill_uses_hours(at->versions, one)) {
			times[place].seconds += one->billed.seconds;
		}
	}
	billing->used_before = times;
	billing->months_before = (size_t)months;
	return OK;
}

/* --- the bill --- */

static const Error *collect_work(const ClientBill *at, Billing *billing)
{
	Context *cx = at->cx;
	UnbilledWorks works;
	TRY(store_invoice_unbilled(cx->db, cx->arena, cx->practice.id, at->client.id,
		zone_midnight(at->zone, at->first), zone_midnight(at->zone, day_plus(at->last, 1)),
		&works));
	EACH (UnbilledWork, unbilled, works) {
		const Zone *zone = zones_named(unbilled->due_zone);
		Work *work = LIST_ADD(cx->arena, billing->works);
		*work = unbilled->work;
		if (zone && day_set(unbilled->due.day)) {
			work->due = zone_instant(zone, unbilled->due);
		}
	}
	return OK;
}

static const Error *make_bill(ClientBill *at)
{
	Context *cx = at->cx;
	const SurchargeRules *rules = &at->agreement->surcharges;
	OffDays off = {0};
	if (!text_empty(rules->country)) {
		TRY(open_off_days(
			cx, rules->country, rules->region, at->first, day_plus(at->last, 2), &off));
	}
	Billing billing = {.agreement = at->agreement,
		.versions = at->versions,
		.clock = {at->zone, off.days, off.count},
		.first = at->first,
		.last = at->last,
		.group = at->buyer.group,
		.charges = charges_of(cx->arena, &at->others)};
	TRY(look_back(at, &billing));
	TRY(collect_work(at, &billing));
	at->bill = bill_of(cx->arena, &billing);
	return OK;
}

const Zone *agreement_zone(const Context *cx, const Agreement *agreement)
{
	Text named = agreement->surcharges.zone;
	const Zone *zone = zones_named(text_empty(named) ? cx->practice.zone : named);
	return zone ? zone : cx->zone;
}

Receivables receivables_of(Arena *arena, const Receivables *all, ClientId client)
{
	Receivables own = {0};
	EACH (Receivable, one, *all) {
		if (one->client.value == client.value) {
			*LIST_ADD(arena, own) = *one;
		}
	}
	return own;
}

const Error *client_bill(Context *cx, ClientId client, Day first, Day last, const Receivables *all,
	ClientBill *ret_bill)
{
	ClientBill at = {.cx = cx, .first = first, .last = last};
	Agreements *versions = NEW(cx->arena, Agreements);
	TRY(open_client_form(cx, client, &at.client));
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client, versions));
	at.agreement = agreement_on(versions, last);
	at.versions = versions;
	if (!at.agreement) {
		return refuse(cx->arena, "last", "Nothing is agreed with %1 for %2.",
			arg(at.client.name), arg(last));
	}
	at.zone = agreement_zone(cx, at.agreement);
	at.others = receivables_of(cx->arena, all, client);
	TRY(open_buyer(cx, client, &at.buyer));
	TRY(make_bill(&at));
	*ret_bill = at;
	return OK;
}

/* --- all that is open --- */

static Day earlier(Day left, Day right)
{
	return !day_set(left) || right.days < left.days ? right : left;
}

/* When what is on the bill begins. */
static Day bill_begins(const ClientBill *at)
{
	Day first = {0};
	EACH (Piece, piece, at->bill.pieces) {
		first = earlier(first, zone_day(at->zone, piece->work->start));
	}
	EACH (BillLine, line, at->bill.lines) {
		Day from = at->agreement->from;
		bool monthly = line->kind == BILL_FEE || line->kind == BILL_MINIMUM;
		if (monthly || line->kind == BILL_FLAT) {
			bool within = monthly && line->day.days > from.days;
			first = earlier(first, within ? line->day : from);
		}
	}
	return day_set(first) ? first : at->last;
}

static Day month_before(Day day_of)
{
	Date date = day_date(day_of);
	return day_plus_months(day(date.year, date.month, 1), -1);
}

/* When the first time that is unbilled began; the last day when there is none. */
static const Error *time_begins(Context *cx, const ClientBill *at, Day least, Day *ret_first)
{
	UnbilledWorks works;
	TRY(store_invoice_unbilled(cx->db, cx->arena, cx->practice.id, at->client.id,
		zone_midnight(at->zone, least), zone_midnight(at->zone, day_plus(at->last, 1)),
		&works));
	*ret_first = works.count > 0 ? zone_day(at->zone, works.items[0].work.start) : at->last;
	return OK;
}

/* The same under the version in force on the last day alone; ret_since: from when it was, not
 * before least. */
static const Error *bill_version(Context *cx, ClientId client, Day least, Day last,
	const Receivables *all, ClientBill *ret_bill, Day *ret_since)
{
	ClientBill at;
	Day first;
	TRY(client_bill(cx, client, last, last, all, &at));
	const Agreement *agreement = at.agreement;
	least = agreement_since(at.versions, least, last);
	TRY(time_begins(cx, &at, least, &first));
	bool monthly = rate_is_monthly(agreement->rate_kind) || agreement->minimum > 0;
	bool flat = agreement->rate_kind == RATE_FLAT;
	first = monthly ? earlier(first, month_before(last)) : first;
	first = flat ? earlier(first, agreement->from) : first;
	first = first.days < least.days ? least : first;
	TRY(client_bill(cx, client, first, last, all, &at));
	first = bill_begins(&at);
	at.first = first.days < least.days ? least : first;
	*ret_bill = at;
	*ret_since = least;
	return OK;
}

/* Fees and minimums of long ago hold up nothing; work does, and what the last months ask for. */
static bool comes_first(const ClientBill *at, Day last)
{
	bool of_late = month_before(last).days <= at->last.days;
	return at->bill.lines.count > 0 && (at->bill.pieces.count > 0 || of_late);
}

const Error *client_bill_begins(
	Context *cx, ClientId client, Day first, Day last, const Receivables *all, Day *ret_first)
{
	ClientBill before;
	Agreements versions;
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, client, &versions));
	Day since = agreement_since(&versions, first, last), end = day_plus(since, -1);
	if (since.days > first.days) {
		TRY(client_bill(cx, client, first, end, all, &before));
		if (before.bill.lines.count > 0) {
			return refuse(cx->arena, "last",
				"Until %1 other terms were agreed: bill up to that day first.",
				arg(end));
		}
	}
	*ret_first = since;
	return OK;
}

const Error *client_bill_open(
	Context *cx, ClientId client, Day last, const Receivables *all, ClientBill *ret_bill)
{
	ClientBill at, before;
	Day least = day_plus(last, -UNBILLED_DAYS), since;
	TRY(bill_version(cx, client, least, last, all, &at, &since));
	while (since.days > least.days && agreement_on(at.versions, day_plus(since, -1))) {
		TRY(bill_version(cx, client, least, day_plus(since, -1), all, &before, &since));
		at = comes_first(&before, last) ? before : at;
	}
	*ret_bill = at;
	return OK;
}

/* --- in words --- */

/* "evening work +25 %"; of several only what they are: which of them counts is another question. */
static Text surcharge_said(
	Arena *arena, const Agreement *agreement, const BillLine *line, SurchargeKind kind)
{
	const Language *language = agreement_language(agreement);
	const Surcharge *surcharge = &agreement->surcharges.of[kind];
	Text what = words_plain(language, surcharge_name(kind));
	bool alone = line->surcharges == 1U << kind && surcharge->per_hour == 0;
	return alone && surcharge->basis_points % 100 == 0
		       ? text_format(arena, "%s +%s", what.chars,
				 words_percent(arena, language, surcharge->basis_points / 100)
					 .chars)
		       : what;
}

Text bill_line_name(Arena *arena, const Agreement *agreement, const BillLine *line)
{
	const Language *language = agreement_language(agreement);
	Text name = line->name;
	if (line->kind == BILL_FEE || line->kind == BILL_OVERAGE || line->kind == BILL_MINIMUM) {
		return words(arena, language, NULL,
			message(arena, "%1, %2",
				arg(words_plain(language, bill_kind_name(line->kind))),
				arg(words_day(arena, language, line->day, DAY_MONTH))));
	}
	if (line->kind == BILL_FLAT) {
		return agreement->title;
	}
	if (day_set(line->day)) {
		name = words_day(arena, language, line->day, DAY_FULL);
	}
	for (int i = 0; i < SURCHARGES; i++) {
		if (line->surcharges >> i & 1) {
			Text more = surcharge_said(arena, agreement, line, (SurchargeKind)i);
			name = text_empty(name)
				       ? more
				       : text_format(arena, "%s, %s", name.chars, more.chars);
		}
	}
	return text_empty(name) ? words_plain(language, bill_kind_name(BILL_WORK)) : name;
}
