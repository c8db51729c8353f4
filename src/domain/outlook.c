#include "domain/outlook.h"

#include "base/message.h"

static const struct {
	const char *key, *name;
} kinds[FLOW_KINDS] = {
	[FLOW_OPEN] = {"open", N_("Open invoices")},
	[FLOW_UNBILLED] = {"unbilled", N_("Worked, not billed yet")},
	[FLOW_AGREED] = {"agreed", N_("Agreed each month")},
	[FLOW_HABIT] = {"habit", N_("As in the last months")},
	[FLOW_SPENT] = {"spent", N_("Expenses as in the last months")},
};

const char *flow_key(FlowKind kind)
{
	return kinds[kind].key;
}

const char *flow_name(FlowKind kind)
{
	return kinds[kind].name;
}

/* --- what is agreed --- */

static void add_flow(Arena *arena, Flows *flows, FlowKind kind, const Agreement *agreement,
	Day month, int64_t minor)
{
	if (minor > 0) {
		*LIST_ADD(arena, *flows) = (Flow){.kind = kind,
			.client = agreement->client,
			.day = agreement_due(agreement, day_month_end(month)),
			.earned = month,
			.amount = {minor, agreement->currency},
			.agreement = agreement->id};
	}
}

/* The fees of a month that are not asked yet, of every version that bills one within it; the sum of
 * those in that currency. */
static int64_t add_fees(
	Arena *arena, const AgreedAhead *ahead, Day month, Currency currency, Flows *flows)
{
	int64_t sum = 0;
	EACH (Agreement, version, *ahead->versions) {
		Day due = fee_day(version, month);
		bool falls = rate_is_monthly(version->rate_kind) &&
			     due.days <= day_month_end(month).days &&
			     agreement_on(ahead->versions, due) == version;
		int64_t fee =
			falls ? fee_left(ahead->versions, version, month, &ahead->charges) : 0;
		add_flow(arena, flows, FLOW_AGREED, version, month, fee);
		sum += currency_same(version->currency, currency) ? fee : 0;
	}
	return sum;
}

/* What a month is short of its minimum purchase, with all that was and is to be charged of it. */
static int64_t missing_of(
	const AgreedAhead *ahead, const Agreement *agreement, Day month, int64_t coming)
{
	int64_t charged = coming;
	EACH (Charge, charge, ahead->charges) {
		bool counts = months_from(month, charge->from) == 0 &&
			      currency_same(charge->net.currency, agreement->currency);
		charged += counts ? charge->net.minor : 0;
	}
	return agreement->minimum > charged ? agreement->minimum - charged : 0;
}

static void add_month(Arena *arena, const AgreedAhead *ahead, Day month, Flows *flows)
{
	bool now = months_from(month, ahead->today) == 0;
	const Agreement *ends = agreement_on(ahead->versions, day_month_end(month));
	const Agreement *held = agreement_on(ahead->versions, now ? ahead->today : month);
	Currency currency = ends ? ends->currency : ahead->habit.currency;
	int64_t coming = add_fees(arena, ahead, month, currency, flows), missing = 0;
	if (ends) {
		bool same = currency_same(ahead->unbilled.currency, currency);
		coming += now && same ? ahead->unbilled.minor : 0;
		missing = missing_of(ahead, ends, month, coming);
		add_flow(arena, flows, FLOW_AGREED, ends, month, missing);
	}
	if (held && held->rate_kind == RATE_HOURLY && !now &&
		currency_same(ahead->habit.currency, held->currency)) {
		add_flow(arena, flows, FLOW_HABIT, held, month, ahead->habit.minor - missing);
	}
}

void flows_agreed(Arena *arena, const AgreedAhead *ahead, Flows *flows)
{
	Day first = day_month(ahead->today);
	for (int i = 0; i < ahead->months; i++) {
		add_month(arena, ahead, day_plus_months(first, i), flows);
	}
}

/* --- months --- */

static int month_place(Day first, Day day)
{
	int32_t place = months_from(first, day);
	return place < 0 ? 0 : place; /* what is late is awaited now */
}

static bool comes_without(const Flow *flow, ClientId gone, Day gone_on)
{
	return !gone.value || flow->client.value != gone.value || !day_set(flow->earned) ||
	       flow->earned.days <= gone_on.days;
}

FlowMonths flow_months(Arena *arena, const Flows *flows, Currency currency, Day today, int months,
	ClientId gone, Day gone_on)
{
	FlowMonths all = {0};
	Day first = day_month(today);
	for (int i = 0; i < months; i++) {
		FlowMonth *month = LIST_ADD(arena, all);
		month->month = day_plus_months(first, i);
		month->sum.currency = month->without.currency = currency;
		for (int kind = 0; kind < FLOW_KINDS; kind++) {
			month->of[kind].currency = currency;
		}
	}
	EACH (const Flow, flow, *flows) {
		int place = month_place(first, flow->day);
		if (place >= months || !currency_same(flow->amount.currency, currency)) {
			continue;
		}
		FlowMonth *month = &all.items[place];
		month->of[flow->kind].minor += flow->amount.minor;
		month->sum.minor += flow->amount.minor;
		month->without.minor += comes_without(flow, gone, gone_on) ? flow->amount.minor : 0;
	}
	Money running = {0, currency}, without = {0, currency};
	EACH (FlowMonth, month, all) {
		month->running = running = money_add(running, month->sum);
		month->running_without = without = money_add(without, month->without);
	}
	return all;
}

Currencies flow_currencies(Arena *arena, const Flows *flows, Currency home)
{
	Currencies found = {0};
	*LIST_ADD(arena, found) = home;
	EACH (const Flow, flow, *flows) {
		bool known = false;
		EACH (const Currency, currency, found) {
			known = known || currency_same(*currency, flow->amount.currency);
		}
		if (!known) {
			*LIST_ADD(arena, found) = flow->amount.currency;
		}
	}
	return found;
}

/* --- what an hour brings --- */

Money rate_effective(Money income, Duration worked)
{
	return worked.seconds > 0 ? money_rounded((__int128)income.minor * 3600, worked.seconds,
					    income.currency)
				  : (Money){0, income.currency};
}

Money rate_agreed(const Agreement *agreement)
{
	int64_t minutes = agreement->retainer.included.minutes;
	Money rate = {agreement->rate, agreement->currency};
	if (agreement->rate_kind == RATE_RETAINER && minutes > 0) {
		return money_rounded(
			(__int128)agreement->retainer.fee * 60, minutes, agreement->currency);
	}
	return agreement->rate_kind == RATE_HOURLY ? rate : (Money){0, agreement->currency};
}
