/* Two written times without a zone and a length: what they mean together. */
#ifndef FORMAT_TIMES_H
#define FORMAT_TIMES_H

#include "base/zone.h"
#include "domain/interval.h"

typedef enum {
	TIMES_AGREE,
	TIMES_LENGTH_COUNTS, /* the clocks change nearby, only the length tells which hour is meant
			      */
	TIMES_WRITTEN_COUNT, /* they differ with no change of the clocks: a length somebody rounded
			      */
} TimesFit;

/* From start to end on the zone's wall clock, length long: *ret_when is what happened. Differences
 * under a minute (times without seconds) agree. */
TimesFit times_fit(const Zone *zone, Wall start, Wall end, Duration length, Interval *ret_when);

#endif
