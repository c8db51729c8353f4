#include "web/pages/payment.h"

#include "app/payment.h"
#include "web/page.h"

#include <inttypes.h>
#include <string.h>

static void read_rate(Form *form, const char *field, Payment *payment, Currency home)
{
	if (text_empty(form_text(form, field, PAYMENT_TEXT_LIMIT))) {
		return;
	}
	Price worth = {form_decimal(form, field,
		(Decimals){PRICE_DIGITS, EURO_RATE_LIMIT, N_("A number like 0.9463.")})};
	if (worth.millionths <= 0) {
		form_problem(form, field, (Message){.msgid = N_("A number like 0.9463.")});
		return;
	}
	payment->exchange = exchange_own(payment->received.currency, worth, home, payment->day);
}

/* The fields of what goes back have names of their own. */
static const Error *beside_back(Arena *arena, const Error *error)
{
	static const char *const names[][2] = {{"amount", "back"}, {"day", "back_day"},
		{"method", "back_method"}, {"rate", "back_rate"}};
	Error *first = NULL, **next = &first;
	for (; error && error->kind == ERROR_REFUSED; error = error->next) {
		Error *copy = NEW(arena, Error);
		*copy = *error;
		copy->next = NULL;
		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
			if (text_is(text_of(error->field), names[i][0])) {
				copy->field = names[i][1];
			}
		}
		*next = copy;
		next = &copy->next;
	}
	return first ? first : error;
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
		.method = form_text(form, "method", PAYMENT_TEXT_LIMIT),
		.sure = form_bool(form, "sure")};
	payment.amount = currency_same(came, currency) ? payment.received
						       : form_money(form, "settles", currency);
	read_rate(form, "rate", &payment, view->home);
	return payment;
}

const Error *post_payment(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_invoice(cx, id, &view));
	Payment payment = read_payment(form, &view);
	Money open = {form_int(form, "open", 0, INT64_MAX), view.document.currency};
	if (form_good(form)) {
		TRY(form_refused(form, form_holds(form, "open")
					       ? add_payment_shown(cx, &payment, open)
					       : add_payment(cx, &payment)));
	}
	return invoice_acted(cx, request, response, id, form, N_("Written down."));
}

/* Fields of its own names: the page has the form of a payment, too. */
const Error *post_refund(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_invoice(cx, id, &view));
	Money amount = form_money(form, "back", view.document.currency);
	Payment refund = {.invoice = id,
		.received = amount,
		.amount = amount,
		.day = form_day(form, "back_day"),
		.method = form_text(form, "back_method", PAYMENT_TEXT_LIMIT)};
	read_rate(form, "back_rate", &refund, view.home);
	if (form_good(form)) {
		TRY(form_refused(form, beside_back(cx->arena, add_refund(cx, &refund))));
	}
	return invoice_acted(cx, request, response, id, form, N_("Written down: it went back."));
}

/* from or onto: the other invoice; use: how much of the surplus */
const Error *post_surplus(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_invoice(cx, id, &view));
	InvoiceId from = {form_id(form, "from")}, onto = {form_id(form, "onto")};
	Money amount = form_money(form, "use", view.document.currency);
	if (form_good(form)) {
		TRY(form_refused(form,
			use_surplus(cx, from.value ? from : id, onto.value ? onto : id, amount)));
	}
	return invoice_acted(cx, request, response, id, form,
		N_("Used: it counts as paid there, and no money moved."));
}

const Error *post_payment_remove(Context *cx, const Request *request, Response *response)
{
	InvoiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, NULL); /* none of the page's fields come with it */
	TRY(form_refused(form, remove_payment(cx, id, (PaymentId){path_id(request, 1)})));
	return invoice_acted(cx, request, response, id, form, N_("The payment is gone."));
}

/* --- for templates --- */

Text open_text(Html *html, const InvoiceView *view)
{
	return view->open.minor > 0
		       ? price_text(html, price_of(view->open), view->document.currency)
		       : TEXT("");
}

static Money less(Money left, Money right)
{
	return left.minor < right.minor ? left : right;
}

Money surplus_usual(const InvoiceView *view)
{
	return less(view->surplus, view->debts.items[0].open);
}

Money surplus_useful(const InvoiceView *view, const Owed *surplus)
{
	return less(surplus->open, view->open);
}

Text surplus_choice(Html *html, const Owed *debt)
{
	return words(html->arena, html->language, html->zone,
		message(html->arena, "%1, %2 open", arg(debt->number),
			arg(money_text(html, debt->open))));
}

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
