/* What paying late costs a business by law: interest for each day, and a fixed sum for the costs of
 * recovery. A consumer owes neither, and where no law is known nothing is claimed.
 *
 * France: Code de commerce, articles L441-10 and D441-5: three times the legal rate of interest, as
 * the invoice says, and 40 €. Elsewhere in the EU, between businesses of it: Directive 2011/7/EU,
 * articles 2, 3 and 6: the reference rate of the European Central Bank plus eight points, and 40 €;
 * of it a German seller has BGB §§247 and 288 (2) and (5): the base rate plus nine points, and 40
 * €. Rates are rows with dates, as in regime_data.c. */
#ifndef DOMAIN_PENALTY_H
#define DOMAIN_PENALTY_H

#include "domain/payment.h"

/* A yearly rate from a day on, until the next one begins. */
typedef struct {
	Day from;
	Rate rate;
} PenaltyRate;
LIST_OF(PenaltyRate, PenaltyRates);

typedef struct {
	int32_t days;    /* late; 0: not late, or the law gives nothing */
	Rate rate;       /* a year, of the last day */
	Day from, until; /* when that rate holds; until unset: the owner's own */
	bool newest;     /* no rate is known here for that day: the last known one is taken */
	Money interest;  /* in the invoice's currency */
	Money indemnity; /* in euros */
} Penalty;

/* Until and with that day. own: rates the owner has typed, by day; each goes before what is known
 * here, until a known one begins after it. Days count from the one after it was due; a part that
 * was paid counts until the day it came. A year has 365 days; halves of a minor unit away from
 * zero, once. */
Penalty penalty_of(const Receivable *receivable, const Payments *payments, const Party *seller,
	const Party *buyer, const PenaltyRates *own, Day today);
/* What is known of the law for a seller there, the newest first; the last day of the newest.
 * Nothing where no law is known. */
PenaltyRates penalty_rates_known(Arena *arena, const Party *seller, Day *ret_until);
MUST_USE const Error *penalty_rate_check(
	Arena *arena, const PenaltyRates *own, const PenaltyRate *rate);

enum { PENALTY_RATES_LIMIT = 100 };

#endif
