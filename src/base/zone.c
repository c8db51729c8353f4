#include "base/zone.h"

#include "base/zone_rule.h"

#include <string.h>

struct Zone {
	Text name;
	size_t change_count;
	const int64_t *changes; /* rising; local time changes at each */
	const uint8_t *kind_of; /* what holds from changes[i] on */
	ZoneKind *kinds;
	size_t kind_count;
	bool has_rule;
	ZoneRule rule; /* after the last change */
};

/* --- reading ------------------------------------------------------------------------------ */

static int32_t be32(const char *at)
{
	const unsigned char *byte = (const unsigned char *)at;
	return (int32_t)((uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 |
			 (uint32_t)byte[2] << 8 | byte[3]);
}

static int64_t be64(const char *at)
{
	return (int64_t)((uint64_t)(uint32_t)be32(at) << 32 | (uint32_t)be32(at + 4));
}

typedef struct {
	size_t utc, standard, leaps, changes, kinds, characters;
} Counts;

enum { HEADER = 44, COUNT_LIMIT = 100000 };

static bool counts_at(Span bytes, size_t at, Counts *ret_counts)
{
	if (bytes.length < at + HEADER || memcmp(bytes.start + at, "TZif", 4) != 0) {
		return false;
	}
	size_t *fields[] = {&ret_counts->utc, &ret_counts->standard, &ret_counts->leaps,
		&ret_counts->changes, &ret_counts->kinds, &ret_counts->characters};
	for (size_t i = 0; i < 6; i++) {
		int32_t count = be32(bytes.start + at + 20 + 4 * i);
		if (count < 0 || count > COUNT_LIMIT) {
			return false;
		}
		*fields[i] = (size_t)count;
	}
	return true;
}

static size_t block_length(const Counts *counts, size_t time_size)
{
	return counts->changes * (time_size + 1) + counts->kinds * 6 + counts->characters +
	       counts->leaps * (time_size + 4) + counts->standard + counts->utc;
}

static bool kinds_parse(
	Arena *arena, Zone *zone, const char *kinds, const char *names, size_t name_bytes)
{
	zone->kinds = NEW_ARRAY(arena, ZoneKind, zone->kind_count);
	for (size_t i = 0; i < zone->kind_count; i++) {
		size_t name = (unsigned char)kinds[6 * i + 5];
		if (name >= name_bytes || !memchr(names + name, '\0', name_bytes - name)) {
			return false;
		}
		zone->kinds[i] = (ZoneKind){
			.offset = be32(kinds + 6 * i),
			.daylight = kinds[6 * i + 4] != 0,
			.abbreviation = text_keep(arena, text_of(names + name)),
		};
	}
	return zone->kind_count > 0;
}

const Zone *zone_parse(Arena *arena, Text name, Span bytes)
{
	Counts old, counts;
	if (!counts_at(bytes, 0, &old) || bytes.start[4] < '2') {
		return NULL;
	}
	size_t at = HEADER + block_length(&old, 4);
	if (!counts_at(bytes, at, &counts)) {
		return NULL;
	}
	at += HEADER;
	size_t end = at + block_length(&counts, 8);
	if (bytes.length < end + 2 || bytes.start[end] != '\n' ||
		bytes.start[bytes.length - 1] != '\n') {
		return NULL;
	}
	Zone *zone = NEW(arena, Zone);
	zone->name = text_keep(arena, name);
	zone->change_count = counts.changes;
	zone->kind_count = counts.kinds;
	int64_t *changes = NEW_ARRAY(arena, int64_t, counts.changes);
	uint8_t *kind_of = NEW_ARRAY(arena, uint8_t, counts.changes);
	for (size_t i = 0; i < counts.changes; i++) {
		changes[i] = be64(bytes.start + at + 8 * i);
		kind_of[i] = (uint8_t)bytes.start[at + 8 * counts.changes + i];
		if (kind_of[i] >= counts.kinds || (i > 0 && changes[i] <= changes[i - 1])) {
			return NULL;
		}
	}
	zone->changes = changes;
	zone->kind_of = kind_of;
	const char *kinds = bytes.start + at + 9 * counts.changes;
	if (!kinds_parse(arena, zone, kinds, kinds + 6 * counts.kinds, counts.characters)) {
		return NULL;
	}
	Text footer = text_copy(arena, (Span){bytes.start + end + 1, bytes.length - end - 2});
	if (!text_empty(footer) && !zone_rule_parse(arena, footer.chars, &zone->rule)) {
		return NULL;
	}
	zone->has_rule = !text_empty(footer);
	return zone;
}

/* --- looking up --------------------------------------------------------------------------- */

static const ZoneKind *kind_at(const Zone *zone, Instant at)
{
	size_t low = 0, high = zone->change_count; /* first change after at */
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (zone->changes[middle] <= at.seconds) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	if (low == zone->change_count && zone->has_rule && (low > 0 || zone->kind_count == 1)) {
		return zone_rule_kind(&zone->rule, at);
	}
	return &zone->kinds[low > 0 ? zone->kind_of[low - 1] : 0];
}

Text zone_name(const Zone *zone)
{
	return zone->name;
}

int32_t zone_offset(const Zone *zone, Instant at)
{
	return kind_at(zone, at)->offset;
}

Text zone_abbreviation(const Zone *zone, Instant at)
{
	return kind_at(zone, at)->abbreviation;
}

Wall zone_wall(const Zone *zone, Instant at)
{
	return wall_plus((Wall){{0}, 0}, at.seconds + zone_offset(zone, at));
}

Day zone_day(const Zone *zone, Instant at)
{
	return zone_wall(zone, at).day;
}

static int64_t as_utc(Wall wall)
{
	return (int64_t)wall.day.days * SECONDS_PER_DAY + wall.second;
}

/* Local time jumps only at changes. A candidate is the wall time read with the offset that
 * holds a day before, or a day after; in a gap neither shows the wall time. */
Instant zone_instant(const Zone *zone, Wall wall)
{
	int64_t utc = as_utc(wall);
	int32_t before = zone_offset(zone, (Instant){utc - SECONDS_PER_DAY});
	int32_t after = zone_offset(zone, (Instant){utc + SECONDS_PER_DAY});
	Instant early = {utc - before}, late = {utc - after};
	if (zone_offset(zone, early) == before) {
		return early.seconds < late.seconds || zone_offset(zone, late) != after ? early
											: late;
	}
	if (zone_offset(zone, late) == after) {
		return late;
	}
	int64_t low = late.seconds < early.seconds ? late.seconds : early.seconds;
	int64_t high = late.seconds < early.seconds ? early.seconds : late.seconds;
	while (low < high) { /* the gap: find the change */
		int64_t middle = low + (high - low) / 2;
		if (middle + zone_offset(zone, (Instant){middle}) >= utc) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return (Instant){low};
}

Instant zone_instant_ical(const Zone *zone, Wall wall)
{
	Instant first = zone_instant(zone, wall);
	if (first.seconds + zone_offset(zone, first) == as_utc(wall)) {
		return first;
	}
	return (Instant){as_utc(wall) - zone_offset(zone, (Instant){first.seconds - 1})};
}

Instant zone_midnight(const Zone *zone, Day on)
{
	return zone_instant(zone, (Wall){on, 0});
}

bool zone_next_change(const Zone *zone, Instant after, Instant before, Instant *ret_change)
{
	enum { STEP = 7 * SECONDS_PER_DAY }; /* no zone changes twice in a week and back */
	int64_t from = after.seconds;
	while (from < before.seconds) {
		int64_t to = from + STEP < before.seconds ? from + STEP : before.seconds;
		int32_t offset = zone_offset(zone, (Instant){from});
		if (zone_offset(zone, (Instant){to}) == offset) {
			from = to;
			continue;
		}
		while (to - from > 1) {
			int64_t middle = from + (to - from) / 2;
			if (zone_offset(zone, (Instant){middle}) == offset) {
				from = middle;
			} else {
				to = middle;
			}
		}
		*ret_change = (Instant){to};
		return to < before.seconds;
	}
	return false;
}
