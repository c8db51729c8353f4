/* The books of who is taxed on what came in: receipts by the day they came, what of it is to be
 * declared for a month or a quarter, and how far the law's thresholds are.
 *
 * Everything is in the practice's own currency at the rate kept with the payment. A payment whose
 * rate nobody has said yet is in the book, and in no sum: `unvalued` counts it. */
#ifndef DOMAIN_BOOKS_H
#define DOMAIN_BOOKS_H

#include "domain/payment.h"
#include "domain/regime.h"

typedef struct {
	PaymentId payment;
	InvoiceId invoice;
	ClientId client;
	Day day;
	Text number, client_name; /* number: of the invoice */
	Text nature; /* what was agreed: "Inbox and newsletter"; "" where nothing was */
	Text method;
	Money received, fee;  /* as it came; fee: a part of it */
	Money home, fee_home; /* both at the kept rate */
	Money net;            /* of home: before VAT */
	Money difference;     /* of home: gained by the exchange */
	bool valued;
} BookLine;
LIST_OF(BookLine, BookLines);

/* What of a payment at home is before VAT, by its invoice's own sums. */
Money book_net(Money home, Money invoice_net, Money invoice_tax);

typedef struct {
	Day first, last;
	Money gross, net;
	size_t count, unvalued;
} Turnover;
/* Of the lines between two days, both included. */
Turnover turnover_of(const BookLines *lines, Currency home, Day first, Day last);
/* The first and last day of a month (1 … 12), a quarter (1 … 4), or with both 0 of the year. */
void turnover_days(int year, int quarter, int month, Day *ret_first, Day *ret_last);

/* How far a threshold is: by what came in this year, before VAT. */
typedef struct {
	Threshold which;
	Day since, until; /* what came in on these days is looked at */
	Money limit, so_far;
	int32_t days;    /* of the year that the limit was reckoned by; 0: the whole */
	int32_t percent; /* of limit, rounded down; 0 … 999 */
	Day passed;      /* when it was passed; unset: it was not */
	Day ahead; /* at this year's pace passed on that day of this year; unset: not this year */
} ThresholdWatch;
LIST_OF(ThresholdWatch, ThresholdWatches);
/* A limit of a whole year, for the year the business began: by its days from then on. Unset, or
 * begun in another year: the whole. */
Money threshold_by_days(Money limit, Day started, Day today, int32_t *ret_days);
/* lines: of the year of today, by day; those in another currency than the limit's are in no sum. */
ThresholdWatch threshold_watch(
	const BookLines *lines, Threshold which, Money limit, Day started, Day today);
const char *threshold_name(Threshold which); /* a msgid */

#endif
