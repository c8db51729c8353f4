#include "domain/billing_month.h"

/* --- versions --- */

/* The version this one amends: the newest that was accepted before it; NULL: none. */
static const Agreement *amended(const Agreements *versions, const Agreement *version)
{
	const Agreement *found = NULL;
	for (size_t i = 0; versions && version->amends && i < versions->count; i++) {
		const Agreement *one = &versions->items[i];
		bool before = one->status == AGREEMENT_ACCEPTED && one->version < version->version;
		if (before && (!found || one->version > found->version)) {
			found = one;
		}
	}
	return found;
}

AgreementId engagement_of(const Agreements *versions, const Agreement *version)
{
	const Agreement *first = version;
	for (const Agreement *before; (before = amended(versions, first));) {
		first = before;
	}
	return first->id;
}

/* The version of that id, where it is of the same engagement; NULL: of another. */
static const Agreement *relative(
	const Agreements *versions, const Agreement *version, AgreementId agreement)
{
	if (agreement.value == version->id.value) {
		return version;
	}
	for (size_t i = 0; versions && i < versions->count; i++) {
		const Agreement *one = &versions->items[i];
		if (one->id.value == agreement.value) {
			return engagement_of(versions, one).value ==
					       engagement_of(versions, version).value
				       ? one
				       : NULL;
		}
	}
	return NULL;
}

bool within_engagement(const Agreements *versions, const Agreement *version, AgreementId agreement)
{
	return relative(versions, version, agreement) != NULL;
}

bool engagement_charged(
	const Agreements *versions, const Agreement *version, const Charges *charges)
{
	EACH (Charge, charge, *charges) {
		if (charge->stands && relative(versions, version, charge->agreement)) {
			return true;
		}
	}
	return false;
}

static int64_t rest(int64_t asks, int64_t asked)
{
	return asks > asked ? asks - asked : 0;
}

int64_t flat_left(const Agreements *versions, const Agreement *version, const Charges *charges)
{
	int64_t asked = 0;
	EACH (Charge, charge, *charges) {
		const Agreement *under = relative(versions, version, charge->agreement);
		bool counts = charge->stands && under && under->rate_kind == RATE_FLAT &&
			      currency_same(under->currency, version->currency);
		asked = counts && under->rate > asked ? under->rate : asked;
	}
	return rest(version->rate, asked);
}

/* --- months --- */

int32_t months_from(Day from, Day to)
{
	Date first = day_date(from), last = day_date(to);
	return (last.year - first.year) * 12 + last.month - first.month;
}

/* The version paid by month that this one took over from, without a day between them. */
static const Agreement *took_over(const Agreements *versions, const Agreement *version)
{
	const Agreement *before = amended(versions, version);
	bool follows = before && rate_is_monthly(before->rate_kind) &&
		       before->from.days < version->from.days &&
		       (!day_set(before->until) || before->until.days >= version->from.days - 1);
	return follows ? before : NULL;
}

const Agreement *month_version(const Agreements *versions, const Agreement *version, Day month)
{
	const Agreement *found = version;
	while (found->from.days > month.days) {
		const Agreement *before = took_over(versions, found);
		if (!before) {
			break;
		}
		found = before;
	}
	return found;
}

Day months_since(const Agreements *versions, const Agreement *version)
{
	return rate_is_monthly(version->rate_kind)
		       ? month_version(versions, version, (Day){INT32_MIN})->from
		       : version->from;
}

Day fee_day(const Agreement *version, Day month)
{
	return version->from.days > month.days ? version->from : month;
}

/* The fee that a document has asked of that month; 0: none. */
static int64_t fee_on(
	const Agreements *versions, const Agreement *version, Day month, const Charge *charge)
{
	const Agreement *under = relative(versions, version, charge->agreement);
	if (!charge->stands || !under || !rate_is_monthly(under->rate_kind) ||
		!currency_same(under->currency, version->currency) ||
		month_version(versions, under, month) != under) {
		return 0;
	}
	Day on = fee_day(under, month);
	return charge->from.days <= on.days && on.days <= charge->to.days ? under->retainer.fee : 0;
}

int64_t fee_left(
	const Agreements *versions, const Agreement *version, Day month, const Charges *charges)
{
	int64_t asked = 0;
	if (month_version(versions, version, month) != version) {
		return 0;
	}
	EACH (Charge, charge, *charges) {
		int64_t fee = fee_on(versions, version, month, charge);
		asked = fee > asked ? fee : asked;
	}
	return rest(version->retainer.fee, asked);
}

/* --- hours kept each month --- */

/* kept[age]: left of the month so many months ago. A month later each is one older, and gone when
 * the terms of the new month carry on for less long. */
static void grow_older(
	int64_t kept[CARRY_LIMIT + 1], int32_t oldest, RetainerMonth *before, RetainerMonth *now)
{
	for (int32_t age = CARRY_LIMIT; age > 0; age--) {
		kept[age] = kept[age - 1];
		if (age <= oldest) {
			now->carried.seconds += kept[age];
		} else if (before) {
			before->left.seconds -= kept[age];
			before->expired.seconds += kept[age];
			kept[age] = 0;
		}
	}
}

RetainerMonths retainer_run(Arena *arena, const Agreements *versions, const Agreement *version,
	const Duration *used, size_t months)
{
	RetainerMonths all = {0};
	int64_t kept[CARRY_LIMIT + 1] = {0};
	Day month = day_month(months_since(versions, version));
	for (size_t i = 0; i < months; i++, month = day_plus_months(month, 1)) {
		RetainerMonth *now = LIST_ADD(arena, all);
		const Agreement *terms = month_version(versions, version, month);
		bool keeps = terms->rate_kind == RATE_RETAINER;
		int32_t oldest = keeps ? terms->retainer.carry_months : 0;
		int64_t need = used[i].seconds;
		grow_older(kept, oldest, i > 0 ? &all.items[i - 1] : NULL, now);
		kept[0] = keeps ? (int64_t)terms->retainer.included.minutes * 60 : 0;
		now->month = month;
		now->included.seconds = kept[0];
		now->used.seconds = need;
		for (int32_t age = oldest; age >= 0; age--) {
			int64_t taken = need < kept[age] ? need : kept[age];
			kept[age] -= taken;
			need -= taken;
			now->left.seconds += age < oldest ? kept[age] : 0;
		}
		now->over.seconds = need;
		now->expired.seconds = kept[oldest];
		kept[oldest] = 0;
	}
	return all;
}
