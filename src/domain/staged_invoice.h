/* An invoice as another program tells of it: lines that are joined again, what came for it, and
 * sums that count whatever our own arithmetic says. It was numbered and issued there. */
#ifndef DOMAIN_STAGED_INVOICE_H
#define DOMAIN_STAGED_INVOICE_H

#include "domain/invoice.h"

typedef struct {
	Text name, about;
	Quantity quantity;
	Price price;
	Rate discount;
	Money net, tax; /* as the file says */
} StagedInvoiceLine;
LIST_OF(StagedInvoiceLine, StagedInvoiceLines);

typedef struct {
	Day day;
	Money amount; /* settled of the invoice, in its currency */
	Money fee;    /* of amount: kept back by who carried it */
	Money home;   /* what it was worth in the file's own currency; none: not said */
	Text method;
} StagedPayment;
LIST_OF(StagedPayment, StagedPayments);

typedef struct {
	Text client, number;
	Day issued, due; /* due unset: the file does not say */
	Currency currency;
	StagedInvoiceLines lines;
	Money total; /* of all lines, tax included */
	Money home;  /* the same in the file's own currency; none: not said */
	StagedPayments payments;
} StagedInvoice;

/* Puts its lines, day, number and currency into a document whose regime is set, and computes it.
 * What VAT by the sum of each rate makes of it otherwise than line by line stands as rounding
 * (BT-114), so that the document comes to what the file says. A line whose price, quantity and
 * discount do not make its subtotal becomes one of that subtotal; how many did. */
size_t staged_invoice_write(Arena *arena, const StagedInvoice *staged, Invoice *document);

/* What of the payments is new where so much has come already: the first of them count as there.
 * Never more than `open`. */
StagedPayments staged_payments_new(
	Arena *arena, const StagedPayments *payments, Money there, Money open);

enum { STAGED_TERM_DAYS = 30 /* where the file names no due day */, STAGED_METHOD_LIMIT = 200 };

#endif
