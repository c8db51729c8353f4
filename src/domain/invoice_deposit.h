/* A deposit is invoiced before the work (386); the invoice of the work takes it off what is to pay,
 * and names it. What is left of it goes to the next one. */
#ifndef DOMAIN_INVOICE_DEPOSIT_H
#define DOMAIN_INVOICE_DEPOSIT_H

#include "domain/billing_month.h"
#include "domain/receivable.h"

typedef struct {
	InvoiceId invoice, deposit;
	Money amount; /* with VAT */
} TakenOff;
LIST_OF(TakenOff, TakenOffs);

/* What `invoice` is to take off: the client's deposits in the currency of gross, those issued first
 * at first, together never more than gross. all: the client's documents; taken: what they take off
 * so far, this one too, which counts anew. */
TakenOffs deposits_to_take_off(
	Arena *arena, const Receivables *all, TakenOffs taken, InvoiceId invoice, Money gross);
/* Asked for by agreement, before VAT: of a flat price, of the fee of one month, or of what the
 * hours are expected to come to: estimated as they were proposed, else a month's minimum or the
 * hours not to be passed. Nothing where there is no deposit, or nobody can say of how much. */
Money deposit_agreed(const Agreement *agreement, Money estimated);
/* A deposit of its engagement was asked for and not taken back: it is asked once. */
bool deposit_asked(const Agreements *versions, const Agreement *version, const Receivables *all);

#endif
