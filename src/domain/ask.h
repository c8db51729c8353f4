/* "May I say yes?": the date that is said to a client for the one the planner found. */
#ifndef DOMAIN_ASK_H
#define DOMAIN_ASK_H

#include "base/zone.h"
#include "domain/interval.h"

/* The first half-hour of the client's clock at or after `exact` at which they can be reached (both
 * ends of their hours count); without reachable hours, the first half-hour. Never before exact. */
Wall ask_offer(const Zone *zone, Intervals reachable, Instant exact);
/* The end of the day of an offer, there. */
Wall ask_day_end(Wall offer);

enum { ASK_STEP_MINUTES = 30 };

#endif
