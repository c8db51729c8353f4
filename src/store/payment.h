/* What came for which invoice, with what it was worth at home. */
#ifndef STORE_PAYMENT_H
#define STORE_PAYMENT_H

#include "db/db.h"
#include "domain/payment.h"

MUST_USE const Error *store_payment_add(
	Db *db, Arena *arena, PracticeId practice, const Payment *payment, int64_t changed);
MUST_USE const Error *store_payment_delete(Db *db, Arena *arena, PracticeId practice, PaymentId id);
/* Onto the invoice that replaces it. */
MUST_USE const Error *store_payment_move(Db *db, Arena *arena, PracticeId practice,
	InvoiceId invoice, InvoiceId onto, int64_t changed);
MUST_USE const Error *store_payment_load(
	Db *db, Arena *arena, PracticeId practice, PaymentId id, Payment *ret_payment);
/* Which were booked from that line of a statement, and on which invoices; nothing else of them. */
MUST_USE const Error *store_payment_of_line(
	Db *db, Arena *arena, PracticeId practice, BankLineId line, Payments *ret_payments);
MUST_USE const Error *store_payment_list(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Payments *ret_payments);

/* A line of the receipts book. */
typedef struct {
	Payment payment;
	ClientId client;
	Text number; /* of the invoice */
} Receipt;
LIST_OF(Receipt, Receipts);
/* By the day they came, both days included. */
MUST_USE const Error *store_receipts(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Receipts *ret_receipts);

#endif
