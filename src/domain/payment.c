#include "domain/payment.h"

#include "domain/check.h"

Money payment_fee_home(const Payment *payment)
{
	return payment->exchange.source == EXCHANGE_UNKNOWN
		       ? (Money){0, payment->exchange.to}
		       : exchange_money(payment->fee, &payment->exchange);
}

/* What is the same for money that came and money that went back. */
static void check_common(Problems *problems, const Payment *payment, Day today)
{
	Arena *arena = problems->arena;
	bool same = currency_same(payment->received.currency, payment->amount.currency);
	if (!same && payment->received.minor <= 0) {
		problem(problems, refuse(arena, "amount", "Say what came."));
	}
	if (payment->fee.minor < 0 || payment->fee.minor > payment->received.minor) {
		problem(problems, refuse(arena, "fee", "A fee is a part of what was paid."));
	}
	if (!day_set(payment->day) || payment->day.days > today.days) {
		problem(problems, refuse(arena, "day", "The day it came, not one ahead."));
	}
	if (payment->exchange.source == EXCHANGE_UNKNOWN) {
		problem(problems,
			refuse(arena, "rate",
				"Say what one %1 was worth, or read in the rates of that day.",
				arg(text_keep(arena, text_of(payment->received.currency.code)))));
	}
	problem(problems, check_currency(arena, "currency", payment->received.currency));
	problem(problems, check_one_line(arena, "method", payment->method, PAYMENT_TEXT_LIMIT));
	problem(problems, check_one_line(arena, "note", payment->note, PAYMENT_TEXT_LIMIT));
}

static const char *settles_field(const Payment *payment)
{
	return currency_same(payment->received.currency, payment->amount.currency) ? "amount"
										   : "settles";
}

const Error *payment_check(
	Arena *arena, const Receivable *receivable, const Payment *payment, Day today)
{
	Problems problems = {.arena = arena};
	if (!instant_set(receivable->issued) || receivable->kind == INVOICE_CREDIT) {
		return refuse(arena, "amount", "Only an issued invoice can be paid.");
	}
	if (receivable->replaced) {
		return refuse(arena, "amount",
			"A corrected invoice stands for this one: its payments belong there.");
	}
	if (payment->amount.minor <= 0 || payment->amount.minor > PAYMENT_MINOR_LIMIT) {
		problem(&problems, refuse(arena, settles_field(payment),
					   "An amount above nothing, with at most 13 digits."));
	}
	check_common(&problems, payment, today);
	return problems.first;
}

const Error *payment_question(Arena *arena, const Receivable *receivable, const Payment *payment)
{
	Money open = receivable_open(receivable), asked = receivable->due;
	int64_t usual = open.minor > 0 ? open.minor : asked.minor;
	if (payment->sure || usual <= 0 || payment->amount.minor <= 2 * usual) {
		return OK;
	}
	int64_t times = (payment->amount.minor + usual / 2) / usual;
	return open.minor > 0 ? refuse(arena, "sure",
					"%1 is about %2 times the %3 that is open. Is that right?",
					arg(payment->amount), arg(times), arg(open))
			      : refuse(arena, "sure",
					"%1 is about %2 times the %3 of this invoice. Is that "
					"right?",
					arg(payment->amount), arg(times), arg(asked));
}

const Error *refund_check(
	Arena *arena, const Receivable *receivable, const Payment *refund, Day today)
{
	Problems problems = {.arena = arena};
	Money surplus = receivable_surplus(receivable);
	if (surplus.minor == 0) {
		return refuse(arena, "amount",
			"Nothing is to be paid back: take back what was billed too much with a "
			"credit note first.");
	}
	if (refund->amount.minor <= 0 || refund->amount.minor > surplus.minor) {
		problem(&problems, refuse(arena, settles_field(refund),
					   "Above nothing, and at most the %1 that came too much.",
					   arg(surplus)));
	}
	check_common(&problems, refund, today);
	return problems.first;
}

const Error *surplus_check(
	Arena *arena, const Receivable *from, const Receivable *onto, Money amount)
{
	Money surplus = receivable_surplus(from), open = receivable_open(onto);
	Money most = surplus.minor < open.minor ? surplus : open;
	if (from->client.value != onto->client.value ||
		!currency_same(from->currency, onto->currency)) {
		return refuse(arena, "use",
			"A surplus is used for an invoice of the same client in the same "
			"currency.");
	}
	return amount.minor > 0 && amount.minor <= most.minor
		       ? OK
		       : refuse(arena, "use", "Above nothing, and at most %1.", arg(most));
}

void payment_value(Payment *payment, const Exchange *issued)
{
	payment->home = exchange_money(payment->received, &payment->exchange);
	payment->difference = (Money){0, payment->home.currency};
	if (issued->source != EXCHANGE_UNKNOWN) {
		Money then = exchange_money(payment->amount, issued);
		payment->difference.minor = payment->home.minor - then.minor;
	}
}
