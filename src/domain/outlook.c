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

/* A document of this engagement is for that day already. */
static bool charged(const Agreements *versions, const Agreement *agreement,
	const Receivables *others, Day begins)
{
	EACH (const Receivable, other, *others) {
		bool plain = other->kind == INVOICE_PLAIN || other->kind == INVOICE_CORRECTED;
		if (plain && !other->freed && !other->replaced &&
			within_engagement(versions, agreement, other->agreement) &&
			other->from.days <= begins.days && begins.days <= other->to.days) {
			return true;
		}
	}
	return false;
}

/* In force today, or as that month begins; else what begins within it. */
static const Agreement *in_month(const Agreements *versions, Day today, Day month)
{
	Day first = month.days > today.days ? month : today;
	return agreement_on(versions, first) ?: agreement_on(versions, day_month_end(month));
}

/* The fee of the version the month belongs to, or a minimum above it: what is charged of a month
 * counts towards its minimum. */
static int64_t sure_of(const Agreement *agreement, const Agreement *of_month)
{
	int64_t fee = rate_is_monthly(agreement->rate_kind) ? of_month->retainer.fee : 0;
	return fee > agreement->minimum ? fee : agreement->minimum;
}

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

void flows_agreed(Arena *arena, const Agreements *versions, const Receivables *others, Money habit,
	Day today, int months, Flows *flows)
{
	Day first = day_month(today);
	for (int i = 0; i < months; i++) {
		Day month = day_plus_months(first, i);
		const Agreement *agreement = in_month(versions, today, month);
		if (!agreement) {
			continue;
		}
		const Agreement *of_month = rate_is_monthly(agreement->rate_kind)
						    ? month_version(versions, agreement, month)
						    : agreement;
		int64_t sure = sure_of(agreement, of_month);
		bool same = currency_same(habit.currency, agreement->currency);
		bool hourly = agreement->rate_kind == RATE_HOURLY && same && i > 0;
		if (!charged(versions, agreement, others, fee_day(of_month, month))) {
			add_flow(arena, flows, FLOW_AGREED, agreement, month, sure);
		}
		add_flow(arena, flows, FLOW_HABIT, agreement, month,
			hourly ? habit.minor - sure : 0);
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
