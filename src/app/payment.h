/* Writing down what came for an invoice and what of it went back, and taking that back. */
#ifndef APP_PAYMENT_H
#define APP_PAYMENT_H

#include "app/context.h"
#include "domain/payment.h"

/* Said: the invoice, day, received, fee, method, note. amount is what of the invoice it settles:
 * in the same currency all that came, whatever it says. An exchange of EXCHANGE_OWN is used as it
 * is; else the reference rate of that day is found. home and difference are reckoned. Far more than
 * is open is asked about once (payment_question). */
MUST_USE const Error *add_payment(Context *cx, const Payment *payment);
/* The same from a page that showed so much as open. REFUSED beside "amount" when it is not any
 * more. */
MUST_USE const Error *add_payment_shown(Context *cx, const Payment *payment, Money open);
/* Paid back of what came too much; said above zero, kept below it. REFUSED above the surplus. */
MUST_USE const Error *add_refund(Context *cx, const Payment *refund);
/* So much of a surplus is used for another invoice of the client: no money moves. REFUSED beside
 * "use". */
MUST_USE const Error *use_surplus(Context *cx, InvoiceId from, InvoiceId onto, Money amount);
/* With its other half. REFUSED when it covers what was paid back or used since. */
MUST_USE const Error *remove_payment(Context *cx, InvoiceId invoice, PaymentId id);

/* Inside WRITE: the same, with an id of the caller's and without an audit line. */
MUST_USE const Error *keep_payment(Context *cx, const Payment *typed, Receivable *ret_receivable);
MUST_USE const Error *keep_refund(Context *cx, const Payment *typed, Receivable *ret_receivable);
MUST_USE const Error *drop_payment(Context *cx, InvoiceId invoice, PaymentId id);

/* Inside WRITE: the same of what another program has booked. A rate that nobody knows is no
 * refusal: *ret_valued false, the payment is in no sum. */
MUST_USE const Error *keep_payment_told(
	Context *cx, const Payment *told, const Receivable *receivable, bool *ret_valued);

#endif
