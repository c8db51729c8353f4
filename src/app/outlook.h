/* The outlook: where income comes from, what an hour really brings, what is likely to come, and
 * what it would be without one client. */
#ifndef APP_OUTLOOK_H
#define APP_OUTLOOK_H

#include "app/choice.h"
#include "app/context.h"
#include "domain/books.h"
#include "domain/money_list.h"
#include "domain/outlook.h"

typedef struct {
	int months;       /* ahead: 3 … 12, else 6 */
	ClientId without; /* gone; 0: nobody */
	Day until;        /* only what comes up to that month is taken apart; unset: all of it */
	Text currency;    /* of it */
} OutlookAsk;

/* A client's part in what came in these twelve months, at home. */
typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	Money income;
	int32_t percent;
	Money months[12]; /* the oldest first */
} IncomeShare;
LIST_OF(IncomeShare, IncomeShares);

/* What an hour for a client brings, in one currency, beside what was agreed. */
typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	Day first, last; /* of what was billed and worked */
	Money billed;    /* before VAT */
	Duration worked; /* billable or not */
	Money effective, agreed;
	bool below; /* less than agreed by more than a tenth */
} ClientRate;
LIST_OF(ClientRate, ClientRates);

/* A flow with what is to be said of it. */
typedef struct {
	Flow flow;
	Text name;  /* of the client; "": the practice's own */
	Text about; /* the invoice's number, the agreement's title */
	int32_t thread;
	Day first, last; /* what a habit was made of */
	bool gone;       /* does not come without that client */
} FlowRow;
LIST_OF(FlowRow, FlowRows);

/* What lies ahead in one currency. */
typedef struct {
	Currency currency;
	FlowMonths months;
	FlowRows rows; /* by day */
	Money sum, without;
} Ahead;
LIST_OF(Ahead, Aheads);

typedef struct {
	OutlookAsk ask;
	Day today, since;    /* since: the first of the twelve months */
	Money income;        /* of the twelve months */
	size_t unvalued;     /* payments without a rate */
	IncomeShares shares; /* the largest first */
	int32_t share_limit; /* per cent */
	ClientRates rates;
	MoneyList open, overdue;
	Aheads ahead;
	Choices clients; /* who may be gone: those with an agreement or income */
	Text without_name;
	Day gone_on; /* the last day their agreement binds, if they end it today */
	ThresholdWatches thresholds;
} Outlook;
MUST_USE const Error *open_outlook(Context *cx, const OutlookAsk *ask, Outlook *ret_outlook);
/* From which share a client is a danger: 10 … 100 per cent. */
MUST_USE const Error *save_share_limit(Context *cx, int32_t percent);

#endif
