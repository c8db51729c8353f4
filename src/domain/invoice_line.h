/* One line of a document, and the discounts and surcharges on it or on the whole. */
#ifndef DOMAIN_INVOICE_LINE_H
#define DOMAIN_INVOICE_LINE_H

#include "base/day.h"
#include "base/list.h"
#include "domain/amount.h"

/* A discount, or with charge a surcharge: a per cent of what it stands on, or an amount. */
typedef struct {
	bool charge;
	Rate percent;      /* set: the amount is computed */
	Money amount;      /* BT-92, BT-99, BT-136, BT-141 */
	Money base;        /* computed: what percent was taken of */
	Text reason, code; /* "Urgent work"; UNTDID 5189 or 7161, may be "" */
	Text category;     /* of VAT, on the whole document only; "": spread over what there is */
	Rate rate;
} Adjustment;
LIST_OF(Adjustment, Adjustments);

typedef struct {
	Text name, about;  /* BT-153, BT-154 */
	Quantity quantity; /* BT-129; negative takes back */
	Text unit;         /* UN/ECE 20: HUR hour, DAY, C62 one; "": C62 */
	Price price;       /* BT-146, never negative */
	Quantity basis;    /* BT-149: what the price is for; none: 1 */
	Adjustments adjustments;
	Text category; /* BT-151; "": as the regime says */
	Rate rate;     /* BT-152 */
	Day from, to;  /* BG-26 */
	Money net;     /* BT-131, computed */
} InvoiceLine;
LIST_OF(InvoiceLine, InvoiceLines);

#endif
