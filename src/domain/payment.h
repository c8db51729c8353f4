/* Money that came for an invoice: what of it is settled, what came in which currency, what who
 * carried it kept back, and what it was worth at home on that day. Three currencies may meet in one
 * payment; they are kept apart, and no sum is made over them.
 *
 * More may come than is open: the surplus is the client's credit. It is paid back by a payment
 * below zero, or used for another invoice by two payments that know each other and move no money:
 * below zero on the one, above it on the other. */
#ifndef DOMAIN_PAYMENT_H
#define DOMAIN_PAYMENT_H

#include "domain/exchange.h"
#include "domain/receivable.h"

typedef struct {
	PaymentId id;
	InvoiceId invoice;
	Day day;
	Money amount;      /* settled of the invoice, in its currency */
	Money received;    /* what the client gave, in the currency it came in, fee included */
	Money fee;         /* of received: kept back by PayPal, Wise, the bank */
	Money home;        /* received at the rate below: what the books count, fee included */
	Money difference;  /* of home: gained (or, below zero, lost) since the invoice was issued */
	Exchange exchange; /* from received's currency to home's; may be unknown */
	Text method, note;
	bool sure;              /* somebody was asked whether so much came; not kept */
	BankLineId bank_line;   /* the line of a statement it was booked from; 0: by hand */
	PaymentId twin;         /* of a surplus that was used: the other half; 0: money moved */
	InvoiceId twin_invoice; /* whose that one is */
	Text twin_number;
} Payment;
LIST_OF(Payment, Payments);

/* The fee at home, at the kept rate; nothing when the rate is not known. */
Money payment_fee_home(const Payment *payment);

/* Of an issued invoice: an amount above zero, a fee within what came, a day not in the future. A
 * day without a known rate is refused beside `rate`. */
MUST_USE const Error *payment_check(
	Arena *arena, const Receivable *receivable, const Payment *payment, Day today);
/* REFUSED beside `sure` when it is more than twice what is open, or, where nothing is open, twice
 * what the invoice asks, and nobody has said that it is right. What a bank's own line says needs no
 * such question. */
MUST_USE const Error *payment_question(
	Arena *arena, const Receivable *receivable, const Payment *payment);
/* Of what is paid back, said above zero: within the surplus. */
MUST_USE const Error *refund_check(
	Arena *arena, const Receivable *receivable, const Payment *refund, Day today);
/* So much of the surplus of one invoice is used for another of the same client and currency. */
MUST_USE const Error *surplus_check(
	Arena *arena, const Receivable *from, const Receivable *onto, Money amount);
/* Fills home and difference. issued: what the invoice's currency was worth at home when it was
 * issued; an unknown one makes no difference. */
void payment_value(Payment *payment, const Exchange *issued);

enum { PAYMENT_TEXT_LIMIT = 200 };
#define PAYMENT_MINOR_LIMIT INT64_C(10000000000000) /* 10^13 minor units */

#endif
