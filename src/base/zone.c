#include "base/zone.h"

#include <ctype.h>
#include <string.h>

/* A POSIX TZ rule of TZif's footer: "M3.2.0/2", "J60", "59". */
typedef struct {
	enum { RULE_MONTH, RULE_JULIAN, RULE_ZERO } kind;
	int month, week, day;
	int32_t second; /* of that day, local time before the change; -167 h … 167 h */
} Rule;

typedef struct {
	int32_t offset;
	bool daylight;
	Text abbreviation;
} Kind;

struct Zone {
	Text name;
	size_t change_count;
	const int64_t *changes; /* rising; local time changes at each */
	const uint8_t *kind_of; /* what holds from changes[i] on */
	Kind *kinds;
	size_t kind_count;
	bool has_footer, footer_changes;
	Kind standard, summer; /* of the footer */
	Rule to_summer, to_standard;
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

/* "CET", "<+07>" */
static bool tz_name(const char **at, Arena *arena, Text *ret_name)
{
	const char *start = *at, *end;
	if (*start == '<') {
		start++;
		end = strchr(start, '>');
		if (!end) {
			return false;
		}
		*at = end + 1;
	} else {
		end = start;
		while (isalpha((unsigned char)*end)) {
			end++;
		}
		*at = end;
	}
	*ret_name = text_copy(arena, (Span){start, (size_t)(end - start)});
	return end > start;
}

/* "-1", "+05:30", "2:00:00": hours may have three digits in a rule's time */
static bool tz_time(const char **at, int32_t *ret_seconds)
{
	int sign = **at == '-' ? -1 : 1;
	*at += **at == '-' || **at == '+';
	int32_t seconds = 0, unit = 3600;
	if (!isdigit((unsigned char)**at)) {
		return false;
	}
	for (int part = 0; part < 3; part++, unit /= 60) {
		int32_t number = 0;
		while (isdigit((unsigned char)**at) && number < 1000) {
			number = number * 10 + (*(*at)++ - '0');
		}
		seconds += number * unit;
		if (**at != ':') {
			break;
		}
		(*at)++;
	}
	*ret_seconds = sign * seconds;
	return true;
}

static bool tz_number(const char **at, int *ret_number)
{
	int number = 0;
	if (!isdigit((unsigned char)**at)) {
		return false;
	}
	while (isdigit((unsigned char)**at) && number < 1000) {
		number = number * 10 + (*(*at)++ - '0');
	}
	*ret_number = number;
	return true;
}

static bool tz_rule(const char **at, Rule *ret_rule)
{
	Rule rule = {.kind = RULE_ZERO, .second = 2 * 3600};
	if (*(*at)++ != ',') {
		return false;
	}
	if (**at == 'M') {
		(*at)++;
		rule.kind = RULE_MONTH;
		if (!tz_number(at, &rule.month) || *(*at)++ != '.' || !tz_number(at, &rule.week) ||
			*(*at)++ != '.' || !tz_number(at, &rule.day) || rule.month < 1 ||
			rule.month > 12 || rule.week < 1 || rule.week > 5 || rule.day > 6) {
			return false;
		}
	} else {
		if (**at == 'J') {
			(*at)++;
			rule.kind = RULE_JULIAN;
		}
		if (!tz_number(at, &rule.day) || rule.day > 365) {
			return false;
		}
	}
	if (**at == '/') {
		(*at)++;
		if (!tz_time(at, &rule.second)) {
			return false;
		}
	}
	*ret_rule = rule;
	return true;
}

static bool footer_parse(Arena *arena, Zone *zone, const char *at)
{
	int32_t west;
	if (!tz_name(&at, arena, &zone->standard.abbreviation) || !tz_time(&at, &west)) {
		return false;
	}
	zone->standard.offset = -west;
	zone->has_footer = true;
	if (*at == '\0') {
		return true;
	}
	if (!tz_name(&at, arena, &zone->summer.abbreviation)) {
		return false;
	}
	zone->summer.offset = zone->standard.offset + 3600;
	zone->summer.daylight = true;
	if (*at != ',') {
		if (!tz_time(&at, &west)) {
			return false;
		}
		zone->summer.offset = -west;
	}
	zone->footer_changes = true;
	return tz_rule(&at, &zone->to_summer) && tz_rule(&at, &zone->to_standard) && *at == '\0';
}

static bool kinds_parse(
	Arena *arena, Zone *zone, const char *kinds, const char *names, size_t name_bytes)
{
	zone->kinds = NEW_ARRAY(arena, Kind, zone->kind_count);
	for (size_t i = 0; i < zone->kind_count; i++) {
		size_t name = (unsigned char)kinds[6 * i + 5];
		if (name >= name_bytes || !memchr(names + name, '\0', name_bytes - name)) {
			return false;
		}
		zone->kinds[i] = (Kind){
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
	if (!text_empty(footer) && !footer_parse(arena, zone, footer.chars)) {
		return NULL;
	}
	return zone;
}

/* --- looking up --------------------------------------------------------------------------- */

/* The day in that year on which the rule falls. */
static Day rule_day(const Rule *rule, int year)
{
	switch (rule->kind) {
	case RULE_MONTH: {
		Day first = day(year, rule->month, 1);
		int wanted = (rule->day + 6) % 7; /* POSIX counts from Sunday */
		int ahead = (wanted - (int)day_weekday(first) + 7) % 7 + 7 * (rule->week - 1);
		while (ahead >= days_in_month(year, rule->month)) {
			ahead -= 7;
		}
		return day_plus(first, ahead);
	}
	case RULE_JULIAN: { /* February 29 is never counted */
		bool leap = days_in_month(year, 2) == 29;
		return day_plus(day(year, 1, 1), rule->day - 1 + (leap && rule->day >= 60));
	}
	case RULE_ZERO:
		break;
	}
	return day_plus(day(year, 1, 1), rule->day);
}

static int64_t rule_instant(const Rule *rule, int year, int32_t offset_before)
{
	return (int64_t)rule_day(rule, year).days * SECONDS_PER_DAY + rule->second - offset_before;
}

static const Kind *footer_kind(const Zone *zone, Instant at)
{
	if (!zone->footer_changes) {
		return &zone->standard;
	}
	int64_t days = (at.seconds + zone->standard.offset) / SECONDS_PER_DAY;
	if (days > 3000000) { /* past the year 9999 nobody plans */
		return &zone->standard;
	}
	int year = day_date((Day){(int32_t)days}).year;
	int64_t summer = rule_instant(&zone->to_summer, year, zone->standard.offset);
	int64_t standard = rule_instant(&zone->to_standard, year, zone->summer.offset);
	bool in_summer = summer < standard ? at.seconds >= summer && at.seconds < standard
					   : at.seconds >= summer || at.seconds < standard;
	return in_summer ? &zone->summer : &zone->standard;
}

static const Kind *kind_at(const Zone *zone, Instant at)
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
	if (low == zone->change_count && zone->has_footer && (low > 0 || zone->kind_count == 1)) {
		return footer_kind(zone, at);
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
