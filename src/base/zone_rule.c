#include "base/zone_rule.h"

#include <ctype.h>
#include <string.h>

/* --- reading ------------------------------------------------------------------------------ */

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

static bool tz_rule(const char **at, ZoneRuleDay *ret_rule)
{
	ZoneRuleDay rule = {.kind = RULE_ZERO, .second = 2 * 3600};
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

bool zone_rule_parse(Arena *arena, const char *at, ZoneRule *ret_rule)
{
	int32_t west;
	ZoneRule rule = {0};
	if (!tz_name(&at, arena, &rule.standard.abbreviation) || !tz_time(&at, &west)) {
		return false;
	}
	rule.standard.offset = -west;
	if (*at == '\0') {
		*ret_rule = rule;
		return true;
	}
	if (!tz_name(&at, arena, &rule.summer.abbreviation)) {
		return false;
	}
	rule.summer.offset = rule.standard.offset + 3600;
	rule.summer.daylight = true;
	if (*at != ',') {
		if (!tz_time(&at, &west)) {
			return false;
		}
		rule.summer.offset = -west;
	}
	rule.changes = true;
	if (!tz_rule(&at, &rule.to_summer) || !tz_rule(&at, &rule.to_standard) || *at != '\0') {
		return false;
	}
	*ret_rule = rule;
	return true;
}

/* --- looking up --------------------------------------------------------------------------- */

/* The day in that year on which the rule falls. */
static Day rule_day(const ZoneRuleDay *rule, int year)
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

static int64_t rule_instant(const ZoneRuleDay *rule, int year, int32_t offset_before)
{
	return (int64_t)rule_day(rule, year).days * SECONDS_PER_DAY + rule->second - offset_before;
}

const ZoneKind *zone_rule_kind(const ZoneRule *rule, Instant at)
{
	if (!rule->changes) {
		return &rule->standard;
	}
	int64_t days = (at.seconds + rule->standard.offset) / SECONDS_PER_DAY;
	if (days > 3000000) { /* past the year 9999 nobody plans */
		return &rule->standard;
	}
	int year = day_date((Day){(int32_t)days}).year;
	int64_t summer = rule_instant(&rule->to_summer, year, rule->standard.offset);
	int64_t standard = rule_instant(&rule->to_standard, year, rule->summer.offset);
	bool in_summer = summer < standard ? at.seconds >= summer && at.seconds < standard
					   : at.seconds >= summer || at.seconds < standard;
	return in_summer ? &rule->summer : &rule->standard;
}
