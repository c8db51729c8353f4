#include "format/times.h"

enum { TOLERANCE = 60 };

static bool near(int64_t left, int64_t right)
{
	return left - right < TOLERANCE && right - left < TOLERANCE;
}

TimesFit times_fit(const Zone *zone, Wall start, Wall end, Duration length, Interval *ret_when)
{
	Interval when = {zone_instant(zone, start), zone_instant(zone, end)};
	int64_t on_the_wall = (int64_t)(end.day.days - start.day.days) * SECONDS_PER_DAY +
			      end.second - start.second;
	int64_t really = when.end.seconds - when.start.seconds;
	*ret_when = when;
	if (really == on_the_wall && near(really, length.seconds)) {
		return TIMES_AGREE;
	}
	/* the second of two equal wall times, when only that fits */
	Instant later = instant_plus(when.end, -length.seconds);
	if (really != length.seconds && wall_order(zone_wall(zone, later), start) == 0) {
		when.start = later;
	}
	when.end = instant_plus(when.start, length.seconds);
	Instant change;
	if (!zone_next_change(zone, instant_plus(when.start, -SECONDS_PER_DAY),
		    instant_plus(when.end, SECONDS_PER_DAY), &change)) {
		return TIMES_WRITTEN_COUNT;
	}
	*ret_when = when;
	return TIMES_LENGTH_COUNTS;
}
