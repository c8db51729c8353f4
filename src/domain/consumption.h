/* How much is used of what an agreement sets for a month: the hours of a retainer with what was
 * carried over, hours not to be passed unasked, a minimum purchase. One answer for every page. */
#ifndef DOMAIN_CONSUMPTION_H
#define DOMAIN_CONSUMPTION_H

#include "domain/billing.h"

typedef enum {
	CONSUMES_RETAINER,
	CONSUMES_BUDGET,
	CONSUMES_MINIMUM,
	CONSUMPTION_KINDS
} ConsumptionKind;

typedef enum {
	CONSUMED_CALM,
	CONSUMED_NEAR,  /* 80 % and more: time to say so */
	CONSUMED_WHOLE, /* 100 % and more */
} ConsumptionLevel;

typedef struct {
	ConsumptionKind kind;
	Day month;              /* its first day */
	Duration limit, used;   /* billed time; of a retainer and a budget */
	Money wanted, charged;  /* before VAT; of a minimum */
	int32_t percent;        /* rounded down, from 0; above 100 when it is passed */
	ConsumptionLevel level; /* a minimum never alarms: what is missing is billed */
} Consumption;
LIST_OF(Consumption, Consumptions);

/* used[i]: billed time of month i from that of months_since to the one looked at; charged: what was
 * and would be billed of that month. */
Consumptions consumption_of(Arena *arena, const Agreements *versions, const Agreement *agreement,
	const Duration *used, size_t months, Money charged);

enum { CONSUMPTION_NEAR_PERCENT = 80 };

#endif
