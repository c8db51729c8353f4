/* A deposit is invoiced before the work (386); the invoice of the work takes it off what is to pay,
 * and names it. What is left of it goes to the next one. */
#ifndef DOMAIN_INVOICE_DEPOSIT_H
#define DOMAIN_INVOICE_DEPOSIT_H

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
/* Asked for by agreement: basis points of a flat price. Nothing where there is no deposit. */
Money deposit_agreed(const Agreement *agreement);

#endif
