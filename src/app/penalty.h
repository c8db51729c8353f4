/* The yearly rate of interest on late payments, as the owner has it from a day on. */
#ifndef APP_PENALTY_H
#define APP_PENALTY_H

#include "app/context.h"
#include "domain/penalty.h"

typedef struct {
	PenaltyRates own;   /* typed, the oldest first */
	PenaltyRates known; /* of the law that holds for the practice, the newest first */
	Day until;          /* the last day of the newest known one */
	Day today;
} PenaltyPage;
MUST_USE const Error *open_penalty_rates(Context *cx, PenaltyPage *ret_page);
/* In place of one from the same day. REFUSED beside from_day or late_rate. */
MUST_USE const Error *save_penalty_rate(Context *cx, const PenaltyRate *rate);
MUST_USE const Error *remove_penalty_rate(Context *cx, Day from);

#endif
