#include "domain/invoice_deposit.h"

#include <stdlib.h>

static const Receivable *among(const Receivables *all, InvoiceId id)
{
	EACH (Receivable, one, *all) {
		if (one->id.value == id.value) {
			return one;
		}
	}
	return NULL;
}

/* One that was taken back takes nothing off; one being corrected does so in the first one's place.
 */
static bool takes(const Receivable *invoice)
{
	bool correcting = invoice->kind == INVOICE_CORRECTED && !instant_set(invoice->issued);
	return !correcting && !receivable_taken_back(invoice);
}

static int64_t left_of(
	const Receivable *deposit, const Receivables *all, TakenOffs taken, InvoiceId invoice)
{
	int64_t left = deposit->due.minor - deposit->credited.minor;
	EACH (TakenOff, one, taken) {
		const Receivable *by = among(all, one->invoice);
		if (one->deposit.value == deposit->id.value && by &&
			by->id.value != invoice.value && takes(by)) {
			left -= one->amount.minor;
		}
	}
	return left;
}

static int by_place(const void *left, const void *right)
{
	const Receivable *l = *(const Receivable *const *)left,
			 *r = *(const Receivable *const *)right;
	return (l->place > r->place) - (l->place < r->place);
}

TakenOffs deposits_to_take_off(
	Arena *arena, const Receivables *all, TakenOffs taken, InvoiceId invoice, Money gross)
{
	TakenOffs off = {0};
	const Receivable **deposits = NEW_ARRAY(arena, const Receivable *, all->count + 1);
	size_t count = 0;
	EACH (Receivable, one, *all) {
		bool asked = one->kind == INVOICE_DEPOSIT && instant_set(one->issued);
		if (asked && currency_same(one->currency, gross.currency)) {
			deposits[count++] = one;
		}
	}
	qsort(deposits, count, sizeof *deposits, by_place);
	for (size_t i = 0; i < count; i++) {
		int64_t left = left_of(deposits[i], all, taken, invoice);
		int64_t amount = left < gross.minor ? left : gross.minor;
		if (amount > 0) {
			*LIST_ADD(arena, off) =
				(TakenOff){invoice, deposits[i]->id, {amount, gross.currency}};
			gross.minor -= amount;
		}
	}
	return off;
}

static int64_t month_of_hours(const Agreement *agreement)
{
	Money hour = {agreement->rate, agreement->currency};
	return agreement->minimum > 0 ? agreement->minimum
				      : money_scale(hour, agreement->budget.minutes, 60).minor;
}

Money deposit_agreed(const Agreement *agreement, Money estimated)
{
	Money of = {0, agreement->currency};
	bool proposed = currency_same(estimated.currency, of.currency) && estimated.minor > 0;
	switch (agreement->rate_kind) {
	case RATE_FLAT:
		of.minor = agreement->rate;
		break;
	case RATE_PACKAGE:
	case RATE_RETAINER:
		of.minor = agreement->retainer.fee;
		break;
	case RATE_HOURLY:
		of.minor = proposed ? estimated.minor : month_of_hours(agreement);
		break;
	case RATE_KINDS:
		break;
	}
	return money_percent(of, (Rate){agreement->deposit});
}

bool deposit_asked(const Agreements *versions, const Agreement *version, const Receivables *all)
{
	EACH (const Receivable, one, *all) {
		if (one->kind == INVOICE_DEPOSIT && !receivable_taken_back(one) &&
			within_engagement(versions, version, one->agreement)) {
			return true;
		}
	}
	return false;
}
