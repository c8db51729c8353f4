/* An invoice as the books know it: from a draft to the last cent. The document itself is
 * domain/invoice.h; once it has a number it is never changed. */
#ifndef DOMAIN_RECEIVABLE_H
#define DOMAIN_RECEIVABLE_H

#include "domain/billing.h"
#include "domain/invoice.h"

typedef enum {
	RECEIVABLE_DRAFT,
	RECEIVABLE_ISSUED, /* has its number, is not sent */
	RECEIVABLE_SENT,
	RECEIVABLE_PARTLY_PAID,
	RECEIVABLE_OVERDUE,
	RECEIVABLE_PAID,
	RECEIVABLE_CREDITED, /* taken back by credit notes */
	RECEIVABLE_STATES
} ReceivableState;

typedef struct Receivable {
	InvoiceId id;
	ClientId client;
	AgreementId agreement;
	InvoiceId corrects; /* what a credit note or corrected invoice is about */
	InvoiceKind kind;
	Text number; /* "" until it is issued */
	Text document, digest;
	Currency currency;
	Day issued_day, due_day, from, to;
	Money net, tax, due;
	Money paid, credited; /* payments, and credit notes about it */
	Money credited_net;   /* the same before VAT and before deposits are taken off */
	bool replaced;        /* by a corrected invoice: credited is the whole of it */
	bool frees;           /* of a credit note: what it takes back may be billed again */
	bool freed;           /* the work on it was */
	bool recurring;       /* drafted by itself on its day */
	int64_t place;        /* in the order of issue, from 1; 0: a draft, or numbered elsewhere */
	Instant issued, sent, created;
	int64_t changed;
} Receivable;
LIST_OF(Receivable, Receivables);

/* What credit notes can still take back: of what it asks; where deposits paid a part, of the work
 * before VAT. */
Money receivable_left(const Receivable *receivable);
/* Taken back whole, by credit notes or a corrected invoice. */
bool receivable_taken_back(const Receivable *receivable);
/* What is still to come; never below zero, nothing for a credit note. */
Money receivable_open(const Receivable *receivable);
/* What came above what it asks, or was taken back after it was paid: the client's credit. Nothing
 * for a credit note. */
Money receivable_surplus(const Receivable *receivable);
/* Income of its own: issued, not replaced, no deposit, which is billed again with the work. */
bool receivable_earns(const Receivable *receivable);
/* What it earned before VAT: below zero for a credit note. */
Money receivable_earned(const Receivable *receivable);
ReceivableState receivable_state(const Receivable *receivable, Day today);
const char *receivable_state_key(ReceivableState state);
const char *receivable_state_name(ReceivableState state); /* a msgid */

#endif
