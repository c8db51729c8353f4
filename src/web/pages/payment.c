#include "web/pages/payment.h"

#include "app/payment.h"
#include "web/page.h"

#include <inttypes.h>
#include <string.h>

static void read_rate(Form *form, Payment *payment, Currency home)
{
	if (text_empty(form_text(form, "rate", PAYMENT_TEXT_LIMIT))) {
		return;
	}
	Price worth = {form_decimal(
		form, "rate", PRICE_DIGITS, EURO_RATE_LIMIT, N_("A number like 0.9463."))};
	if (worth.millionths <= 0) {
		form_problem(form, "rate", (Message){.msgid = N_("A number like 0.9463.")});
		return;
	}
	payment->exchange = exchange_own(payment->received.currency, worth, home, payment->day);
}

static Payment read_payment(Form *form, const InvoiceView *view)
{
	Currency currency = view->document.currency, came = currency;
	Text code = form_text(form, "currency", 3);
	if (code.length == 3) {
		memcpy(came.code, code.chars, 3);
	}
	Payment payment = {.invoice = view->receivable.id,
		.received = form_money(form, "amount", came),
		.fee = form_money(form, "fee", came),
		.day = form_day(form, "day"),
		.method = form_text(form, "method", PAYMENT_TEXT_LIMIT)};
	payment.amount = currency_same(came, currency) ? payment.received
						       : form_money(form, "settles", currency);
	read_rate(form, &payment, view->home);
	return payment;
}

const Error *post_payment(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_invoice(cx, id, &view));
	Payment payment = read_payment(form, &view);
	if (form_good(form)) {
		TRY(form_refused(form, add_payment(cx, &payment)));
	}
	return invoice_acted(cx, request, response, id, form, N_("Written down."));
}

const Error *post_payment_remove(Context *cx, const Request *request, Response *response)
{
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(form_refused(form, remove_payment(cx, id, (PaymentId){path_id(request, 1)})));
	return invoice_acted(cx, request, response, id, form, N_("The payment is gone."));
}

/* --- for templates --- */

Text payment_anchor(Html *html, const Payment *payment)
{
	return text_format(html->arena, "payment-%" PRId64, payment->id.value);
}

Message payment_worth(Html *html, const Payment *payment)
{
	const Exchange *exchange = &payment->exchange;
	Message *source = NEW(html->arena, Message);
	source->msgid = exchange_source_name(exchange->source);
	Price from = {exchange->from_parts}, to = {exchange->to_parts};
	return message(html->arena, "%1, at %2 %3 for %4 %5 on %6 (%7)",
		arg(money_text(html, payment->home)), arg(price_text(html, to, exchange->to)),
		arg((const char *)exchange->to.code), arg(price_text(html, from, exchange->from)),
		arg((const char *)exchange->from.code), arg(exchange->day), arg(source));
}

Message payment_difference(Html *html, const Payment *payment)
{
	Money difference = payment->difference;
	bool gained = difference.minor > 0;
	difference.minor = gained ? difference.minor : -difference.minor;
	return gained ? message(html->arena, "%1 gained by the exchange",
				arg(money_text(html, difference)))
		      : message(html->arena, "%1 lost by the exchange",
				arg(money_text(html, difference)));
}
