#include "app/payment.h"

#include "app/exchange.h"
#include "format/invoice_json.h"
#include "store/bank.h"
#include "store/invoice.h"

/* What the invoice's currency was worth at home when it was issued: as it says itself, else the
 * reference rate of that day. */
static const Error *exchange_at_issue(
	Context *cx, const Receivable *receivable, Exchange *ret_exchange)
{
	Invoice document;
	Currency home = cx->practice.currency;
	TRY(find_exchange(cx, receivable->currency, home, receivable->issued_day, ret_exchange));
	if (ret_exchange->source == EXCHANGE_SAME) {
		return OK;
	}
	TRY(invoice_json_read(cx->arena, receivable->document, &document));
	bool says =
		document.home_rate.millionths > 0 && currency_same(document.home_currency, home);
	if (says && exchange_price(ret_exchange).millionths != document.home_rate.millionths) {
		*ret_exchange = exchange_own(
			receivable->currency, document.home_rate, home, receivable->issued_day);
	}
	return OK;
}

const Error *keep_payment(Context *cx, const Payment *typed, Receivable *ret_receivable)
{
	Receivable receivable;
	Exchange issued;
	Payment payment = *typed;
	Currency home = cx->practice.currency;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, typed->invoice, &receivable));
	payment.fee.currency = payment.received.currency;
	payment.amount.currency = receivable.currency;
	if (currency_same(payment.received.currency, receivable.currency)) {
		payment.amount = payment.received;
	}
	bool own = payment.exchange.source == EXCHANGE_OWN &&
		   !currency_same(payment.received.currency, home);
	if (!own) {
		TRY(find_exchange(
			cx, payment.received.currency, home, payment.day, &payment.exchange));
	}
	TRY(payment_check(cx->arena, &receivable, &payment, zone_day(cx->zone, cx->now)));
	TRY(exchange_at_issue(cx, &receivable, &issued));
	payment_value(&payment, &issued);
	TRY(store_payment_add(cx->db, cx->arena, cx->practice.id, &payment, cx->change));
	*ret_receivable = receivable;
	return OK;
}

const Error *keep_payment_told(
	Context *cx, const Payment *told, const Receivable *receivable, bool *ret_valued)
{
	Exchange issued;
	Payment payment = *told;
	Currency home = cx->practice.currency;
	if (payment.exchange.source != EXCHANGE_OWN) {
		TRY(find_exchange(
			cx, payment.received.currency, home, payment.day, &payment.exchange));
	}
	*ret_valued = payment.exchange.source != EXCHANGE_UNKNOWN;
	payment.home = payment.difference = (Money){0, home};
	if (*ret_valued) {
		TRY(exchange_at_issue(cx, receivable, &issued));
		payment_value(&payment, &issued);
	}
	return store_payment_add(cx->db, cx->arena, cx->practice.id, &payment, cx->change);
}

static const Error *paying(Context *cx, const Payment *typed, int64_t id)
{
	Receivable receivable;
	Payment payment = *typed;
	payment.id.value = id;
	TRY(keep_payment(cx, &payment, &receivable));
	return audit(cx, "pay", "invoice", receivable.id.value, receivable.client.value,
		receivable.number);
}

const Error *add_payment(Context *cx, const Payment *payment)
{
	return WRITE(cx, paying(cx, payment, new_id(cx)));
}

static const Error *unpaying(Context *cx, InvoiceId invoice, PaymentId id)
{
	Receivable receivable;
	Payment payment;
	int64_t others;
	PracticeId practice = cx->practice.id;
	TRY(store_invoice_load(cx->db, cx->arena, practice, invoice, &receivable));
	TRY(store_payment_load(cx->db, cx->arena, practice, id, &payment));
	if (payment.invoice.value != invoice.value) {
		return missing(cx->arena, "There is no such payment.");
	}
	TRY(store_payment_delete(cx->db, cx->arena, practice, id));
	TRY(store_payment_of_line(cx->db, cx->arena, practice, payment.bank_line, &others));
	if (payment.bank_line.value != 0 && others == 0) { /* to be settled again */
		TRY(store_bank_line_state(cx->db, cx->arena, practice, payment.bank_line,
			BANK_LINE_OPEN, cx->change));
	}
	return audit(
		cx, "unpay", "invoice", invoice.value, receivable.client.value, receivable.number);
}

const Error *remove_payment(Context *cx, InvoiceId invoice, PaymentId id)
{
	return WRITE(cx, unpaying(cx, invoice, id));
}
