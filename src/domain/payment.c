#include "domain/payment.h"

#include "domain/check.h"

Money payment_fee_home(const Payment *payment)
{
	return payment->exchange.source == EXCHANGE_UNKNOWN
		       ? (Money){0, payment->exchange.to}
		       : exchange_money(payment->fee, &payment->exchange);
}

const Error *payment_check(
	Arena *arena, const Receivable *receivable, const Payment *payment, Day today)
{
	Problems problems = {.arena = arena};
	Money open = receivable_open(receivable);
	bool same = currency_same(payment->received.currency, payment->amount.currency);
	const char *settles = same ? "amount" : "settles";
	if (!instant_set(receivable->issued) || receivable->kind == INVOICE_CREDIT) {
		return refuse(arena, "amount", "Only an issued invoice can be paid.");
	}
	if (payment->amount.minor <= 0 || payment->amount.minor > open.minor) {
		problem(&problems, refuse(arena, settles, "Between nothing and the %1 still open.",
					   arg(open)));
	}
	if (!same && payment->received.minor <= 0) {
		problem(&problems, refuse(arena, "amount", "Say what came."));
	}
	if (payment->fee.minor < 0 || payment->fee.minor > payment->received.minor) {
		problem(&problems, refuse(arena, "fee", "A fee is a part of what was paid."));
	}
	if (!day_set(payment->day) || payment->day.days > today.days) {
		problem(&problems, refuse(arena, "day", "The day it came, not one ahead."));
	}
	if (payment->exchange.source == EXCHANGE_UNKNOWN) {
		problem(&problems,
			refuse(arena, "rate",
				"Say what one %1 was worth, or read in the rates of that day.",
				arg(text_keep(arena, text_of(payment->received.currency.code)))));
	}
	problem(&problems, check_currency(arena, "currency", payment->received.currency));
	problem(&problems, check_one_line(arena, "method", payment->method, PAYMENT_TEXT_LIMIT));
	problem(&problems, check_one_line(arena, "note", payment->note, PAYMENT_TEXT_LIMIT));
	return problems.first;
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
