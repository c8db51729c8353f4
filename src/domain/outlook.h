/* What is likely to come: money by month from invoices that are open, work that is not billed, what
 * is agreed, and what the last months were like; with one client gone, if that is asked.
 *
 * Every amount is a flow with a day and a cause, so that each sum can be taken apart again. Flows
 * of different currencies never meet: flow_months() looks at one currency. */
#ifndef DOMAIN_OUTLOOK_H
#define DOMAIN_OUTLOOK_H

#include "domain/agreement.h"
#include "domain/receivable.h"

typedef enum {
	FLOW_OPEN,     /* an issued invoice, by its due day; an overdue one: now; below zero what
			* came too much */
	FLOW_UNBILLED, /* worked and not billed yet */
	FLOW_AGREED,   /* the fee of a package or a retainer, a minimum purchase */
	FLOW_HABIT,    /* what a client by the hour was billed in the last months, on average */
	FLOW_SPENT,    /* the same of expenses: below zero */
	FLOW_KINDS
} FlowKind;
const char *flow_key(FlowKind kind);  /* "open": a class of the drawing */
const char *flow_name(FlowKind kind); /* a msgid */

typedef struct {
	FlowKind kind;
	ClientId client; /* 0: the practice's own */
	Day day;         /* it should be there */
	Day earned;      /* the first day of the month it is for; unset: it is earned already */
	Money amount;
	InvoiceId invoice;     /* FLOW_OPEN */
	AgreementId agreement; /* the others, where there is one */
} Flow;
LIST_OF(Flow, Flows);

/* What is agreed with one client. */
typedef struct {
	const Agreements *versions; /* theirs */
	Charges charges;            /* what their documents asked */
	Money habit;                /* billed a month on average, before VAT */
	Money unbilled;             /* worked in today's month and not billed: shown apart */
	Day today;
	int months; /* from today's on */
} AgreedAhead;
/* What comes of it, of today's month what is not charged yet: as billing_month.h says, the fee of
 * the version that a month belongs to, and what is missing to the minimum of the one in force as it
 * ends. Work by the hour goes on as it was. */
void flows_agreed(Arena *arena, const AgreedAhead *ahead, Flows *flows);

typedef struct {
	Day month; /* its first day */
	Money of[FLOW_KINDS];
	Money sum, running;             /* running: from the first month on */
	Money without, running_without; /* the same with the client gone */
} FlowMonth;
LIST_OF(FlowMonth, FlowMonths);
/* The months from today's on, in one currency. gone: 0, or the client whose agreement ends on
 * gone_on: what is earned after it does not come. */
FlowMonths flow_months(Arena *arena, const Flows *flows, Currency currency, Day today, int months,
	ClientId gone, Day gone_on);

/* Which currencies flow, home first. */
LIST_OF(Currency, Currencies);
Currencies flow_currencies(Arena *arena, const Flows *flows, Currency home);

/* An hour's income, and what was agreed for it: 0 when there is no such thing. */
Money rate_effective(Money income, Duration worked);
Money rate_agreed(const Agreement *agreement);

enum { OUTLOOK_LEAST = 3, OUTLOOK_MOST = 12, OUTLOOK_HABIT_MONTHS = 3, SHARE_USUAL = 40 };

#endif
