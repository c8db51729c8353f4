/* The rule at the end of a zone file, "CET-1CEST,M3.5.0,M10.5.0/3": what holds after its table, for
 * ever. The inside of base/zone; RFC 9636, section 3.3.2, and POSIX's TZ. */
#ifndef BASE_ZONE_RULE_H
#define BASE_ZONE_RULE_H

#include "base/day.h"

/* What the clocks of a zone show while it holds. */
typedef struct {
	int32_t offset;
	bool daylight;
	Text abbreviation;
} ZoneKind;

/* A day of every year: "M3.2.0/2", "J60", "59". */
typedef struct {
	enum { RULE_MONTH, RULE_JULIAN, RULE_ZERO } kind;
	int month, week, day;
	int32_t second; /* of that day, local time before the change; -167 h … 167 h */
} ZoneRuleDay;

typedef struct {
	bool changes; /* else it is standard time all year */
	ZoneKind standard, summer;
	ZoneRuleDay to_summer, to_standard;
} ZoneRule;

/* False for what is no rule. */
bool zone_rule_parse(Arena *arena, const char *text, ZoneRule *ret_rule);
const ZoneKind *zone_rule_kind(const ZoneRule *rule, Instant at);

#endif
