/* What is paid once or each month, over the versions of an agreement.
 *
 * A version that amends the one before continues its engagement: what was billed for the same thing
 * in the same period counts against what it asks.
 *
 *   a flat price   is asked once for the engagement; one that was raised, for the difference
 *   a month        belongs to the version in force as it began (or as the engagement began within
 *                  it): its fee and its hours. A fee that changes later counts from the next month.
 *   a minimum      is of the version in force as its month ends; all that was charged of the month
 *                  counts, under whichever version
 *
 * What was asked too much, because a price was lowered afterwards, goes back by a credit note, as
 * lowered.h says. */
#ifndef DOMAIN_BILLING_MONTH_H
#define DOMAIN_BILLING_MONTH_H

#include "domain/agreement.h"
#include "domain/amount.h"

/* A document that was written under one of the client's versions. */
typedef struct {
	AgreementId agreement;
	Day from, to; /* of what is on it */
	Money net;    /* before VAT, below zero for a credit note; nothing where it was replaced */
	bool stands;  /* what it asked once, or for its months, is asked: it was not taken back */
} Charge;
LIST_OF(Charge, Charges);

/* versions: all of the client's, in any order; `version` need not be among them. */

/* The version its engagement began with: itself, when it amends nothing. */
AgreementId engagement_of(const Agreements *versions, const Agreement *version);
bool within_engagement(const Agreements *versions, const Agreement *version, AgreementId agreement);
/* Some document that stands was written within its engagement. */
bool engagement_charged(
	const Agreements *versions, const Agreement *version, const Charges *charges);

/* What of its flat price was not asked yet. */
int64_t flat_left(const Agreements *versions, const Agreement *version, const Charges *charges);

/* The version a month (its first day) belongs to, as `version`, which is paid by month, has it. */
const Agreement *month_version(const Agreements *versions, const Agreement *version, Day month);
/* From when on months are counted: the first day of the versions paid by month that follow one
 * another up to this one; of another kind its own first day. */
Day months_since(const Agreements *versions, const Agreement *version);
/* From the month of the one to that of the other. */
int32_t months_from(Day from, Day to);
/* The day the fee of a month falls due. */
Day fee_day(const Agreement *version, Day month);
/* What of the fee of that month was not asked yet; nothing when it belongs to another version. */
int64_t fee_left(
	const Agreements *versions, const Agreement *version, Day month, const Charges *charges);

/* A retainer's month: what it had, what it used, what lives on. */
typedef struct {
	Day month;         /* its first day */
	Duration included; /* the month's own */
	Duration carried;  /* from months before */
	Duration used;     /* billed time worked in it */
	Duration expired;  /* at its end, or by terms that carry on for less long */
	Duration left;     /* into the next month */
	Duration over;     /* used above both */
} RetainerMonth;
LIST_OF(RetainerMonth, RetainerMonths);

/* Runs a retainer from the month of months_since. used[i]: billed time of month i. The oldest
 * minutes are used first. */
RetainerMonths retainer_run(Arena *arena, const Agreements *versions, const Agreement *version,
	const Duration *used, size_t months);

#endif
