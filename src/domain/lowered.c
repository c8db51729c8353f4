#include "domain/lowered.h"

/* A later version of the same engagement that is paid the same way; NULL: what is in force on that
 * day is no such thing. */
static const Agreement *later_on(const Agreements *versions, const Agreement *under, Day day)
{
	const Agreement *now = agreement_on(versions, day);
	bool later = now && now->version > under->version && now->rate_kind == under->rate_kind &&
		     currency_same(now->currency, under->currency) &&
		     within_engagement(versions, now, under->id);
	return later ? now : NULL;
}

static bool stands(const Receivable *receivable)
{
	bool billed = receivable->kind == INVOICE_PLAIN || receivable->kind == INVOICE_CORRECTED;
	return billed && instant_set(receivable->issued) && !receivable->freed &&
	       !receivable->replaced && !receivable_taken_back(receivable);
}

bool lowered_perhaps(const Agreements *versions, const Receivable *receivable, Day today)
{
	const Agreement *under = agreement_version(versions, receivable->agreement);
	if (!under || !stands(receivable)) {
		return false;
	}
	if (under->rate_kind == RATE_FLAT && later_on(versions, under, today)) {
		return true;
	}
	Day first = receivable->from, last = receivable->to;
	first = first.days < under->from.days ? under->from : first;
	return later_on(versions, under, first) || later_on(versions, under, last) ||
	       later_on(versions, under, day_month_end(last));
}

/* --- what is agreed now of a line --- */

static bool same_thing(const Agreements *versions, const AskedLine *left, const AskedLine *right)
{
	const Agreement *version = agreement_version(versions, left->agreement);
	return left->kind == right->kind && left->day.days == right->day.days &&
	       currency_same(left->asked.currency, right->asked.currency) &&
	       within_engagement(versions, version, right->agreement);
}

/* All that the documents asked for the same. */
static int64_t asked_of(const Agreements *versions, const AskedLines *lines, const AskedLine *line)
{
	int64_t asked = 0;
	EACH (AskedLine, other, *lines) {
		asked += same_thing(versions, line, other) ? other->asked.minor : 0;
	}
	return asked;
}

/* What was charged of a month, minimums too; what credit notes took off counts elsewhere. */
static int64_t charged_in(const Charges *charges, const AskedLine *line)
{
	int64_t charged = 0;
	EACH (Charge, charge, *charges) {
		bool counts = months_from(line->day, charge->from) == 0 && charge->net.minor > 0 &&
			      currency_same(charge->net.currency, line->asked.currency);
		charged += counts ? charge->net.minor : 0;
	}
	return charged;
}

static int64_t less(int64_t left, int64_t right)
{
	return left < right ? left : right;
}

typedef struct {
	Arena *arena;
	const Agreements *versions;
	Day today;
	const Charges *charges;
	const AskedLines *lines;
	LoweredLines found;
} Looking;

/* Given back already for the same by newer documents. */
static int64_t given_of(const Looking *at, const AskedLine *line)
{
	int64_t given = 0;
	EACH (LoweredLine, lowered, at->found) {
		given += same_thing(at->versions, line, &lowered->asked) ? lowered->over.minor : 0;
	}
	return given;
}

static void add(
	Looking *at, const AskedLine *line, const Agreement *now, Quantity quantity, Price price)
{
	Money over = price_times(price, quantity, (Quantity){0}, line->asked.currency);
	if (over.minor > 0) {
		*LIST_ADD(at->arena, at->found) = (LoweredLine){*line, now, quantity, price, over};
	}
}

static void look_at_work(Looking *at, const AskedLine *line, const Agreement *under)
{
	const Agreement *now = later_on(at->versions, under, line->day);
	if (now && now->rate_kind == RATE_HOURLY) {
		Price price = price_of_hour(now, now->rate, line->surcharges);
		price.millionths = line->price.millionths - price.millionths;
		add(at, line, now, bill_hours(line->time), price);
	}
}

static void look_at_sum(Looking *at, const AskedLine *line, const Agreement *under)
{
	int64_t over = 0;
	const Agreement *now = NULL;
	if (line->kind == BILL_FLAT) {
		now = later_on(at->versions, under, at->today);
		over = now ? asked_of(at->versions, at->lines, line) - now->rate : 0;
	} else if (line->kind == BILL_FEE) {
		now = later_on(at->versions, under, fee_day(under, line->day));
		over = now ? asked_of(at->versions, at->lines, line) - now->retainer.fee : 0;
	} else {
		now = later_on(at->versions, under, day_month_end(line->day));
		over = now ? charged_in(at->charges, line) - now->minimum : 0;
	}
	over = less(over - given_of(at, line), line->asked.minor);
	if (over > 0) {
		add(at, line, now, (Quantity){10000},
			price_of((Money){over, line->asked.currency}));
	}
}

LoweredLines lowered_lines(Arena *arena, const Agreements *versions, Day today,
	const Charges *charges, const AskedLines *lines)
{
	Looking at = {arena, versions, today, charges, lines, {0}};
	EACH (AskedLine, line, *lines) {
		const Agreement *under = agreement_version(versions, line->agreement);
		if (under && line->kind == BILL_WORK) {
			look_at_work(&at, line, under);
		} else if (under) {
			look_at_sum(&at, line, under);
		}
	}
	return at.found;
}
