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

/* What is typed made whole: the invoice it is about, currencies, what it was worth. */
static const Error *fill_payment(Context *cx, Payment *payment, Receivable *ret_receivable)
{
	Receivable receivable;
	Currency home = cx->practice.currency;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, payment->invoice, &receivable));
	payment->fee.currency = payment->received.currency;
	payment->amount.currency = receivable.currency;
	if (currency_same(payment->received.currency, receivable.currency)) {
		payment->amount = payment->received;
	}
	bool own = payment->exchange.source == EXCHANGE_OWN &&
		   !currency_same(payment->received.currency, home);
	if (!own) {
		TRY(find_exchange(
			cx, payment->received.currency, home, payment->day, &payment->exchange));
	}
	*ret_receivable = receivable;
	return OK;
}

static const Error *keep_valued(Context *cx, Payment *payment, const Receivable *receivable)
{
	Exchange issued;
	TRY(exchange_at_issue(cx, receivable, &issued));
	payment_value(payment, &issued);
	return store_payment_add(cx->db, cx->arena, cx->practice.id, payment, cx->change);
}

const Error *keep_payment(Context *cx, const Payment *typed, Receivable *ret_receivable)
{
	Payment payment = *typed;
	TRY(fill_payment(cx, &payment, ret_receivable));
	TRY(payment_check(cx->arena, ret_receivable, &payment, zone_day(cx->zone, cx->now)));
	return keep_valued(cx, &payment, ret_receivable);
}

const Error *keep_refund(Context *cx, const Payment *typed, Receivable *ret_receivable)
{
	Payment payment = *typed;
	TRY(fill_payment(cx, &payment, ret_receivable));
	TRY(refund_check(cx->arena, ret_receivable, &payment, zone_day(cx->zone, cx->now)));
	payment.amount.minor = -payment.amount.minor;
	payment.received.minor = -payment.received.minor;
	return keep_valued(cx, &payment, ret_receivable);
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

/* shown: what was open on the page it comes from; NULL: it comes from none. */
static const Error *paying(Context *cx, const Payment *typed, const Money *shown, int64_t id)
{
	Receivable receivable;
	Payment payment = *typed;
	payment.id.value = id;
	TRY(fill_payment(cx, &payment, &receivable));
	TRY(payment_check(cx->arena, &receivable, &payment, zone_day(cx->zone, cx->now)));
	TRY(payment_question(cx->arena, &receivable, &payment));
	TRY(keep_valued(cx, &payment, &receivable));
	Money open = receivable_open(&receivable); /* before this one */
	if (shown && shown->minor != open.minor) {
		return refuse(cx->arena, "amount",
			"Somebody wrote down a payment meanwhile: %1 is open now. Send it again if "
			"this is another one.",
			arg(open));
	}
	return audit(cx, "pay", "invoice", receivable.id.value, receivable.client.value,
		receivable.number);
}

const Error *add_payment(Context *cx, const Payment *payment)
{
	return WRITE(cx, paying(cx, payment, NULL, new_id(cx)));
}

const Error *add_payment_shown(Context *cx, const Payment *payment, Money open)
{
	return WRITE(cx, paying(cx, payment, &open, new_id(cx)));
}

static const Error *refunding(Context *cx, const Payment *typed, int64_t id)
{
	Receivable receivable;
	Payment payment = *typed;
	payment.id.value = id;
	payment.fee = (Money){0, typed->received.currency};
	TRY(keep_refund(cx, &payment, &receivable));
	return audit(cx, "refund", "invoice", receivable.id.value, receivable.client.value,
		receivable.number);
}

const Error *add_refund(Context *cx, const Payment *refund)
{
	return WRITE(cx, refunding(cx, refund, new_id(cx)));
}

/* --- using a surplus for another invoice --- */

/* Both halves are worth what the surplus was when its own invoice was issued; what the other one's
 * currency has moved by since is gained or lost there. */
static const Error *using(Context *cx, InvoiceId from_id, InvoiceId onto_id, Money amount,
	PaymentId left_id, PaymentId right_id)
{
	Receivable from, onto;
	Exchange then, now;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, from_id, &from));
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, onto_id, &onto));
	amount.currency = from.currency;
	TRY(surplus_check(cx->arena, &from, &onto, amount));
	TRY(exchange_at_issue(cx, &from, &then));
	TRY(exchange_at_issue(cx, &onto, &now));
	Payment right = {.id = right_id,
		.invoice = onto_id,
		.day = zone_day(cx->zone, cx->now),
		.amount = amount,
		.received = amount,
		.fee = {0, amount.currency},
		.home = {0, cx->practice.currency},
		.exchange = then,
		.twin = left_id};
	Payment left = right;
	left.id = left_id;
	left.invoice = from_id;
	left.twin = right_id;
	left.amount.minor = left.received.minor = -amount.minor;
	if (then.source != EXCHANGE_UNKNOWN) {
		payment_value(&right, &now);
		payment_value(&left, &then);
	} else {
		left.home = right.home;
		left.difference = right.difference = right.home;
	}
	TRY(store_payment_add(cx->db, cx->arena, cx->practice.id, &left, cx->change));
	TRY(store_payment_add(cx->db, cx->arena, cx->practice.id, &right, cx->change));
	return audit(cx, "use", "invoice", onto_id.value, onto.client.value,
		text_format(
			cx->arena, "%s → %s", text_chars(from.number), text_chars(onto.number)));
}

const Error *use_surplus(Context *cx, InvoiceId from, InvoiceId onto, Money amount)
{
	PaymentId left = {new_id(cx)}, right = {new_id(cx)};
	return WRITE(cx, using(cx, from, onto, amount, left, right));
}

/* --- taking back --- */

/* What was paid back or used was covered by what came: that goes first. */
static const Error *still_covered(Context *cx, InvoiceId invoice)
{
	Receivable receivable;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, invoice, &receivable));
	return receivable.paid.minor >= 0
		       ? OK
		       : refuse(cx->arena, "",
				 "Some of it was paid back or used for another invoice: take that "
				 "back first.");
}

const Error *drop_payment(Context *cx, InvoiceId invoice, PaymentId id)
{
	Payment payment;
	PracticeId practice = cx->practice.id;
	TRY(store_payment_load(cx->db, cx->arena, practice, id, &payment));
	if (payment.invoice.value != invoice.value) {
		return missing(cx->arena, "There is no such payment.");
	}
	TRY(store_payment_delete(cx->db, cx->arena, practice, id));
	if (payment.twin.value != 0) {
		TRY(store_payment_delete(cx->db, cx->arena, practice, payment.twin));
		TRY(still_covered(cx, payment.twin_invoice));
	}
	return still_covered(cx, invoice);
}

static const Error *unpaying(Context *cx, InvoiceId invoice, PaymentId id)
{
	Receivable receivable;
	Payment payment;
	Payments others;
	PracticeId practice = cx->practice.id;
	TRY(store_invoice_load(cx->db, cx->arena, practice, invoice, &receivable));
	TRY(store_payment_load(cx->db, cx->arena, practice, id, &payment));
	TRY(drop_payment(cx, invoice, id));
	TRY(store_payment_of_line(cx->db, cx->arena, practice, payment.bank_line, &others));
	if (payment.bank_line.value != 0 && others.count == 0) { /* to be settled again */
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
