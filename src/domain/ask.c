#include "domain/ask.h"

enum { STEP = ASK_STEP_MINUTES * 60, STEPS_LIMIT = 8 };

/* Where the clocks go back a wall time is there twice and its first time may lie before `from`. */
static Wall half_hour(const Zone *zone, Instant from)
{
	Wall wall = zone_wall(zone, from);
	wall.second = (wall.second + STEP - 1) / STEP * STEP;
	for (int i = 0; i < STEPS_LIMIT && zone_instant(zone, wall).seconds < from.seconds; i++) {
		wall = wall_plus(wall, STEP);
	}
	return wall_plus(wall, 0);
}

Wall ask_offer(const Zone *zone, Intervals reachable, Instant exact)
{
	Wall first = half_hour(zone, exact);
	EACH (const Interval, there, reachable) {
		Wall offer = there->start.seconds > exact.seconds ? half_hour(zone, there->start)
								  : first;
		if (zone_instant(zone, offer).seconds <= there->end.seconds) {
			return offer;
		}
	}
	return first;
}

Wall ask_day_end(Wall offer)
{
	return (Wall){offer.day, SECONDS_PER_DAY};
}
