/* `fuseau invoice pay|refund`: what came for an invoice, and what of it went back. */
#include "app/invoice.h"

#include "app/named.h"
#include "app/payment.h"
#include "cli/run.h"

#include <stdio.h>

/* What stands on the command line; what is not said is as usual. */
static const Error *read_payment(
	Invocation *in, const InvoiceView *view, Money usual, Payment *ret_payment)
{
	Arena *arena = in->cx.arena;
	Text on = option(in, "day");
	Payment payment = {.invoice = view->receivable.id,
		.received = usual,
		.day = view->today,
		.method = option(in, "method"),
		.sure = option_given(in, "sure")};
	TRY(money_option(in, "amount", &payment.received));
	if (!text_empty(on) && !day_parse(span_of(on), &payment.day)) {
		return refuse(arena, "day", "“%1” is no day: write 2026-11-30.", arg(on));
	}
	payment.amount = payment.received;
	payment.fee.currency = payment.received.currency;
	*ret_payment = payment;
	return OK;
}

/* What is open; below zero what came too much. */
static const Error *say_rest(Invocation *in, InvoiceId id)
{
	InvoiceView view;
	TRY(open_invoice(&in->cx, id, &view));
	Money rest = {view.open.minor - view.surplus.minor, view.open.currency};
	printf("%s %s\n", money_decimal(in->cx.arena, rest).chars, rest.currency.code);
	return OK;
}

const Error *run_invoice_pay(Invocation *in)
{
	InvoiceId id, from;
	InvoiceView view;
	Payment payment;
	TRY(invoice_named(&in->cx, in->arguments[0], &id));
	TRY(open_invoice(&in->cx, id, &view));
	TRY(read_payment(in, &view, view.open, &payment));
	if (text_empty(option(in, "from"))) {
		TRY(add_payment(&in->cx, &payment));
		return say_rest(in, id);
	}
	TRY(invoice_named(&in->cx, option(in, "from"), &from));
	TRY(use_surplus(&in->cx, from, id, payment.amount));
	return say_rest(in, id);
}

const Error *run_invoice_refund(Invocation *in)
{
	InvoiceId id;
	InvoiceView view;
	Payment refund;
	TRY(invoice_named(&in->cx, in->arguments[0], &id));
	TRY(open_invoice(&in->cx, id, &view));
	TRY(read_payment(in, &view, view.surplus, &refund));
	TRY(add_refund(&in->cx, &refund));
	return say_rest(in, id);
}
