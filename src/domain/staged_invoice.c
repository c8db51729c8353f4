#include "domain/staged_invoice.h"

#include <stdlib.h>

/* --- lines --- */

/* The plainest rate that makes this tax of it: 20 % before 19.97 %. */
static Rate rate_of(Money net, Money tax)
{
	static const int32_t steps[] = {100, 50, 10, 5, 1};
	int64_t of = llabs(net.minor), part = net.minor < 0 ? -tax.minor : tax.minor;
	Rate rate = {0};
	for (size_t i = 0; of > 0 && part > 0 && i < sizeof steps / sizeof steps[0]; i++) {
		__int128 step = (__int128)of * steps[i];
		__int128 exact = ((__int128)part * 20000 + step) / (2 * step) * steps[i];
		if (exact > RATE_LIMIT) {
			return (Rate){0};
		}
		rate.hundredths = (int32_t)exact;
		if (money_percent(net, rate).minor == tax.minor) {
			break;
		}
	}
	return rate;
}

static InvoiceLine line_of(Arena *arena, const StagedInvoiceLine *staged, bool *ret_agrees)
{
	static const Quantity one = {10000};
	Currency currency = staged->net.currency;
	InvoiceLine line = {.name = staged->name,
		.about = staged->about,
		.quantity = staged->quantity,
		.price = staged->price,
		.rate = rate_of(staged->net, staged->tax)};
	if (line.price.millionths < 0) {
		line.price.millionths = -line.price.millionths;
		line.quantity.ten_thousandths = -line.quantity.ten_thousandths;
	}
	Money whole = price_times(line.price, line.quantity, (Quantity){0}, currency);
	bool discounted = staged->discount.hundredths > 0;
	Money off = discounted ? money_percent(whole, staged->discount) : (Money){0, currency};
	*ret_agrees = whole.minor - off.minor == staged->net.minor;
	if (!*ret_agrees) {
		bool back = staged->net.minor < 0;
		line.quantity.ten_thousandths = back ? -one.ten_thousandths : one.ten_thousandths;
		line.price = price_of((Money){llabs(staged->net.minor), currency});
	} else if (discounted) {
		*LIST_ADD(arena, line.adjustments) = (Adjustment){.percent = staged->discount};
	}
	if (line.rate.hundredths > 0) {
		line.category = TEXT("S");
	}
	return line;
}

size_t staged_invoice_write(Arena *arena, const StagedInvoice *staged, Invoice *document)
{
	size_t otherwise = 0;
	document->kind = INVOICE_PLAIN;
	document->number = staged->number;
	document->currency = staged->currency;
	document->issued = staged->issued;
	document->due =
		day_set(staged->due) ? staged->due : day_plus(staged->issued, STAGED_TERM_DAYS);
	EACH (const StagedInvoiceLine, line, staged->lines) {
		bool agrees;
		*LIST_ADD(arena, document->lines) = line_of(arena, line, &agrees);
		otherwise += !agrees;
	}
	invoice_fill(arena, document);
	document->rounding =
		(Money){staged->total.minor - document->totals.gross.minor, staged->currency};
	invoice_total(arena, document);
	return otherwise;
}

/* --- what came --- */

StagedPayments staged_payments_new(
	Arena *arena, const StagedPayments *payments, Money there, Money open)
{
	StagedPayments fresh = {0};
	int64_t known = there.minor, left = open.minor;
	EACH (const StagedPayment, payment, *payments) {
		int64_t covered = known < payment->amount.minor ? known : payment->amount.minor;
		int64_t rest = payment->amount.minor - covered;
		known -= covered;
		rest = rest < left ? rest : left;
		if (rest <= 0) {
			continue;
		}
		StagedPayment *added = LIST_ADD(arena, fresh);
		*added = *payment;
		added->amount.minor = rest;
		added->home = money_share(payment->home, added->amount, payment->amount);
		if (added->fee.minor > rest) {
			added->fee.minor = 0;
		}
		left -= rest;
	}
	return fresh;
}
