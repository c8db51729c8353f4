/* A client's week as cloth: a thread a day on their own clock. x is what their clock shows, so an
 * hour that comes twice lies on itself and one that never comes stays empty. */
#include "domain/cloth.h"
#include "domain/strip.h"

enum { DAYS = 7 };

static Interval whole_day(const Zone *zone, Day day)
{
	return (Interval){zone_midnight(zone, day), zone_midnight(zone, day_plus(day, 1))};
}

/* On their clock, where the end of the day is 24:00. */
static Stretches on_their_clock(Arena *arena, const Zone *zone, Day day, Intervals intervals)
{
	Stretches found = {0};
	EACH (Interval, interval, intervals) {
		Wall start = zone_wall(zone, interval->start), end = zone_wall(zone, interval->end);
		int32_t until = end.day.days > day.days ? SECONDS_PER_DAY : end.second;
		Stretch stretch = {cloth_part(WHOLE, start.second, SECONDS_PER_DAY),
			cloth_part(WHOLE, until, SECONDS_PER_DAY)};
		if (stretch.from < stretch.to) {
			*LIST_ADD(arena, found) = stretch;
		}
	}
	return found;
}

static StripRow row_of(Arena *arena, const StripPerson *user, const StripPerson *client, Day day)
{
	StripRow row = {.day = day};
	Intervals window = {0};
	*LIST_ADD(arena, window) = whole_day(client->zone, day);
	row.there = intervals_and(arena, client->hours, window);
	row.common = intervals_and(arena, row.there, user->hours);
	row.open = on_their_clock(arena, client->zone, day, row.there);
	row.both = on_their_clock(arena, client->zone, day, row.common);
	row.alone = row.common.count == 0;
	return row;
}

static int32_t seconds_ahead(const StripPerson *user, const StripPerson *client, Instant at)
{
	return zone_offset(user->zone, at) - zone_offset(client->zone, at);
}

/* The user's clock is that of the day drawn as today, else of Monday; some days may differ. */
static void add_axes(Arena *arena, Strip *strip, const StripPerson *client, Day shown)
{
	const StripPerson *user = strip->user;
	Instant noon = zone_instant(client->zone, wall(shown, 12, 0));
	int32_t ahead = seconds_ahead(user, client, noon);
	for (int hour = 0; hour <= 24; hour += 3) {
		StripLabel label = {.x = cloth_part(WHOLE, hour, 24), .minor = hour % 6 == 3};
		label.wall = (Wall){shown, hour * 3600};
		cloth_label(arena, &strip->axis, strip, label);
		label.wall = wall_plus(label.wall, ahead);
		*LIST_ADD(arena, strip->below) = label;
	}
	for (size_t row = 0; row < strip->row_count && !day_set(strip->shift); row++) {
		Instant then = zone_instant(client->zone, wall(strip->rows[row].day, 12, 0));
		int32_t differs = seconds_ahead(user, client, then) - ahead;
		if (differs != 0 && strip->rows[row].day.days > shown.days) {
			strip->shift = strip->rows[row].day;
			strip->shift_by = (Minutes){differs / 60};
		}
	}
}

/* What is due at the end of a day is due at its 24:00, not at 0:00 of the next. */
static Wall sign_wall(const Zone *zone, const StripMark *mark)
{
	int ends = mark->kind != MARK_MEETING;
	Wall at = zone_wall(zone, instant_plus(mark->at, -ends));
	at.second += ends;
	return at;
}

static void add_signs(Arena *arena, Strip *strip, const StripPerson *client, StripMarks marks)
{
	EACH (StripMark, mark, marks) {
		Wall at = sign_wall(client->zone, mark);
		int32_t row = at.day.days - strip->rows[0].day.days;
		if (row >= 0 && row < DAYS) {
			*LIST_ADD(arena, strip->signs) =
				(StripSign){cloth_part(WHOLE, at.second, SECONDS_PER_DAY),
					strip->rows[row].y, client->thread, mark->kind};
		}
	}
}

static void add_weave(Arena *arena, Strip *strip, const StripPerson *client)
{
	int strands = SECONDS_PER_DAY / STRAND;
	ClothRow *shared = NEW_ARRAY(arena, ClothRow, strip->row_count);
	for (size_t row = 0; row < strip->row_count; row++) {
		for (int strand = 0; strand < strands; strand++) {
			Wall middle = {strip->rows[row].day, strand * STRAND + STRAND / 2};
			shared[row].at[strand] = intervals_hold(
				strip->rows[row].common, zone_instant(client->zone, middle));
		}
	}
	cloth_weave(arena, strip, shared, strands);
}

static void add_now(Strip *strip, const StripPerson *client, Instant now)
{
	strip->now = zone_wall(client->zone, now);
	int32_t row = strip->now.day.days - strip->rows[0].day.days;
	strip->has_now = row >= 0 && row < DAYS;
	if (strip->has_now) {
		strip->now_x = cloth_part(WHOLE, strip->now.second, SECONDS_PER_DAY);
		strip->now_y = cloth_part(WHOLE, row + 1, DAYS);
	}
}

Strip strip_of_week(Arena *arena, const StripPerson *user, const StripPerson *client,
	StripMarks marks, Day monday, Instant now)
{
	Strip strip = {.user = user, .client = client, .row_count = DAYS};
	strip.rows = NEW_ARRAY(arena, StripRow, DAYS);
	for (int i = 0; i < DAYS; i++) {
		strip.rows[i] = row_of(arena, user, client, day_plus(monday, i));
		strip.rows[i].y = cloth_row_y((size_t)i, DAYS);
	}
	add_now(&strip, client, now);
	strip.nights[0] = TEXT("M-300 0H384V700H-300zM1176 0H1740V700H1176z"); /* DAWN, DUSK */
	add_signs(arena, &strip, client, marks);
	add_weave(arena, &strip, client);
	add_axes(arena, &strip, client, strip.has_now ? strip.now.day : monday);
	return strip;
}
